"""All capabilities in one list: what is lowest stands first."""

from assessment.questionnaire import Capability
from reports.document import Column, Scale, ScaleStep, Table
from reports.formatting import score, share
from reports.report import Report
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
        _bar(report, name, found.score, text),
        points,
        share(found.weight, text.language),
    )


def _bar(report: Report, name: str, value: float | None, text: Wording) -> Scale:
    steps = tuple(
        ScaleStep(entry.name.in_(text.language), entry.lower)
        for entry in report.questionnaire.stages
    )
    if value is None:
        return Scale(steps, None, None, text("report.scale.alt_none", name=name))
    points = score(value * 100, text.language)
    return Scale(steps, value * 100, None, text("report.scale.alt_plain", name=name, score=points))
