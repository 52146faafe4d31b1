"""How far people agreed in the workshop, where they did not, and what they wanted recorded."""

from collections.abc import Iterator

from assessment.workshop.agreement import Light
from assessment.workshop.overview import Overview, group_gaps, notable, overview, plain
from assessment.workshop.record import Record
from assessment.workshop.tasks import assigned_tasks
from reports.agreement_text import agreement_finding
from reports.document import (
    Block,
    Column,
    GroupRows,
    Heading,
    KeyFigure,
    KeyFigures,
    Section,
    Table,
    Text,
    Tone,
)
from reports.formatting import short_day
from reports.group_chart import group_alt_text
from reports.names import sentence_case
from reports.report import Report
from reports.sections.workshop_votes import workshop_votes
from reports.workshop_rows import WorkshopRow, workshop_rows
from texts.wording import Wording

GAPS_SHOWN = 6


def build_workshop_page(report: Report, text: Wording) -> Iterator[Section]:
    """Figures, the questions to talk about, groups, dissent, votes and tasks; none without one."""
    record = report.record
    if record is None:
        return
    yield Section(
        key="workshop",
        label=text("workshop_result.name"),
        bookmark=text("workshop_result.label"),
        title=agreement_finding(record, text),
        blocks=(
            workshop_figures(record, text),
            *_draft(record, text),
            *_questions(report, record, text),
            *_groups(report, record, text),
            *_remarks(report, text),
            *workshop_votes(report, record, text),
            *_tasks(report, text),
        ),
    )


def workshop_figures(record: Record, text: Wording) -> KeyFigures:
    """How many people, and on how many questions they agreed or not."""
    found = overview(record)
    standing = text("workshop_result.draft_short")
    if record.signed_off_at is not None:
        date = short_day(record.signed_off_at.date(), text.language)
        standing = text("workshop_result.signed_off", date=date)
    people = KeyFigure(text("workshop_result.respondents"), str(record.respondents), standing)
    return KeyFigures((people, *(_count(found, light, text) for light in Light)))


def _count(found: Overview, light: Light, text: Wording) -> KeyFigure:
    name = sentence_case(text(f"workshop_terms.light.{light}"))
    of = text("workshop_result.of_questions", count=found.lit)
    return KeyFigure(name, str(found.lights[light]), of)


def _draft(record: Record, text: Wording) -> Iterator[Block]:
    if record.signed_off_at is None:
        note = text("workshop_result.draft_note")
        yield Text(note, label=text("workshop_result.draft_short"))


def _questions(report: Report, record: Record, text: Wording) -> Iterator[Block]:
    """What there was to talk about as a table; the rest is only counted."""
    rows = workshop_rows(report, notable(record), text)
    rest = len(workshop_rows(report, plain(record), text))
    if rows:
        yield Heading(text("workshop_result.table.title"))
        yield _table(rows, text)
        yield Text(text("workshop_result.table.note"), tone=Tone.NOTE)
    if rest:
        yield Text(text("workshop_result.table.rest", count=rest))


def _table(rows: tuple[WorkshopRow, ...], text: Wording) -> Table:
    columns = (
        Column(text("workshop_result.table.question"), 31),
        Column(text("workshop_result.table.light"), 22),
        Column(text("workshop_result.table.way"), 32),
        Column(text("workshop_result.table.n"), 8, number=True),
        Column(text("workshop_result.table.spread"), 10, number=True),
        Column(text("workshop_result.table.median"), 9, number=True),
        Column(text("workshop_result.level_column"), 7, number=True),
    )
    return Table(columns, tuple(_row(row, text) for row in rows), text("workshop_result.table.alt"))


def _row(row: WorkshopRow, text: Wording) -> tuple[str, ...]:
    return (
        text("result_views.open_points.plain", question=row.number, name=row.name),
        row.light,
        "; ".join(filter(None, (row.way, *row_flags(row, text), row.changed))),
        str(row.n),
        row.spread_text or "–",
        _figure(row.median),
        _figure(row.level),
    )


def row_flags(row: WorkshopRow, text: Wording) -> Iterator[str]:
    """What else is recorded about a question, in a word each."""
    if row.reason.strip():
        yield text("workshop_result.flags.overridden")
    if row.dissent.strip():
        yield text("workshop_result.flags.dissent")
    if row.dont_know:
        yield text("workshop_result.dont_know", count=row.dont_know)
    if row.owner:
        yield text("workshop_result.flags.task")


def _figure(value: int | None) -> str:
    return "–" if value is None else str(value)


def _groups(report: Report, record: Record, text: Wording) -> Iterator[Block]:
    """The widest differences between groups that may be shown."""
    known = report.questionnaire.questions
    gaps = tuple(gap for gap in group_gaps(record) if gap.question in known)[:GAPS_SHOWN]
    if gaps:
        alt = group_alt_text(report.questionnaire, gaps, text.language)
        yield Heading(text(f"workshop_result.groups.title.{record.grouping}"))
        yield Text(text("workshop_result.groups.caption"), tone=Tone.NOTE)
        yield GroupRows(report.questionnaire, gaps, alt)


def _remarks(report: Report, text: Wording) -> Iterator[Block]:
    """Reasons and dissent in full."""
    rows = workshop_rows(report, notable(report.record), text) if report.record else ()
    for name in ("overridden", "dissent"):
        said = [(row, row.reason if name == "overridden" else row.dissent) for row in rows]
        said = [(row, words) for row, words in said if words.strip()]
        if said:
            yield Heading(text(f"workshop_result.{name}"))
        for row, words in said:
            yield Text(words, label=f"{row.number} {row.name}")


def _tasks(report: Report, text: Wording) -> Iterator[Block]:
    """Who finds out what, the most urgent first."""
    known = report.questionnaire.questions
    tasks = [task for task in assigned_tasks(report.record) if task.question in known]
    if not tasks:
        return
    columns = (
        Column(text("workshop_result.table.question"), 50),
        Column(text("workshop_result.tasks.owner"), 32),
        Column(text("workshop_result.tasks.due"), 18),
    )
    rows = tuple(
        (
            f"{task.question} {known[task.question].name.in_(text.language)}",
            task.owner,
            short_day(task.due, text.language),
        )
        for task in tasks
    )
    yield Heading(text("workshop_result.tasks.title"))
    yield Table(columns, rows, text("workshop_result.tasks.alt"))
