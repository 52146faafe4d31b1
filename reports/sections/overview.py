"""All axes and capabilities at a glance, and what does not apply."""

from collections.abc import Iterator

from assessment.questionnaire import Axis, AxisRole
from assessment.result import AxisResult
from reports.document import Block, Column, Heading, Scale, Section, Table, Text
from reports.formatting import band, percent, score, whole
from reports.names import axis_name, stage_name
from reports.report import Report
from reports.sections.exhibit_note import exhibit_note
from reports.sections.heat_map import heat_map
from reports.sections.scale import axis_scale
from texts.wording import Wording


def build_overview(report: Report, text: Wording) -> Section:
    """A table of all axes that apply, best first; below it one line for each that does not."""
    return Section(
        key="overview",
        label=text("report.overview.label"),
        bookmark=text("report.overview.label"),
        title=_finding(report, text),
        blocks=(
            Text(text("report.overview.lead")),
            _table(report, text),
            exhibit_note(report, text),
            *_omitted(report, text),
            *_checks(report, text),
            *_capabilities(report, text),
        ),
    )


def _capabilities(report: Report, text: Wording) -> Iterator[Block]:
    """All of them at a glance, once one has a score."""
    heat = heat_map(report, text)
    if heat is not None:
        yield Heading(text("result_views.heat.title"))
        yield heat
        yield exhibit_note(report, text)


def _finding(report: Report, text: Wording) -> str:
    """How far the axes lie apart; while some have no score, how many have one."""
    axes = [axis for axis in report.result.axes.values() if axis.applicable]
    scores = [whole(axis.score) for axis in axes if axis.score is not None]
    if not scores:
        return text("report.overview.unscored", all=len(axes))
    if len(scores) < len(axes):
        return text("report.overview.partial", count=len(scores), all=len(axes))
    if len(axes) == 1:
        name = axis_name(report.questionnaire, axes[0].axis, text.language)
        return text("report.overview.single", axis=name, score=scores[0])
    if max(scores) == min(scores):
        return text("report.overview.level", score=scores[0])
    return text("report.overview.spread", count=max(scores) - min(scores))


def _table(report: Report, text: Wording) -> Table:
    columns = (
        Column(text("result.table.axis"), 118),
        Column(text("report.overview.scale"), 72),
        Column(text("result.table.stage"), 98),
        Column(text("result.table.score"), 46, number=True),
        Column(text("result.table.band"), 42, number=True),
        Column(text("result.table.coverage"), 54, number=True),
        Column(text("result.table.weight"), 45, number=True),
    )
    axes = [axis for axis in report.questionnaire.axes if report.result.axes[axis.id].applicable]
    axes.sort(key=lambda axis: -(report.result.axes[axis.id].score or -1.0))
    rows = tuple(_row(report, axis, text) for axis in axes)
    return Table(columns, rows, text("report.overview.alt"))


def _row(report: Report, axis: Axis, text: Wording) -> tuple[str | Scale, ...]:
    found = report.result.axes[axis.id]
    name = axis.name.in_(text.language)
    if axis.role is AxisRole.FOUNDATION:
        name = text("report.overview.foundation", name=name)
    return (
        name,
        axis_scale(report.questionnaire, found, text),
        _stage(report, found, text),
        "–" if found.score is None else score(found.score, text.language),
        "–" if found.band is None else band(found.band, text.language),
        percent(found.coverage, text.language),
        percent(found.weight, text.language),
    )


def _stage(report: Report, found: AxisResult, text: Wording) -> str:
    if found.stage is None:
        return text("result.reliability.insufficient")
    name = stage_name(report.questionnaire, found.stage, text.language)
    return text("report.overview.capped", stage=name) if found.gates else name


def _omitted(report: Report, text: Wording) -> Iterator[Block]:
    """One line with the reason for every axis that does not apply."""
    omitted = [
        axis for axis in report.questionnaire.axes if not report.result.axes[axis.id].applicable
    ]
    if omitted:
        yield Heading(text("report.overview.omitted"))
    for axis in omitted:
        reason = report.scope.dropped_axes.get(axis.id)
        words = text("report.overview.all_not_applicable")
        yield Text(
            words if reason is None else reason.in_(text.language),
            label=axis.name.in_(text.language),
        )


def _checks(report: Report, text: Wording) -> Iterator[Block]:
    """Axes where so much does not apply that the profile may be wrong."""
    doubtful = [
        axis for axis in report.questionnaire.axes if report.result.axes[axis.id].check_profile
    ]
    if doubtful:
        yield Heading(text("report.overview.check"))
    for axis in doubtful:
        yield Text(text("result.axes.profile_check"), label=axis.name.in_(text.language))
