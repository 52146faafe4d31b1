"""The adopted plan on the management summary: what it achieves, its waves, the decision."""

from collections.abc import Iterator

from assessment.roadmap.adopted import AdoptedPlan
from reports.document import Block, Column, Heading, Table, Text, Tone
from reports.plan_decision import plan_decision
from reports.plan_headline import headline
from reports.plan_waves import WaveLine, wave_lines
from reports.report import Report
from texts.wording import Wording


def plan_summary(report: Report, plan: AdoptedPlan, text: Wording) -> Iterator[Block]:
    """It takes the place of the first three measures."""
    yield Heading(headline(plan, text))
    yield wave_table(plan, text)
    yield Text(text("plan_report.waves.note"), tone=Tone.NOTE)
    yield Heading(text("advice.decision.title"))
    yield Text(plan_decision(plan, report.date, text))


def wave_table(plan: AdoptedPlan, text: Wording) -> Table:
    """Cost, effort and forecast wave by wave."""
    columns = (
        Column(text("plan_terms.column.wave"), 74),
        Column(text("plan_report.waves.span"), 110),
        Column(text("plan_report.waves.measures"), 54, number=True),
        Column(text("plan_report.waves.cost"), 52, number=True),
        Column(text("plan_terms.column.days"), 56, number=True),
        Column(text("plan_report.waves.expected"), 64, number=True),
        Column(text("plan_report.waves.full"), 66, number=True),
    )
    rows = tuple(_row(line) for line in wave_lines(plan, text))
    return Table(columns, rows, text("plan_report.waves.alt"))


def _row(line: WaveLine) -> tuple[str, ...]:
    return line.name, line.span, line.measures, line.cost, line.days, line.expected, line.full
