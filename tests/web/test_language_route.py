"""One link chooses the language and comes back, never to another server."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from web.language_route import LANGUAGE, path_of_ours

client = TestClient(Starlette(routes=[LANGUAGE]), follow_redirects=False)


@pytest.mark.parametrize("code", ["de", "en"])
def test_the_choice_is_kept_for_a_year_and_the_reader_comes_back(code: str) -> None:
    response = client.get(f"/language/{code}", params={"next": "/questions?assessment=a1&x=ä"})
    assert response.status_code == 303
    assert response.headers["Location"] == "/questions?assessment=a1&x=%C3%A4"
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Set-Cookie"] == (
        f"oktagon_language={code}; HttpOnly; Max-Age=31536000; Path=/; SameSite=lax"
    )


@pytest.mark.parametrize("code", ["fr", "DE", "de%0d%0aSet-Cookie:%20a=b"])
def test_an_unknown_language_changes_nothing(code: str) -> None:
    response = client.get(f"/language/{code}?next=/result")
    assert response.status_code == 303
    assert response.headers["Location"] == "/result"
    assert "Set-Cookie" not in response.headers


def test_without_an_address_the_reader_goes_to_the_start_page() -> None:
    assert client.get("/language/de").headers["Location"] == "/"


@pytest.mark.parametrize(
    "address",
    [
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "\t//evil.example",
        " //evil.example",
        "http://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "evil.example",
        "@evil.example",
        "/ok\r\nSet-Cookie: a=b",
        "/ok\\..\\evil",
        "/\u2028/evil.example",
        "/" + "x" * 2000,
        "",
    ],
)
def test_no_address_leads_to_another_server(address: str) -> None:
    assert path_of_ours(address) == "/"
    response = client.get("/language/de", params={"next": address})
    assert response.headers["Location"] == "/"


@pytest.mark.parametrize(
    "address", ["/", "/result", "/questions?assessment=a//b", "/report#top", "/a:b", "/[x"]
)
def test_an_address_of_ours_is_kept(address: str) -> None:
    assert path_of_ours(address) == address
