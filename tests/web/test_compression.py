"""Streamlit's scripts and styles are served compressed, and nothing else is touched."""

import gzip
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from web.compression import CompressedFrontend

SCRIPT = b"window.oktagon = 1;\n" * 200


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    folder = tmp_path / "static"
    (folder / "js").mkdir(parents=True)
    (folder / "css").mkdir()
    (folder / "js" / "index.abc.js").write_bytes(SCRIPT)
    (folder / "css" / "index.abc.css").write_bytes(b"a{}")
    (folder / "font.woff2").write_bytes(b"font")
    (tmp_path / "secret.js").write_bytes(b"secret")
    return TestClient(Starlette(middleware=[Middleware(CompressedFrontend, tmp_path)]))


def test_a_script_arrives_compressed_and_whole(client: TestClient) -> None:
    response = client.get("/static/js/index.abc.js", headers={"Accept-Encoding": "br, gzip"})
    assert response.headers["Content-Encoding"] == "gzip"
    assert int(response.headers["Content-Length"]) < len(SCRIPT) / 10
    assert response.content == SCRIPT
    assert response.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert response.headers["Cache-Control"] == "public, immutable, max-age=31536000"
    assert response.headers["Vary"] == "Accept-Encoding"


def test_a_style_sheet_has_its_own_media_type(client: TestClient) -> None:
    response = client.get("/static/css/index.abc.css", headers={"Accept-Encoding": "gzip"})
    assert response.headers["Content-Type"] == "text/css; charset=utf-8"
    assert response.content == b"a{}"


def test_head_tells_the_size_without_the_script(client: TestClient) -> None:
    response = client.head("/static/js/index.abc.js", headers={"Accept-Encoding": "gzip"})
    assert response.headers["Content-Length"] == str(len(gzip.compress(SCRIPT, 9, mtime=0)))


@pytest.mark.parametrize("accepted", ["", "identity", "br", "gzip;q=0", "gzip; q=0.0", "xgzip"])
def test_a_browser_that_does_not_want_gzip_is_left_to_streamlit(
    client: TestClient, accepted: str
) -> None:
    response = client.get("/static/js/index.abc.js", headers={"Accept-Encoding": accepted})
    assert response.status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/static/font.woff2",
        "/static/js/missing.js",
        "/static/../secret.js",
        "/static/%2e%2e/secret.js",
        "/static/js/..%2f..%2f..%2fsecret.js",
        "/secret.js",
        "/js/index.abc.js",
    ],
)
def test_anything_else_is_left_to_streamlit(client: TestClient, path: str) -> None:
    assert client.get(path, headers={"Accept-Encoding": "gzip"}).status_code == 404


def test_a_post_is_left_to_streamlit(client: TestClient) -> None:
    assert client.post("/static/js/index.abc.js").status_code == 404
