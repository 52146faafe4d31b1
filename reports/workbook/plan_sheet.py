"""The adopted plan as a sheet: one row a measure with everything that is known about it."""

from datetime import date

from assessment.questionnaire import Questionnaire
from assessment.roadmap.adopted import AdoptedPlan
from reports.plan_rows import plan_rows
from reports.workbook.sheet import Kind, Sheet, SheetColumn
from texts.wording import Wording

COLUMNS = (
    ("wave", Kind.LABEL, 12.0),
    ("number", Kind.LABEL, 7.0),
    ("measure", Kind.LABEL, 34.0),
    ("status", Kind.TEXT, 11.0),
    ("late", Kind.TEXT, 12.0),
    ("role", Kind.TEXT, 18.0),
    ("owner", Kind.TEXT, 18.0),
    ("start", Kind.DATE, 18.0),
    ("due", Kind.DATE, 18.0),
    ("first_step", Kind.TEXT, 42.0),
    ("kpi", Kind.TEXT, 30.0),
    ("target", Kind.TEXT, 24.0),
    ("baseline", Kind.TEXT, 14.0),
    ("current", Kind.TEXT, 14.0),
    ("days", Kind.DECIMAL, 12.0),
    ("cost", Kind.EUROS, 12.0),
    ("proof", Kind.TEXT, 20.0),
    ("questions", Kind.TEXT, 38.0),
    ("reason", Kind.TEXT, 28.0),
    ("note", Kind.TEXT, 40.0),
)
"""Field of the row, kind and width."""


def build_plan_sheet(
    questionnaire: Questionnaire, plan: AdoptedPlan, today: date, text: Wording
) -> Sheet:
    return Sheet(
        name=text("plan_terms.sheet.name"),
        title=text("plan_terms.sheet.title"),
        note=text("plan_terms.sheet.note"),
        columns=tuple(
            SheetColumn(text(f"plan_terms.column.{name}"), kind, width)
            for name, kind, width in COLUMNS
        ),
        rows=tuple(
            tuple(getattr(row, name) for name, _, _ in COLUMNS)
            for row in plan_rows(questionnaire, plan, today, text)
        ),
    )
