"""A workshop with a door for phones, and browsers as small as phones that walk through it."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

import uvicorn
from playwright.sync_api import Browser, Page, expect

from assessment.language import Language
from assessment.repository import Repository
from tests.browser.visitor import SECONDS
from tests.web.phone.meeting import Meeting
from web.phone.listener import door_app
from web.phone.phones import Phones

LOCALES = {Language.DE: "de-DE", Language.EN: "en-GB"}


class Hall:
    """The meeting and its door, which can be shut and opened again like a server restarted."""

    def __init__(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self._port = 0
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None
        self.open()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    @property
    def repository(self) -> Repository:
        return self.meeting.repository

    def open(self) -> None:
        """Start a server; after the first time on the port phones know."""
        door = socket.create_server(("127.0.0.1", self._port))
        self._port = door.getsockname()[1]
        phones = Phones(lambda: self.repository, self.meeting.phones.now)
        settings = uvicorn.Config(
            door_app(phones), lifespan="off", log_config=None, timeout_graceful_shutdown=0
        )
        server = uvicorn.Server(settings)
        self._server = server
        self._thread = threading.Thread(target=lambda: server.run(sockets=[door]), daemon=True)
        self._thread.start()
        while not server.started:
            time.sleep(0.01)

    def shut(self) -> None:
        """End the server and every connection to it."""
        assert self._server is not None
        assert self._thread is not None
        self._server.force_exit = self._server.should_exit = True
        self._thread.join()

    def ask(self, subject: str) -> None:
        """Call a subject and open the vote on it."""
        self.meeting.console.call(subject)
        self.meeting.console.open_vote()

    def stored(self, subject: str) -> list[int | None]:
        return self.meeting.levels(subject)


@contextmanager
def phone(
    browser: Browser,
    hall: Hall,
    *,
    language: Language = Language.DE,
    width: int = 390,
    dark: bool = False,
    scripts: bool = True,
) -> Iterator[Page]:
    """A phone whose owner has joined."""
    scheme: Literal["dark", "light"] = "dark" if dark else "light"
    context = browser.new_context(
        locale=LOCALES[language],
        timezone_id="Europe/Berlin",
        viewport={"width": width, "height": 844},
        color_scheme=scheme,
        reduced_motion="reduce",
        java_script_enabled=scripts,
        has_touch=True,
    )
    context.set_default_timeout(SECONDS * 1000)
    page = context.new_page()
    page.goto(f"{hall.url}/w/j/{hall.meeting.workshop.link}")
    page.locator("main form button").click()
    expect(page).to_have_url(f"{hall.url}/w/room")
    yield page
    context.close()
