"""axe-core finds nothing serious on any page, in light and dark, on a desk and on a phone."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from assessment.language import Language
from storage.repository import SqlRepository
from tests.browser.conftest import Visit
from tests.browser.visitor import HEIGHT, Visitor

pytestmark = pytest.mark.browser

STREAMLITS_OWN: dict[str, str] = {}
"""Rule → why we cannot mend it."""

ONLY_FINDINGS = {"resultTypes": ["violations"]}
"""Listing what is right as well takes longer than looking."""

SERIOUS = {"serious", "critical"}
DESK, PHONE = 1440, 390
LOOKS = [(DESK, PHONE, False), (PHONE, DESK, True)]
"""Each page is opened in the first width and then, still open, made as wide as the second."""


@pytest.mark.parametrize(("opened", "turned", "dark"), LOOKS)
def test_no_page_has_a_serious_barrier(
    visit: Visit, disk: SqlRepository, opened: int, turned: int, *, dark: bool
) -> None:
    owner = visit(Language.DE, opened, dark=dark)
    found: dict[str, list[str]] = {}
    for place in _tour(owner, disk):
        for width in (opened, turned):
            _make_wide(owner, width)
            if barriers := _barriers(owner):
                found[f"{place}, {width} wide"] = barriers
        _make_wide(owner, opened)
    assert found == {}


def _make_wide(owner: Visitor, width: int) -> None:
    owner.page.set_viewport_size({"width": width, "height": HEIGHT})
    owner.settle()


def _tour(owner: Visitor, disk: SqlRepository) -> Iterator[str]:
    """Open one page after the other; each is complete when its name comes out."""
    owner.open()
    expect(owner.button("start.new")).to_be_visible()
    owner.settle()
    yield "start"
    owner.begin("Müller")
    owner.settle()
    yield "profile"
    assessment = owner.assessment_id
    for question, kind in (("B2-01", "level"), ("B1-02", "number"), ("E-02", "list")):
        owner.open_questions(assessment, question)
        owner.card(question).open_details()
        owner.settle()
        yield f"question with {kind}"
    owner.open()
    owner.button("start.sample").click()
    expect(owner.page.locator("svg.marks:visible")).to_have_count(2)
    owner.settle()
    yield "result"
    yield from _views(owner)
    owner.page.locator(".st-key-why-overall").get_by_role("button").click()
    expect(owner.page.get_by_role("dialog")).to_be_visible()
    owner.settle()
    yield "explanation"
    owner.page.keyboard.press("Escape")
    owner.follow("report")
    expect(owner.button("report_page.make")).to_be_visible()
    owner.settle()
    yield "report"
    owner.open("/import")
    expect(owner.page.get_by_text(owner.text("exchange.page.file", limit=8))).to_be_visible()
    owner.settle()
    yield "import"
    owner.open()
    owner.page.locator("[class*='st-key-company-menu-']").first.get_by_role("button").click()
    owner.page.get_by_text(owner.text("start.rename.company")).click()
    expect(owner.page.get_by_role("dialog")).to_be_visible()
    owner.settle()
    yield "rename"


def _views(owner: Visitor) -> Iterator[str]:
    """Open one view of the result after the other."""
    for view in ("capabilities", "journey", "duties", "open_points", "weights"):
        owner.open_view(view)
        owner.settle()
        yield f"result, {view}"


def _barriers(owner: Visitor) -> list[str]:
    """Serious findings as `rule: place`."""
    response = Axe().run(owner.page, options=ONLY_FINDINGS).response
    return [
        f"{finding['id']}: {_shortened(node['html'])} {node['failureSummary']}"
        for finding in response["violations"]
        if finding["impact"] in SERIOUS and finding["id"] not in STREAMLITS_OWN
        for node in finding["nodes"]
    ]


def _shortened(markup: str) -> str:
    return re.sub(r"\s+", " ", markup)[:200]
