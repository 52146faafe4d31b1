"""The sheets that are tables: building blocks, capabilities, answers, duties."""

from dataclasses import replace
from datetime import date

from assessment.duties import Duty
from assessment.questionnaire import Axis, AxisRole, Capability
from reports.answer_rows import answer_rows
from reports.cap_sentences import axis_caps
from reports.names import question_name, sentence_case, stage_name
from reports.report import Report
from reports.workbook.sheet import Cell, Kind, Sheet
from reports.workbook.table_sheet import table_sheet
from texts.wording import Wording

SCORE = 2
"""Column of the score on the sheet of building blocks."""


def build_axes_sheet(report: Report, text: Wording) -> Sheet:
    """Every axis in the order of the edition, the foundation last or wherever it stands there."""
    columns = (
        ("number", Kind.LABEL, 6.0),
        ("axis", Kind.LABEL, 34.0),
        ("score", Kind.DECIMAL, 11.0),
        ("lower", Kind.DECIMAL, 9.0),
        ("upper", Kind.DECIMAL, 9.0),
        ("stage", Kind.TEXT, 24.0),
        ("coverage", Kind.SHARE, 13.0),
        ("reliability", Kind.TEXT, 20.0),
        ("factor", Kind.FACTOR, 10.0),
        ("weight", Kind.SHARE, 11.0),
        ("limits", Kind.TEXT, 60.0),
    )
    rows = tuple(_axis_row(report, axis, text) for axis in report.questionnaire.axes)
    return table_sheet("axes", columns, rows, text, graded=(SCORE,))


def _axis_row(report: Report, axis: Axis, text: Wording) -> tuple[Cell, ...]:
    found = report.result.axes[axis.id]
    name = axis.name.in_(text.language)
    is_block = axis.role is AxisRole.BLOCK
    reliability = text(f"result.reliability.{found.reliability}")
    return (
        axis.id,
        name if is_block else text("report.overview.foundation", name=name),
        found.score,
        found.band.lower if found.band else None,
        found.band.upper if found.band else None,
        sentence_case(stage_name(report.questionnaire, found.stage, text.language)),
        found.coverage if found.applicable else None,
        reliability if found.applicable else text("result.axes.not_applicable"),
        report.scope.multipliers.get(axis.id) if is_block else None,
        found.weight if found.applicable else None,
        " ".join(axis_caps(report, found, text)),
    )


def build_capabilities_sheet(report: Report, text: Wording) -> Sheet:
    """Every capability that applies."""
    columns = (
        ("number", Kind.LABEL, 6.0),
        ("capability", Kind.LABEL, 38.0),
        ("axis", Kind.TEXT, 34.0),
        ("score", Kind.DECIMAL, 11.0),
        ("coverage", Kind.SHARE, 13.0),
        ("weight", Kind.SHARE, 11.0),
        ("brings", Kind.DECIMAL, 10.0),
        ("costs", Kind.DECIMAL, 10.0),
    )
    rows = tuple(
        _capability_row(report, axis, capability, text)
        for axis in report.questionnaire.axes
        for capability in axis.capabilities
        if report.result.capabilities[capability.id].applicable
    )
    return table_sheet("capabilities", columns, rows, text, graded=(3,))


def _capability_row(
    report: Report, axis: Axis, capability: Capability, text: Wording
) -> tuple[Cell, ...]:
    found = report.result.capabilities[capability.id]
    has_points = found.score is not None and report.result.overall.score is not None
    brings = found.weight * (found.score or 0.0) * 100
    return (
        capability.id,
        capability.name.in_(text.language),
        axis.name.in_(text.language),
        None if found.score is None else found.score * 100,
        found.coverage,
        found.weight,
        brings if has_points else None,
        found.weight * 100 - brings if has_points else None,
    )


def build_answers_sheet(report: Report, text: Wording) -> Sheet:
    """One row per question asked."""
    columns = (
        ("number", Kind.LABEL, 8.0),
        ("axis", Kind.TEXT, 24.0),
        ("capability", Kind.TEXT, 26.0),
        ("question", Kind.TEXT, 46.0),
        ("answer", Kind.TEXT, 30.0),
        ("level", Kind.WHOLE, 8.0),
        ("observed", Kind.TEXT, 46.0),
        ("measured", Kind.DECIMAL, 11.0),
        ("unit", Kind.TEXT, 12.0),
        ("ticked", Kind.TEXT, 34.0),
        ("points", Kind.DECIMAL, 9.0),
        ("weight", Kind.SHARE, 10.0),
        ("grade", Kind.TEXT, 17.0),
        ("reason", Kind.TEXT, 28.0),
        ("note", Kind.TEXT, 50.0),
    )
    rows = tuple(
        tuple(getattr(row, name) for name, _, _ in columns) for row in answer_rows(report, text)
    )
    return table_sheet("answers", columns, rows, text, graded=(10,))


def build_duties_sheet(report: Report, text: Wording) -> Sheet:
    """The duties behind the questions asked, the most urgent first."""
    columns = (
        ("number", Kind.LABEL, 8.0),
        ("question", Kind.TEXT, 30.0),
        ("duty_state", Kind.TEXT, 24.0),
        ("rule", Kind.TEXT, 74.0),
        ("since", Kind.DATE, 20.0),
        ("level", Kind.WHOLE, 8.0),
        ("required", Kind.WHOLE, 14.0),
        ("source", Kind.TEXT, 66.0),
        ("as_of", Kind.DATE, 20.0),
    )
    found = report.duties
    sheet = table_sheet(
        "duties", columns, tuple(_duty_row(report, duty, text) for duty in found), text
    )
    return sheet if found else replace(sheet, note=text("workbook.notes.no_duties"))


def _duty_row(report: Report, duty: Duty, text: Wording) -> tuple[Cell, ...]:
    notice, name = duty.notice, duty.state.name.lower()
    sources = {source.id: source.text for source in report.questionnaire.sources}
    source = sources.get(notice.source)
    return (
        duty.question,
        question_name(report.questionnaire, duty.question, text.language),
        text(f"result_views.duties.state.{name}"),
        notice.rule.in_(text.language),
        date.fromisoformat(notice.applies_from) if notice.applies_from else None,
        duty.level,
        duty.required,
        source.in_(text.language) if source else notice.source,
        date.fromisoformat(notice.as_of),
    )
