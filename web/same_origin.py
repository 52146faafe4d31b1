"""Pages of other servers may not open a connection to ours."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send


class SameOriginSockets:
    """Refuses a websocket whose Origin is not the host it asks for.

    Streamlit checks this as well, but for a foreign origin it first asks a server on the
    internet for its own address, and everybody waits while it does.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and not _is_same_origin(Headers(scope=scope)):
            await receive()
            await send({"type": "websocket.close", "code": 1008})
            return
        await self._app(scope, receive, send)


def _is_same_origin(headers: Headers) -> bool:
    """Programs that are no browsers send no Origin; for them there is nothing to protect."""
    origin = headers.get("Origin")
    return origin is None or _host(origin) == _host(f"//{headers.get('Host', '')}") is not None


def _host(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None
