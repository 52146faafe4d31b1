"""What to work on first: the most urgent capabilities, then measures by effort and benefit."""

from collections.abc import Iterator

from assessment.roadmap.priorities import Priority, priority_stability
from assessment.roadmap.quick_wins import DAYS
from reports.deck.slide import Area, Slide
from reports.document import Column, Matrix, Table
from reports.enumeration import enumeration
from reports.formatting import score
from reports.matrix import MatrixEntry, matrix_entries
from reports.matrix_chart import matrix_alt_text
from reports.matrix_shape import usual_benefit
from reports.names import axis_name, capability_name, question_name
from reports.priority_text import reasons
from reports.report import Report
from reports.sections.exhibit_note import exhibit_note
from reports.sections.priorities_page import below_target, priorities_finding
from reports.stability_text import priority_stability_text
from texts.wording import Wording

SHOWN = 7


def build_priorities_slides(report: Report, text: Wording) -> Iterator[Slide]:
    """Nothing while nobody has set targets or adopted a plan."""
    if report.priorities:
        yield from _ranking(report, text)
        yield from _matrix(report, text)


def _ranking(report: Report, text: Wording) -> Iterator[Slide]:
    urgent = below_target(report)
    if not urgent:
        return
    columns = (
        Column(text("report.axis.capability"), 24),
        Column(text("result.table.axis"), 20),
        Column(text("plan_report.priorities.urgency"), 12, number=True),
        Column(text("plan_report.priorities.why"), 52),
    )
    rows = tuple(_row(report, one, text) for one in urgent[:SHOWN])
    stable = priority_stability(report.questionnaire, report.priorities)
    firm = () if stable is None else (priority_stability_text(report.questionnaire, stable, text),)
    yield Slide(
        key="priorities",
        title=priorities_finding(report, text),
        areas=(Area(1, Table(columns, rows, text("plan_report.priorities.alt"))),),
        call=_duties(report, text),
        source=exhibit_note(report, text).text,
        notes=(text("plan_report.priorities.notes"), *firm),
    )


def _row(report: Report, one: Priority, text: Wording) -> tuple[str, ...]:
    edition = report.questionnaire
    return (
        capability_name(edition, one.capability, text.language),
        axis_name(edition, edition.axis_of[one.capability].id, text.language),
        score(one.relative, text.language),
        reasons(edition, one, report.priorities, text),
    )


def _duties(report: Report, text: Wording) -> str:
    """The open duties by name, as they come before everything on the slide; else empty."""
    names = [
        question_name(report.questionnaire, duty.question, text.language)
        for duty in report.open_duties
    ]
    if not names:
        return ""
    return text("plan_report.priorities.call", names=enumeration(names, text))


def _matrix(report: Report, text: Wording) -> Iterator[Slide]:
    entries = matrix_entries(report, text)
    if not entries:
        return
    yield Slide(
        key="matrix",
        title=_finding(entries, text),
        areas=(Area(1, Matrix(entries, matrix_alt_text(entries, text.language))),),
        source=exhibit_note(report, text).text,
        notes=(text("plan_report.matrix.note"),),
    )


def _finding(entries: tuple[MatrixEntry, ...], text: Wording) -> str:
    """How many bring more than half of the others for no more work than a quick win."""
    usual = usual_benefit(entries)
    easy = sum(entry.points > usual and entry.days <= DAYS for entry in entries)
    if not easy:
        return text("plan_report.matrix.finding.none", all=len(entries))
    return text("plan_report.matrix.finding.easy", count=easy, all=len(entries))
