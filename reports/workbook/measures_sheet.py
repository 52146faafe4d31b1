"""The measures that would lift this company, to sort, to choose from and to hand out."""

from assessment.candidates import Candidate, main_axis
from reports.measure_text import cost_parts, first_step_line, lift_lines, waits_line
from reports.names import axis_name
from reports.report import Report
from reports.workbook.sheet import Cell, Kind, Sheet
from reports.workbook.table_sheet import table_sheet
from texts.wording import Wording


def build_measures_sheet(report: Report, text: Wording) -> Sheet | None:
    """Every candidate, the best first; None where there is none."""
    columns = (
        ("number", Kind.LABEL, 8.0),
        ("measure", Kind.LABEL, 38.0),
        ("axis", Kind.TEXT, 26.0),
        ("gain", Kind.DECIMAL, 11.0),
        ("chance", Kind.SHARE, 11.0),
        ("days", Kind.DECIMAL, 13.0),
        ("weeks", Kind.WHOLE, 9.0),
        ("cost", Kind.TEXT, 30.0),
        ("responsible", Kind.TEXT, 24.0),
        ("first_step", Kind.TEXT, 50.0),
        ("lifts", Kind.TEXT, 50.0),
        ("waits_for", Kind.TEXT, 40.0),
    )
    rows = tuple(_row(report, candidate, text) for candidate in report.advice.candidates)
    return table_sheet("measures", columns, rows, text) if rows else None


def _row(report: Report, candidate: Candidate, text: Wording) -> tuple[Cell, ...]:
    questionnaire, measure = report.questionnaire, candidate.measure
    roles = {role.id: role.name.in_(text.language) for role in questionnaire.planning.roles}
    return (
        measure.id,
        measure.name.in_(text.language),
        axis_name(questionnaire, main_axis(questionnaire, candidate), text.language),
        candidate.expected,
        candidate.chance,
        measure.person_days,
        measure.weeks,
        " · ".join(cost_parts(questionnaire, measure, text)),
        roles.get(measure.responsible, measure.responsible),
        first_step_line(measure, text),
        "\n".join(lift_lines(questionnaire, candidate, text)),
        waits_line(questionnaire, candidate, text),
    )
