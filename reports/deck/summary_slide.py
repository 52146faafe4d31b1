"""The management summary on one slide: verdict, figures, findings, what to do, decision."""

from collections.abc import Iterator

from assessment.roadmap.adopted import AdoptedPlan
from reports.deck.slide import Area, Slide, Words
from reports.document import Beside, Column, Findings, Item, KeyFigures, Section, Table, Text
from reports.formatting import decimal
from reports.measure_text import points_text
from reports.plan_headline import headline
from reports.plan_waves import wave_lines
from reports.report import Report
from reports.sections.exhibit_note import exhibit_note
from reports.sections.first_steps import SHOWN, decision
from texts.wording import Wording


def build_summary_slide(report: Report, section: Section, text: Wording) -> Slide:
    """Everything a manager with three minutes needs."""
    call = _call(report, text)
    areas = [_findings(found) for found in _lists(section)]
    if not areas:
        areas.append(Area(1, Words(_missing(section, call)), text("report.summary.missing")))
    areas += _next(report, text)
    return Slide(
        key=section.key,
        title=section.title,
        areas=tuple(areas),
        figures=next(block for block in section.blocks if isinstance(block, KeyFigures)),
        call=call,
        source=exhibit_note(report, text).text,
        notes=(text("deck.summary.notes"), text("report.summary.points_note")),
    )


def _call(report: Report, text: Wording) -> str:
    """What the plan achieves once there is one, else the decision that is asked for."""
    if report.plan is not None:
        return headline(report.plan, text)
    return " ".join(block.text for block in decision(report, text) if isinstance(block, Text))


def _next(report: Report, text: Wording) -> Iterator[Area]:
    """The waves of the plan, else the measures to begin with, if there are any."""
    measures = _measures(report, text)
    if report.plan is not None:
        yield Area(1.25, _waves(report.plan, text), text("plan_report.waves.title"))
    elif measures:
        yield Area(1, Words(measures), text("deck.summary.start"))


def _waves(plan: AdoptedPlan, text: Wording) -> Table:
    """As much of the table of waves as a column has room for."""
    columns = (
        Column(text("plan_terms.column.wave"), 30),
        Column(text("plan_report.waves.cost"), 24, number=True),
        Column(text("plan_report.roadmap.days"), 16, number=True),
        Column(text("plan_report.waves.expected_short"), 24, number=True),
        Column(text("plan_report.waves.full"), 30, number=True),
    )
    rows = tuple(
        (line.name, line.cost, line.days, line.expected, line.full)
        for line in wave_lines(plan, text)
    )
    return Table(columns, rows, text("plan_report.waves.alt"))


def _lists(section: Section) -> list[Findings]:
    return [
        block
        for beside in section.blocks
        if isinstance(beside, Beside)
        for block in (*beside.left, *beside.right)
        if isinstance(block, Findings)
    ]


def _findings(found: Findings) -> Area:
    return Area(1, Words(found.items or (Text(found.empty),)), found.title)


def _missing(section: Section, call: str) -> tuple[Text, ...]:
    """What is said where there is no overall score yet; the call has a place of its own."""
    found = [block for block in section.blocks if isinstance(block, Text)]
    return tuple(block for block in found if block.text != call)


def _measures(report: Report, text: Wording) -> tuple[Item, ...]:
    return tuple(
        Item(
            title=candidate.measure.name.in_(text.language),
            place=_days(candidate.measure.person_days, text),
            figure=points_text(candidate, text),
            text=candidate.measure.first_step.text.in_(text.language),
        )
        for candidate in report.advice.first_steps[:SHOWN]
    )


def _days(days: float, text: Wording) -> str:
    return text("measures.days", count=days, days=decimal(days, text.language))
