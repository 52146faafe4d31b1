"""Legal duties with their dates: a lane of its own, apart from maturity."""

from collections.abc import Iterator
from datetime import date

from assessment.duties import Duty, DutyState, duties
from assessment.question import LegalNotice
from reports.deck.slide import Area, Slide
from reports.deck.source import source
from reports.document import Column, Table
from reports.formatting import day
from reports.names import question_name
from reports.report import Report
from texts.wording import Wording

SHOWN = 6
UNSETTLED = {DutyState.OPEN, DutyState.UNKNOWN}


def build_duties_slide(report: Report, text: Wording) -> Iterator[Slide]:
    """The most urgent duties that were asked about; all of them are in the notes."""
    found = duties(report.questionnaire, report.result, report.answers)
    if not found:
        return
    yield Slide(
        key="duties",
        title=_finding(found, text),
        areas=(Area(1, _table(report, found[:SHOWN], text)),),
        source=" ".join((source(report, text), text("deck.duties.no_advice"))),
        notes=(text("deck.duties.notes"), *(_note(report, duty, text) for duty in found)),
    )


def _finding(found: tuple[Duty, ...], text: Wording) -> str:
    unsettled = sum(duty.state in UNSETTLED for duty in found)
    if unsettled:
        return text("deck.duties.unsettled", count=unsettled, all=len(found))
    return text("deck.duties.all", count=len(found))


def _note(report: Report, duty: Duty, text: Wording) -> str:
    name = question_name(report.questionnaire, duty.question, text.language)
    return f"{duty.question} {name}: {duty.notice.rule.in_(text.language)}"


def _table(report: Report, found: tuple[Duty, ...], text: Wording) -> Table:
    columns = (
        Column(text("deck.duties.duty"), 21),
        Column(text("deck.duties.applies"), 16),
        Column(text("deck.duties.today"), 15),
        Column(text("deck.duties.rule"), 48),
    )
    rows = tuple(
        (
            question_name(report.questionnaire, duty.question, text.language),
            _applies(duty.notice, text),
            text(f"deck.duties.state.{duty.state.name}"),
            duty.notice.rule.in_(text.language),
        )
        for duty in found
    )
    return Table(columns, rows, text("deck.duties.alt"))


def _applies(legal: LegalNotice, text: Wording) -> str:
    if not legal.applies_from:
        return text("deck.duties.in_force")
    start, as_of = date.fromisoformat(legal.applies_from), date.fromisoformat(legal.as_of)
    tense = "since" if start <= as_of else "from"
    return text(f"deck.duties.{tense}", date=day(start, text.language))
