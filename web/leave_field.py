"""The script that hands over what is typed before a keyboard shortcut acts."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

_SCRIPT = """
(() => {
  if (window.oktagonLeavesFields) return;
  window.oktagonLeavesFields = true;
  document.addEventListener("keydown", (event) => {
    const field = document.activeElement;
    if (event.altKey && event.key !== "Alt" && field?.matches("input, textarea")) field.blur();
  }, true);
})();
"""
"""Streamlit takes over a text when its field is left. A click leaves it, a shortcut does not."""


def leave_script(_request: Request) -> Response:
    """The script; it may be loaded with every redraw and listens once."""
    return Response(_SCRIPT, media_type="text/javascript", headers={"Cache-Control": "no-cache"})


LEAVE_FIELD = Route("/assets/leave-field.js", leave_script)
