"""Coming in: by the code on the screen, or by the link behind the QR code."""

import re
from collections.abc import Mapping
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from assessment.repository import NotFoundError
from assessment.workshop.repository import LobbyClosedError, RoomFullError
from assessment.workshop.settings import GROUPS
from assessment.workshop.workshop import Workshop
from services.workshops import entered, join, new_secret
from texts.wording import Wording
from web.phone.page import ROOM, page, told
from web.phone.phones import Phones
from web.phone.seating import RemovedError, keep_seat, seated, secret_of
from web.reader import language_of

CODE_LIMIT = 40
NAME_LIMIT = 200
TICKET = re.compile(r"[\w-]{22}", re.ASCII)
"""A secret as we make them."""


def ask_code(phones: Phones, request: Request) -> Response:
    """The page that asks for the code."""
    return _code_page(phones, request, "", "", status=200)


def take_code(phones: Phones, request: Request, fields: Mapping[str, str]) -> Response:
    """Go on to the workshop behind a code. Too many wrong codes stop all of them for a while."""
    typed = fields.get("code", "")[:CODE_LIMIT]
    text = Wording(language_of(request))
    if phones.failures.is_used_up():
        return _code_page(phones, request, typed, text("phone.code.throttled"), status=429)
    try:
        workshop = entered(phones.repository(), phones.now(), code=typed)
    except LobbyClosedError:
        phones.failures.count()
        return _code_page(phones, request, typed, text("phone.code.unknown"), status=404)
    return _to(f"/w/j/{workshop.link}")


def ask_who(phones: Phones, request: Request) -> Response:
    """The page on which people join; whoever has joined goes straight to the room."""
    link = request.path_params["link"]
    try:
        workshop = entered(phones.repository(), phones.now(), link=link)
    except LobbyClosedError:
        return _to(ROOM) if _seat_in(phones, request) else _closed(request)
    if _has_seat(phones, request, workshop):
        return _to(ROOM)
    text = Wording(language_of(request))
    return page(
        request,
        "join.html",
        link=link,
        ticket=new_secret(),
        company=_company(phones, workshop),
        named=workshop.settings.named,
        groups=[
            (group, text(f"workshop_terms.group.{group}"))
            for group in GROUPS[workshop.settings.grouping]
        ],
    )


def take_seat(phones: Phones, request: Request, fields: Mapping[str, str]) -> Response:
    """Join. A phone that is in already keeps its seat; one that was removed stays outside."""
    text = Wording(language_of(request))
    try:
        workshop = entered(phones.repository(), phones.now(), link=request.path_params["link"])
    except LobbyClosedError:
        return _closed(request)
    if phones.joins.is_used_up(workshop.id):
        title, sentence = text("phone.join.busy.title"), text("phone.join.busy.text")
        return told(request, title, sentence, status=429, onward=request.url.path)
    phones.joins.count(workshop.id)
    try:
        return _seat(phones, request, workshop, fields)
    except LobbyClosedError:
        return _closed(request)
    except RoomFullError:
        title, sentence = text("phone.join.full.title"), text("phone.join.full.text")
        return told(request, title, sentence, status=409, onward=request.url.path)


def _seat(
    phones: Phones, request: Request, workshop: Workshop, fields: Mapping[str, str]
) -> Response:
    """Of cookies only one that we have given out for this workshop is used again. Else the secret
    is the ticket on the form: sent twice, by a double tap or since an answer got lost, it is one
    seat.
    """
    is_known = _has_seat(phones, request, workshop)
    secret = secret_of(request) if is_known else _ticket(fields)
    join(
        phones.repository(),
        workshop,
        secret=secret,
        name=fields.get("name", "")[:NAME_LIMIT],
        group=fields.get("group") or None,
        now=phones.now(),
    )
    response = _to(ROOM)
    keep_seat(response, secret)
    return response


def _ticket(fields: Mapping[str, str]) -> str:
    ticket = fields.get("ticket", "")
    return ticket if TICKET.fullmatch(ticket) else new_secret()


def _has_seat(phones: Phones, request: Request, workshop: Workshop) -> bool:
    """Whether this phone is in; RemovedError once it was removed. Other workshops do not matter."""
    try:
        return _seat_in(phones, request) == workshop.id
    except RemovedError as removed:
        if removed.workshop_id == workshop.id:
            raise
        return False


def _seat_in(phones: Phones, request: Request) -> str:
    """The workshop this phone has a seat in; empty for strangers. RemovedError once removed."""
    try:
        return seated(phones.repository(), request).workshop_id
    except NotFoundError:
        return ""


def _code_page(
    phones: Phones, request: Request, code: str, problem: str, *, status: int
) -> Response:
    try:
        is_seated = bool(_seat_in(phones, request))
    except RemovedError:
        is_seated = False
    return page(request, "code.html", status=status, code=code, problem=problem, seated=is_seated)


def _company(phones: Phones, workshop: Workshop) -> str:
    """Whom the workshop is about, so that people see they are in the right one."""
    repository = phones.repository()
    assessment = repository.assessment(workshop.assessment_id)
    return repository.company(assessment.company_id).name


def _closed(request: Request) -> Response:
    text = Wording(language_of(request))
    return told(request, text("phone.closed.title"), text("phone.closed.text"), status=404)


def _to(path: str) -> Response:
    response = RedirectResponse(path, status_code=HTTPStatus.SEE_OTHER)
    response.headers["Cache-Control"] = "no-store"
    return response
