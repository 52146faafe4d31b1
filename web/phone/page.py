"""Pages of the phone: filled, headed and never kept by a browser."""

from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from assessment.language import Language
from texts.wording import Wording
from web.phone.assets import SCRIPT, STYLE
from web.reader import language_of

HOME = "/w"
ROOM = "/w/room"

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "pages"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)


def page(request: Request, template: str, *, status: int = 200, **values: object) -> Response:
    """The template in the reader's language; `here` in `values` is where a choice of language
    comes back to, if that is not the address asked for.
    """
    language = language_of(request)
    content = _TEMPLATES.get_template(template).render(
        language=language,
        other=Language.EN if language is Language.DE else Language.DE,
        text=Wording(language),
        style=STYLE.address,
        script=SCRIPT.address,
        **{"here": _address(request)} | values,
    )
    headers = {"Cache-Control": "no-store", "Content-Language": language}
    return HTMLResponse(content, status_code=status, headers=headers)


def wants_json(request: Request) -> bool:
    """Whether our script asks, not a person's browser."""
    return "application/json" in request.headers.get("Accept", "")


def told(  # noqa: PLR0913 - what to say, and where it leads
    request: Request,
    title: str,
    sentence: str,
    *,
    status: int,
    onward: str = HOME,
    label: str = "phone.go_on",
) -> Response:
    """A title, a sentence and a way on, as a page or, for the script, as JSON."""
    if wants_json(request):
        content = {"saved": False, "message": sentence}
        return JSONResponse(content, status_code=status, headers={"Cache-Control": "no-store"})
    text = Wording(language_of(request))
    return page(
        request,
        "message.html",
        status=status,
        here=onward,
        title=title,
        sentence=sentence,
        onward=onward,
        label=text(label),
        stamp="",
    )


def _address(request: Request) -> str:
    """Path and query of a page, as a link back to it; of a posted form, the page it came from
    has the same path.
    """
    path = quote(request.url.path)
    return f"{path}?{request.url.query}" if request.url.query else path
