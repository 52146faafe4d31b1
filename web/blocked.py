"""Doors of Streamlit that this product does not use, and keeps shut."""

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

BLOCKED = (
    "/_stcore/metrics",
    "/_stcore/agent",
    "/_stcore/script-health-check",
    "/component/",
)
"""Figures about sessions, and doors for programs."""


class BlockedDoors:
    """Answers 404 for the addresses in `BLOCKED` and everything below them."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith(BLOCKED):
            await Response(status_code=404)(scope, receive, send)
            return
        await self._app(scope, receive, send)
