"""The facilitator's hands and eyes: the console in a browser of its own."""

import re

from playwright.sync_api import Locator, expect

from tests.browser.visitor import Visitor


class Facilitator:
    """Every step waits until the console shows what came of it."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.page = visitor.page
        self.text = visitor.text

    def begin(self, company: str) -> None:
        """From the start page to a workshop with names, rated on the day only."""
        self.visitor.begin(company)
        self.visitor.open()
        self.page.locator("[class*='st-key-milestone-menu-']").get_by_role("button").click()
        self.page.get_by_role("menuitem", name=self.text("start.workshop.open")).click()
        form = self.page.locator(".st-key-workshop-form")
        form.get_by_text(self.text("console.form.named.named"), exact=True).click()
        expect(form.get_by_text(self.text("console.form.named.on"))).to_be_visible()
        form.get_by_text(self.text("console.form.advance.label")).click()
        expect(form.get_by_text(self.text("console.form.advance.off"))).to_be_visible()
        self.visitor.button("console.form.open").click()
        self.reads("console.preparation.live.title")

    @property
    def projector(self) -> str:
        """Where the button leads that opens the projector."""
        link = self.page.get_by_role("link", name=self.text("console.door.projector"))
        return str(link.get_attribute("href"))

    def sees_people(self, count: int) -> None:
        self.reads("console.people.title", count=count)

    def removes(self, name: str) -> None:
        self.page.locator(".st-key-remove-person").get_by_role("button").click()
        self.page.get_by_role("menuitem", name=name).click()
        self.visitor.button("console.people.confirm").click()
        expect(self.page.get_by_role("dialog")).to_have_count(0)

    def reads(self, key: str, **values: object) -> None:
        """Wait until the console says this."""
        expect(self.visitor.read(key, **values).first).to_be_visible()

    def presses(self, key: str, **values: object) -> None:
        """Click the button with this label."""
        self._only(key, **values).click()

    def calls(self, subject: str) -> None:
        """Bring an item on stage by the list on the left."""
        self.page.locator(f".st-key-call-{_css(subject)}").get_by_role("button").click()
        self._only("console.step.open")

    def opens_vote(self, round_: int = 1) -> None:
        """By keyboard."""
        key = "console.step.open" if round_ == 1 else "console.step.again"
        expect(self._only(key)).to_be_enabled()
        self.visitor.settle()
        self.page.keyboard.press("Alt+Enter")
        self._only("console.step.reveal")

    def counts(self, votes: int, people: int) -> None:
        """Wait for the counter of votes."""
        expect(self.page.locator(".counter")).to_have_text(
            self.text("console.vote.counter", count=votes, people=people)
        )

    def reveals(self) -> None:
        self.presses("console.step.reveal")
        expect(self.page.locator(".counter")).to_have_count(0)

    @property
    def consensus(self) -> Locator:
        return self.page.locator(".st-key-consensus")

    def chooses(self, name: str) -> None:
        """Choose the common answer that begins with this."""
        pattern = re.compile(f"^{re.escape(name)}")
        self.consensus.get_by_test_id("stRadioOption").filter(has_text=pattern).click()

    def writes(self, key: str, words: str) -> None:
        """Fill in a field of the common answer and leave it."""
        field = self.consensus.get_by_label(self.text(key))
        field.fill(words)
        field.press("Tab")

    def records(self) -> None:
        self.presses("console.consensus.record")
        expect(self.page.locator(".st-key-decision")).to_be_visible()

    def _only(self, key: str, **values: object) -> Locator:
        """Wait for the button; while a screen gives way to the next it may be on both."""
        button = self.visitor.button(key, **values)
        expect(button).to_have_count(1)
        return button


def _css(subject: str) -> str:
    """The class Streamlit makes of a key with this subject in it."""
    return re.sub(r"[^a-zA-Z0-9_-]", "-", subject)
