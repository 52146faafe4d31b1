"""All capabilities in one list: what is lowest stands first."""

from assessment.questionnaire import Capability
from reports.document import Column, Scale, Table
from reports.formatting import score, share
from reports.report import Report
from reports.sections.scale import plain_scale
from texts.wording import Wording


def capabilities_table(report: Report, text: Wording) -> Table:
    """Every capability that applies; those without a score come last."""
    columns = (
        Column(text("report.axis.capability"), 33),
        Column(text("result.table.axis"), 30),
        Column(text("report.overview.scale"), 22),
        Column(text("result.table.score"), 11, number=True),
        Column(text("result.table.weight"), 11, number=True),
    )
    found = report.result.capabilities
    shown = [entry for entry in report.questionnaire.capabilities() if found[entry.id].applicable]
    shown.sort(key=lambda entry: _rank(found[entry.id].score))
    rows = tuple(_row(report, capability, text) for capability in shown)
    return Table(columns, rows, text("report.overview.capabilities_alt"))


def _rank(value: float | None) -> float:
    return 2.0 if value is None else value


def _row(report: Report, capability: Capability, text: Wording) -> tuple[str | Scale, ...]:
    found = report.result.capabilities[capability.id]
    axis = report.questionnaire.axis_of[capability.id]
    points = text("report.axis.no_score")
    if found.score is not None:
        points = score(found.score * 100, text.language)
    name = capability.name.in_(text.language)
    return (
        name,
        axis.name.in_(text.language),
        plain_scale(
            report.questionnaire,
            name,
            None if found.score is None else 100 * found.score,
            text,
        ),
        points,
        share(found.weight, text.language),
    )
