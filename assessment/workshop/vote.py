"""What one person says in one round; visible to nobody else."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assessment.frozen import Frozen

KEY_LIMIT = 64
PSEUDONYM_LIMIT = 40
SEQUENCE_LIMIT = 2**53
"""Beyond it JavaScript no longer counts exactly."""


class ChoiceKind(StrEnum):
    """A level, one of the two ways to give none, or points for several options."""

    LEVEL = "level"
    DONT_KNOW = "dont_know"
    NOT_APPLICABLE = "not_applicable"
    POINTS = "points"


class Choice(Frozen):
    """`level` belongs to LEVEL, `points` (option → points above zero) to POINTS."""

    kind: ChoiceKind
    level: Annotated[int, Field(strict=True)] | None = None
    points: Mapping[str, Annotated[int, Field(ge=1, le=100, strict=True)]] = {}


class Vote(Frozen):
    """The newest choice of one person in one round.

    `key` is made by the phone for each tap, so that a tap sent twice counts once. A vote with a
    lower `sequence` than the stored one has been overtaken on its way and changes nothing.
    """

    workshop_id: str
    participant_id: str
    subject: str
    round: int
    choice: Choice
    key: Annotated[str, Field(min_length=1, max_length=KEY_LIMIT)]
    sequence: Annotated[int, Field(ge=0, le=SEQUENCE_LIMIT)]
    cast_at: datetime


class Participant(Frozen):
    """Somebody in the room. `secret` is the hash of what their phone holds; `seat` counts from 1.

    `group` is one of the workshop's grouping, or None for people who would rather not say.
    """

    id: str
    workshop_id: str
    secret: str
    seat: Annotated[int, Field(ge=1)]
    name: Annotated[str, Field(max_length=PSEUDONYM_LIMIT)] = ""
    group: str | None = None
    joined_at: datetime
    removed_at: datetime | None = None
