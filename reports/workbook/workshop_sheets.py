"""What a workshop brought: a row for each question, and the other votes."""

from collections.abc import Iterator

from assessment.workshop.item import GOALS, MEASURES, PHASES
from assessment.workshop.record import Record
from reports.agreement_text import alpha_text, standing_text
from reports.report import Report
from reports.sections.workshop_votes import named_points, tests, vote_text
from reports.workbook.sheet import Cell, FactGroup, Facts, Kind, Sheet
from reports.workbook.table_sheet import table_sheet
from reports.workshop_rows import WorkshopRow, in_order, workshop_rows
from texts.wording import Wording


def build_workshop_sheet(report: Report, text: Wording) -> Sheet | None:
    """Every question that was voted on, in the order of the edition; None without a workshop."""
    if report.record is None:
        return None
    columns = (
        ("number", Kind.LABEL, 8.0),
        ("question", Kind.TEXT, 34.0),
        ("axis", Kind.TEXT, 24.0),
        ("light", Kind.TEXT, 28.0),
        ("ratings", Kind.WHOLE, 15.0),
        ("level", Kind.WHOLE, 8.0),
        ("median", Kind.WHOLE, 9.0),
        ("lowest", Kind.WHOLE, 10.0),
        ("highest", Kind.WHOLE, 10.0),
        ("dont_know", Kind.WHOLE, 12.0),
        ("decided", Kind.TEXT, 36.0),
        ("overridden", Kind.TEXT, 40.0),
        ("dissent", Kind.TEXT, 40.0),
        ("owner", Kind.TEXT, 24.0),
        ("due", Kind.DATE, 20.0),
    )
    rows = tuple(_row(row) for row in workshop_rows(report, in_order(report), text))
    return table_sheet("workshop", columns, rows, text)


def _row(row: WorkshopRow) -> tuple[Cell, ...]:
    spread = row.spread
    return (
        row.number,
        row.name,
        row.axis,
        row.light,
        row.n,
        row.level,
        row.median,
        spread.lowest if spread else None,
        spread.highest if spread else None,
        row.dont_know,
        "; ".join(filter(None, (row.way, row.changed))),
        row.reason,
        row.dissent,
        row.owner,
        row.due,
    )


def build_votes_sheet(report: Report, text: Wording) -> Facts | None:
    """Who took part, how reliable it is, and the votes beside the questions."""
    record = report.record
    if record is None:
        return None
    return Facts(
        name=text("workshop_result.votes_sheet.name"),
        title=text("workshop_result.votes_sheet.title"),
        groups=tuple(_groups(report, record, text)),
    )


def _groups(report: Report, record: Record, text: Wording) -> Iterator[FactGroup]:
    yield FactGroup(
        "",
        (
            (text("workshop_result.respondents"), str(record.respondents)),
            (text("workshop_result.name"), standing_text(record, text)),
            (text("workshop_result.expert.alpha"), alpha_text(record, text)),
        ),
    )
    lines = tuple(
        (text(f"workshop_result.votes.{when}"), vote_text(tally, text))
        for when, tally in tests(record)
        if tally is not None
    )
    if lines:
        yield FactGroup(text("workshop_result.votes.opening"), lines)
    for name, subject in (("goals", GOALS), ("phases", PHASES), ("measures", MEASURES)):
        given = named_points(report, record, subject, text)
        if given:
            yield FactGroup(text(f"workshop_result.votes.{name}"), given)
