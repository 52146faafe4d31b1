"""A real browser and the real server: the browser that is installed, on data of its own."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright

from assessment.language import Language
from storage.database import open_database
from storage.repository import SqlRepository
from tests.browser.browser_program import QUIET, THRIFTY, installed_browser
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
    args = [*QUIET, *THRIFTY]
    return {**browser_type_launch_args, "executable_path": program, "args": args}


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
def desk(browser: Browser, product: RunningServer) -> BrowserContext:
    """One browser for all visitors; as long as a tab is open, it keeps what it has loaded."""
    context = visitors_browser(browser)
    context.new_page().goto(f"{product.url}/w")
    return context


@pytest.fixture
def visit(browser: Browser, desk: BrowserContext, server: RunningServer) -> Iterator[Visit]:
    """`visit(language, width)` is a person at a browser that remembers nothing of others.

    Somebody who comes while others are there gets a further one: in front stands one tab only,
    and a browser takes its time with the rest.
    """
    visitors: list[Visitor] = []
    further: list[BrowserContext] = []

    def free() -> BrowserContext:
        if all(visitor.page.is_closed() for visitor in visitors):
            return desk
        further.append(visitors_browser(browser))
        return further[-1]

    def come(language: Language = Language.DE, width: int = 1440, *, dark: bool = False) -> Visitor:
        visitor = Visitor(free(), server.url, language, width, dark=dark)
        visitors.append(visitor)
        return visitor

    yield come
    for visitor in visitors:
        visitor.leave()
    for context in further:
        context.close()


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
