"""The measures to begin with, and the decision they ask for."""

from collections.abc import Sequence

from assessment.candidates import Candidate, main_axis, outlay
from reports.document import Block, Findings, Heading, Item, Text
from reports.formatting import decimal
from reports.measure_text import effort_line, first_step_line, points_text
from reports.names import axis_name
from reports.report import Report
from texts.wording import Wording

SHOWN = 3


def first_step_list(report: Report, text: Wording) -> Findings:
    """Each measure with its gain, its first step and its effort."""
    items = tuple(
        measure_item(report, candidate, _axis(report, candidate, text), text)
        for candidate in report.advice.first_steps[:SHOWN]
    )
    without_score = report.result.overall.score is None
    none = text("measures.later" if without_score else "advice.first_steps_none")
    return Findings(text("advice.first_steps"), items, none)


def _axis(report: Report, candidate: Candidate, text: Wording) -> str:
    return axis_name(
        report.questionnaire, main_axis(report.questionnaire, candidate), text.language
    )


def decision(report: Report, text: Wording) -> tuple[Block, ...]:
    """What the reader is asked to decide."""
    return Heading(text("advice.decision.title")), Text(_question(report, text))


def measure_item(report: Report, candidate: Candidate, place: str, text: Wording) -> Item:
    """A measure as an entry of a list; `place` may be empty."""
    measure = candidate.measure
    return Item(
        title=measure.name.in_(text.language),
        place=place,
        figure=points_text(candidate, text),
        text=text(
            "advice.step",
            first_step=first_step_line(measure, text),
            effort=effort_line(report.questionnaire, measure, text),
        ),
    )


def _question(report: Report, text: Wording) -> str:
    steps: Sequence[Candidate] = report.advice.first_steps[:SHOWN]
    if not steps:
        known = report.result.overall.coverage == 1
        return text("advice.decision.keep" if known else "advice.decision.open")
    spent = outlay(report.questionnaire, steps)
    days = decimal(spent.days, text.language)
    if spent.cost == 0:
        return text("advice.decision.text_free", days=days)
    return text("advice.decision.text", days=days, cost=decimal(spent.cost, text.language))
