"""The plan as a spreadsheet of its own."""

import io
from datetime import datetime
from functools import cache

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from assessment.answer import NOTE_LIMIT
from assessment.language import Language
from assessment.roadmap.plan import FollowUp
from assessment.workshop.item import OWNER_LIMIT
from reports.file_name import file_name
from reports.plan_xlsx import render_plan_xlsx
from reports.report import report_for
from tests.reports.planned import HOSTILE, TODAY, planned

TITLES, FIRST = 4, 5
"""Rows, from 1: the column titles and the first measure."""


def rendered(language: Language = Language.DE, **follow_ups: FollowUp) -> bytes:
    found = planned(language, **follow_ups)
    assert found.adopted is not None
    return render_plan_xlsx(report_for(TODAY, found), found.adopted, language)


def opened(content: bytes) -> Worksheet:
    (page,) = load_workbook(io.BytesIO(content)).worksheets
    return page


@cache
def german() -> Worksheet:
    return opened(rendered())


def cells(page: Worksheet, measure: str) -> dict[str, object]:
    """The row of a measure by column title."""
    titles = [str(cell.value) for cell in page[TITLES]]
    row = next(row for row in page.iter_rows(min_row=FIRST) if row[1].value == measure)
    return dict(zip(titles, (cell.value for cell in row), strict=True))


def test_a_row_tells_everything_about_a_measure() -> None:
    row = cells(german(), "M15")
    assert row["Welle"] == "Welle 1"
    assert (row["Stand"], row["Überfällig"], row["Wer"]) == ("läuft", "überfällig", "Ben")
    assert (row["Beginn"], row["Fällig"]) == (datetime(2026, 1, 5), datetime(2026, 4, 5))  # noqa: DTZ001
    assert (row["Ausgangswert"], row["Aktueller Wert"]) == ("9 h", "6 h")
    assert row["Kosten in Euro"] == 1000


def test_the_sheet_can_be_filtered_and_printed() -> None:
    """Titles stand still and on every page; labels stand on every page beside them."""
    page = german()
    assert page.title == "Fahrplan"
    assert page.auto_filter.ref == "A4:T10"
    assert page.freeze_panes == "D5"
    assert (page.print_title_rows, page.print_title_cols) == ("$4:$4", "$A:$C")
    assert (page.page_setup.orientation, page.page_setup.fitToWidth) == ("landscape", 3)


def test_english_is_english() -> None:
    row = cells(opened(rendered(Language.EN)), "M20")
    assert (row["Status"], row["Why dropped"]) == ("dropped", "Zu klein")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_people_typed_is_text_and_never_a_formula(hostile: str) -> None:
    owner, note = HOSTILE[hostile][:OWNER_LIMIT], HOSTILE[hostile][:NOTE_LIMIT]
    page = opened(rendered(M60=FollowUp(owner=owner, note=note, baseline="=1+1")))
    assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
    row = cells(page, "M60")
    assert row["Ausgangswert"] == "=1+1"
    assert str(row["Notiz"]).replace("_x000D_", "\r") == note


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert rendered() == rendered()


def test_the_file_can_be_found_again() -> None:
    """Beside the whole report, whose name is the same without that word."""
    report = report_for(TODAY, planned())
    whole = file_name(report, Language.DE, "xlsx").removesuffix(".xlsx")
    assert file_name(report, Language.DE, "xlsx", "Fahrplan") == f"{whole}_Fahrplan.xlsx"
    endless = report.model_copy(update={"company": "ä" * 500, "milestone": "日" * 500})
    assert len(file_name(endless, Language.EN, "xlsx", "Fahrplan")) <= 120
