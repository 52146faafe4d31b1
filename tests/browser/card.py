"""The card of one question, answered as a person does it."""

import re

from playwright.sync_api import Locator, Page, expect

from texts.wording import Wording


class Card:
    """Everything about one question on the open page."""

    def __init__(self, page: Page, question: str, text: Wording) -> None:
        self.question = question
        self.box: Locator = page.locator(f".st-key-card-{question}")
        self._text = text

    @property
    def options(self) -> Locator:
        """The levels from the lowest, then *don't know* and, where allowed, *does not apply*."""
        return self.box.get_by_test_id("stRadioOption")

    @property
    def note(self) -> Locator:
        return self.box.get_by_label(self._text("questions.note.label"), exact=True)

    @property
    def reason(self) -> Locator:
        return self.box.get_by_label(self._text("questions.reason.label"))

    @property
    def saved(self) -> Locator:
        """The line that says when the answer was saved."""
        words = re.escape(self._text("common.saved_at", time=""))
        return self.box.get_by_text(re.compile(words + r"\d"))

    @property
    def conflict(self) -> Locator:
        return self.box.get_by_text(self._text("questions.conflict.title"))

    def is_drawn(self) -> None:
        """Wait until the card can be answered."""
        expect(self.box.get_by_role("radiogroup").first).to_be_visible()

    def choose(self, position: int) -> None:
        """Tap a level, counted from the lowest."""
        self.options.nth(position).click()

    def choose_named(self, key: str) -> None:
        """Tap *don't know* or *does not apply*, whatever the kind of question."""
        name = self._text(key)
        segment = self.box.locator("button[role=radio]")
        self.options.or_(segment).filter(has_text=name).click()

    def enter(self, number: str) -> None:
        """Type a number and leave the field."""
        field = self.box.get_by_test_id("stTextInputField").first
        field.fill(number)
        field.press("Tab")

    def tick(self, position: int) -> None:
        """Tick one point of a list."""
        self.box.get_by_test_id("stCheckbox").nth(position).locator("label").click()

    def open_details(self) -> None:
        """Unfold evidence and note, unless they are."""
        expect(self.note).to_have_count(1)
        if not self.note.is_visible():
            self.box.get_by_text(self._text("questions.details")).first.click()
        expect(self.note).to_be_visible()

    def write_note(self, note: str) -> None:
        """Type a note and leave the field."""
        self.open_details()
        self.note.fill(note)
        self.note.press("Tab")

    def choose_evidence(self, grade: str) -> None:
        """Tap an evidence grade, such as E2."""
        self.open_details()
        name = self._text(f"questions.evidence.{grade}")
        self.box.get_by_role("radio", name=name, exact=True).click()

    def is_saved(self) -> None:
        """Wait for the proof under the card."""
        expect(self.saved).to_be_visible()

    def shows_level(self, position: int) -> None:
        """Wait until this level, and it alone, is chosen."""
        expect(self.options.nth(position).get_by_role("radio")).to_be_checked()
