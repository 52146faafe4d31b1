"""A tap arrives: it is stored, or its phone is told in a sentence why not."""

import secrets
from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from assessment.questionnaire import Questionnaire
from assessment.workshop.item import GOALS, MEASURES, PHASES
from assessment.workshop.repository import BallotClosedError
from assessment.workshop.vote import Choice, Participant, Vote
from assessment.workshop.workshop import Ballot
from services.voting import ChoiceRefusedError, cast_vote
from services.workshop_seat import Seat
from texts.wording import Wording
from web.phone.choice_form import (
    choice_name,
    posted_ballot,
    posted_choice,
    posted_key,
    value_of,
)
from web.phone.page import ROOM, told, wants_json
from web.phone.phones import Phones
from web.phone.room import look, room_page
from web.phone.seating import seated
from web.phone.shown import SPECIAL, clock
from web.reader import language_of


def vote(phones: Phones, request: Request, fields: Mapping[str, str]) -> Response:
    """Store one tap. 422 for what is not offered, 409 when the round is over."""
    participant = seated(phones.repository(), request)
    questionnaire, seat = look(phones, participant)
    try:
        ballot, choice = posted_ballot(fields), posted_choice(fields)
        key, sequence = posted_key(fields) or _own_key(phones, participant, ballot)
        stored = cast_vote(
            phones.repository(),
            questionnaire,
            seat.workshop,
            participant,
            ballot,
            choice,
            key=key,
            sequence=sequence,
            now=phones.now(),
        )
    except ChoiceRefusedError:
        return _wrong(phones, request, participant, fields)
    except BallotClosedError:
        return _late(phones, request, questionnaire, participant, ballot, choice)
    return _saved(request, seat, stored)


def _own_key(phones: Phones, participant: Participant, ballot: Ballot) -> tuple[str, int]:
    """Of a plain form whatever arrives last is the newest: nothing sends it again by itself."""
    before = _vote_of(phones, participant, ballot)
    milliseconds = int(phones.now().timestamp() * 1000)
    return secrets.token_hex(16), max(milliseconds, before.sequence + 1 if before else 0)


def _vote_of(phones: Phones, participant: Participant, ballot: Ballot) -> Vote | None:
    """What this person has stored in this round."""
    votes = phones.repository().votes_of(participant.id)
    own = (one for one in votes if (one.subject, one.round) == (ballot.subject, ballot.round))
    return next(own, None)


def _saved(request: Request, seat: Seat, stored: Vote) -> Response:
    if wants_json(request):
        content = {
            "saved": True,
            "value": value_of(stored.choice),
            "sequence": stored.sequence,
            "at": stored.cast_at.isoformat(),
            "time": clock(stored.cast_at, language_of(request)),
        }
        return JSONResponse(content, headers={"Cache-Control": "no-store"})
    place = f"?{urlencode({'at': stored.subject})}" if seat.workshop.advance_open else ""
    back = RedirectResponse(f"{ROOM}{place}#saved", status_code=HTTPStatus.SEE_OTHER)
    back.headers["Cache-Control"] = "no-store"
    return back


def _wrong(
    phones: Phones, request: Request, participant: Participant, fields: Mapping[str, str]
) -> Response:
    """Say what is wrong; a form comes back with what was entered, if its round is still open."""
    subject = fields.get("subject", "")[:40]
    is_points = subject in {GOALS, PHASES, MEASURES}
    kind = SPECIAL[subject] if is_points else "choice"
    text = Wording(language_of(request))
    sentence = text(f"phone.wrong.{kind}")
    if wants_json(request):
        return told(request, "", sentence, status=422)
    _, seat = look(phones, participant, subject)
    is_open = seat.ballot is not None and seat.ballot.subject == subject
    if not is_open:
        title = text("phone.refused.title")
        return told(request, title, sentence, status=422, onward=ROOM)
    entered = fields if is_points else None
    return room_page(phones, request, participant, subject, problem=sentence, entered=entered)


def _late(  # noqa: PLR0913, PLR0917 - whose tap on what, and where it is answered
    phones: Phones,
    request: Request,
    questionnaire: Questionnaire,
    participant: Participant,
    ballot: Ballot,
    choice: Choice,
) -> Response:
    """Say that it was too late, and which earlier choice of theirs counts."""
    text = Wording(language_of(request))
    before = _vote_of(phones, participant, ballot)
    said = _named(questionnaire, choice, text)
    if before is None:
        sentence = text("phone.late.nothing", choice=said)
    else:
        stored = choice_name(questionnaire, before.choice, text)
        sentence = text("phone.late.before", choice=said, stored=stored)
    return told(request, text("phone.late.title"), sentence, status=409, onward=ROOM)


def _named(questionnaire: Questionnaire, choice: Choice, text: Wording) -> str:
    """The choice in words; a forged one has none."""
    levels = {entry.level for entry in questionnaire.levels}
    is_known = choice.level is None or choice.level in levels
    return choice_name(questionnaire, choice, text) if is_known else str(choice.level)
