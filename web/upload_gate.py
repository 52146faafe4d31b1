"""The way in for files: open only to tabs that show a file field, and never for many at once.

Streamlit takes a file from every tab, on any page and as often as it is sent, and keeps it in
memory until the tab is closed.
"""

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from services.uploads import MOST_BYTES, Upload, uploads

ADDRESS = "/_stcore/upload_file/"
WRAPPING = 10_000
"""Bytes a browser adds around the file."""


class UploadGate:
    """Answers 404 where no file is expected, 411 and 413 where its size is untold or too large."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(ADDRESS.rstrip("/")):
            await self._app(scope, receive, send)
            return
        upload = Upload(*scope["path"].removeprefix(ADDRESS).partition("/")[::2])
        refused = _refusal(scope, upload)
        if refused:
            await Response(status_code=refused)(scope, receive, send)
            return
        if scope["method"] == "PUT":
            for old in uploads().keep(upload):
                await self._drop(scope, old)
        else:
            uploads().forget(upload)
        await self._app(scope, receive, send)

    async def _drop(self, scope: Scope, old: Upload) -> None:
        """Have Streamlit delete a file, with the headers of the request that takes its place."""
        path = f"{ADDRESS}{old.session}/{old.file}"
        deleting = {**scope, "method": "DELETE", "path": path, "raw_path": path.encode()}
        await self._app(deleting, _nothing, _ignore)


def _refusal(scope: Scope, upload: Upload) -> int | None:
    if scope["method"] not in {"PUT", "DELETE"} or not uploads().expects(upload.session):
        return 404
    length = Headers(scope=scope).get("Content-Length", "")
    if scope["method"] == "PUT" and not length.isdecimal():
        return 411
    too_large = scope["method"] == "PUT" and int(length[:20]) > MOST_BYTES + WRAPPING
    return 413 if too_large else None


async def _nothing() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}


async def _ignore(_message: Message) -> None:
    """Nobody waits for this answer."""
