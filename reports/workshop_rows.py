"""Every question of a workshop with its figures in columns, for tables of all kinds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from assessment.result import Status
from assessment.workshop.agreement import Spread
from assessment.workshop.record import QuestionRecord
from reports.agreement_text import agreement_text, spread_text, way_text
from reports.answer_text import answer_status
from reports.names import question_name
from reports.report import Report
from texts.wording import Wording


@dataclass(frozen=True)
class WorkshopRow:
    """One question. What may not be told, or is not known, is empty.

    `level` is what was recorded; `changed` says if somebody has changed it since.
    """

    number: str
    name: str
    axis: str
    light: str
    n: int
    level: int | None
    median: int | None
    spread: Spread | None
    spread_text: str
    dont_know: int
    way: str
    changed: str
    reason: str
    dissent: str
    owner: str
    due: date | None


def workshop_rows(
    report: Report, entries: Iterable[QuestionRecord], text: Wording
) -> tuple[WorkshopRow, ...]:
    """One row for each entry that belongs to the edition."""
    known = report.questionnaire.questions
    return tuple(_row(report, entry, text) for entry in entries if entry.question in known)


def in_order(report: Report) -> Iterator[QuestionRecord]:
    """What a workshop brought, in the order of the edition."""
    found = report.record.questions if report.record else {}
    return (found[question] for question in report.questionnaire.questions if question in found)


def _row(report: Report, entry: QuestionRecord, text: Wording) -> WorkshopRow:
    questionnaire, tally = report.questionnaire, entry.last
    spread = tally.agreement.spread if tally else None
    axis = questionnaire.axis_of[questionnaire.capability_of[entry.question].id]
    return WorkshopRow(
        number=entry.question,
        name=question_name(questionnaire, entry.question, text.language),
        axis=axis.name.in_(text.language),
        light=agreement_text(entry, text),
        n=tally.agreement.n if tally else 0,
        level=entry.level,
        median=tally.agreement.median if tally else None,
        spread=spread,
        spread_text=spread_text(spread, text) if spread else "",
        dont_know=tally.dont_know if tally else 0,
        way=way_text(entry, text),
        changed=changed_text(report, entry, text),
        reason=entry.reason,
        dissent=entry.dissent,
        owner=entry.task.owner if entry.task else "",
        due=entry.task.due if entry.task else None,
    )


def changed_text(report: Report, entry: QuestionRecord, text: Wording) -> str:
    """That the answer is another one today; empty where it is not, or nothing was decided."""
    found = report.result.questions.get(entry.question)
    if entry.way is None or found is None:
        return ""
    today = found.level if answer_status(report, entry.question) is Status.ANSWERED else None
    if today == entry.level:
        return ""
    if today is None:
        return text("workshop_result.changed_away")
    return text("workshop_result.changed", level=today)
