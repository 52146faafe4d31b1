"""The addresses of the phone page, and the sentence for everything that goes wrong there."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import aclosing
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from assessment.repository import NotFoundError, NotSavedError
from assessment.workshop.vote import Participant
from texts.wording import Wording
from web.phone.assets import ASSETS
from web.phone.casting import vote
from web.phone.form import FormRefusedError, posted_fields
from web.phone.page import ROOM, told
from web.phone.phones import Phones
from web.phone.reception import ask_code, ask_who, take_code, take_seat
from web.phone.room import leave, room, state
from web.phone.seating import RemovedError, seated, secret_of
from web.reader import language_of

Show = Callable[[Phones, Request], Response]
Act = Callable[[Phones, Request, Mapping[str, str]], Response]
RETRY = b"retry: 1500\n\n"
"""Milliseconds until a phone that has lost its line asks again."""


def phone_routes(phones: Phones) -> Sequence[Route]:
    """Everything participants need; the same for the server itself and for the phones' door."""
    return [
        _page("/w", phones, ask_code, take_code),
        _page("/w/j/{link}", phones, ask_who, take_seat),
        _page("/w/room", phones, room),
        _page("/w/state", phones, state),
        Route("/w/news", partial(_news, phones)),
        Route("/w/vote", partial(_post, phones, vote), methods=["POST"]),
        Route("/w/leave", partial(_post, phones, leave), methods=["POST"]),
        *ASSETS,
    ]


def _page(path: str, phones: Phones, show: Show, act: Act | None = None) -> Route:
    """A page, and what its form does; both wait for the disk in threads, never in the loop."""

    async def answer(request: Request) -> Response:
        if request.method == "POST" and act is not None:
            return await _post(phones, act, request)
        return await run_in_threadpool(_answered, request, partial(show, phones, request))

    return Route(path, answer, methods=["GET", "POST"] if act else ["GET"])


async def _post(phones: Phones, act: Act, request: Request) -> Response:
    try:
        fields = await posted_fields(request)
    except FormRefusedError as refused:
        text = Wording(language_of(request))
        title, sentence = text("phone.refused.title"), text("phone.refused.text")
        return told(request, title, sentence, status=refused.status)
    return await run_in_threadpool(_answered, request, partial(act, phones, request, fields))


async def _news(phones: Phones, request: Request) -> Response:
    """A line that stays open and carries nothing but stamps."""
    try:
        listener = await run_in_threadpool(seated, phones.repository(), request)
    except (NotFoundError, NotSavedError, RemovedError):
        return Response(status_code=403)
    return StreamingResponse(
        _events(phones, listener),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


async def _events(phones: Phones, listener: Participant) -> AsyncIterator[bytes]:
    yield RETRY
    async with aclosing(phones.news.stamps(listener)) as stamps:
        async for stamp in stamps:
            yield f"data: {stamp}\n\n".encode() if stamp else b":\n\n"


def _answered(request: Request, answer: Callable[[], Response]) -> Response:
    """The answer, or a page about what every route can run into."""
    text = Wording(language_of(request))
    try:
        return answer()
    except RemovedError:
        title, sentence = text("phone.removed.title"), text("phone.removed.text")
        return told(request, title, sentence, status=403)
    except NotFoundError:
        return _without_seat(request, text)
    except NotSavedError:
        title, sentence = text("phone.not_saved.title"), text("phone.not_saved.text")
        return told(request, title, sentence, status=503, onward=ROOM, label="phone.update")


def _without_seat(request: Request, text: Wording) -> Response:
    """Who holds the secret of a seat that is gone has been in a workshop: sign-off erases seats."""
    if secret_of(request):
        title, sentence = text("phone.over.title"), text("phone.over.text")
    else:
        title, sentence = text("phone.no_seat.title"), text("phone.no_seat.text")
    return told(request, title, sentence, status=403, label="phone.code.title")
