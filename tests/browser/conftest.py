"""A real browser and the real server: the browser that is installed, on data of its own."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright

from assessment.language import Language
from storage.database import open_database
from storage.repository import SqlRepository
from tests.browser.browser_program import QUIET, installed_browser
from tests.browser.visitor import Visitor, visitors_browser
from tests.running_server import RunningServer
from tests.storage.emptied import forget_everything

Visit = Callable[..., Visitor]


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, object], playwright: Playwright
) -> dict[str, object]:
    """Start the installed browser. Without one the tests are skipped, but never in CI."""
    program = installed_browser(playwright)
    if program is None:
        reason = "no browser found: install Chromium, Chrome or Edge to run the browser tests"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return {**browser_type_launch_args, "executable_path": program, "args": list(QUIET)}


@pytest.fixture(scope="module")
def server(product: RunningServer) -> RunningServer:
    """Oktagon without any records, shared by the tests of one module."""
    if not product.is_running:
        product.start()
    with closing(open_database(f"sqlite:///{product.data / 'oktagon.db'}")) as database:
        forget_everything(database)
    return product


@pytest.fixture(scope="module")
def disk(server: RunningServer) -> Iterator[SqlRepository]:
    """What the server has really saved, read beside it."""
    with closing(open_database(f"sqlite:///{server.data / 'oktagon.db'}")) as database:
        yield SqlRepository(database)


@pytest.fixture(scope="session")
def desk(browser: Browser) -> BrowserContext:
    """One browser for all visitors: what it has loaded once need not be loaded again."""
    return visitors_browser(browser)


@pytest.fixture
def visit(desk: BrowserContext, server: RunningServer) -> Iterator[Visit]:
    """`visit(language, width)` is a person at a browser that remembers nothing of others."""
    visitors: list[Visitor] = []

    def come(language: Language = Language.DE, width: int = 1440, *, dark: bool = False) -> Visitor:
        visitor = Visitor(desk, server.url, language, width, dark=dark)
        visitors.append(visitor)
        return visitor

    yield come
    for visitor in visitors:
        visitor.leave()


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
