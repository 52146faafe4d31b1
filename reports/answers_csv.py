"""All answers as a CSV file that a spreadsheet opens by double click."""

import csv
import io

from assessment.language import Language
from reports.answer_rows import answer_rows
from reports.report import Report
from texts.wording import Wording

SEPARATORS = {Language.DE: ";", Language.EN: ","}
"""A German spreadsheet takes the comma for a decimal sign."""
FORMULA_SIGNS = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "＝",
    "＋",
    "－",
    "＠",
    "﹦",
    "﹢",
    "﹣",
    "﹫",
)
"""A cell that begins like this is calculated instead of shown."""
COLUMNS = (
    "number",
    "axis",
    "capability",
    "question",
    "answer",
    "level",
    "measured",
    "unit",
    "ticked",
    "points",
    "weight",
    "grade",
    "reason",
    "note",
)


WORKSHOP_COLUMNS = ("ratings", "light")
"""How many people rated, and how far they agreed; only after a workshop."""


def render_answers_csv(report: Report, language: Language) -> bytes:
    """UTF-8 with the mark that Excel needs to see it; an apostrophe keeps texts from acting."""
    text = Wording(language)
    content = io.StringIO()
    writer = csv.writer(content, delimiter=SEPARATORS[language], lineterminator="\r\n")
    columns = (*COLUMNS, *(WORKSHOP_COLUMNS if report.record else ()))
    writer.writerow([text(f"workbook.columns.{column}") for column in columns])
    for row in answer_rows(report, text):
        writer.writerow([_cell(getattr(row, column), language) for column in columns])
    return content.getvalue().encode("utf-8-sig")


def _cell(value: str | float | None, language: Language) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.lstrip(" \u00a0").startswith(FORMULA_SIGNS) else value
    number = f"{round(value, 6):.15g}"
    return number.replace(".", ",") if language is Language.DE else number
