"""On the result page an earlier milestone can be set beside this one."""

from datetime import timedelta

import pytest

from assessment.answer import Evidence
from assessment.language import Language
from assessment.questionnaire import Questionnaire
from assessment.records import Assessment
from services.companies import delete_assessment, duplicate, rename_milestone
from services.results import outcome
from storage.repository import SqlRepository
from tests.builders import level
from tests.services.examples import NOW
from tests.views.tab import Tab
from views.context import repository

LATER = NOW + timedelta(days=180)

in_both_languages = pytest.mark.parametrize("language", Language)


@pytest.fixture
def spring(disk: SqlRepository, acme: str) -> Assessment:
    """Everything at level 1, with documents."""
    for question in asked(disk.assessment(acme)):
        disk.save_answer(acme, level(question, 1, Evidence.E2), 0, NOW)
    return disk.assessment(acme)


@pytest.fixture
def autumn(disk: SqlRepository, spring: Assessment) -> Assessment:
    """Customer relations have gone up to level 3 since."""
    copied = duplicate(disk, spring.id, "Herbst 2026", LATER)
    for question in asked(copied):
        if question.startswith("B1-"):
            disk.save_answer(copied.id, level(question, 3, Evidence.E2), 1, LATER)
    return copied


def asked(assessment: Assessment) -> tuple[str, ...]:
    return outcome(repository(), assessment.id).scope.asked


def cells(tab: Tab) -> str:
    """All tables and paragraphs of our own."""
    return " ".join(shown for kind, shown in tab.words() if kind == "html")


def choice(tab: Tab, assessment: Assessment) -> list[str]:
    """What can be compared with, as people read it."""
    return list(tab.app.selectbox(key=f"compare-{assessment.id}").options)


@in_both_languages
def test_without_an_earlier_milestone_nothing_is_offered(
    spring: Assessment, language: Language
) -> None:
    tab = Tab(language).open("result", spring.id)
    assert not tab.says("comparison.title")
    assert [box.key for box in tab.app.selectbox if "compare" in str(box.key)] == []


@in_both_languages
def test_the_previous_milestone_is_compared_with_at_once(
    autumn: Assessment, language: Language
) -> None:
    tab = Tab(language).open("result", autumn.id)
    assert tab.says("comparison.title")
    shown = cells(tab)
    assert tab.text("comparison.certainty.real") in shown
    assert tab.text("comparison.certainty.unchanged") in shown
    # Level 1 is 25 points, level 3 is 75.
    assert '<td class="number">25</td><td class="number">75</td><td class="number">+50</td>' in (
        shown
    )
    assert "Frühjahr 2026" in shown
    assert tab.shows(tab.text("comparison.questions.same", count=len(asked(autumn))))


@in_both_languages
def test_the_changed_answers_are_listed(autumn: Assessment, language: Language) -> None:
    tab = Tab(language).open("result", autumn.id)
    count = sum(question.startswith("B1-") for question in asked(autumn))
    assert tab.says("comparison.changes.title", count=count)
    shown = cells(tab)
    before, after = (tab.text("comparison.changes.level", level=value) for value in (1, 3))
    assert f'<td class="number">{before}</td><td class="number">{after}</td>' in shown
    grade = tab.text("questions.evidence.E2")
    assert tab.text("comparison.changes.evidence", question="B1-01", grade=grade) in shown


@in_both_languages
def test_comparing_can_be_turned_off(autumn: Assessment, language: Language) -> None:
    tab = Tab(language).open("result", autumn.id)
    first, second = choice(tab, autumn)
    assert first == tab.text("comparison.nothing")
    assert second.startswith("Frühjahr 2026 · 14")
    tab.app.selectbox(key=f"compare-{autumn.id}").set_value("")
    tab.run()
    assert not tab.says("comparison.rule")


def test_a_deleted_milestone_is_not_offered(
    disk: SqlRepository, spring: Assessment, autumn: Assessment
) -> None:
    delete_assessment(disk, spring, LATER)
    assert not Tab().open("result", autumn.id).says("comparison.title")


def test_a_milestone_deleted_while_it_is_shown_disappears(
    disk: SqlRepository, spring: Assessment, autumn: Assessment
) -> None:
    tab = Tab().open("result", autumn.id)
    delete_assessment(disk, spring, LATER)
    assert not tab.run().says("comparison.title")


@in_both_languages
def test_other_depths_are_compared_on_common_questions_and_say_so(
    disk: SqlRepository, spring: Assessment, autumn: Assessment, language: Language
) -> None:
    disk.save_assessment(autumn.model_copy(update={"depth": "core"}), autumn.version)
    tab = Tab(language).open("result", autumn.id)
    before, after = len(asked(spring)), len(asked(autumn))
    assert after > before
    sentence = tab.text("comparison.questions.common", count=before, earlier=before, later=after)
    assert tab.shows(sentence)


@in_both_languages
def test_the_result_names_its_set_of_questions(spring: Assessment, language: Language) -> None:
    tab = Tab(language).open("result", spring.id)
    assert tab.shows(tab.text("common.size", depth="Express", count=len(asked(spring))))


def test_names_from_people_stay_text(
    disk: SqlRepository, spring: Assessment, autumn: Assessment
) -> None:
    rename_milestone(disk, spring, "<img src=x onerror=alert(1)> **x**", LATER)
    shown = cells(Tab().open("result", autumn.id))
    assert "<img" not in shown
    assert "&lt;img src=x onerror=alert(1)&gt; **x**" in shown


@in_both_languages
def test_where_nothing_has_changed_one_sentence_is_enough(
    disk: SqlRepository, autumn: Assessment, language: Language
) -> None:
    winter = duplicate(disk, autumn.id, "Winter", LATER + timedelta(days=1))
    tab = Tab(language).open("result", winter.id)
    assert tab.text("comparison.overall.unchanged", milestone="Herbst 2026") in cells(tab)
    assert tab.says("comparison.questions.same", count=len(asked(winter)))
    assert not tab.says("comparison.rule")


def test_milestones_of_different_questionnaires_have_nothing_in_common(
    disk: SqlRepository, autumn: Assessment, tiny: Questionnaire
) -> None:
    disk.keep_edition(tiny)
    past = autumn.model_copy(
        update={
            "id": "past",
            "milestone": "2020",
            "content_hash": tiny.content_hash,
            "depth": "short",
            "created_at": LATER - timedelta(days=1),
        }
    )
    disk.add_assessment(past, [level("S-01", 2)])
    tab = Tab().open("result", autumn.id)
    assert tab.text("comparison.nothing_common", milestone="2020") in cells(tab)
