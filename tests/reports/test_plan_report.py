"""What the report says about targets, priorities and an adopted plan."""

import pytest

from assessment.language import Language
from assessment.roadmap.plan import Plan
from assessment.roadmap.targets import Ambition, template
from reports.document import (
    Column,
    Document,
    Heading,
    KeyFigures,
    Matrix,
    Radar,
    Section,
    Table,
    Text,
    Timeline,
)
from reports.report import Report
from reports.storyline import build_document
from services.results import scored
from tests.builders import level
from tests.reports.plan_reports import (
    WISHES,
    all_dropped,
    crowded,
    one_measure,
    plan_document,
    plan_report,
    reported,
)
from tests.reports.planned import planned
from tests.reports.workshop_reports import section

both = pytest.mark.parametrize("language", list(Language))
PLAN_PAGES = ["priorities", "roadmap", "assumptions"]


def keys(document: Document) -> list[str]:
    return [found.key for found in document.sections]


def tables(found: Section) -> list[Table]:
    return [block for block in found.blocks if isinstance(block, Table)]


def paragraphs(found: Section) -> dict[str, str]:
    """The labelled ones by their labels."""
    return {block.label: block.text for block in found.blocks if isinstance(block, Text)}


def page(key: str, made: Report | None = None) -> Section:
    document = build_document(made, Language.DE) if made else plan_document(Language.DE)
    return section(document, key)


def with_targets() -> Report:
    """Targets are set, but no plan has been adopted."""
    found = planned()
    return reported(found, Plan(targets=template(found.questionnaire, found.scope, Ambition.LEAD)))


@both
def test_the_plan_comes_after_the_duties_and_its_assumptions_into_the_appendix(
    language: Language,
) -> None:
    found = keys(plan_document(language))
    assert found[-6:] == ["duties", "priorities", "roadmap", "method", "assumptions", "answers"]


def test_without_targets_and_plan_the_report_has_none_of_these_pages() -> None:
    plain = build_document(reported(planned(), Plan()), Language.DE)
    assert not set(PLAN_PAGES) & set(keys(plain))
    radar = next(block for block in section(plain, "radar").blocks if isinstance(block, Radar))
    assert {spoke.target for spoke in radar.spokes} == {None}


def test_targets_alone_bring_priorities_and_the_radar_with_targets() -> None:
    made = with_targets()
    document = build_document(made, Language.DE)
    assert [key for key in keys(document) if key in PLAN_PAGES] == ["priorities"]
    radar = next(block for block in section(document, "radar").blocks if isinstance(block, Radar))
    aimed = [spoke.target for spoke in radar.spokes]
    assert aimed == [made.target_scores[f"B{place}"] for place in range(1, 9)]
    assert "Ziel" in paragraphs(section(document, "radar"))
    assert "Die drei ersten Maßnahmen" not in [
        block.text for block in section(document, "summary").blocks if isinstance(block, Heading)
    ]


def test_the_summary_shows_the_waves_in_place_of_the_first_measures() -> None:
    """Costs by hand: M01 6,000; M15 and M60 1,000 each, M20 is dropped; M10 12,000; M11 36,000."""
    (waves,) = tables(page("summary"))
    lines = [(row[0], *row[2:5]) for row in waves.rows]
    assert lines == [
        ("Heute", "", "", ""),
        ("Fundament", "1", "6.000\u00a0€", "8"),
        ("Welle 1", "2", "2.000\u00a0€", "16"),
        ("Welle 2", "1", "12.000\u00a0€", "60"),
        ("Welle 3", "1", "36.000\u00a0€", "25"),
        ("Zusammen", "5", "56.000\u00a0€", "109"),
    ]
    expected = [row[5] for row in waves.rows[:-1]]
    assert expected == sorted(str(figure) for figure in expected)


def test_expected_and_full_effect_are_kept_apart() -> None:
    (waves,) = tables(page("summary"))
    titles = [column.title for column in waves.columns]
    assert titles[-2:] == ["Punktwert danach, erwartet", "Wenn alles gelingt"]
    assert all("Stufe" in str(row[-1]) for row in waves.rows[:-1])
    assert not any("Stufe" in str(row[-2]) for row in waves.rows)


def test_the_roadmap_shows_a_timeline_and_a_table_for_each_wave() -> None:
    blocks = page("roadmap").blocks
    assert sum(isinstance(block, Timeline) for block in blocks) == 1
    assert [len(table.rows) for table in tables(page("roadmap"))] == [1, 3, 1, 1]


def test_every_measure_has_its_line() -> None:
    """A dropped one keeps its line and its reason, but counts nothing."""
    _, first, _, _ = tables(page("roadmap"))
    assert [column.title for column in first.columns] == [
        *("Maßnahme", "Verantwortlich", "Kosten", "Tage", "Fällig", "Stand", "Erster Schritt"),
    ]
    running, dropped, opened = first.rows
    assert running[1:6] == (
        "Vertrieb\nBen",
        *("1.000\u00a0€", "6", "05.04.2026", "läuft, überfällig"),
    )
    assert dropped[2:] == (*("–", "–", "05.04.2026", "verworfen", "Verworfen, weil: Zu klein"),)
    assert opened[4:6] == ("30.06.2026", "offen")
    assert str(opened[6]).startswith("Benennen Sie zu fünf Themen")


def test_the_figures_of_the_roadmap_leave_out_what_was_dropped() -> None:
    figures = next(block for block in page("roadmap").blocks if isinstance(block, KeyFigures))
    shown = [(figure.label, figure.value, figure.remark) for figure in figures.figures]
    assert shown == [
        ("Kosten", "56.000\u00a0€", "geschätzt, erstes Jahr"),
        ("Personentage", "109", "geschätzt"),
        ("Maßnahmen", "5", "1 verworfen"),
        ("Fertig bis", "04.07.2027", "Beginn 05.01.2026"),
    ]


def test_open_duties_come_first_with_the_measure_that_settles_them() -> None:
    """B5-08 is low, and M51 leads it to the level its duty needs; nothing is planned for B4-05."""
    found = planned()
    low = [level("B5-08", 0), level("B4-05", 0)]
    answers = dict(found.answers) | {answer.question: answer for answer in low}
    again = scored(found.company, found.assessment, found.questionnaire, answers.values())
    made = reported(again, Plan(wishes=WISHES, schedule={"M51": 1}))
    priorities = page("priorities", made)
    assert priorities.title.startswith("Zuerst 2 offene Pflichten, danach bewegt")
    assert isinstance(priorities.blocks[0], Heading)
    assert priorities.blocks[0].text == "Zuerst: offene Pflichten"
    rows = {str(row[0]): row[2] for row in tables(priorities)[0].rows}
    assert rows["Pflichten im Onlineshop"] == "Pflichten im Onlineshop erfüllen (Welle\u00a01)"
    assert rows["Barrierefreie Webseite"] == "keine Maßnahme"
    matrix = next(block for block in priorities.blocks if isinstance(block, Matrix))
    assert matrix.entries[0].is_duty


def test_the_matrix_numbers_the_plan_first_and_leaves_out_what_is_over() -> None:
    """M20 was dropped, and the answers of today are where M15 leads to."""
    matrix = next(block for block in page("priorities").blocks if isinstance(block, Matrix))
    planned_ones = [entry for entry in matrix.entries if entry.wave]
    assert [entry.wave for entry in planned_ones] == [
        *("Fundament", "Welle 1", "Welle 2", "Welle 3"),
    ]
    assert [entry.number for entry in matrix.entries] == list(range(1, len(matrix.entries) + 1))
    assert "Inhalte nach Kundenfragen planen" not in [entry.name for entry in matrix.entries]
    others = [entry.points for entry in matrix.entries if not entry.wave]
    assert others == sorted(others, reverse=True)


def test_the_matrix_takes_the_estimates_of_the_company() -> None:
    """M10 brings as much as before, but with a chance of 0.5."""
    made = plan_report()
    matrix = next(block for block in page("priorities").blocks if isinstance(block, Matrix))
    candidate = next(one for one in made.advice.candidates if one.measure.id == "M10")
    name = candidate.measure.name.de
    shown = next(entry for entry in matrix.entries if entry.name == name)
    assert shown.points == pytest.approx(candidate.points * 0.5)


def test_the_assumptions_name_what_was_set() -> None:
    found = paragraphs(page("assumptions"))
    online = "Onlineanfragen binnen fünf Geschäftsstunden beantworten"
    assert found["Erster Tag"] == "5. Januar 2026"
    assert found["Fest eingeplant"] == f"{online} (Welle 1); Inhalte nach Kundenfragen planen"
    assert found["Ausgeschlossen"] == "Zentrale Schnittstelle zwischen Kanälen und Systemen"
    assert found["Eigene Voraussetzungen"].startswith(f"{online} erst nach Workshop zur Kunden")
    limits, estimates = tables(page("assumptions"))
    assert limits.rows[1] == ("Welle 1", "14.000\u00a0€", "40", "5", "Marketing: 12,5")
    assert limits.rows[2] == ("Welle 2", "keine", "keine", "5", "keine")
    own = next(row for row in estimates.rows if str(row[0]).startswith("Kundendaten bereinigen"))
    assert own[1:] == ("12.000\u00a0€ *", "60", "26", "50\u00a0% *")


def test_the_assumptions_say_that_turnover_is_not_foretold() -> None:
    said = " ".join(block.text for block in page("assumptions").blocks if isinstance(block, Text))
    assert "eine Vorhersage ist der Fahrplan nicht. Wirkungen auf Umsatz" in said
    assert "oder Gewinn sind nicht geschätzt." in said


def test_a_plan_of_which_everything_was_dropped_costs_and_promises_nothing() -> None:
    made = all_dropped()
    (waves,) = tables(page("summary", made))
    assert waves.rows[-1][2:5] == ("0", "0\u00a0€", "0")
    assert len({row[5] for row in waves.rows[:-1]}) == 1
    assert page("roadmap", made).title == "Alle 6 Maßnahmen des Fahrplans sind verworfen"
    matrix = next(block for block in page("priorities", made).blocks if isinstance(block, Matrix))
    assert not any(entry.wave for entry in matrix.entries)


def test_a_plan_of_one_measure_needs_no_sum() -> None:
    (waves,) = tables(page("summary", one_measure()))
    assert [row[0] for row in waves.rows] == ["Heute", "Welle 1"]


def test_a_long_plan_is_drawn_in_parts_that_fit_a_page() -> None:
    found = page("roadmap", crowded())
    parts = [block.plan.waves for block in found.blocks if isinstance(block, Timeline)]
    assert [wave.number for part in parts for wave in part] == [0, 1, 2, 3]
    assert all(sum(1 + len(wave.measures) for wave in part) <= 24 for part in parts)


@both
def test_no_column_is_without_words_for_those_who_hear_it(language: Language) -> None:
    columns: list[Column] = []
    for key in PLAN_PAGES:
        for table in tables(section(plan_document(language), key)):
            columns += table.columns
    assert all(column.title for column in columns)
