"""Somebody with a real browser in front of a running product."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from playwright.sync_api import sync_playwright

from assessment.language import Language
from storage.database import open_database
from storage.repository import SqlRepository
from tests.browser.browser_program import QUIET, installed_browser
from tests.browser.visitor import Visitor, visitors_browser
from tests.running_server import RunningServer


@contextmanager
def person(server: RunningServer) -> Iterator[Visitor]:
    """A visitor in a browser of their own."""
    with sync_playwright() as playwright:
        program = installed_browser(playwright)
        browser = playwright.chromium.launch(executable_path=program, args=QUIET)
        visitor = Visitor(visitors_browser(browser), server.url, Language.DE, 1440)
        yield visitor
        visitor.leave()
        browser.close()


@contextmanager
def disk(server: RunningServer) -> Iterator[SqlRepository]:
    """What a running product has saved, read beside it."""
    with closing(open_database(f"sqlite:///{server.data / 'oktagon.db'}")) as database:
        yield SqlRepository(database)
