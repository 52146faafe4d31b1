"""Every response says what the browser may not do, and cookies stay on https."""

import base64
import hashlib

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from web.frontend import frontend_folder
from web.security_headers import SecurityHeaders, content_security_policy


def _with_cookies(_request: Request) -> Response:
    response = PlainTextResponse("ok")
    response.set_cookie("one", "1")
    response.set_cookie("two", "2", secure=True)
    return response


def _client(base_url: str = "http://testserver") -> TestClient:
    app = Starlette(
        routes=[Route("/", _with_cookies)],
        middleware=[Middleware(SecurityHeaders, frontend_folder())],
    )
    return TestClient(app, base_url=base_url)


@pytest.mark.parametrize("path", ["/", "/no-such-page"])
def test_every_response_carries_the_headers(path: str) -> None:
    headers = _client().get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Permissions-Policy"].startswith("camera=(), microphone=(), geolocation=()")
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def test_only_the_inline_scripts_of_the_document_may_run() -> None:
    script = "\n  window.ready = false\n"
    policy = content_security_policy(f"<html><script>{script}</script><script src=x></script>")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}';" in policy
    assert "unsafe-eval" not in policy


def test_a_document_without_inline_scripts_allows_none() -> None:
    assert "script-src 'self';" in content_security_policy("<html></html>")


def test_streamlits_document_has_one_inline_script() -> None:
    index = (frontend_folder() / "index.html").read_text(encoding="utf-8")
    assert content_security_policy(index).count("'sha256-") == 1


def test_cookies_are_marked_secure_over_https_only() -> None:
    plain = _client().get("/").headers.get_list("Set-Cookie")
    secure = _client("https://testserver").get("/").headers.get_list("Set-Cookie")
    assert plain == ["one=1; Path=/; SameSite=lax", "two=2; Path=/; SameSite=lax; Secure"]
    assert [cookie.count("Secure") for cookie in secure] == [1, 1]


def test_https_is_remembered_over_https_only() -> None:
    assert "Strict-Transport-Security" not in _client().get("/").headers
    secure = _client("https://testserver").get("/")
    assert secure.headers["Strict-Transport-Security"] == "max-age=31536000"
