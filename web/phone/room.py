"""The page of the moment, and leaving it."""

from collections.abc import Mapping
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from assessment.questionnaire import Questionnaire
from assessment.workshop.vote import Participant
from services.editions import edition_of
from services.workshop_seat import Seat, seat
from services.workshops import remove
from texts.wording import Wording
from web.phone.news import stamp
from web.phone.page import HOME, ROOM, page, told
from web.phone.phones import Phones
from web.phone.seating import give_up_seat, seated
from web.phone.shown import Shown, ballot_page, list_page, past_rows
from web.phone.waiting import waiting_page
from web.reader import language_of

AT_LIMIT = 40


def room(phones: Phones, request: Request) -> Response:
    """What this phone shows now; in advance `at` is a question and `list` the list of them."""
    participant = seated(phones.repository(), request)
    at = request.query_params.get("at", "")[:AT_LIMIT]
    return room_page(phones, request, participant, at, wants_list="list" in request.query_params)


def room_page(  # noqa: PLR0913 - whose page, where they are, and what went wrong there
    phones: Phones,
    request: Request,
    participant: Participant,
    at: str = "",
    *,
    wants_list: bool = False,
    problem: str = "",
    entered: Mapping[str, str] | None = None,
) -> Response:
    """The page of this participant; with a `problem`, around what they have `entered`."""
    questionnaire, place = look(phones, participant, at)
    text = Wording(language_of(request))
    shown = _shown(questionnaire, place, text, entered, wants_list=wants_list)
    own_place = _own_place(place, wants_list=wants_list)
    return page(
        request,
        shown.template,
        status=422 if problem else 200,
        here=f"{ROOM}?{urlencode(own_place)}" if own_place else ROOM,
        stamp=stamp(place.workshop),
        seat_mark=participant.id[:8],
        past=past_rows(questionnaire, place, text),
        problem=problem,
        **shown.values,
    )


def state(phones: Phones, request: Request) -> Response:
    """For phones whose line for news does not work: the stamp of what they should show."""
    participant = seated(phones.repository(), request)
    found = phones.repository().workshop(participant.workshop_id)
    return JSONResponse({"stamp": stamp(found)}, headers={"Cache-Control": "no-store"})


def leave(phones: Phones, request: Request, _fields: Mapping[str, str]) -> Response:
    """Give up the seat, and with it what was chosen in votes that are still open."""
    repository = phones.repository()
    participant = seated(repository, request)
    remove(repository, repository.workshop(participant.workshop_id), participant.id, phones.now())
    text = Wording(language_of(request))
    response = told(
        request,
        text("phone.left.title"),
        text("phone.left.text"),
        status=200,
        onward=HOME,
        label="phone.code.title",
    )
    give_up_seat(response)
    return response


def look(phones: Phones, participant: Participant, at: str = "") -> tuple[Questionnaire, Seat]:
    """The seat with the content its workshop asks from."""
    repository = phones.repository()
    workshop = repository.workshop(participant.workshop_id)
    questionnaire = edition_of(repository, repository.assessment(workshop.assessment_id))
    return questionnaire, seat(repository, questionnaire, participant, at or None)


def _shown(
    questionnaire: Questionnaire,
    place: Seat,
    text: Wording,
    entered: Mapping[str, str] | None,
    *,
    wants_list: bool,
) -> Shown:
    if place.workshop.advance_open and (wants_list or place.ballot is None):
        return list_page(questionnaire, place, text)
    if place.ballot is not None:
        return ballot_page(questionnaire, place, place.ballot, text, entered)
    return waiting_page(questionnaire, place, text)


def _own_place(place: Seat, *, wants_list: bool) -> dict[str, str]:
    """Where in the questions of their own somebody is; live, everybody is at the same place."""
    if not place.workshop.advance_open:
        return {}
    if wants_list or place.ballot is None:
        return {"list": "1"}
    return {"at": place.ballot.subject}
