"""The customer journey: how far each phase has come, and what drives it."""

from collections.abc import Iterator

from assessment.phase_scores import AxisShare, PhaseScore
from reports.document import Block, Column, Heading, Scale, Section, Table, Text
from reports.formatting import percent, score
from reports.names import axis_name
from reports.report import Report
from reports.sections.exhibit_note import exhibit_note
from reports.sections.scale import plain_scale
from texts.wording import Wording


def build_journey_page(report: Report, text: Wording) -> Section:
    """Phases with their scores; below, where each building block acts."""
    return Section(
        key="journey",
        label=text("advice.journey.label"),
        bookmark=text("advice.journey.label"),
        title=_finding(report, text),
        blocks=(
            Text(text("advice.journey.lead")),
            _phases(report, text),
            exhibit_note(report, text),
            *_matrix(report, text),
        ),
    )


def _finding(report: Report, text: Wording) -> str:
    scored = [
        (phase.score, phase.phase) for phase in report.advice.phases if phase.score is not None
    ]
    if not scored:
        return text("advice.journey.open")
    lowest, phase = min(scored, key=lambda pair: pair[0])
    points = score(lowest, text.language)
    if len({score(value, text.language) for value, _ in scored}) == 1:
        return text("advice.journey.level", score=points)
    return text("advice.journey.weakest", phase=_phase_name(report, phase, text), score=points)


def _phases(report: Report, text: Wording) -> Table:
    columns = (
        Column(text("advice.journey.phase"), 22),
        Column(text("report.overview.scale"), 22),
        Column(text("result.table.score"), 12, number=True),
        Column(text("result.table.coverage"), 14, number=True),
        Column(text("advice.journey.drives"), 62),
    )
    rows = tuple(_phase(report, phase, text) for phase in report.advice.phases)
    return Table(columns, rows, text("advice.journey.alt"))


def _phase(report: Report, phase: PhaseScore, text: Wording) -> tuple[str | Scale, ...]:
    name = _phase_name(report, phase.phase, text)
    return (
        name,
        plain_scale(report.questionnaire, name, phase.score, text),
        "–" if phase.score is None else score(phase.score, text.language),
        percent(phase.coverage, text.language),
        _drivers(report, phase, text),
    )


def _drivers(report: Report, phase: PhaseScore, text: Wording) -> str:
    """The strongest and the weakest axis of the phase."""
    scored = [(part.score, part) for part in phase.axes if part.score is not None]
    if not scored:
        return ""
    low, weakest = min(scored, key=lambda pair: pair[0])
    high, strongest = max(scored, key=lambda pair: pair[0])
    points = score(high, text.language)
    if len(scored) == 1:
        return text("advice.journey.single", axis=_name(report, strongest, text), score=points)
    if low == high:
        return text("advice.journey.even", score=points)
    return text(
        "advice.journey.both",
        strongest=_name(report, strongest, text),
        high=points,
        weakest=_name(report, weakest, text),
        low=score(low, text.language),
    )


def _name(report: Report, part: AxisShare, text: Wording) -> str:
    return axis_name(report.questionnaire, part.axis, text.language)


def _phase_name(report: Report, phase: str, text: Wording) -> str:
    names = {entry.id: entry.name.in_(text.language) for entry in report.questionnaire.phases}
    return names[phase]


def _matrix(report: Report, text: Wording) -> Iterator[Block]:
    """Axis by phase, as the edition states it."""
    phases = report.questionnaire.phases
    if not report.questionnaire.journey:
        return
    columns = (
        Column(text("result.table.axis"), 40),
        *(Column(phase.name.in_(text.language), 20) for phase in phases),
    )
    rows = tuple(
        (
            axis_name(report.questionnaire, row.axis, text.language),
            *(text(f"advice.journey.{row.bearing[phase.id]}") for phase in phases),
        )
        for row in report.questionnaire.journey
        if report.result.axes[row.axis].applicable
    )
    yield Heading(text("advice.journey.blocks"))
    yield Table(columns, rows, text("advice.journey.matrix_alt"))
