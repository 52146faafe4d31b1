"""The script that brings readers to the top of a new step."""

from starlette.applications import Starlette
from starlette.testclient import TestClient

from web.page_top import PAGE_TOP


def test_the_script_is_served_as_a_script_and_runs_anew_for_each_step() -> None:
    response = TestClient(Starlette(routes=[PAGE_TOP])).get("/assets/top.js?step=1A")
    assert response.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-store"
    assert "window.oktagonStep" in response.text
