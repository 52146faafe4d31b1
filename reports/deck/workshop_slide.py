"""How far people agreed in the workshop: what differed, what was voted on, who does what."""

from collections.abc import Iterator, Mapping

from assessment.workshop.item import GOALS
from assessment.workshop.overview import notable
from assessment.workshop.record import Record
from assessment.workshop.tasks import assigned_tasks
from reports.deck.slide import Area, Slide, Words
from reports.document import Column, Heading, Section, Table, Text
from reports.formatting import decimal, short_day
from reports.names import question_name
from reports.report import Report
from reports.sections.exhibit_note import exhibit_note
from reports.sections.workshop_page import row_flags, workshop_figures
from reports.sections.workshop_votes import moved_text, named_points
from reports.workshop_rows import WorkshopRow, workshop_rows
from texts.wording import Wording

ROWS, GOALS_SHOWN, TASKS_SHOWN = 6, 4, 3


def build_workshop_slide(
    report: Report, sections: Mapping[str, Section], text: Wording
) -> Iterator[Slide]:
    """The most divided questions beside the votes and tasks; nothing without a workshop."""
    record = report.record
    if record is None:
        return
    rows = workshop_rows(report, notable(record), text)
    table = _table(rows[:ROWS], text) if rows else Words((Text(text("workshop_result.deck.none")),))
    beside = tuple(_beside(report, record, text))
    heading = text("workshop_result.deck.heading")
    yield Slide(
        key="workshop",
        title=sections["workshop"].title,
        figures=workshop_figures(record, text),
        areas=(Area(0.62, table, heading), *([Area(0.38, Words(beside))] if beside else ())),
        source=exhibit_note(report, text).text,
        notes=(text("workshop_result.deck.notes"), *_notes(rows, text)),
    )


def _table(rows: tuple[WorkshopRow, ...], text: Wording) -> Table:
    columns = (
        Column(text("workshop_result.table.question"), 34),
        Column(text("workshop_result.table.light"), 26),
        Column(text("workshop_result.table.way"), 32),
        Column(text("workshop_result.level_column"), 8, number=True),
    )
    return Table(columns, tuple(_row(row, text) for row in rows), text("workshop_result.deck.alt"))


def _row(row: WorkshopRow, text: Wording) -> tuple[str, ...]:
    level = "–" if row.level is None else str(row.level)
    return row.name, row.light, "; ".join((row.way, *row_flags(row, text))), level


def _beside(report: Report, record: Record, text: Wording) -> Iterator[Heading | Text]:
    """How goals were weighed, which way the opening question went, and the next tasks."""
    goals = named_points(report, record, GOALS, text)[:GOALS_SHOWN]
    if goals:
        yield Heading(text("workshop_result.votes.goals"))
    for name, points in goals:
        yield Text(decimal(points, text.language, 1), label=name)
    moved = moved_text(record, text)
    if moved:
        yield Heading(text("workshop_result.votes.opening"))
        yield Text(moved)
    tasks = [
        task
        for task in assigned_tasks(record)[:TASKS_SHOWN]
        if task.question in report.questionnaire.questions
    ]
    if tasks:
        yield Heading(text("workshop_result.tasks.title"))
    for task in tasks:
        name = question_name(report.questionnaire, task.question, text.language)
        due = short_day(task.due, text.language)
        yield Text(text("workshop_result.assigned", owner=task.owner, date=due), label=name)


def _notes(rows: tuple[WorkshopRow, ...], text: Wording) -> Iterator[str]:
    """Dissent in full, for whoever presents."""
    for row in rows:
        if row.dissent.strip():
            yield f"{text('workshop_result.dissent')} – {row.number} {row.name}: {row.dissent}"
