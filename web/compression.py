"""Streamlit's scripts and styles, compressed: it serves them uncompressed itself."""

import gzip
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

MEDIA_TYPES = {".js": "text/javascript", ".css": "text/css"}
A_YEAR = 365 * 24 * 60 * 60


class CompressedFrontend:
    """Answers for the scripts and styles in `folder`; leaves all else to `app`.

    Each file is compressed when it is first asked for and then kept in memory. The names of
    these files carry a hash of their content, so a browser may keep them for ever.
    """

    def __init__(self, app: ASGIApp, folder: Path) -> None:
        self._app = app
        self._files = _files(folder)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        file = self._files.get(scope["path"]) if scope["type"] == "http" else None
        if file and scope["method"] in {"GET", "HEAD"} and accepts_gzip(Headers(scope=scope)):
            response = Response(
                await run_in_threadpool(_compressed, file),
                media_type=MEDIA_TYPES[file.suffix],
                headers={
                    "Content-Encoding": "gzip",
                    "Vary": "Accept-Encoding",
                    "Cache-Control": f"public, immutable, max-age={A_YEAR}",
                },
            )
            await response(scope, receive, send)
            return
        await self._app(scope, receive, send)


def accepts_gzip(headers: Headers) -> bool:
    """Whether the browser says that it understands gzip, and does not take it back with q=0."""
    for entry in headers.get("Accept-Encoding", "").lower().split(","):
        coding, _, quality = entry.replace(" ", "").partition(";")
        if coding == "gzip":
            return quality not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return False


def _files(folder: Path) -> Mapping[str, Path]:
    """Address → file; nothing else can be asked for, whatever the path looks like."""
    return {
        f"/static/{file.relative_to(folder / 'static').as_posix()}": file
        for file in (folder / "static").rglob("*")
        if file.suffix in MEDIA_TYPES
    }


@cache
def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 9, mtime=0)
