"""Hands out a finished report to whoever holds its token."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from services.downloads import ADDRESS, shelf
from texts.wording import Wording
from web.plain_page import plain_page
from web.reader import language_of


async def report(request: Request) -> Response:
    """The report as a file to keep; a page with a way back where there is none any more."""
    download = shelf().take(request.path_params["token"])
    if download is None:
        return _gone(request)
    return Response(
        download.content,
        media_type=download.media_type,
        headers={
            "Content-Disposition": content_disposition(download.file_name),
            "Cache-Control": "private, no-store",
        },
    )


def content_disposition(file_name: str) -> str:
    """Ask the browser to save under this name: once in ASCII, once in full (RFC 6266, 5987)."""
    clean = "".join(
        sign if sign.isprintable() and sign not in '/\\"' else "_" for sign in file_name
    )
    plain = clean.encode("ascii", "replace").decode().replace("?", "_").replace("%", "_")
    full = quote(clean.encode("utf-8", "replace"), safe="")
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{full}"


def _gone(request: Request) -> Response:
    language = language_of(request)
    text = Wording(language)
    return plain_page(
        language,
        text("web.report_gone.title"),
        text("web.report_gone.text"),
        back=text("common.jump_to_start"),
        status=404,
    )


REPORT = Route(ADDRESS + "{token}", report)
