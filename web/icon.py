"""The icon of the browser tab, instead of Streamlit's."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse
from starlette.routing import Route

_FILE = Path(__file__).parent.parent / "views" / "icon.png"


async def icon(_request: Request) -> FileResponse:
    """The icon; a browser may keep it for a day."""
    headers = {"Cache-Control": "public, max-age=86400"}
    return FileResponse(_FILE, media_type="image/png", headers=headers)


ICON = Route("/favicon.png", icon)
"""Streamlit's document asks for it under this name."""
