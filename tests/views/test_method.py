"""The method page says what the edition says, whatever edition that is."""

import re
from html import unescape

import pytest

from assessment.content_hash import content_hash
from assessment.language import Language
from assessment.questionnaire import Questionnaire
from reports.names import axis_label
from services.score_example import score_example
from storage.repository import SqlRepository
from tests.views.tab import Tab
from texts.wording import Wording
from views.parts.method_asked import asked_table, capabilities_table
from views.parts.method_limits import limits, version
from views.parts.method_reliability import coverage_sentence, evidence_table
from views.parts.method_score import example_lines, levels_table
from views.parts.method_stages import gates_table, stages_table
from views.parts.method_table import Group, Row, TextTable, table_html
from views.parts.method_weights import industries_table, weights_table

GERMAN, ENGLISH = Wording(Language.DE), Wording(Language.EN)

in_both_languages = pytest.mark.parametrize("language", Language)


def rows(table: TextTable) -> list[tuple[str, ...]]:
    return [(row.name, *row.cells) for group in table.groups for row in group.rows]


def shown(tab: Tab) -> str:
    """The words of the page, without markup."""
    words = (unescape(re.sub("<[^>]+>", " ", text)) for _, text in tab.words())
    return " ".join(words).replace("\\", "")


@in_both_languages
def test_the_page_opens_without_an_assessment(language: Language, oktagon: Questionnaire) -> None:
    tab = Tab(language).open("method")
    assert tab.title == Wording(language)("method.title")
    words = shown(tab)
    assert "27 45 113" in re.sub(r"\s+", " ", words)
    for axis in oktagon.axes:
        assert axis_label(axis, language) in words
        assert axis.introduction.in_(language) in words
    for question in oktagon.questions.values():
        assert question.gate is None or question.name.in_(language) in words
    for source in oktagon.sources:
        assert source.text.in_(language) in words
    assert oktagon.content_hash[:12] in words


def test_the_page_opens_with_an_assessment_and_without_it_once_it_is_gone(acme: str) -> None:
    assert Tab().open("method", acme).title == GERMAN("method.title")
    assert Tab().open("method", "nobody").title == GERMAN("method.title")


def test_start_and_result_lead_to_the_page(acme: str) -> None:
    link = GERMAN("method.link")
    assert Tab().shows(link)
    assert Tab().open("result", acme).shows(link)


def test_an_open_assessment_is_explained_with_the_edition_it_was_started_with(
    disk: SqlRepository, acme: str, oktagon: Questionnaire
) -> None:
    older = oktagon.model_copy(update={"edition": "0.9"})
    older = older.model_copy(update={"content_hash": content_hash(older)})
    disk.keep_edition(older)
    changed = {"id": "old", "edition": "0.9", "content_hash": older.content_hash}
    disk.add_assessment(disk.assessment(acme).model_copy(update=changed))
    assert "Ausgabe 0.9" in shown(Tab().open("method", "old"))
    assert "Ausgabe 1.0" in shown(Tab().open("method", acme))


def test_questions_are_counted_by_part_and_depth(oktagon: Questionnaire) -> None:
    table = asked_table(oktagon, GERMAN)
    assert table.heads == ("Teil", "Express", "Kern", "Vollständig")
    counted = {name.split(" ")[0]: cells for name, *cells in rows(table)}
    assert counted["B5"] == ["3", "7", "13"]
    assert counted["E"] == ["3", "7", "14"]
    assert [row.cells for row in table.foot] == [("27", "45", "113"), ("15", "30", "70")]


def test_capabilities_show_their_share_and_size(tiny: Questionnaire) -> None:
    for axis in tiny.axes:
        found = rows(capabilities_table(axis, ENGLISH))
        assert [name for name, *_ in found] == [entry.name.en for entry in axis.capabilities]
        assert [int(count) for *_, count in found] == [
            len(entry.questions) for entry in axis.capabilities
        ]


def test_levels_and_stages_are_those_of_the_edition(
    oktagon: Questionnaire, tiny: Questionnaire
) -> None:
    assert [points for _, points in rows(levels_table(oktagon, GERMAN))] == [
        *("0", "25", "50", "75", "100")
    ]
    assert [points for _, points in rows(levels_table(tiny, GERMAN))] == ["0", "50", "100"]
    assert [border for _, border in rows(stages_table(oktagon, GERMAN))] == [
        *("0", "15", "40", "60", "85")
    ]
    assert rows(stages_table(tiny, ENGLISH)) == [
        ("0 · Gamble", "0"),
        ("1 · Habit", "30"),
        ("2 · Certainty", "70"),
    ]


def test_every_gate_is_listed_with_the_level_each_stage_needs(oktagon: Questionnaire) -> None:
    table = gates_table(oktagon, ENGLISH)
    assert table.heads[1:] == ("2", "3", "4")
    found = [
        (row.detail.split(" ")[0], dict(zip((2, 3, 4), row.cells, strict=True)))
        for group in table.groups
        for row in group.rows
    ]
    gates = [(entry.id, entry.gate) for entry in oktagon.questions.values() if entry.gate]
    gates += [(gate.question, gate) for gate in oktagon.overall.gates]
    assert found == [
        (question, {stage: str(gate.requires.get(stage, "–")) for stage in (2, 3, 4)})
        for question, gate in gates
    ]
    assert table.groups[-1].name == "For the whole"
    assert ("B8-02", {2: "–", 3: "3", 4: "3"}) in found


def test_the_example_is_computed_as_the_edition_scores(
    oktagon: Questionnaire, tiny: Questionnaire
) -> None:
    mean, weakest = score_example(oktagon), score_example(tiny)
    assert mean is not None
    assert weakest is not None
    *_, result = example_lines(oktagon, mean, GERMAN)
    assert "(2 × 75 + 1 × 25) / (2 + 1) = 58,3 Punkte" in result
    *_, result = example_lines(tiny, weakest, ENGLISH)
    assert result.startswith("The lower one counts: 0 points")


def test_weights_are_those_without_a_profile(oktagon: Questionnaire) -> None:
    weights = rows(weights_table(oktagon, ENGLISH))
    assert weights[0] == ("B1 · Customer relations", "10.6%")
    assert weights[-1] == ("E · Enablers", "15.0%")


def test_factors_of_the_industries(oktagon: Questionnaire) -> None:
    table = industries_table(oktagon, GERMAN).set_index("Branche")
    assert list(table.columns) == [f"B{number}" for number in range(1, 9)]
    assert len(table) == 13
    assert table.loc["Filialhandel", "B6"] == "1,25"
    assert table.loc["Filialhandel", "B2"] == "1,00"


def test_rules_of_reliability_come_from_the_edition(oktagon: Questionnaire) -> None:
    assert "80%" in coverage_sentence(oktagon, ENGLISH)
    assert "60%" in coverage_sentence(oktagon, ENGLISH)
    spreads = [spread for _, spread in rows(evidence_table(oktagon, GERMAN))]
    assert spreads == ["0,80", "0,50", "0,25", "0,10", "1,15", "0,25"]


def test_duties_are_dated_and_an_edition_without_any_does_not_mention_them(
    oktagon: Questionnaire, tiny: Questionnaire
) -> None:
    *_, duties = limits(oktagon, GERMAN)
    assert duties.startswith("20 Fragen")
    assert "22. November 2026" in duties
    bare = not any(question.legal for question in tiny.questions.values())
    assert len(list(limits(tiny, GERMAN))) == (3 if bare else 4)


def test_the_version_names_edition_and_checksum(tiny: Questionnaire) -> None:
    said = version(tiny, ENGLISH)
    assert said.startswith("Data backup, edition 1.0, as of 31 January 2026")
    assert said.endswith(tiny.content_hash[:12])


def test_tables_escape_what_an_edition_says() -> None:
    row = Row("<b>", ("<i>",), "<u>")
    made = table_html(TextTable(("<a>", "&"), (Group("<p>", (row,)),), 1, (row,), "<q>"))
    assert not re.search("<[abipqu]>", made)
    assert "&lt;b&gt;" in made
