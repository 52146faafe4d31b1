"""The adopted plan: its figures, its waves on a time axis, and one line for each measure."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from assessment.roadmap.adopted import AdoptedPlan, AdoptedWave
from reports.document import (
    Block,
    Column,
    Heading,
    KeyFigure,
    KeyFigures,
    Section,
    Table,
    Text,
    Timeline,
    Tone,
)
from reports.formatting import decimal, euros, short_day
from reports.plan_headline import headline
from reports.plan_rows import PlanRow, plan_cells, plan_rows
from reports.plan_text import span
from reports.plan_waves import wave_forecast
from reports.report import Report
from reports.timeline_chart import timeline_alt_text
from texts.wording import Wording

LINES = 24
"""Measures and waves that a timeline on one page has room for."""


def build_roadmap_page(report: Report, text: Wording) -> Iterator[Section]:
    """No page while no plan has been adopted."""
    plan = report.plan
    if plan is None:
        return
    yield Section(
        key="roadmap",
        label=text("plan_report.roadmap.label"),
        bookmark=text("plan_report.roadmap.label"),
        title=headline(plan, text),
        blocks=(
            plan_figures(plan, text),
            *_timelines(report, plan, text),
            *_measures(report, plan, text),
            Text(text("plan_terms.sheet.note"), tone=Tone.NOTE),
        ),
    )


def plan_figures(plan: AdoptedPlan, text: Wording) -> KeyFigures:
    """What it takes, how many measures there are, and when they should be done."""
    dropped = sum(planned.is_dropped for planned in plan.measures)
    counted = len(plan.measures) - dropped
    begins = text("plan_report.roadmap.begins", date=short_day(plan.start, text.language))
    return KeyFigures(
        (
            KeyFigure(
                text("plan_report.waves.cost"),
                euros(plan.cost, text.language),
                text("plan_report.roadmap.cost_remark"),
            ),
            KeyFigure(
                text("plan_terms.column.days"),
                decimal(plan.days, text.language, 1),
                text("plan_report.roadmap.days_remark"),
            ),
            KeyFigure(
                text("plan_report.waves.measures"),
                str(counted),
                text("plan_report.roadmap.dropped", count=dropped) if dropped else "",
            ),
            KeyFigure(text("plan_report.roadmap.due"), short_day(plan.due, text.language), begins),
        )
    )


def _timelines(report: Report, plan: AdoptedPlan, text: Wording) -> Iterator[Block]:
    yield Heading(text("plan_report.roadmap.timeline"))
    for part in page_parts(plan, LINES):
        alt = timeline_alt_text(part, report.date, text.language)
        yield Timeline(part, report.date, alt)
    looks = f"{text('plan_report.roadmap.looks')} {text('plan_report.roadmap.strip')}"
    yield Text(looks, tone=Tone.NOTE)


def page_parts(plan: AdoptedPlan, lines: int) -> Iterator[AdoptedPlan]:
    """The plan in as many pieces as have room, each with whole waves."""
    waves: list[AdoptedWave] = []
    for wave in plan.waves:
        if waves and sum(1 + len(one.measures) for one in (*waves, wave)) > lines:
            yield plan.model_copy(update={"waves": tuple(waves)})
            waves = []
        waves.append(wave)
    yield plan.model_copy(update={"waves": tuple(waves)})


def _measures(report: Report, plan: AdoptedPlan, text: Wording) -> Iterator[Block]:
    """A table for each wave."""
    rows = plan_rows(report.questionnaire, plan, report.date, text)
    groups = groupby(rows, key=lambda row: row.wave)
    for wave, (name, found) in zip(plan.waves, groups, strict=True):
        between = span(wave.start, wave.due, text)
        yield Heading(text("plan_report.roadmap.wave", wave=name, span=between))
        yield _table(tuple(found), name, text)
        yield Text(wave_forecast(wave, text), tone=Tone.NOTE)


def _table(rows: Sequence[PlanRow], wave: str, text: Wording) -> Table:
    columns = (
        Column(text("plan_terms.column.measure"), 102),
        Column(text("plan_report.roadmap.who"), 78),
        Column(text("plan_report.waves.cost"), 48, number=True),
        Column(text("plan_report.roadmap.days"), 31, number=True),
        Column(text("plan_terms.column.due"), 57),
        Column(text("plan_terms.column.status"), 57),
        Column(text("plan_terms.column.first_step"), 126),
    )
    lines = tuple(_line(row, text) for row in rows)
    return Table(columns, lines, text("plan_report.roadmap.alt", wave=wave))


def _line(row: PlanRow, text: Wording) -> tuple[str, ...]:
    who = "\n".join(filter(None, (row.role, row.owner)))
    return row.measure, who, *plan_cells(row, text)
