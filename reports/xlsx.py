"""The report as a spreadsheet."""

import io
from collections.abc import Iterator
from datetime import datetime, time

from xlsxwriter import Workbook

from assessment.language import Language
from reports.accent import accent
from reports.report import Report
from reports.workbook.assumptions_sheet import build_assumptions_sheet
from reports.workbook.logo_picture import draw_logo
from reports.workbook.measures_sheet import build_measures_sheet
from reports.workbook.method_sheet import build_method_sheet
from reports.workbook.overview_sheet import build_overview_sheet
from reports.workbook.plan_sheet import build_plan_sheet
from reports.workbook.radar_chart import radar_chart
from reports.workbook.sheet import Facts, Sheet
from reports.workbook.tables import (
    build_answers_sheet,
    build_axes_sheet,
    build_capabilities_sheet,
    build_duties_sheet,
)
from reports.workbook.workshop_sheets import build_votes_sheet, build_workshop_sheet
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
    """Overview with radar, the result in tables, measures, plan, workshop, method, assumptions.

    The same report gives the same bytes.
    """
    text = Wording(language)
    content = io.BytesIO()
    with Workbook(content, OPTIONS) as workbook:
        workbook.set_properties(_properties(report, text))
        chosen = accent(report.branding) if report.branding.accent else None
        footer = f"{report.company} · {report.milestone}"
        writer = Writer(workbook, language, footer, chosen)
        overview, axes = build_overview_sheet(report, text), build_axes_sheet(report, text)
        front = writer.facts(overview)
        draw_logo(front, report, text)
        for sheet in (axes, *_tables(report, text)):
            writer.table(sheet)
        votes = build_votes_sheet(report, text)
        if votes is not None:
            writer.facts(votes)
        writer.facts(build_method_sheet(report, text))
        for facts in build_assumptions_sheet(report, text):
            writer.facts(facts)
        radar = radar_chart(workbook, report, axes, text)
        if radar is not None:
            chart, placed = radar
            front.insert_chart(_rows(overview) + 1, 0, chart, placed)
    return content.getvalue()


def _properties(report: Report, text: Wording) -> dict[str, object]:
    return {
        "title": f"{text('report.title')} – {report.company}",
        "author": report.branding.consultancy or text("report.author"),
        "subject": text("report.subject"),
        "created": datetime.combine(report.date, time()),
    }


def _tables(report: Report, text: Wording) -> Iterator[Sheet]:
    yield build_capabilities_sheet(report, text)
    yield build_answers_sheet(report, text)
    yield build_duties_sheet(report, text)
    measures = build_measures_sheet(report, text)
    if measures is not None:
        yield measures
    if report.plan is not None:
        yield build_plan_sheet(report.questionnaire, report.plan, report.date, text)
    workshop = build_workshop_sheet(report, text)
    if workshop is not None:
        yield workshop


def _rows(facts: Facts) -> int:
    return 2 + sum(len(group.lines) + 2 for group in facts.groups)
