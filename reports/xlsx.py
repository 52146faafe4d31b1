"""The report as a spreadsheet."""

import io
from datetime import datetime, time

from xlsxwriter import Workbook

from assessment.language import Language
from reports.report import Report
from reports.workbook.measures_sheet import build_measures_sheet
from reports.workbook.method_sheet import build_method_sheet
from reports.workbook.overview_sheet import build_overview_sheet
from reports.workbook.radar_chart import radar_chart
from reports.workbook.sheet import Facts
from reports.workbook.tables import (
    build_answers_sheet,
    build_axes_sheet,
    build_capabilities_sheet,
    build_duties_sheet,
)
from reports.workbook.writer import Writer
from texts.wording import Wording

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""Nothing is made of a text but a text."""


def render_xlsx(report: Report, language: Language) -> bytes:
    """Overview with radar, axes, capabilities, answers, duties, measures if any, and method.

    The same report gives the same bytes.
    """
    text = Wording(language)
    content = io.BytesIO()
    with Workbook(content, OPTIONS) as workbook:
        workbook.set_properties(
            {
                "title": f"{text('report.title')} – {report.company}",
                "author": text("report.author"),
                "subject": text("report.subject"),
                "created": datetime.combine(report.date, time()),
            }
        )
        writer = Writer(workbook, language, f"{report.company} · {report.milestone}")
        overview, axes = build_overview_sheet(report, text), build_axes_sheet(report, text)
        front = writer.facts(overview)
        for sheet in (axes, build_capabilities_sheet(report, text)):
            writer.table(sheet)
        for sheet in (build_answers_sheet(report, text), build_duties_sheet(report, text)):
            writer.table(sheet)
        measures = build_measures_sheet(report, text)
        if measures is not None:
            writer.table(measures)
        writer.facts(build_method_sheet(report, text))
        radar = radar_chart(workbook, report, axes, text)
        if radar is not None:
            chart, placed = radar
            front.insert_chart(_rows(overview) + 1, 0, chart, placed)
    return content.getvalue()


def _rows(facts: Facts) -> int:
    return 2 + sum(len(group.lines) + 2 for group in facts.groups)
