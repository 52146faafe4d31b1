"""One axis: the finding, the figures, what they mean, and what to do."""

from collections.abc import Iterator

from assessment.questionnaire import Axis, Capability
from assessment.result import AxisResult
from reports.cap_sentences import axis_caps
from reports.document import Block, Column, Heading, Scale, Section, Table, Text
from reports.formatting import percent, score
from reports.names import question_name, stage_name
from reports.report import Report
from reports.sections.advice_blocks import axis_measures, meaning
from reports.sections.answer_findings import carrying_and_costly
from reports.sections.key_figures import key_figures
from reports.sections.scale import axis_scale, plain_scale
from reports.sections.workshop_marks import axis_mark_line
from texts.wording import Wording


def build_axis_page(report: Report, axis: Axis, text: Wording) -> Section:
    """The page of one axis that applies."""
    found = report.result.axes[axis.id]
    return Section(
        key=f"axis-{axis.id}",
        label=text(f"report.axis.{axis.role}", id=axis.id),
        bookmark=text("report.axis.bookmark", id=axis.id, name=axis.name.in_(text.language)),
        title=_finding(report, axis, found, text),
        blocks=(
            key_figures(report.questionnaire, found, text),
            axis_scale(report.questionnaire, found, text),
            *_remarks(report, found, text),
            *meaning(report, axis, text),
            Heading(text("report.axis.capabilities")),
            _capabilities(report, axis, text),
            carrying_and_costly(report, axis, text),
            *axis_mark_line(report, axis, text),
            *axis_measures(report, axis, text),
        ),
    )


def _finding(report: Report, axis: Axis, found: AxisResult, text: Wording) -> str:
    """The title as a sentence: what is capped, else what is weakest or strongest."""
    name = axis.name.in_(text.language)
    if found.score is None or found.stage is None:
        coverage = percent(found.coverage, text.language)
        return text("report.axis.finding.open", axis=name, coverage=coverage)
    points = score(found.score, text.language)
    stage = stage_name(report.questionnaire, found.stage, text.language)
    if found.gates:
        by_score = stage_name(report.questionnaire, found.stage_by_score, text.language)
        question = question_name(report.questionnaire, found.gates[0].question, text.language)
        return text(
            "report.axis.finding.capped",
            axis=name,
            score=points,
            by_score=by_score,
            question=question,
            stage=stage,
        )
    if found.stage == report.questionnaire.stages[0].stage:
        return text("report.axis.finding.lowest", axis=name, score=points, stage=stage)
    kind, capability = _telling(report, axis, found.score)
    return text(
        f"report.axis.finding.{kind}",
        axis=name,
        score=points,
        stage=stage,
        capability=capability.name.in_(text.language) if capability else "",
    )


def _telling(report: Report, axis: Axis, points: float) -> tuple[str, Capability | None]:
    """From half of the points on the strongest capability, below it the weakest, if they differ."""
    scored = [
        (value, capability)
        for capability in axis.capabilities
        if (value := report.result.capabilities[capability.id].score) is not None
    ]
    values = [value for value, _ in scored]
    if not values or min(values) == max(values):
        return "level" if len(values) > 1 else "single", None
    kind, extreme = ("strongest", max(values)) if points >= 50 else ("weakest", min(values))
    return kind, next(capability for value, capability in scored if value == extreme)


def _remarks(report: Report, found: AxisResult, text: Wording) -> Iterator[Block]:
    """What caps the stage, and where a missing score would lie."""
    for sentence in axis_caps(report, found, text):
        yield Text(sentence)
    bounds = found.hard_bounds
    if found.score is None and bounds is not None and found.coverage > 0:
        lower, upper = score(bounds.lower, text.language), score(bounds.upper, text.language)
        yield Text(text("report.axis.bounds", lower=lower, upper=upper))


def _capabilities(report: Report, axis: Axis, text: Wording) -> Table:
    columns = (
        Column(text("report.axis.capability"), 25),
        Column(text("report.axis.asks"), 53),
        Column(text("report.overview.scale"), 12),
        Column(text("result.table.score"), 10, number=True),
        Column(text("result.table.weight"), 9, number=True),
    )
    rows = tuple(
        _capability(report, capability, text)
        for capability in axis.capabilities
        if report.result.capabilities[capability.id].applicable
    )
    name = axis.name.in_(text.language)
    return Table(columns, rows, text("report.axis.capabilities_alt", axis=name))


def _capability(report: Report, capability: Capability, text: Wording) -> tuple[str | Scale, ...]:
    found = report.result.capabilities[capability.id]
    name = capability.name.in_(text.language)
    points = None if found.score is None else 100 * found.score
    return (
        name,
        capability.heading.in_(text.language),
        plain_scale(report.questionnaire, name, points, text),
        text("report.axis.no_score") if points is None else score(points, text.language),
        percent(found.share, text.language),
    )
