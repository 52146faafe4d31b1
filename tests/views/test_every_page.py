"""Every page opens in both languages, whatever there is to show, and looking changes nothing."""

from enum import StrEnum

import pytest

from assessment.language import Language
from assessment.scope import scope
from services.editions import current_edition
from services.samples import open_sample
from services.steps import steps
from storage.repository import SqlRepository
from tests.services.examples import NOW
from tests.views.tab import Tab
from texts.wording import all_texts

OF_AN_ASSESSMENT = (
    "company_profile",
    "questions",
    "workshop",
    "result",
    "plan",
    "report",
    "branding",
)
PAGES = ("start", *OF_AN_ASSESSMENT, "method")
OTHER = {Language.DE: Language.EN, Language.EN: Language.DE}

in_both_languages = pytest.mark.parametrize("language", Language)


@in_both_languages
@pytest.mark.parametrize("name", PAGES)
def test_pages_open_while_there_is_nothing(name: str, language: Language) -> None:
    tab = Tab(language).open(name)
    assert tab.title
    assert foreign_words(tab, language) == []


@in_both_languages
@pytest.mark.parametrize("name", PAGES)
def test_pages_open_for_an_assessment_that_has_just_begun(
    acme: str, name: str, language: Language
) -> None:
    tab = Tab(language).open(name, acme)
    assert tab.title
    assert foreign_words(tab, language) == []


@in_both_languages
@pytest.mark.parametrize("name", ["start", *OF_AN_ASSESSMENT])
def test_pages_open_for_the_sample(disk: SqlRepository, name: str, language: Language) -> None:
    tab = Tab(language).open(name, open_sample(disk, language, NOW).id)
    assert tab.says("common.sample")
    assert foreign_words(tab, language) == []


@in_both_languages
@pytest.mark.parametrize("name", OF_AN_ASSESSMENT)
def test_without_an_open_assessment_a_page_leads_to_the_overview(
    name: str, language: Language
) -> None:
    tab = Tab(language).open(name)
    assert tab.title == tab.text("problems.none_open.title")
    tab.press_labelled("common.jump_to_start")
    assert tab.has_button("start.new")


@in_both_languages
@pytest.mark.parametrize("name", OF_AN_ASSESSMENT)
def test_an_unknown_assessment_is_said_to_be_gone_and_leads_to_the_overview(
    name: str, language: Language
) -> None:
    tab = Tab(language).open(name, "nobody")
    assert tab.title == tab.text("problems.not_found.title")
    tab.press_labelled("common.jump_to_start")
    assert tab.has_button("start.new")


def test_an_assessment_that_is_gone_is_forgotten() -> None:
    tab = Tab().open("questions", "nobody").open("result")
    assert tab.title == tab.text("problems.none_open.title")


@pytest.mark.parametrize("unknown", ["x" * 1000, "a\x00b", "../../etc", "<b>", "' OR 1"], ids=ascii)
def test_an_address_made_up_by_somebody_is_unknown(unknown: str) -> None:
    tab = Tab().open("questions", unknown)
    assert tab.title == tab.text("problems.not_found.title")


@pytest.mark.parametrize("at", ["B9-99", "", "\x00", "x" * 1000, "<script>"], ids=ascii)
def test_an_unknown_question_in_the_address_shows_the_first_step(acme: str, at: str) -> None:
    assert Tab().open("questions", acme, at=at).has_card("B1-01")


@in_both_languages
def test_looking_at_everything_changes_nothing(disk: SqlRepository, language: Language) -> None:
    """The sample is looked at in the other language too: nothing is taken for an edit."""
    sample = open_sample(disk, Language.DE, NOW)
    company, answers = disk.company(sample.company_id), disk.answers(sample.id)
    tab = Tab(language)
    for name in OF_AN_ASSESSMENT:
        tab.open(name, sample.id).run()
    walk = steps(current_edition(), scope(current_edition(), sample.profile, sample.depth))
    for step in walk:
        tab.open("questions", sample.id, at=step.questions[0].id)
    assert len(walk) > 10
    assert disk.answers(sample.id) == answers
    assert disk.company(company.id) == company
    seen = disk.assessment(sample.id).model_copy(update={"position": None})
    assert seen == sample


def foreign_words(tab: Tab, language: Language) -> list[str]:
    """Texts of the other language on the page; those that are the same in both do not count.

    Nor do values of choices, which AppTest tells as well and nobody reads.
    """
    other = {
        text.in_(OTHER[language])
        for key, text in all_texts().items()
        if text.de != text.en and key != "common.other_language"
    }
    own = {text.in_(language) for text in all_texts().values()}
    words = {shown for _, shown in tab.words() if not isinstance(shown, StrEnum)}
    return sorted(words & (other - own))
