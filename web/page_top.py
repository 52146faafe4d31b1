"""The script that starts a new step at the top of the page."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

_SCRIPT = """
(() => {
  const step = document.currentScript?.src ?? "";
  const before = window.oktagonStep;
  if (before === step) return;
  window.oktagonStep = step;
  document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
  const heading = document.querySelector('[data-testid="stMain"] h1');
  if (heading && before !== undefined) {
    heading.setAttribute("tabindex", "-1");
    heading.focus({ preventScroll: true });
  }
})();
"""


def top_script(_request: Request) -> Response:
    """The script; a browser may not keep it, because it has to run once per step."""
    return Response(_SCRIPT, media_type="text/javascript", headers={"Cache-Control": "no-store"})


PAGE_TOP = Route("/assets/top.js", top_script)
