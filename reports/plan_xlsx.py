"""The adopted plan as a spreadsheet of its own: one sheet to filter, print and pass on."""

import io
from datetime import datetime, time

from xlsxwriter import Workbook

from assessment.language import Language
from assessment.roadmap.adopted import AdoptedPlan
from reports.accent import accent
from reports.report import Report
from reports.workbook.plan_sheet import build_plan_sheet
from reports.workbook.writer import Writer
from reports.xlsx import OPTIONS
from texts.wording import Wording

PAGES_WIDE = 3
"""So many sheets of A4 beside each other are printed in letters that can still be read."""

LABELS = 3
"""Columns that stand on each of them: wave, number, measure."""


def render_plan_xlsx(report: Report, plan: AdoptedPlan, language: Language) -> bytes:
    """Late is what is late on the day of the report. The same plan gives the same bytes."""
    text = Wording(language)
    content = io.BytesIO()
    with Workbook(content, OPTIONS) as workbook:
        workbook.set_properties(
            {
                "title": f"{text('plan_terms.sheet.title')} – {report.company}",
                "author": report.branding.consultancy or text("report.author"),
                "created": datetime.combine(report.date, time()),
            }
        )
        chosen = accent(report.branding) if report.branding.accent else None
        writer = Writer(workbook, language, f"{report.company} · {report.milestone}", chosen)
        page = writer.table(build_plan_sheet(report.questionnaire, plan, report.date, text))
        page.fit_to_pages(PAGES_WIDE, 0)
        page.repeat_columns(0, LABELS - 1)
    return content.getvalue()
