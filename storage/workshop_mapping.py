"""Rows to workshops, participants and votes, and back."""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row

from assessment.workshop.vote import Participant, Vote
from assessment.workshop.workshop import Standing, Workshop
from storage.mapping import Values
from storage.workshop_statements import PARTICIPANT_COLUMNS

_PARTICIPANT_FIELDS = [column.name for column in PARTICIPANT_COLUMNS]
_PARTICIPANTS = TypeAdapter(list[Participant])
_VOTES = TypeAdapter(list[Vote])


def workshop_values(workshop: Workshop) -> Values:
    return workshop.model_dump(include={"id", "assessment_id", "code", "link", "created_at"}) | {
        "signed_off": int(workshop.standing is Standing.SIGNED_OFF),
        "version": workshop.version,
        "document": workshop.model_dump_json(),
    }


def workshop_from(row: Row[Any]) -> Workshop:
    return _workshop(row.document)


@lru_cache(maxsize=32)
def _workshop(document: str) -> Workshop:
    """Reading a long document takes a millisecond, and every vote and every screen needs it."""
    return Workshop.model_validate_json(document)


def participant_values(participant: Participant) -> Values:
    return participant.model_dump() | {"taps": 0}


def participants_from(rows: Sequence[Row[Any]]) -> list[Participant]:
    """Read rows of `PARTICIPANT_COLUMNS`."""
    return _PARTICIPANTS.validate_python(
        [dict(zip(_PARTICIPANT_FIELDS, row, strict=True)) for row in rows]
    )


def participant_from(row: Row[Any]) -> Participant:
    return participants_from([row])[0]


def vote_values(vote: Vote) -> Values:
    return vote.model_dump(exclude={"choice"}) | {
        "kind": vote.choice.kind.value,
        "level": vote.choice.level,
        "points": json.dumps(dict(vote.choice.points)),
    }


def votes_from(rows: Sequence[Row[Any]]) -> list[Vote]:
    """Read rows of `VOTE_COLUMNS`, all at once: a large workshop has thousands."""
    return _VOTES.validate_python([_vote_fields(row) for row in rows])


def vote_from(row: Row[Any]) -> Vote:
    return votes_from([row])[0]


def _vote_fields(row: Sequence[Any]) -> Values:
    """By position, and without parsing `{}`: most votes give no points."""
    workshop, subject, number, participant, kind, level, points, key, sequence, cast_at = row
    given = {} if points == "{}" else json.loads(points)
    return {
        "workshop_id": workshop,
        "participant_id": participant,
        "subject": subject,
        "round": number,
        "choice": {"kind": kind, "level": level, "points": given},
        "key": key,
        "sequence": sequence,
        "cast_at": cast_at,
    }
