"""The CSV of answers: opened by double click, read by programs, obeyed by nobody."""

import csv
import io

import pytest

from assessment.answer import Answer, AnswerKind
from assessment.language import Language
from assessment.questionnaire import Questionnaire
from assessment.scope import scope
from reports.answers_csv import COLUMNS, render_answers_csv
from reports.report import Report
from tests.builders import dont_know, level, measured, not_applicable, ticked
from tests.exchanges import outcome_of
from tests.reports.documents import report, sample_report
from texts.wording import Wording

NOTES = [
    "=1+1",
    '=HYPERLINK("http://example.com","x")',
    "+49 89 1234",
    "-5 %",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "＝1+1",
    " =1+1",
    "\u00a0=1+1",
]


def tiny_report(tiny: Questionnaire, *answers: Answer) -> Report:
    found = outcome_of(tiny, answers)
    asked = scope(tiny, found.assessment.profile, "full")
    return report(tiny, asked, found.answers)


def table(made: Report, language: Language) -> list[dict[str, str]]:
    """The rows by the English names of their columns."""
    separator = ";" if language is Language.DE else ","
    content = render_answers_csv(made, language).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(content, newline=""), delimiter=separator))
    assert rows[0] == [Wording(language)(f"workbook.columns.{name}") for name in COLUMNS]
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows[1:]]


def test_every_question_asked_has_its_row(tiny: Questionnaire) -> None:
    made = tiny_report(tiny, level("S-01", 2), measured("S-03", 6.5), ticked("O-01", 0, 2))
    rows = table(made, Language.DE)
    assert [row["number"] for row in rows] == ["S-01", "S-03", "O-01", "O-02"]
    copies, duration, duties, retention = rows
    assert (copies["level"], copies["points"], copies["answer"]) == ("2", "100", "Stufe 2 – ganz")
    assert (duration["measured"], duration["unit"], duration["level"]) == ("6,5", "Stunden", "1")
    assert duties["ticked"] == "Wer sichert; Wo die Kopie liegt"
    assert (retention["level"], retention["points"], retention["grade"]) == ("", "", "")
    assert retention["answer"] == "Noch nicht beantwortet"


def test_numbers_are_written_as_the_reader_writes_them(tiny: Questionnaire) -> None:
    made = tiny_report(tiny, measured("S-03", 6.5))
    assert table(made, Language.DE)[1]["measured"] == "6,5"
    assert table(made, Language.EN)[1]["measured"] == "6.5"


def test_what_is_no_answer_has_no_value(oktagon: Questionnaire) -> None:
    asked = scope(oktagon, outcome_of(oktagon, [], position=None).assessment.profile, "express")
    given = [dont_know("B1-01"), not_applicable("B2-01")]
    rows = table(report(oktagon, asked, {one.question: one for one in given}), Language.EN)
    unknown = next(row for row in rows if row["number"] == "B1-01")
    ruled_out = next(row for row in rows if row["number"] == "B2-01")
    assert (unknown["answer"], unknown["points"], unknown["grade"]) == ("Don’t know", "", "")
    assert (ruled_out["answer"], ruled_out["reason"]) == ("Does not apply", "does not fit")


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("language", Language)
def test_no_text_is_calculated(tiny: Questionnaire, note: str, language: Language) -> None:
    answer = level("S-01", 1).model_copy(update={"note": note})
    assert table(tiny_report(tiny, answer), language)[0]["note"] == f"'{note}"


def test_lines_and_quotation_marks_survive(tiny: Questionnaire) -> None:
    note = 'Zeile 1\nZeile "2"; mit, allem 😀'
    answer = Answer(question="S-01", kind=AnswerKind.LEVEL, level=1, note=note)
    assert table(tiny_report(tiny, answer), Language.DE)[0]["note"] == note


def test_excel_is_told_that_this_is_utf_8_and_rows_end_as_it_likes() -> None:
    made = sample_report(Language.DE)
    content = render_answers_csv(made, Language.DE)
    assert content.startswith(b"\xef\xbb\xbfNr.;")
    assert content.count(b"\r\n") == 1 + len(made.scope.asked)


def test_the_same_report_gives_the_same_bytes() -> None:
    made = sample_report(Language.EN)
    assert render_answers_csv(made, Language.EN) == render_answers_csv(made, Language.EN)
