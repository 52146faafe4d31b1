"""The management summary on one slide: verdict, figures, findings, first steps, decision."""

from reports.deck.slide import Area, Slide, Words
from reports.document import Beside, Findings, Item, KeyFigures, Section, Text
from reports.formatting import decimal
from reports.measure_text import points_text
from reports.report import Report
from reports.sections.exhibit_note import exhibit_note
from reports.sections.first_steps import SHOWN, decision
from texts.wording import Wording


def build_summary_slide(report: Report, section: Section, text: Wording) -> Slide:
    """Everything a manager with three minutes needs."""
    measures = _measures(report, text)
    call = " ".join(block.text for block in decision(report, text) if isinstance(block, Text))
    areas = [_findings(found) for found in _lists(section)]
    if not areas:
        areas.append(Area(1, Words(_missing(section, call)), text("report.summary.missing")))
    if measures:
        areas.append(Area(1, Words(measures), text("deck.summary.start")))
    return Slide(
        key=section.key,
        title=section.title,
        areas=tuple(areas),
        figures=next(block for block in section.blocks if isinstance(block, KeyFigures)),
        call=call,
        source=exhibit_note(report, text).text,
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
