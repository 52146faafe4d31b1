"""A real browser: the one that is installed, not one that Playwright would download."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Page

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome", "microsoft-edge", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)


def installed_browser() -> str | None:
    """The program of a browser that understands Chromium's protocol; None if there is none."""
    on_path = (shutil.which(name) for name in PROGRAMS)
    in_place = (place for place in PLACES if Path(place).is_file())
    return next((found for found in (*on_path, *in_place) if found), None)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """Start the installed browser. Without one the tests are skipped, but never in CI."""
    program = installed_browser()
    if program is None:
        reason = "no browser found: install Chromium, Chrome or Edge to run the browser tests"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return {**browser_type_launch_args, "executable_path": program}


@pytest.fixture
def policy_violations(page: Page) -> Iterator[list[str]]:
    """What the content security policy has refused on this page; a test that uses it looks."""
    refused: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            refused.append(message.text)

    page.on("console", note)
    yield refused
    page.remove_listener("console", note)
