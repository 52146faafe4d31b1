"""The script that hands over what is typed before a keyboard shortcut acts."""

from starlette.applications import Starlette
from starlette.testclient import TestClient

from web.leave_field import LEAVE_FIELD


def test_the_script_is_served_as_a_script() -> None:
    response = TestClient(Starlette(routes=[LEAVE_FIELD])).get("/assets/leave-field.js")
    assert response.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert "field.blur()" in response.text
