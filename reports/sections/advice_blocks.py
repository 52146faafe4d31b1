"""What the stage of an axis means, and the measures that lift it."""

from collections.abc import Iterator

from assessment.candidates import candidates_for_axis
from assessment.questionnaire import Axis
from reports.document import Block, Findings, Heading, Text
from reports.report import Report
from reports.sections.first_steps import measure_item
from texts.wording import Wording

SHOWN = 2
"""Measures on the page of one axis, so that it stays one page."""


def meaning(report: Report, axis: Axis, text: Wording) -> Iterator[Block]:
    """What the stage of an axis looks like, costs, and leads to."""
    said = report.questionnaire.interpretation(axis.id, report.result.axes[axis.id].stage_by_score)
    if said is None:
        return
    yield Heading(text("advice.meaning"))
    for part in ("looks", "costs", "next"):
        words = getattr(said, part).in_(text.language)
        yield Text(words, label=text(f"measures.interpretation.{part}"))


def axis_measures(report: Report, axis: Axis, text: Wording) -> Iterator[Block]:
    """The measures that gain most on this axis; nothing where there are none."""
    found = candidates_for_axis(report.questionnaire, report.advice.candidates, axis.id)[:SHOWN]
    if found:
        items = tuple(measure_item(report, candidate, "", text) for candidate in found)
        yield Findings(text("advice.measures"), items, "")
