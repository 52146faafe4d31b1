"""The adopted plan: its waves on a time axis, then one line for each measure."""

from collections.abc import Iterator, Sequence
from itertools import islice

from assessment.roadmap.adopted import AdoptedPlan
from reports.deck.slide import Area, Slide
from reports.document import Column, Table, Timeline
from reports.enumeration import joined
from reports.plan_decision import plan_decision
from reports.plan_headline import headline
from reports.plan_rows import PlanRow, plan_cells, plan_rows
from reports.report import Report
from reports.sections.assumptions import frame_lines, target_origin
from reports.sections.exhibit_note import exhibit_note
from reports.sections.roadmap_page import page_parts
from reports.timeline_chart import timeline_alt_text
from texts.wording import Wording

LINES, ROWS = 24, 6
"""Waves and measures on one time axis; measures in one table."""


def build_plan_slides(report: Report, text: Wording) -> Iterator[Slide]:
    """Nothing while no plan has been adopted."""
    plan = report.plan
    if plan is not None:
        yield from _timelines(report, plan, text)
        yield from _tables(report, plan, text)


def _timelines(report: Report, plan: AdoptedPlan, text: Wording) -> Iterator[Slide]:
    """One slide, as long as there are not very many measures."""
    parts = list(page_parts(plan, LINES))
    for number, part in enumerate(parts, start=1):
        title = headline(plan, text)
        if len(parts) > 1:
            title = text("plan_report.deck.part", title=title, part=number, parts=len(parts))
        alt = timeline_alt_text(part, report.date, text.language)
        yield Slide(
            key=f"roadmap-{number}",
            title=title,
            areas=(Area(1, Timeline(part, report.date, alt)),),
            source=text("plan_report.roadmap.looks"),
            notes=(
                plan_decision(plan, report.date, text),
                text("plan_report.waves.note"),
                text("plan_report.assumptions.choice.text"),
                text("plan_report.assumptions.choice.limits"),
                target_origin(report, plan, text),
                *(f"{label}: {words}" for label, words in frame_lines(report, plan, text)),
            ),
        )


def _tables(report: Report, plan: AdoptedPlan, text: Wording) -> Iterator[Slide]:
    rows = plan_rows(report.questionnaire, plan, report.date, text)
    pages = _pages(rows)
    for number, page in enumerate(pages, start=1):
        is_last = number == len(pages)
        yield Slide(
            key=f"plan-{number}",
            title=_title(rows, pages, number, text),
            areas=(Area(1, _table(page, text)),),
            call=plan_decision(plan, report.date, text) if is_last else "",
            source=exhibit_note(report, text, text("plan_report.deck.source")).text,
            notes=(text("plan_terms.sheet.note"),),
        )


def _pages(rows: Sequence[PlanRow]) -> list[tuple[PlanRow, ...]]:
    """As few tables as have room for all rows, about equally long; the last has a call below."""
    count = -(-len(rows) // ROWS)
    left = iter(rows)
    shares = [(len(rows) + place) // count for place in reversed(range(count))]
    return [tuple(islice(left, share)) for share in shares]


def _title(
    rows: Sequence[PlanRow], pages: Sequence[tuple[PlanRow, ...]], number: int, text: Wording
) -> str:
    """Which measures of which waves the table lists."""
    page = pages[number - 1]
    waves = joined(list(dict.fromkeys(row.wave for row in page)), text)
    first = sum(len(before) for before in pages[: number - 1]) + 1
    if len(pages) == 1:
        return text("plan_report.deck.all", waves=waves, count=len(rows))
    last = first + len(page) - 1
    return text("plan_report.deck.some", waves=waves, first=first, last=last, all=len(rows))


def _table(rows: Sequence[PlanRow], text: Wording) -> Table:
    columns = (
        Column(text("plan_terms.column.measure"), 21),
        Column(text("plan_terms.column.wave"), 10),
        Column(text("plan_report.roadmap.who"), 16),
        Column(text("plan_report.waves.cost"), 9, number=True),
        Column(text("plan_report.roadmap.days"), 7, number=True),
        Column(text("plan_terms.column.due"), 13),
        Column(text("plan_terms.column.status"), 10),
        Column(text("plan_terms.column.first_step"), 27),
    )
    return Table(columns, tuple(_line(row, text) for row in rows), text("plan_report.deck.alt"))


def _line(row: PlanRow, text: Wording) -> tuple[str, ...]:
    who = ", ".join(filter(None, (row.role, row.owner)))
    return row.measure, row.wave, who, *plan_cells(row, text)
