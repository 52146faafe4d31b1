"""All capabilities as fields with their number: the darker, the further along."""

from collections.abc import Iterator

from assessment.questionnaire import Axis
from reports.document import HeatCell, HeatMap, HeatRow
from reports.formatting import decimal, score
from reports.report import Report
from reports.stage_tone import stage_tone
from texts.wording import Wording


def heat_map(report: Report, text: Wording) -> HeatMap | None:
    """A row for each axis that applies; None while no capability has a score."""
    rows = tuple(
        HeatRow(axis.name.in_(text.language), tuple(_cells(report, axis, text)))
        for axis in report.questionnaire.axes
        if report.result.axes[axis.id].applicable
    )
    if all(cell.tone is None for row in rows for cell in row.cells):
        return None
    return HeatMap(
        titles=(text("result.table.axis"), text("report.heat.capabilities")),
        legend=_legend(report, text),
        rows=rows,
        alt=text("report.heat.alt"),
    )


def _cells(report: Report, axis: Axis, text: Wording) -> Iterator[HeatCell]:
    for capability in axis.capabilities:
        found = report.result.capabilities[capability.id]
        name = capability.name.in_(text.language)
        if found.applicable and found.score is None:
            yield HeatCell(name, "–", None)
        elif found.applicable and found.score is not None:
            points = 100 * found.score
            tone = stage_tone(report.questionnaire.stages, points)
            yield HeatCell(name, score(points, text.language), tone)


def _legend(report: Report, text: Wording) -> tuple[HeatCell, ...]:
    """The stages with the points they begin at."""
    stages = report.questionnaire.stages
    return tuple(
        HeatCell(
            text(
                "report.heat.stage",
                points=decimal(stage.lower, text.language),
                stage=stage.name.in_(text.language),
            ),
            "",
            stage_tone(stages, stage.lower),
        )
        for stage in stages
    )
