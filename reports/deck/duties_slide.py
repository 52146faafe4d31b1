"""Legal duties with their dates: a lane of its own, apart from maturity."""

from collections.abc import Iterator, Mapping

from assessment.duties import Duty
from reports.deck.slide import Area, Slide
from reports.document import Column, Section, Table
from reports.names import question_name
from reports.report import Report
from reports.sections.duties_page import applies
from reports.sections.exhibit_note import exhibit_note
from texts.wording import Wording

SHOWN = 6


def build_duties_slide(
    report: Report, sections: Mapping[str, Section], text: Wording
) -> Iterator[Slide]:
    """The most urgent duties that were asked about; all of them are in the notes."""
    found = report.duties
    if not found:
        return
    yield Slide(
        key="duties",
        title=sections["duties"].title,
        areas=(Area(1, _table(report, found[:SHOWN], text)),),
        source=" ".join((exhibit_note(report, text).text, text("deck.duties.no_advice"))),
        notes=(text("deck.duties.notes"), *(_note(report, duty, text) for duty in found)),
    )


def _note(report: Report, duty: Duty, text: Wording) -> str:
    name = question_name(report.questionnaire, duty.question, text.language)
    return f"{duty.question} {name}: {duty.notice.rule.in_(text.language)}"


def _table(report: Report, found: tuple[Duty, ...], text: Wording) -> Table:
    columns = (
        Column(text("deck.duties.duty"), 20),
        Column(text("deck.duties.applies"), 13),
        Column(text("deck.duties.today"), 13),
        Column(text("deck.duties.rule"), 54),
    )
    rows = tuple(
        (
            question_name(report.questionnaire, duty.question, text.language),
            applies(duty.notice, text),
            text(f"result_views.duties.state.{duty.state.name.lower()}"),
            duty.notice.rule.in_(text.language),
        )
        for duty in found
    )
    return Table(columns, rows, text("deck.duties.alt"))
