"""What a report says about the workshop behind it, checked against a record made by hand."""

import pytest

from assessment.language import Language
from assessment.workshop.item import Way
from reports.document import Beside, GroupRows, Heading, KeyFigures, QuestionEntry, Table, Text
from reports.storyline import build_document
from tests.reports.documents import sample_report
from tests.reports.told import told
from tests.reports.workshop_reports import section, workshop_document, workshop_report
from tests.workshop_records import (
    HOSTILE_DISSENT,
    HOSTILE_OWNER,
    HOSTILE_REASON,
    entry,
    tally,
)

WORKSHOP = section(workshop_document(Language.DE), "workshop")


def texts(key: str, language: Language = Language.DE) -> dict[str, str]:
    """The paragraphs of a section by their labels."""
    blocks = section(workshop_document(language), key).blocks
    return {block.label: block.text for block in blocks if isinstance(block, Text)}


def rows(first_column: str) -> tuple[tuple[object, ...], ...]:
    """The rows of the table on the workshop page whose first column is called that."""
    found = [block for block in WORKSHOP.blocks if isinstance(block, Table)]
    beside = [block for block in WORKSHOP.blocks if isinstance(block, Beside)]
    for pair in beside:
        found += [block for block in (*pair.left, *pair.right) if isinstance(block, Table)]
    return next(table.rows for table in found if table.columns[0].title == first_column)


def test_the_summary_says_who_rated_and_how_far_they_agreed() -> None:
    assert texts("summary")["Workshop"] == (
        "8 Teilnehmende, abgeschlossen am 20. November 2026. In 3 von 5 Fragen waren sich die "
        "Teilnehmenden einig, in einer gehen die Einstufungen weit auseinander."
    )
    assert texts("summary", Language.EN)["Workshop"] == (
        "8 respondents, signed off on 20 November 2026. The respondents agreed on 3 of 5 "
        "questions; on one, their ratings are far apart."
    )


def test_the_cover_names_the_number_of_respondents() -> None:
    cover = workshop_document(Language.DE).cover
    assert cover.basis == "Workshop mit 8 Teilnehmenden, abgeschlossen am 20. November 2026"


def test_the_figures_count_people_and_lights() -> None:
    figures = next(block for block in WORKSHOP.blocks if isinstance(block, KeyFigures)).figures
    assert [(figure.label, figure.value) for figure in figures] == [
        ("Teilnehmende", "8"),
        ("Einig", "3"),
        ("Leicht uneinig", "1"),
        ("Uneinig", "1"),
    ]


def test_the_table_lists_what_there_was_to_talk_about_the_most_divided_first() -> None:
    assert rows("Frage") == (
        (
            "B1-03 Wahl der Kanäle",
            "■ uneinig",
            "besprochen; anders als der Median; abweichende Meinung",
            *("8", "0 bis 3", "2", "1"),
        ),
        (
            "B1-11 Auskunft für Geschäftskunden",
            "▲ leicht uneinig",
            "nicht besprochen, Median übernommen",
            *("8", "1 bis 3", "2", "2"),
        ),
        (
            "B1-04 Wechsel des Kanals",
            "Einzelurteil",
            "nicht besprochen, Median übernommen; 7 × „weiß nicht“",
            *("1", "–", "–", "1"),
        ),
        (
            "B1-10 Bindung und Kundenwert",
            "keine Einstufung",
            "besprochen; 8 × „weiß nicht“; Aufgabe vergeben",
            *("0", "–", "–", "–"),
        ),
        (
            "B5-12 Maschinenlesbares Angebot",
            "keine Einstufung",
            "besprochen; 8 × „weiß nicht“; Aufgabe vergeben",
            *("0", "–", "–", "–"),
        ),
        (
            "B1-08 Einwilligungen und Wünsche",
            "• einig (zuvor uneinig)",
            "besprochen",
            *("8", "2", "2", "2"),
        ),
    )


def test_what_people_agreed_on_at_once_is_only_counted() -> None:
    said = [block.text for block in WORKSHOP.blocks if isinstance(block, Text)]
    assert any(words.startswith("In 2 weiteren Fragen waren") for words in said)


def test_reasons_and_dissent_stand_there_in_full() -> None:
    labelled = [
        (block.label, block.text)
        for block in WORKSHOP.blocks
        if isinstance(block, Text) and block.label
    ]
    assert labelled == [
        ("B1-03 Wahl der Kanäle", HOSTILE_REASON),
        ("B1-03 Wahl der Kanäle", HOSTILE_DISSENT),
    ]


def test_the_chart_describes_the_groups_the_widest_difference_first() -> None:
    (chart,) = (block for block in WORKSHOP.blocks if isinstance(block, GroupRows))
    assert chart.alt.endswith(
        "Einwilligungen und Wünsche: Leitung 2,75, Kundenkontakt 1,25; "
        "Wahl der Kanäle: Leitung 2,5, Kundenkontakt 1,25."
    )


def test_the_other_votes_have_their_tables() -> None:
    opening = [row[1:] for row in rows("Wann")]
    assert opening == [("■ uneinig", "8", "0 bis 3", "1"), ("• einig", "8", "1 bis 2", "2")]
    assert [(row[0], row[2]) for row in rows("Ziel")] == [
        ("Besser betreuen", "42,5"),
        ("Mehr verkaufen", "36,2"),
        ("Zeit sparen", "21,2"),
    ]
    assert [row[1] for row in rows("Phase")] == ["7", "5", "2"]
    assert [row[1] for row in rows("Maßnahme")] == ["11", "6"]


def test_tasks_have_an_owner_and_a_date_the_most_urgent_first() -> None:
    document = build_document(workshop_report(), Language.DE)
    tables = [block for block in section(document, "workshop").blocks if isinstance(block, Table)]
    assert tables[-1].rows == (
        ("B5-12 Maschinenlesbares Angebot", "IT-Leitung", "04.12.2026"),
        ("B1-10 Bindung und Kundenwert", HOSTILE_OWNER, "18.12.2026"),
    )


def test_the_page_of_an_axis_marks_what_to_be_careful_about() -> None:
    assert texts("axis-B1")["Aus dem Workshop"] == (
        "Uneinig geblieben: Wahl der Kanäle. Abweichende Meinung festgehalten: Wahl der Kanäle. "
        "Einzelurteil: Wechsel des Kanals. Nicht besprochen, Median übernommen: "
        "Wechsel des Kanals, Auskunft für Geschäftskunden."
    )
    assert "Aus dem Workshop" not in texts("axis-B3")


def test_every_answer_says_how_it_came_about() -> None:
    blocks = section(workshop_document(Language.DE), "answers").blocks
    found = {block.number: block for block in blocks if isinstance(block, QuestionEntry)}
    said = {line.label: line.text for line in found["B1-03"].lines}
    assert (
        said["Workshop"] == "8 Einstufungen · Median 2 · Streuung 0 bis 3 · ■ uneinig · besprochen"
    )
    assert said["Abweichende Meinung"] == HOSTILE_DISSENT
    assert "Workshop" not in {line.label for line in found["B8-01"].lines}


def test_an_answer_changed_since_is_marked() -> None:
    changed = workshop_report(
        questions={"B8-01": entry("B8-01", tally(3, 3, 3), way=Way.DISCUSSED, level=3)}
    )
    table = next(
        block
        for block in section(build_document(changed, Language.DE), "workshop").blocks
        if isinstance(block, Table)
    )
    assert str(table.rows[0][2]).endswith("seit dem Workshop geändert, heute Stufe 1")


def test_the_method_explains_rules_reliability_and_what_was_erased() -> None:
    found = texts("method")
    assert "mehr als 0,83 Stufen" in found["Einigkeit"]
    assert found["Krippendorffs α"].startswith("0,712: nur vorläufig brauchbar")
    assert "Mit dem Abschluss gelöscht" in found["Datenschutz"]
    assert found["Erhebung"].startswith("Workshop mit 8 Teilnehmenden, abgeschlossen am")
    assert found["Aufgaben aus dem Workshop"] == (
        "Maschinenlesbares Angebot (IT-Leitung, bis 04.12.2026), "
        f"Bindung und Kundenwert ({HOSTILE_OWNER}, bis 18.12.2026)"
    )


def test_without_alpha_the_method_says_what_it_takes() -> None:
    document = build_document(workshop_report(alpha=None), Language.EN)
    blocks = section(document, "method").blocks
    alpha = next(
        block.text
        for block in blocks
        if isinstance(block, Text) and block.label == "Krippendorff’s α"
    )
    assert alpha.startswith("Not given: it takes at least 10 questions with 3 ratings each")


def test_a_draft_says_so_on_the_cover_on_every_page_and_in_the_text() -> None:
    document = build_document(workshop_report(signed_off_at=None), Language.DE)
    assert (
        document.cover.basis == "Workshop mit 8 Teilnehmenden, noch nicht abgeschlossen (Entwurf)"
    )
    assert "Entwurf" in document.furniture
    blocks = section(document, "workshop").blocks
    assert any(isinstance(block, Text) and block.label == "Entwurf" for block in blocks)


@pytest.mark.parametrize(
    ("lights", "german"),
    [
        ([], "Je Frage gab es zu wenige Einstufungen, um von Einigkeit zu sprechen"),
        (
            ["green"],
            "In der einen Frage mit genügend Einstufungen waren sich die Teilnehmenden einig",
        ),
        (
            ["green", "green"],
            "In allen 2 Fragen mit genügend Einstufungen waren sich die Teilnehmenden einig",
        ),
        (
            ["red"],
            "In der einen Frage mit genügend Einstufungen waren sich die Teilnehmenden nicht einig",
        ),
        (
            ["red", "yellow"],
            "In keiner der 2 Fragen mit genügend Einstufungen waren sich die Teilnehmenden einig",
        ),
        (
            ["green", "red", "red"],
            (
                "In 1 von 3 Fragen waren sich die Teilnehmenden einig, "
                "in 2 gehen die Einstufungen weit auseinander"
            ),
        ),
        (
            ["green", "green", "yellow"],
            (
                "In 2 von 3 Fragen waren sich die Teilnehmenden einig, "
                "in einer gehen die Einstufungen leicht auseinander"
            ),
        ),
    ],
)
def test_the_title_states_how_far_people_agreed(lights: list[str], german: str) -> None:
    rounds = {
        "green": tally(2, 2, 2),
        "yellow": tally(1, 1, 1, 2, 2, 3, 3, 3),
        "red": tally(0, 0, 4),
    }
    asked = ("B1-01", "B1-03", "B1-08")
    questions = {
        question: entry(question, rounds[light])
        for question, light in zip(asked, lights, strict=False)
    }
    made = workshop_report(questions=questions)
    assert section(build_document(made, Language.DE), "workshop").title == german


def test_few_ratings_at_the_beginning_are_only_counted() -> None:
    made = workshop_report(opening=tally(1, 3), closing=None)
    table = next(
        block
        for block in section(build_document(made, Language.DE), "workshop").blocks
        if isinstance(block, Table) and block.columns[0].title == "Wann"
    )
    assert table.rows == (("Zu Beginn", "■ uneinig", "2", "–", "–"),)


def test_a_workshop_with_nothing_but_people_still_makes_a_page() -> None:
    made = workshop_report(opening=None, closing=None, points={}, questions={}, alpha=None)
    page = section(build_document(made, Language.DE), "workshop")
    assert page.title == "Je Frage gab es zu wenige Einstufungen, um von Einigkeit zu sprechen"
    assert not any(isinstance(block, Heading | Table) for block in page.blocks)


@pytest.mark.parametrize("language", Language)
def test_without_a_workshop_nothing_speaks_of_one(language: Language) -> None:
    document = build_document(sample_report(language), language)
    assert "workshop" not in {found.key for found in document.sections}
    assert document.cover.basis == ""
    whole = told(document)
    for words in ("Einzelurteil", "Single judgement", "Krippendorff", "Aus dem Workshop"):
        assert words not in whole


def test_each_language_keeps_to_its_own_words() -> None:
    german, english = (workshop_document(language) for language in Language)
    assert "Einstufung" not in told(english).replace(HOSTILE_DISSENT, "")
    assert "ratings" not in told(german).replace(HOSTILE_DISSENT, "")
