"""A phone with a screen: a browser of its own, 390 pixels wide."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, expect

from assessment.language import Language
from tests.browser.phone_hall import LOCALES
from tests.browser.visitor import SECONDS
from texts.wording import Wording


class ScreenPhone:
    """What its owner does and sees. Without scripts they press *refresh* themselves."""

    def __init__(self, page: Page, language: Language, *, scripts: bool) -> None:
        self.page = page
        self.text = Wording(language)
        self._scripts = scripts

    def enter_code(self, door: str, code: str) -> None:
        self.page.goto(door)
        self.page.locator("#code").fill(code)
        self.page.locator("main form button").click()

    def join(self, name: str) -> None:
        """Fill in the form behind code or link."""
        self.page.locator("#name").fill(name)
        self.page.locator("main form button").click()
        self.page.wait_for_url("**/w/room")
        self.is_told("phone.wait.lobby.title", "phone.wait.preparing.title")

    def is_told(self, *keys: str) -> None:
        """Wait until the heading says this, or one of these."""
        self._refresh()
        words = "|".join(re.escape(self.text(key)) for key in keys)
        expect(self.page.locator("h1")).to_have_text(re.compile(f"^({words})$"))

    def is_asked(self, subject: str, round_: int) -> None:
        """Wait until the page takes votes in this round."""
        self._refresh()
        ballot = f"#ballot[data-subject='{subject}'][data-round='{round_}']"
        expect(self.page.locator(ballot)).to_be_visible()

    def tap(self, choice: str) -> None:
        self.page.locator(f"#choice-{choice}").click()

    def has_saved(self, choice: str) -> None:
        """Wait until the phone says so, with this choice marked."""
        expect(self.page.locator("#saved")).to_have_class(re.compile("is-saved"))
        pressed = self.page.locator(f"#choice-{choice}")
        expect(pressed).to_have_attribute("aria-pressed", "true")

    def keeps_the_tap(self) -> None:
        """Wait until the phone says that it will send the tap later."""
        expect(self.page.locator("#saved")).to_have_text(self.text("phone.tap.kept"))

    def _refresh(self) -> None:
        if not self._scripts:
            self.page.reload()


@contextmanager
def screen_phone(
    browser: Browser, language: Language, *, scripts: bool = True
) -> Iterator[ScreenPhone]:
    """A phone whose browser has not been anywhere yet."""
    context = browser.new_context(
        locale=LOCALES[language],
        timezone_id="Europe/Berlin",
        viewport={"width": 390, "height": 844},
        reduced_motion="reduce",
        java_script_enabled=scripts,
        has_touch=True,
    )
    context.set_default_timeout(SECONDS * 1000)
    yield ScreenPhone(context.new_page(), language, scripts=scripts)
    context.close()
