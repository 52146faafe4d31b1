"""What a phone posts: from our own page, small, and read as plain fields."""

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlsplit

from starlette.requests import Request

MOST_BYTES = 8 * 1024
MOST_FIELDS = 60
DEFAULT_PORTS = {"http": 80, "https": 443}


class FormRefusedError(Exception):
    """The request cannot come from one of our pages; `status` says why."""

    def __init__(self, status: int) -> None:
        super().__init__(f"refused with {status}")
        self.status = status


async def posted_fields(request: Request) -> Mapping[str, str]:
    """The fields of a form, by name; of a repeated one the last. FormRefusedError otherwise.

    Starlette's own forms need a further library; these are read in three lines.
    """
    if not is_same_origin(request):
        raise FormRefusedError(403)
    if not request.headers.get("Content-Type", "").startswith("application/x-www-form-urlencoded"):
        raise FormRefusedError(415)
    body = await _bounded(request)
    try:
        pairs = parse_qsl(
            body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict"
        )
    except ValueError:
        raise FormRefusedError(400) from None
    return dict(pairs)


def is_same_origin(request: Request) -> bool:
    """Whether one of our pages sends this. Programs that are no browsers say nothing."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        return False
    origin = request.headers.get("Origin")
    return origin is None or _place(origin) == _place(f"//{request.headers.get('Host', '')}")


def _place(address: str) -> tuple[str | None, int | None]:
    """Host and port; the usual port of either scheme counts as none, since proxies drop it."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return None, None
    return parts.hostname, None if port in DEFAULT_PORTS.values() else port


async def _bounded(request: Request) -> bytes:
    length = request.headers.get("Content-Length", "0")
    if not length.isdecimal() or len(length) > 9 or int(length) > MOST_BYTES:
        raise FormRefusedError(413)
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise FormRefusedError(413)
    return body
