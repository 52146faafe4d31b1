"""A person with a browser: what they press and read, in their language."""

import re
from typing import Literal
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    ViewportSize,
    expect,
)

from assessment.language import LANGUAGE_COOKIE, Language
from tests.browser.card import Card
from texts.wording import Wording

HEIGHT = 900
FINGER = 40
"""Milliseconds between pressing and releasing; people need 60 and more."""

SECONDS = 20.0
"""Patience with a machine that is busy with other things."""

OF_OUR_STYLE = "--paper"
"""A property that `views/style.css` sets; Streamlit may draw widgets before it inserts the file."""

expect.set_options(timeout=SECONDS * 1000)


def visitors_browser(browser: Browser) -> BrowserContext:
    """What visitors sit at, one after the other."""
    context = browser.new_context(
        locale="de-DE", timezone_id="Europe/Berlin", reduced_motion="reduce"
    )
    context.set_default_timeout(SECONDS * 1000)
    return context


class Visitor:
    """A browser with its cookies; `page` is the tab in front.

    `strangers` lists requests that left this machine, `complaints` what the console called an
    error; both must stay empty while the server runs.
    """

    def __init__(
        self,
        context: BrowserContext,
        url: str,
        language: Language,
        width: int,
        *,
        dark: bool = False,
    ) -> None:
        self.url = url
        self.text = Wording(language)
        self.strangers: list[str] = []
        self.complaints: list[str] = []
        self._context = context
        self._size: ViewportSize = {"width": width, "height": HEIGHT}
        self._scheme: Literal["dark", "light"] = "dark" if dark else "light"
        self._tabs: list[Page] = []
        if language is not Language.DE:
            self._context.add_cookies(
                [{"name": LANGUAGE_COOKIE, "value": language.value, "url": url}]
            )
        self.new_tab()

    def leave(self) -> None:
        """Close all tabs; the browser forgets who was there."""
        for tab in self._tabs:
            tab.close()
        self._context.clear_cookies()

    def new_tab(self) -> None:
        """Open another tab; it becomes `page`."""
        self.page: Page = self._context.new_page()
        self.page.set_viewport_size(self._size)
        self.page.emulate_media(color_scheme=self._scheme)
        self.page.on("request", self._note_request)
        self.page.on("console", self._note_console)
        self._tabs.append(self.page)

    def open(self, path: str = "/") -> None:
        """Type an address of the product."""
        self.page.goto(self.url + path)

    def open_questions(self, assessment_id: str, question: str) -> None:
        """Open the step of this question by its address and wait for its card."""
        self.open(f"/questions?assessment={assessment_id}&at={question}")
        self.card(question).is_drawn()

    @property
    def assessment_id(self) -> str:
        """The open assessment as the address names it."""
        return parse_qs(urlsplit(self.page.url).query)["assessment"][0]

    def button(self, key: str, **values: object) -> Locator:
        """The button labelled with this text."""
        return self.page.get_by_role("button", name=self.text(key, **values))

    def read(self, key: str, **values: object) -> Locator:
        """Where the page says this."""
        return self.page.get_by_text(self.text(key, **values))

    def card(self, question: str) -> Card:
        return Card(self.page, question, self.text)

    def follow(self, page: str) -> None:
        """Click the name of a page in the line at the top, with the finger of a person.

        Released in the same instant, the click overtakes what leaving a text field sends; the
        text is saved, but the page stays.
        """
        name = self.text(f"common.pages.{page}")
        link = self.page.locator(".st-key-header").get_by_role("link", name=name)
        link.click(delay=FINGER)

    def open_view(self, view: str, page: str = "result_views") -> None:
        """Click one of the views of the result, or of the plan (`page` is then "plan")."""
        name = self.text(f"{page}.tab.{view}")
        link = self.page.locator(".st-key-views").get_by_role("link", name=name)
        link.click(delay=FINGER)
        expect(self.page.locator(f".st-key-view-{view.replace('_', '-')}")).to_be_visible()

    def begin(self, company: str) -> None:
        """Start an assessment from the start page; the profile is open and stored afterwards."""
        self.open()
        self.button("start.new").click()
        name = self.page.get_by_label(self.text("profile.name.label"))
        name.fill(company)
        name.press("Enter")
        expect(self.page.get_by_label(self.text("profile.milestone.label"))).to_be_visible()

    def go_to_questions(self) -> None:
        """Press the button at the end of the profile."""
        self.button("profile.next").click()
        expect(self.page).to_have_url(re.compile("at="))

    def go_on(self) -> None:
        """Press the button at the end of a step and wait until another step, or page, is open."""
        before = self.page.url
        self.page.locator(".st-key-next").get_by_role("button").click()
        expect(self.page).not_to_have_url(before)

    def settle(self) -> None:
        """Wait until the server has nothing left to draw and our style is in force."""
        app = self.page.get_by_test_id("stApp")
        expect(app).to_have_attribute("data-test-connection-state", "CONNECTED")
        expect(app).to_have_attribute("data-test-script-state", "notRunning")
        expect(self.page.locator("html")).not_to_have_css(OF_OUR_STYLE, "")

    def _note_request(self, request: Request) -> None:
        address = request.url
        if address.startswith(("http", "ws")) and not address.startswith(f"{self.url}/"):
            self.strangers.append(address)

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not _is_probe(message.location["url"]):
            self.complaints.append(f"{message.text} ({message.location['url']})")


def _is_probe(address: str) -> bool:
    """Whether Streamlit tried if the product lives below the page; it then asks at the root."""
    return re.search(r"^http://[^/]+/\w+/_stcore/", address) is not None
