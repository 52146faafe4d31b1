"""Priorities on the page: duties first, then capabilities with their reasons and arithmetic."""

import pytest

from assessment.answer import Evidence
from assessment.language import Language
from services.samples import open_sample
from storage.repository import SqlRepository
from tests.builders import level
from tests.services.examples import NOW
from tests.views.tab import Tab
from tests.views.test_every_page import foreign_words
from tests.views.test_result_views import assessed, links, page

in_both_languages = pytest.mark.parametrize("language", Language)


def opened(assessment: str, language: Language = Language.DE) -> Tab:
    return Tab(language).open("plan", assessment, view="priorities")


@in_both_languages
def test_the_priorities_of_the_sample_open(disk: SqlRepository, language: Language) -> None:
    tab = opened(open_sample(disk, language, NOW).id, language)
    assert foreign_words(tab, language) == []
    assert f"**{tab.text('plan.tab.priorities')}**" in links(tab)
    assert tab.says("plan_priorities.stability.title")


def test_reasons_are_words_and_the_arithmetic_has_every_factor(disk: SqlRepository) -> None:
    """The sample: G 0.0525 · gap 0.75 − 0.4167 · J 1.25 · D 1.5 = 0.0328, the largest of all."""
    words = page(opened(open_sample(disk, Language.DE, NOW).id))
    first = words[words.index("Kundenperspektive &amp; Journey") :]
    assert first.startswith("Kundenperspektive &amp; Journey Befähiger 100 Schwer gewichtet")
    assert "noch 1,3 Stufen bis Stufe 3, Schlüsselphasen „Kaufen“ und „Nutzen“" in first
    assert "15 andere Fähigkeiten hängen davon ab." in first
    assert "Gewicht G 0,0525 Anteil am Gesamtwert" in first
    assert "× Lücke 0,33 heute 42, Ziel 75 von 100" in first
    assert "× Kundenreise J 1,25 wirkt in „Kaufen“ und „Nutzen“" in first
    assert "× Grundlage D 1,50 je 0,1 mehr für Kundendaten &amp; Sicht" in first
    assert "Ergebnis: 0,0328." in first


def test_open_duties_come_before_everything_with_their_dates(disk: SqlRepository) -> None:
    tab = opened(assessed(disk, level("B2-10", 0, Evidence.E2)))
    words = page(tab)
    assert tab.says("plan_priorities.duties.about")
    assert "Gilt seit 13. Dezember 2024." in words
    assert "Ihre Antwort: Stufe 0, nötig ist Stufe 2" in words
    headings = [str(heading.value) for heading in tab.app.subheader]
    assert headings[:2] == [
        tab.text("plan_priorities.duties.title"),
        tab.text("plan_priorities.title"),
    ]


def test_without_an_open_duty_the_lane_says_so(disk: SqlRepository) -> None:
    tab = opened(assessed(disk))
    assert tab.says("plan_priorities.duties.none")
    assert not tab.shows("Ihre Antwort: Stufe")


def test_where_no_duty_was_asked_about_there_is_no_lane(disk: SqlRepository) -> None:
    tab = opened(assessed(disk, depth="express"))
    assert not tab.says("plan_priorities.duties.title")
    assert tab.says("plan_priorities.title")


def test_a_company_at_all_its_targets_has_nothing_to_rank(disk: SqlRepository) -> None:
    tab = opened(assessed(disk, others=4))
    assert tab.says("plan_priorities.nothing")
    assert not tab.says("plan_priorities.stability.title")


def test_what_has_reached_its_target_is_named_below(disk: SqlRepository) -> None:
    reached = [level(f"B8-{n:02}", 3, Evidence.E2) for n in range(1, 14)]
    words = page(opened(assessed(disk, *reached)))
    assert "Schon am Ziel" in words
    assert "Reaktion &amp; Abkürzung" in words[words.index("Schon am Ziel") :]
