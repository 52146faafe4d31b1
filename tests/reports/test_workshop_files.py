"""The workshop in slides, spreadsheets and lists: all figures, and no text that acts."""

import csv
import io
from datetime import date
from functools import cache
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from assessment.language import Language
from assessment.workshop.item import Task
from reports.answers_csv import render_answers_csv
from reports.xlsx import render_xlsx
from tests.reports import decks, documents
from tests.reports.documents import sample_report, squeezed
from tests.reports.fixed_reports import tiny_report
from tests.reports.workshop_reports import workshop_report
from tests.workshop_records import HOSTILE_DISSENT, HOSTILE_OWNER, HOSTILE_REASON, tiny_record

TITLE = (
    "In 3 von 5 Fragen waren sich die Teilnehmenden einig, "
    "in einer gehen die Einstufungen weit auseinander"
)


@cache
def book(language: Language = Language.DE) -> Workbook:
    return load_workbook(io.BytesIO(render_xlsx(workshop_report(language), language)))


@cache
def deck() -> bytes:
    return decks.rendered(workshop_report())


def row(sheet: str, number: str) -> list[Any]:
    """The cells of the row that begins with this number."""
    found = [[cell.value for cell in line] for line in book()[sheet].iter_rows(min_row=4)]
    return next(line for line in found if line[0] == number)


def lines() -> list[list[str]]:
    content = render_answers_csv(workshop_report(), Language.DE).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(content), delimiter=";"))


def test_the_spreadsheet_has_a_sheet_for_questions_and_one_for_votes() -> None:
    assert book().sheetnames[-3:] == ["Workshop", "Workshop-Stimmen", "Methode"]
    assert book(Language.EN).sheetnames[-3:] == ["Workshop", "Workshop votes", "Method"]


def test_a_question_has_its_figures_as_numbers_and_its_texts_as_texts() -> None:
    assert row("Workshop", "B1-03")[3:13] == [
        "■ uneinig",
        *(8, 1, 2, 0, 3, 0),
        "besprochen",
        HOSTILE_REASON,
        HOSTILE_DISSENT,
    ]
    assert {cell.data_type for line in book()["Workshop"].iter_rows() for cell in line} <= set(
        "snd"
    )


def test_one_persons_rating_has_no_figures_beside_the_level() -> None:
    assert row("Workshop", "B1-04")[3:9] == ["Einzelurteil", 1, 1, None, None, None]


def test_the_sheet_of_votes_tells_people_reliability_and_points() -> None:
    found = {
        line[0].value: line[1].value for line in book()["Workshop-Stimmen"].iter_rows(min_row=3)
    }
    assert found["Teilnehmende"] == "8"
    assert found["Krippendorffs α"] == "0,712: nur vorläufig brauchbar (0,667 bis unter 0,80)"
    assert found["Zu Beginn"] == "8 Einstufungen · Median 1 · Streuung 0 bis 3 · ■ uneinig"
    assert found["Besser betreuen"] == 42.5
    assert found["Nutzen"] == 7


def test_the_first_sheet_says_who_rated() -> None:
    found = {line[0].value: line[1].value for line in book()["Überblick"].iter_rows(min_row=3)}
    assert str(found["Workshop"]).startswith("8 Teilnehmende, abgeschlossen am 20. November 2026.")


def test_the_list_of_answers_tells_how_many_rated_and_how_far_they_agreed() -> None:
    head, *rows = lines()
    assert head[-2:] == ["Einstufungen", "Einigkeit"]
    found = {line[0]: line[-2:] for line in rows}
    assert found["B1-03"] == ["8", "■ uneinig"]
    assert found["B1-04"] == ["1", "Einzelurteil"]
    assert found["B3-01"] == ["", ""]


def test_without_a_workshop_lists_and_sheets_stay_as_they_were() -> None:
    made = sample_report(Language.DE)
    content = render_answers_csv(made, Language.DE).decode("utf-8-sig")
    assert content.split("\r\n")[0].endswith(";Notiz")
    names = load_workbook(io.BytesIO(render_xlsx(made, Language.DE))).sheetnames
    assert not [name for name in names if "Workshop" in name]


def test_one_slide_tells_of_the_workshop() -> None:
    assert decks.titles(deck()).count(TITLE) == 1
    assert len(decks.titles(deck())) == 13
    slide = decks.read(deck()).slides[decks.titles(deck()).index(TITLE)]
    said = decks.words(slide)
    for words in (
        "■ uneinig",
        "Einzelurteil",
        "Besser betreuen: 42,5",
        "IT-Leitung, bis 04.12.2026",
    ):
        assert words in said
    assert slide.has_notes_slide
    assert HOSTILE_DISSENT in slide.notes_slide.notes_text_frame.text


def test_without_a_workshop_no_slide_speaks_of_one() -> None:
    assert not [
        title for title in decks.titles(decks.sample_file(Language.DE)) if "einig," in title
    ]


def test_no_link_comes_of_what_people_wrote_on_a_slide() -> None:
    for name, content in decks.parts(deck()).items():
        if name.endswith(".rels"):
            assert b"x.test" not in content


@cache
def hostile_pdf() -> str:
    """A small report, which takes less time to render."""
    record = tiny_record()
    divided = record.questions["S-01"].model_copy(
        update={"reason": HOSTILE_REASON, "dissent": HOSTILE_DISSENT}
    )
    task = Task(owner=HOSTILE_OWNER, due=date(2026, 12, 4))
    unknown = record.questions["O-02"].model_copy(update={"task": task})
    questions = dict(record.questions) | {"S-01": divided, "O-02": unknown}
    made = tiny_report(Language.DE).model_copy(
        update={"record": record.model_copy(update={"questions": questions})}
    )
    return "".join(documents.page_texts(documents.read(documents.rendered(made, Language.DE))))


@pytest.mark.parametrize("words", [HOSTILE_DISSENT, HOSTILE_REASON, HOSTILE_OWNER])
def test_the_pdf_shows_what_people_wrote_exactly_as_typed(words: str) -> None:
    assert squeezed(words) in hostile_pdf()
