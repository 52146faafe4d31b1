"""All capabilities as a heat map."""

from collections.abc import Iterator

from assessment.questionnaire import Axis
from reports.deck.slide import Area, HeatCell, HeatMap, Slide
from reports.deck.source import source
from reports.formatting import score
from reports.report import Report
from texts.wording import Wording

HALF = 0.5


def build_heat_slide(report: Report, text: Wording) -> Iterator[Slide]:
    """A row for each axis, a cell for each of its capabilities."""
    axes = [axis for axis in report.questionnaire.axes if report.result.axes[axis.id].applicable]
    if axes:
        yield Slide(
            key="capabilities",
            title=_heat_finding(report, text),
            areas=(Area(1, _heat_map(report, axes, text)),),
            source=source(report, text),
            notes=(text("deck.heat.notes"),),
        )


def _heat_finding(report: Report, text: Wording) -> str:
    """How many have less than half of the points, of those that have a score."""
    found = report.result.capabilities
    values = [
        value
        for entry in report.questionnaire.capabilities()
        if (value := found[entry.id].score) is not None
    ]
    if not values:
        return text("deck.heat.unscored")
    low = sum(value < HALF for value in values)
    if low == 0:
        return text("deck.heat.none")
    return text("deck.heat.finding", count=low, all=len(values))


def _heat_map(report: Report, axes: list[Axis], text: Wording) -> HeatMap:
    rows = tuple(
        (_axis_cell(report, axis, text), *_capability_cells(report, axis, text)) for axis in axes
    )
    titles = (text("result.table.axis"), text("deck.heat.capabilities"))
    legend = tuple(stage.name.in_(text.language) for stage in report.questionnaire.stages)
    return HeatMap(titles, legend, rows, text("deck.heat.alt"))


def _axis_cell(report: Report, axis: Axis, text: Wording) -> HeatCell:
    return _cell(report, axis.name.in_(text.language), report.result.axes[axis.id].score, text)


def _capability_cells(report: Report, axis: Axis, text: Wording) -> Iterator[HeatCell]:
    for capability in axis.capabilities:
        found = report.result.capabilities[capability.id]
        if found.applicable:
            value = None if found.score is None else found.score * 100
            yield _cell(report, capability.name.in_(text.language), value, text)


def _cell(report: Report, name: str, value: float | None, text: Wording) -> HeatCell:
    """`level` is the last border the value has reached; caps do not colour a cell."""
    if value is None:
        return HeatCell(name, "–", None)
    borders = [stage.lower for stage in report.questionnaire.stages]
    level = sum(value >= border for border in borders) - 1
    return HeatCell(name, score(value, text.language), max(level, 0))
