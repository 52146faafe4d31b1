"""The result page after a workshop: its own view, and what the others say about it."""

from html import escape

import pytest

from assessment.language import Language
from assessment.workshop.item import PHASES
from services.imported_workshop import imported_workshop
from services.samples import open_sample
from storage.repository import SqlRepository
from tests.services.examples import NOW
from tests.views.tab import Tab
from tests.views.test_every_page import foreign_words
from tests.views.test_result_views import links, page
from tests.workshop_records import (
    HOSTILE_DISSENT,
    HOSTILE_OWNER,
    HOSTILE_REASON,
    worked_answers,
    worked_record,
)
from views.parts.plain import plain

in_both_languages = pytest.mark.parametrize("language", Language)


def held(disk: SqlRepository, language: Language = Language.DE, **changes: object) -> str:
    """The sample company after the workshop, whose `changes` replace fields of its record."""
    assessment = open_sample(disk, language, NOW)
    stored = disk.answers(assessment.id)
    given = worked_answers()
    for question, answer in given.items():
        version = stored[question].version if question in stored else 0
        disk.save_answer(assessment.id, answer, version, NOW)
    record = worked_record(points={PHASES: {"use": 7.0, "buy": 5.0}}, **changes)
    disk.add_workshop(imported_workshop(record, assessment, (), list(given.values())))
    return assessment.id


def opened(disk: SqlRepository, view: str, language: Language = Language.DE) -> Tab:
    return Tab(language).open("result", held(disk, language), view=view)


@in_both_languages
def test_the_view_says_how_far_people_agreed(disk: SqlRepository, language: Language) -> None:
    tab = opened(disk, "workshop", language)
    text = tab.text
    assert foreign_words(tab, language) == []
    assert text("workshop_result.finding.divided.one", green=3, all=5) in page(tab)
    assert text("workshop_terms.single") in page(tab)
    for part in ("opening", "phases"):
        assert tab.says(f"workshop_result.votes.{part}")
    assert tab.says("workshop_result.groups.title.role")
    assert tab.says("workshop_result.expert.title")


def test_a_row_tells_figures_and_what_was_recorded(disk: SqlRepository) -> None:
    tab = opened(disk, "workshop")
    tables = [words for _, words in tab.words() if "workshop-table" in words]
    drawn = next(words for words in tables if "B1-03" in words)
    row = drawn.split("<tr>")[2]
    for words in (
        *(
            "B1-03 Wahl der Kanäle",
            "8 Einstufungen · Median 2 · Streuung 0 bis 3",
            "besprochen",
            "uneinig",
        ),
        f"Anders als der Median entschieden:</b> {escape(HOSTILE_REASON)}",
        f"Abweichende Meinung:</b> {escape(HOSTILE_DISSENT)}",
    ):
        assert words in row


def test_what_people_wrote_stays_text(disk: SqlRepository) -> None:
    assessment = held(disk)
    for view in ("workshop", "open_points", "overview", "capabilities"):
        tab = Tab().open("result", assessment, view=view)
        drawn = " ".join(words for _, words in tab.words())
        assert "<img src=x" not in drawn
        assert "<script>" not in drawn


@in_both_languages
def test_experts_find_alpha_and_what_it_is_good_for(
    disk: SqlRepository, language: Language
) -> None:
    said = page(opened(disk, "workshop", language))
    figure = {Language.DE: "0,712", Language.EN: "0.712"}[language]
    wording = Tab(language).text
    assert wording("workshop_result.expert.reading.tentative", alpha=figure) in said
    # B1-03: 0 1 1 2 2 3 3 3 has the mean 1.875, AD 0.906, S² 1.268 and so rwg 1 – 1.268 / 2
    figures = {Language.DE: "1,88 0,91 0,37", Language.EN: "1.88 0.91 0.37"}[language]
    assert figures in said


def test_the_headline_counts_the_respondents(disk: SqlRepository) -> None:
    assert "Teilnehmende 8" in page(opened(disk, "overview"))


def test_a_draft_says_so(disk: SqlRepository) -> None:
    tab = Tab().open("result", held(disk, signed_off_at=None), view="workshop")
    assert "Teilnehmende 8 Entwurf" in page(tab)
    assert tab.says("workshop_result.draft_note")


def test_open_points_begin_with_the_tasks_the_most_urgent_first(disk: SqlRepository) -> None:
    tab = opened(disk, "open_points")
    assert "Aufgaben aus dem Workshop (2)" in page(tab)
    tasks = [label for label in links(tab) if "bis" in label]
    assert tasks == [
        plain("B5-12 Maschinenlesbares Angebot · IT-Leitung, bis 04.12.2026"),
        plain(f"B1-10 Bindung und Kundenwert · {HOSTILE_OWNER}, bis 18.12.2026"),
    ]
    assert "Weiß nicht (1)" in page(tab)


def test_the_tab_counts_a_task_only_once(disk: SqlRepository) -> None:
    """Three answers nobody knows, two of them with tasks, and three high levels unproven."""
    labels = links(opened(disk, "overview"))
    assert "Offene Punkte (6)" in labels


def test_the_arithmetic_tells_how_an_answer_came_about(disk: SqlRepository) -> None:
    said = page(opened(disk, "capabilities").press("why-B1"))
    assert "Workshop: 8 Einstufungen · Median 2 · Streuung 0 bis 3 · ■ uneinig" in said
    assert "Workshop: 1 Einstufung · 7 × „weiß nicht“ · Einzelurteil" in said


def test_an_axis_marks_what_to_be_careful_about(disk: SqlRepository) -> None:
    said = page(opened(disk, "capabilities"))
    assert "Aus dem Workshop: Uneinig geblieben: Wahl der Kanäle." in said
    assert "Nicht besprochen, Median übernommen: Planung der Inhalte" in said


def test_no_groups_no_chart(disk: SqlRepository) -> None:
    entries = worked_record().questions.items()
    alone = {name: entry.model_copy(update={"groups": {}}) for name, entry in entries}
    tab = Tab().open("result", held(disk, questions=alone), view="workshop")
    assert not tab.says("workshop_result.groups.title.role")
    assert tab.says("workshop_result.table.title")


def test_without_a_workshop_there_is_no_view_of_one(disk: SqlRepository) -> None:
    tab = Tab().open("result", open_sample(disk, Language.DE, NOW).id, view="workshop")
    assert tab.says("result_views.gaps.title")
    assert not any(label == "Workshop" for label in links(tab) if "**" in label)
    assert "Teilnehmende" not in page(tab)
