"""What to work on first: open duties, the most urgent capabilities, and measures to choose from."""

from collections.abc import Iterator

from assessment.duties import Duty, DutyState
from assessment.precision import settled
from assessment.roadmap.adopted import PlannedMeasure
from assessment.roadmap.priorities import Priority, priority_stability
from reports.document import (
    Block,
    Column,
    Heading,
    Matrix,
    Scale,
    ScaleStep,
    Section,
    Table,
    Text,
    Tone,
)
from reports.enumeration import enumeration
from reports.formatting import decimal, fixed, score
from reports.matrix import matrix_entries
from reports.matrix_chart import matrix_alt_text
from reports.names import axis_name, capability_name, question_name
from reports.plan_text import wave_name
from reports.priority_text import reasons
from reports.report import Report
from reports.sections.duties_page import applies
from reports.sections.exhibit_note import exhibit_note
from reports.stability_text import priority_stability_text
from texts.wording import Wording

SHOWN = 10


def build_priorities_page(report: Report, text: Wording) -> Iterator[Section]:
    """No page while nobody has set targets or adopted a plan."""
    if not report.priorities:
        return
    yield Section(
        key="priorities",
        label=text("plan_report.priorities.label"),
        bookmark=text("plan_report.priorities.label"),
        title=priorities_finding(report, text),
        blocks=(
            *_duties(report, text),
            *_ranking(report, text),
            *matrix_blocks(report, text),
        ),
    )


def priorities_finding(report: Report, text: Wording) -> str:
    """How many duties come first, and which capability is the most urgent."""
    count, urgent = len(report.open_duties), below_target(report)
    if not urgent:
        return text("plan_report.priorities.finding.reached")
    name = capability_name(report.questionnaire, urgent[0].capability, text.language)
    key = "duties" if count else "ranking"
    return text(f"plan_report.priorities.finding.{key}", count=count, name=name)


def below_target(report: Report) -> list[Priority]:
    """The capabilities that still have some way to go, the most urgent first."""
    return [one for one in report.priorities if settled(one.gap) > 0]


def _duties(report: Report, text: Wording) -> Iterator[Block]:
    """What is open, with the measure that settles it; how many are unknown."""
    if not report.duties:
        return
    unknown = sum(duty.state is DutyState.UNKNOWN for duty in report.duties)
    yield Heading(text("plan_priorities.duties.title"))
    about = "plan_priorities.duties.about" if report.open_duties else "plan_priorities.duties.none"
    yield Text(text(about))
    if report.open_duties:
        yield _duty_table(report, text)
    if unknown:
        yield Text(text("plan_priorities.duties.unknown", count=unknown))


def _duty_table(report: Report, text: Wording) -> Table:
    """Open duties with their dates and, once there is a plan, what it does about them."""
    columns = [
        Column(text("report.duties.question"), 46),
        Column(text("report.duties.applies"), 24),
    ]
    if report.plan:
        columns.append(Column(text("plan_report.priorities.measure"), 50))
    rows = tuple(_duty_row(report, duty, text) for duty in report.open_duties)
    return Table(tuple(columns), rows, text("plan_report.priorities.duties_alt"))


def _duty_row(report: Report, duty: Duty, text: Wording) -> tuple[str, ...]:
    row = (
        question_name(report.questionnaire, duty.question, text.language),
        applies(duty.notice, text),
    )
    return (*row, _settled_by(report, duty, text)) if report.plan else row


def _settled_by(report: Report, duty: Duty, text: Wording) -> str:
    """The planned measures that lead to the level the duty needs."""
    planned = report.plan.measures if report.plan else ()
    names = [_placed(one, text) for one in planned if not one.is_dropped and _settles(one, duty)]
    return enumeration(names, text) or text("plan_report.priorities.no_measure")


def _placed(planned: PlannedMeasure, text: Wording) -> str:
    """The measure with its wave, whose name stays on one line."""
    name, wave = planned.measure.name.in_(text.language), wave_name(planned.wave, text)
    return text("plan_terms.placed", measure=name, wave=wave.replace(" ", "\u00a0"))


def _settles(planned: PlannedMeasure, duty: Duty) -> bool:
    return any(
        effect.question == duty.question and effect.level >= (duty.required or 0)
        for effect in planned.measure.effects
    )


def _ranking(report: Report, text: Wording) -> Iterator[Block]:
    """The most urgent capabilities with their reasons; how firm that order is."""
    urgent = below_target(report)
    yield Heading(text("plan_priorities.title"))
    if not urgent:
        yield Text(text("plan_priorities.nothing"))
        return
    yield Text(text("plan_priorities.intro"), tone=Tone.NOTE)
    columns = (
        Column(text("report.axis.capability"), 44),
        Column(text("plan_report.priorities.urgency"), 22),
        Column(text("plan_report.priorities.of"), 15, number=True),
        Column(text("plan_report.priorities.why"), 70),
    )
    rows = tuple(_priority_row(report, one, text) for one in urgent[:SHOWN])
    yield Table(columns, rows, text("plan_report.priorities.alt"))
    if urgent[SHOWN:]:
        rest = [
            capability_name(report.questionnaire, one.capability, text.language)
            for one in urgent[SHOWN:]
        ]
        label = text("plan_priorities.rest", count=len(rest))
        yield Text(enumeration(rest, text), label=label, tone=Tone.NOTE)
    stable = priority_stability(report.questionnaire, report.priorities)
    if stable is not None:
        yield Text(priority_stability_text(report.questionnaire, stable, text))


def _priority_row(report: Report, one: Priority, text: Wording) -> tuple[str | Scale, ...]:
    name = capability_name(report.questionnaire, one.capability, text.language)
    points = score(one.relative, text.language)
    axis = report.questionnaire.axis_of[one.capability].id
    bar = Scale(
        (ScaleStep("", 0.0),),
        one.relative,
        None,
        text("plan_report.priorities.of_largest", name=name, points=points),
    )
    return (
        f"{name}\n{axis_name(report.questionnaire, axis, text.language)}",
        bar,
        points,
        reasons(report.questionnaire, one, report.priorities, text),
    )


def matrix_blocks(report: Report, text: Wording) -> Iterator[Block]:
    """The picture and its key; nothing where there is nothing to choose from."""
    entries = matrix_entries(report, text)
    if not entries:
        return
    yield Heading(text("plan_report.matrix.title"))
    yield Matrix(entries, matrix_alt_text(entries, text.language))
    yield exhibit_note(report, text, text("plan_report.matrix.note"))
    columns = [
        Column(text("workbook.columns.number"), 8),
        Column(text("deck.measures.measure"), 84),
        Column(text("plan_terms.column.days"), 22, number=True),
        Column(text("plan_report.priorities.points"), 22, number=True),
    ]
    if report.plan:
        columns.insert(2, Column(text("plan_terms.column.wave"), 24))
    rows = []
    for entry in entries:
        days, points = decimal(entry.days, text.language, 1), fixed(entry.points, text.language, 1)
        wave = (entry.wave or "–",) if report.plan else ()
        rows.append((str(entry.number), entry.name, *wave, days, points))
    yield Table(tuple(columns), tuple(rows), text("plan_report.matrix.key_alt"))
