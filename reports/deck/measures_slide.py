"""What to begin with: the measures that wait for nothing, with effort and first step."""

from collections.abc import Iterator

from assessment.candidates import Candidate
from reports.deck.slide import Area, Slide
from reports.document import Column, Table
from reports.measure_text import effort_line, first_step_line, lift_lines, points_text
from reports.report import Report
from reports.sections.exhibit_note import exhibit_note
from texts.wording import Wording

SHOWN = 5


def build_measures_slide(report: Report, text: Wording) -> Iterator[Slide]:
    """At most five measures, the one that lifts most on top."""
    found = report.advice.first_steps[:SHOWN]
    if not found:
        return
    first = found[0]
    yield Slide(
        key="measures",
        title=text(
            "deck.measures.finding",
            count=len(found),
            measure=first.measure.name.in_(text.language),
        ),
        areas=(Area(1, _table(report, found, text)),),
        source=exhibit_note(report, text).text,
        notes=(text("measures.estimates"), *(_lifts(report, entry, text) for entry in found)),
    )


def _table(report: Report, found: tuple[Candidate, ...], text: Wording) -> Table:
    columns = (
        Column(text("deck.measures.measure"), 24),
        Column(text("deck.measures.brings"), 13),
        Column(text("deck.measures.effort"), 19),
        Column(text("measures.label.responsible"), 14),
        Column(text("deck.measures.first_step"), 30),
    )
    roles = {role.id: role.name for role in report.questionnaire.planning.roles}
    rows = tuple(
        (
            candidate.measure.name.in_(text.language),
            points_text(candidate, text),
            effort_line(report.questionnaire, candidate.measure, text),
            roles[candidate.measure.responsible].in_(text.language),
            first_step_line(candidate.measure, text),
        )
        for candidate in found
    )
    return Table(columns, rows, text("deck.measures.alt"))


def _lifts(report: Report, candidate: Candidate, text: Wording) -> str:
    lines = "; ".join(lift_lines(report.questionnaire, candidate, text))
    return f"{candidate.measure.name.in_(text.language)}: {lines}"
