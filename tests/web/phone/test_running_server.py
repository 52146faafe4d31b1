"""The phone page on the real server, beside Streamlit and behind a door of its own."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime

import httpx2
import pytest

from assessment.workshop.workshop import Screen
from services.workshops import open_lobby
from storage.database import open_database
from storage.repository import SqlRepository
from tests.running_server import RunningServer
from tests.web.phone.meeting import Meeting
from web.phone.news import stamp

SECONDS_TO_STOP = 8


class Room:
    """A server with a workshop that began before it was started, and the door of its phones."""

    def __init__(self, server: RunningServer, meeting: Meeting) -> None:
        self.server = server
        self.meeting = meeting


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    data = tmp_path_factory.mktemp("phones") / "data"
    data.mkdir()
    with closing(open_database(f"sqlite:///{data / 'oktagon.db'}")) as database:
        meeting = Meeting(SqlRepository(database), advance=False)
        open_lobby(meeting.repository, meeting.console.look(), datetime.now(UTC))
        meeting.console.look()
        meeting.console.begin("B1-01")
        with RunningServer(data) as server:
            yield Room(server, meeting)


@contextmanager
def seated(room: Room, url: str) -> Iterator[httpx2.Client]:
    """A phone that has joined at this address."""
    with httpx2.Client(base_url=url, follow_redirects=True, timeout=SECONDS_TO_STOP) as phone:
        joined = phone.post(f"/w/j/{room.meeting.workshop.link}", data={"group": ""})
        assert joined.url.path == "/w/room"
        yield phone


def test_a_workshop_that_goes_on_finds_the_door_open(room: Room) -> None:
    with seated(room, room.server.door) as phone:
        assert "Sie sind dabei" in phone.get("/w/room").text
        assert phone.get("/").url.path == "/w"
        assert phone.get("/_stcore/health").status_code == 404
        assert phone.get("/questions").status_code == 404


def test_the_server_itself_serves_the_same_page_with_the_same_protection(room: Room) -> None:
    with seated(room, room.server.url) as phone:
        page = phone.get("/w/room", headers={"Accept-Language": "en"})
        assert "You have joined" in page.text
        assert "script-src 'self'" in page.headers["Content-Security-Policy"]
        assert '<link rel="stylesheet" href="/w/phone.css?v=' in page.text


def test_news_pass_all_layers_at_once_and_a_stopping_server_ends_the_line(room: Room) -> None:
    console = room.meeting.console
    with (
        seated(room, room.server.url) as phone,
        phone.stream("GET", "/w/news") as line,
        seated(room, room.server.door) as other,
        other.stream("GET", "/w/news") as beside,
    ):
        told = (text for text in line.iter_lines() if text.startswith("data: "))
        assert next(told) == f"data: {stamp(room.meeting.workshop)}"
        console.show(Screen.BREAK)
        assert next(told) == f"data: {stamp(room.meeting.workshop)}"
        assert next(text for text in beside.iter_lines() if text.startswith("data: "))
        assert room.server.stop(SECONDS_TO_STOP)
    assert "Traceback" not in room.server.log
