"""The projector in a browser of its own, and a witness of everything it ever shows."""

from playwright.sync_api import expect

from tests.browser.visitor import Visitor

WITNESS = """
    window.told = new Set();
    window.leaks = 0;
    new MutationObserver(() => {
        window.told.add(document.body?.innerText ?? "");
        const voting = document.querySelector(".p-count");
        if (voting && document.querySelector(".p-chart, .p-figures, .p-ranking")) window.leaks++;
    }).observe(document, {childList: true, subtree: true, characterData: true});
"""


class Beamer:
    """What stands on the wall."""

    def __init__(self, visitor: Visitor, address: str) -> None:
        self.page = visitor.page
        self.text = visitor.text
        self.page.add_init_script(WITNESS)
        visitor.open(address)

    @property
    def code(self) -> str:
        return self.page.locator("b.code").inner_text()

    @property
    def qr(self) -> str:
        return str(self.page.locator(".p-lobby img").get_attribute("src"))

    def reads(self, key: str, **values: object) -> None:
        """Wait until this stands on the wall."""
        expect(self.page.get_by_text(self.text(key, **values)).first).to_be_visible()

    def counts(self, votes: int, people: int) -> None:
        """Wait for the counter of an open vote; no result stands beside it."""
        expect(self.page.locator(".p-count")).to_have_text(f"{votes}/{people}")
        expect(self.page.locator(".p-chart")).to_have_count(0)

    def shows_result(self) -> None:
        expect(self.page.locator(".p-outcome")).to_be_visible()
        expect(self.page.locator(".p-count")).to_have_count(0)

    @property
    def told(self) -> str:
        """Every word shown so far."""
        return "\n".join(self.page.evaluate("[...window.told]"))

    @property
    def leaks(self) -> int:
        """How often a result stood there while a vote was open."""
        return int(self.page.evaluate("window.leaks"))
