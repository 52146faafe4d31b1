"""Files come in where they are expected, and never many at once."""

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from services.uploads import MOST_BYTES, MOST_FILES, uploads
from web.upload_gate import ADDRESS, UploadGate


@pytest.fixture
def kept() -> Iterator[set[str]]:
    """What the server behind the gate holds in memory."""
    uploads.cache_clear()
    yield set()
    uploads.cache_clear()


@pytest.fixture
def client(kept: set[str]) -> TestClient:
    async def store(request: Request) -> Response:
        if request.method == "PUT":
            kept.add(request.url.path)
            await request.body()
        else:
            kept.discard(request.url.path)
        return Response(status_code=204)

    route = Route(ADDRESS + "{session}/{file}", store, methods=["PUT", "DELETE", "POST"])
    return TestClient(Starlette(routes=[route], middleware=[Middleware(UploadGate)]))


def test_a_file_is_refused_where_no_field_is_shown(client: TestClient, kept: set[str]) -> None:
    assert client.put(f"{ADDRESS}tab/file", content=b"x").status_code == 404
    uploads().expect("tab")
    assert client.put(f"{ADDRESS}other/file", content=b"x").status_code == 404
    assert kept == set()
    assert client.put(f"{ADDRESS}tab/file", content=b"x").status_code == 204
    assert kept == {f"{ADDRESS}tab/file"}


@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS", "PATCH", "HEAD"])
def test_nothing_but_sending_and_taking_back_is_possible(client: TestClient, method: str) -> None:
    uploads().expect("tab")
    assert client.request(method, f"{ADDRESS}tab/file").status_code == 404


@pytest.mark.parametrize(
    "path", ["/_stcore/upload_file", "/_stcore/upload_file/", "/_stcore/upload_filex/tab/f"]
)
def test_addresses_around_it_lead_nowhere(client: TestClient, path: str) -> None:
    uploads().expect("tab")
    assert client.put(path, content=b"x").status_code == 404


def test_a_file_that_is_too_large_is_refused_unread(client: TestClient, kept: set[str]) -> None:
    uploads().expect("tab")
    for length in (MOST_BYTES + 100_000, 10**30):
        headers = {"Content-Length": str(length)}
        refused = client.put(f"{ADDRESS}tab/file", content=b"x", headers=headers)
        assert refused.status_code == 413
    assert kept == set()


def test_a_file_of_untold_size_is_refused(client: TestClient, kept: set[str]) -> None:
    uploads().expect("tab")
    assert client.put(f"{ADDRESS}tab/file", content=iter([b"x"])).status_code == 411
    assert kept == set()


def test_the_oldest_files_make_room_for_new_ones(client: TestClient, kept: set[str]) -> None:
    uploads().expect("tab")
    for number in range(MOST_FILES + 3):
        client.put(f"{ADDRESS}tab/{number}", content=b"x")
    assert kept == {f"{ADDRESS}tab/{number}" for number in range(3, MOST_FILES + 3)}


def test_a_file_can_be_taken_back(client: TestClient, kept: set[str]) -> None:
    uploads().expect("tab")
    client.put(f"{ADDRESS}tab/file", content=b"x")
    assert client.delete(f"{ADDRESS}tab/file").status_code == 204
    assert kept == set()
