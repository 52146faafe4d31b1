"""What people paste and where they end up by accident: shown as typed, never obeyed."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Locator, expect

from assessment.answer import NOTE_LIMIT
from assessment.repository import NotFoundError
from services.companies import delete_assessment
from storage.repository import SqlRepository
from tests.browser.conftest import Visit
from tests.browser.prepared import new_assessment
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser

HOSTILE = (
    "<b>fett</b> ![Bild](https://example.com/x.png) [Link](https://example.com) **x** :red[rot] "
    "=cmd|'/C calc'!A0 {{7*7}} $x^2$ 😀 שלום"
)
QUESTION = "B2-01"


def test_a_hostile_name_is_plain_text_on_every_page(visit: Visit, disk: SqlRepository) -> None:
    owner = visit()
    owner.begin(HOSTILE)
    expect(owner.page.get_by_label(owner.text("profile.name.label"))).to_have_value(HOSTILE)
    owner.go_to_questions()
    _is_plain(owner, owner.page.locator("p.subject"))
    owner.card("B1-01").choose(2)
    owner.card("B1-01").is_saved()
    for page in ("result", "report"):
        owner.follow(page)
        expect(owner.page.locator("h1")).to_be_visible()
        _is_plain(owner, owner.page.locator("p.subject"))
    owner.open()
    _is_plain(owner, owner.page.locator("[class*='st-key-company-'] h3"))
    assert [company.name for company in disk.companies()] == [HOSTILE]
    assert (owner.strangers, owner.complaints) == ([], [])


def test_a_hostile_note_is_plain_text_where_two_tabs_meet(
    visit: Visit, disk: SqlRepository
) -> None:
    assessment = new_assessment(disk)
    owner = visit()
    owner.open_questions(assessment, QUESTION)
    there = owner.card(QUESTION)
    owner.new_tab()
    owner.open_questions(assessment, QUESTION)
    there.write_note(HOSTILE)
    there.is_saved()
    here = owner.card(QUESTION)
    here.choose(3)
    expect(here.conflict).to_be_visible()
    _is_plain(owner, here.box.locator(f".st-key-conflict-{QUESTION}"))
    assert disk.answers(assessment)[QUESTION].answer.note == HOSTILE
    assert (owner.strangers, owner.complaints) == ([], [])


def test_a_pasted_megabyte_is_cut_to_the_length_the_page_names(
    visit: Visit, disk: SqlRepository
) -> None:
    assessment = new_assessment(disk)
    owner = visit()
    owner.open_questions(assessment, QUESTION)
    card = owner.card(QUESTION)
    card.write_note("x" * 1_000_000)
    expect(owner.read("questions.note.shortened", limit="4.000")).to_be_visible()
    card.is_saved()
    assert disk.answers(assessment)[QUESTION].answer.note == "x" * NOTE_LIMIT
    owner.open_questions(assessment, QUESTION)
    expect(owner.card(QUESTION).note).to_have_value("x" * NOTE_LIMIT)


@pytest.mark.parametrize("page", ["profile", "questions", "result", "report"])
def test_an_unknown_assessment_leads_to_a_sentence_and_a_way_on(visit: Visit, page: str) -> None:
    owner = visit()
    owner.open(f"/{page}?assessment=<script>alert(1)</script>")
    expect(owner.read("problems.not_found.title")).to_be_visible()
    owner.button("common.jump_to_start").click()
    expect(owner.button("start.new")).to_be_visible()


def test_an_assessment_deleted_in_another_tab_leads_to_a_sentence(
    visit: Visit, disk: SqlRepository
) -> None:
    assessment = new_assessment(disk)
    owner = visit()
    owner.open_questions(assessment, QUESTION)
    owner.settle()
    delete_assessment(disk, disk.assessment(assessment), datetime.now(UTC))
    owner.card(QUESTION).choose(2)
    expect(owner.read("problems.not_found.title")).to_be_visible()
    with pytest.raises(NotFoundError):
        disk.answers(assessment)


def _is_plain(owner: Visitor, place: Locator) -> None:
    """Everything is there as it was typed, and nothing of it has become a picture or a link."""
    expect(place).to_contain_text(re.compile(_with_joiners(HOSTILE)))
    expect(owner.page.locator("a[href*='example.com'], img[src*='example.com']")).to_have_count(0)


def _with_joiners(text: str) -> str:
    """A pattern for the text that lets pass what keeps addresses from becoming links."""
    return re.escape(text).replace("://", ":\u2060?//")
