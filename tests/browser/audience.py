"""Eight people with phones: three have a screen, one of those no scripts, five only send forms."""

from collections.abc import Sequence
from contextlib import ExitStack

from playwright.sync_api import Browser

from assessment.language import Language
from assessment.workshop.workshop import Workshop
from tests.browser.form_phone import FormPhone
from tests.browser.screen_phone import ScreenPhone, screen_phone

SCREENS = {
    "Anna": (Language.DE, True),
    "Bert": (Language.EN, True),
    "Cleo": (Language.EN, False),
}
"""Language, and whether the browser runs scripts."""

FORMS = ("Dora", "Emil", "Fritz", "Gerda", "Hugo")
NAMES = (*SCREENS, *FORMS)


class Audience:
    """`given` is everything anybody has tapped: name, subject and round → the newest choice."""

    def __init__(self, browser: Browser, stack: ExitStack, door: str) -> None:
        self._door = door
        self.given: dict[tuple[str, str, int], str] = {}
        self.screens: dict[str, ScreenPhone] = {
            name: stack.enter_context(screen_phone(browser, language, scripts=scripts))
            for name, (language, scripts) in SCREENS.items()
        }
        self.forms: dict[str, FormPhone] = {}

    def join(self, workshop: Workshop, code: str) -> None:
        """Bert types the code from the projector; all others scan the QR code."""
        for name, phone in self.screens.items():
            if name == "Bert":
                phone.enter_code(f"{self._door}/w", code)
            else:
                phone.page.goto(f"{self._door}/w/j/{workshop.link}")
            phone.join(name)
        for number, name in enumerate(FORMS):
            language = Language.EN if number % 2 else Language.DE
            self.forms[name] = self.visitor(workshop, name, language)

    def visitor(self, workshop: Workshop, name: str, language: Language) -> FormPhone:
        """One more phone that sends forms."""
        phone = FormPhone(self._door, language)
        phone.join(workshop, name=name, group="specialist")
        assert phone.status == 200, phone.text
        return phone

    def stranger(self, path: str) -> FormPhone:
        """Somebody who has a link and no seat."""
        phone = FormPhone(self._door, Language.DE)
        phone.open(path)
        return phone

    def vote(self, subject: str, round_: int, said: Sequence[str], but: Sequence[str] = ()) -> None:
        """Everybody taps, except those named in `but`, and sees that it is saved."""
        for name, choice in zip(NAMES, said, strict=True):
            if name in but:
                continue
            if name in self.forms:
                self.forms[name].vote(choice)
                self.note(name, subject, round_, choice)
            else:
                self.tap(name, subject, round_, choice)
                self.screens[name].has_saved(choice)

    def tap(self, name: str, subject: str, round_: int, choice: str) -> None:
        """One person taps on a screen, whatever becomes of it."""
        self.screens[name].is_asked(subject, round_)
        self.screens[name].tap(choice)
        self.note(name, subject, round_, choice)

    def note(self, name: str, subject: str, round_: int, choice: str) -> None:
        self.given[name, subject, round_] = choice
