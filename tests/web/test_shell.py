"""The document around the pages speaks the reader's language and says when nothing works."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from assessment.language import LANGUAGE_COOKIE, Language
from web.frontend import frontend_folder
from web.plain_page import plain_page
from web.shell import LocalisedShell, documents

INDEX = (frontend_folder() / "index.html").read_text(encoding="utf-8")


def _document(request: Request) -> Response:
    if request.headers.get("If-None-Match") or request.headers.get("Range"):
        return Response(status_code=304)
    response = HTMLResponse(INDEX, headers={"ETag": "another program's"})
    response.set_cookie("kept", "1")
    return response


def _page_of_ours(_request: Request) -> Response:
    return plain_page(Language.EN, "<b>", "a & b", back="'back'", status=200)


def _failed(_request: Request) -> Response:
    return HTMLResponse(INDEX, status_code=500)


def _client(problem: str | None = None) -> TestClient:
    routes = [
        Route("/", _document),
        Route("/ours", _page_of_ours),
        Route("/text", lambda _request: PlainTextResponse("text")),
        Route("/failed", _failed),
        Route("/posted", _document, methods=["POST"]),
    ]
    shell = Middleware(LocalisedShell, frontend_folder(), lambda: problem)
    return TestClient(Starlette(routes=routes, middleware=[shell]))


@pytest.mark.parametrize(
    ("cookie", "accepted", "expected"),
    [
        ("", "", "de"),
        ("", "de-AT", "de"),
        ("", "en-GB,de;q=0.5", "en"),
        ("de", "en", "de"),
        ("en", "de", "en"),
    ],
)
def test_the_document_names_the_language_of_the_reader(
    cookie: str, accepted: str, expected: str
) -> None:
    client = _client()
    headers = {"Accept-Language": accepted, "Cookie": f"{LANGUAGE_COOKIE}={cookie}"}
    response = client.get("/", headers=headers)
    assert f'<html lang="{expected}">' in response.text
    assert response.headers["Content-Language"] == expected
    assert response.headers["Vary"] == "Accept-Encoding, Accept-Language, Cookie"


@pytest.mark.parametrize(
    ("language", "noscript"), [(Language.DE, "braucht JavaScript"), (Language.EN, "needs JavaScr")]
)
def test_the_document_is_streamlits_with_our_name_and_nothing_english_left(
    language: Language, noscript: str
) -> None:
    document = documents(INDEX)[language].plain.decode()
    assert "<title>Oktagon</title>" in document
    assert noscript in document
    assert "enable JavaScript" not in document
    assert "service-desc" not in document
    assert document.startswith("<!DOCTYPE html>")
    assert document.count("modulepreload") == INDEX.count("modulepreload") > 0
    assert '<div id="root"></div>' in document


def test_the_document_arrives_compressed_or_plain_as_the_browser_likes() -> None:
    client = _client()
    compressed = client.get("/", headers={"Accept-Encoding": "gzip"})
    plain = client.get("/", headers={"Accept-Encoding": "identity"})
    assert compressed.headers["Content-Encoding"] == "gzip"
    assert int(compressed.headers["Content-Length"]) < int(plain.headers["Content-Length"]) / 2
    assert compressed.text == plain.text


def test_cookies_of_the_document_are_kept_and_its_tags_are_not() -> None:
    response = _client().get("/")
    assert response.headers["Set-Cookie"].startswith("kept=1")
    assert "ETag" not in response.headers
    assert response.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("header", ["If-None-Match", "Range"])
def test_what_a_browser_remembers_of_another_program_is_not_confirmed(header: str) -> None:
    response = _client().get("/", headers={header: "another program's"})
    assert response.status_code == 200
    assert "<title>Oktagon</title>" in response.text


def test_pages_of_our_own_and_everything_else_pass_unchanged() -> None:
    client = _client()
    ours = client.get("/ours").text
    assert "<h1>&lt;b&gt;</h1>" in ours
    assert "a &amp; b" in ours
    assert "&#x27;back&#x27;" in ours
    assert client.get("/text").text == "text"
    assert client.get("/failed").text == INDEX
    assert client.post("/posted").text == INDEX
    assert client.get("/missing").status_code == 404


@pytest.mark.parametrize(
    "problem",
    [
        "problems.no_storage",
        "problems.newer_database",
        "web.no_database",
        "web.wrong_database",
        "web.broken_edition",
    ],
)
@pytest.mark.parametrize(("accepted", "back"), [("de", "Noch einmal vers"), ("en", "Try again")])
def test_a_problem_is_explained_instead_of_the_page(problem: str, accepted: str, back: str) -> None:
    response = _client(problem).get("/", headers={"Accept-Language": accepted})
    assert response.status_code == 503
    assert f'<html lang="{accepted}">' in response.text
    assert back in response.text
    assert "Traceback" not in response.text


def test_a_problem_does_not_stop_what_is_no_page() -> None:
    assert _client("problems.no_storage").get("/text").text == "text"


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/", 200, "<div id="),
        ("/profile", 200, "<div id="),
        ("/profile/", 200, "<div id="),
        ("/nowhere", 404, "Diese Seite gibt es nicht"),
        ("/profile/more", 404, "Diese Seite gibt es nicht"),
    ],
)
def test_an_address_that_is_no_page_says_so(address: str, status: int, words: str) -> None:
    shell = Middleware(LocalisedShell, frontend_folder(), lambda: None, ("", "profile"))
    everywhere = Route("/{path:path}", _document)
    client = TestClient(Starlette(routes=[everywhere], middleware=[shell]))
    response = client.get(address)
    assert response.status_code == status
    assert words in response.text
