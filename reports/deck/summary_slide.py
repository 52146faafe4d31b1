"""The management summary on one slide: verdict, figures, findings, first steps, decision."""

from reports.deck.first_measures import first_measures
from reports.deck.slide import Area, Slide, Words
from reports.deck.source import source
from reports.document import Beside, Findings, Item, KeyFigures, Section, Text
from reports.formatting import decimal
from reports.measure_text import points_text
from reports.report import Report
from texts.wording import Wording


def build_summary_slide(report: Report, section: Section, text: Wording) -> Slide:
    """Everything a manager with three minutes needs."""
    measures = _measures(report, text)
    areas = [_findings(found) for found in _lists(section)]
    if not areas:
        areas.append(Area(1, Words(_missing(section)), text("report.summary.missing")))
    if measures:
        areas.append(Area(1, Words(measures), text("deck.summary.start")))
    return Slide(
        key=section.key,
        title=section.title,
        areas=tuple(areas),
        figures=next(block for block in section.blocks if isinstance(block, KeyFigures)),
        call=text("deck.summary.decision") if measures else "",
        source=source(report, text),
        notes=(text("deck.summary.notes"), text("report.summary.points_note")),
    )


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


def _missing(section: Section) -> tuple[Text, ...]:
    """What is said where there is no overall score yet."""
    own = [block for block in section.blocks if isinstance(block, Text)]
    beside = [
        block
        for group in section.blocks
        if isinstance(group, Beside)
        for block in group.left
        if isinstance(block, Text)
    ]
    return (*beside, *own)


def _measures(report: Report, text: Wording) -> tuple[Item, ...]:
    return tuple(
        Item(
            title=candidate.measure.name.in_(text.language),
            place=_days(candidate.measure.person_days, text),
            figure=points_text(candidate, text),
            text=candidate.measure.first_step.text.in_(text.language),
        )
        for candidate in first_measures(report, 3)
    )


def _days(days: float, text: Wording) -> str:
    return text("measures.days", count=days, days=decimal(days, text.language))
