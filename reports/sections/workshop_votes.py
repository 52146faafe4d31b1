"""What was voted on beside the questions: the one-question test, goals, phases, measures."""

from collections.abc import Iterator, Mapping, Sequence

from assessment.measure import Measure
from assessment.questionnaire import Goal, Phase
from assessment.workshop.choices import GOAL_POINTS
from assessment.workshop.item import GOALS, MEASURES, PHASES
from assessment.workshop.record import Record, Tally
from reports.agreement_text import light_text, spread_text, tally_parts
from reports.document import Beside, Block, Column, Heading, Scale, ScaleStep, Table, Text, Tone
from reports.formatting import decimal
from reports.report import Report
from texts.wording import Wording


def workshop_votes(report: Report, record: Record, text: Wording) -> Iterator[Block]:
    """Each vote that brought something."""
    yield from _opening_and_closing(report, record, text)
    yield from _goals(report, record, text)
    tables = [
        (Heading(text(f"workshop_result.votes.{name}s")), _counted(report, record, name, text))
        for name, subject in (("phase", PHASES), ("measure", MEASURES))
        if record.points.get(subject)
    ]
    match tables:
        case [left, right]:
            yield Beside(left, right)
        case _:
            yield from (block for table in tables for block in table)


def _opening_and_closing(report: Report, record: Record, text: Wording) -> Iterator[Block]:
    """The question asked twice, how it was rated each time, and which way the median went."""
    asked = report.questionnaire.questions.get(report.questionnaire.workshop.opening or "")
    votes = [(when, tally) for when, tally in tests(record) if tally is not None]
    if asked is None or not votes:
        return
    columns = (
        Column(text("workshop_result.votes.when"), 30),
        Column(text("workshop_result.table.light"), 40),
        Column(text("workshop_result.table.n"), 10, number=True),
        Column(text("workshop_result.table.spread"), 10, number=True),
        Column(text("workshop_result.table.median"), 10, number=True),
    )
    rows = tuple(_vote(when, tally, text) for when, tally in votes)
    said = " ".join(filter(None, (asked.text.in_(text.language), moved_text(record, text))))
    yield Heading(text("workshop_result.votes.opening"))
    yield Table(columns, rows, text("workshop_result.votes.opening"))
    yield Text(said, tone=Tone.NOTE)


def tests(record: Record) -> tuple[tuple[str, Tally | None], ...]:
    """The one question as it was rated first and last."""
    return ("before", record.opening), ("after", record.closing)


def _vote(when: str, tally: Tally, text: Wording) -> tuple[str, ...]:
    found = tally.agreement
    return (
        text(f"workshop_result.votes.{when}"),
        light_text(found.light, text) if found.light else text("workshop_result.votes.too_few"),
        str(found.n),
        spread_text(found.spread, text) if found.spread else "–",
        "–" if found.median is None else str(found.median),
    )


def vote_text(tally: Tally, text: Wording) -> str:
    """The figures of one vote in one line; few ratings are only counted."""
    if tally.agreement.spread is None:
        ratings = text("workshop_result.ratings", count=tally.agreement.n)
        return text("workshop_result.votes.few", ratings=ratings)
    parts = list(tally_parts(tally, text))
    if tally.agreement.light is not None:
        parts.append(light_text(tally.agreement.light, text))
    return " · ".join(parts)


def moved_text(record: Record, text: Wording) -> str:
    """From which median to which; empty unless both are known."""
    medians = [
        tally.agreement.median if tally else None for tally in (record.opening, record.closing)
    ]
    before, after = medians
    if before is None or after is None:
        return ""
    way = "same" if before == after else "risen" if before < after else "fallen"
    return text(f"workshop_result.votes.{way}", before=before, after=after)


def option_names(report: Report, subject: str, text: Wording) -> Mapping[str, str]:
    """What can be given points, by id, in the words of the edition."""
    edition = report.questionnaire
    named: Mapping[str, Sequence[Goal | Phase | Measure]] = {
        GOALS: edition.workshop.goals,
        PHASES: edition.phases,
        MEASURES: edition.measures,
    }
    return {entry.id: entry.name.in_(text.language) for entry in named[subject]}


def named_points(
    report: Report, record: Record, subject: str, text: Wording
) -> tuple[tuple[str, float], ...]:
    """Options with their points, the highest first; what the edition does not know is left out."""
    names = option_names(report, subject, text)
    given = record.points.get(subject, {})
    found = [(names[option], points) for option, points in given.items() if option in names]
    return tuple(sorted(found, key=lambda entry: -entry[1]))


def _goals(report: Report, record: Record, text: Wording) -> Iterator[Block]:
    given = named_points(report, record, GOALS, text)
    if not given:
        return
    title = text("workshop_result.votes.goals")
    columns = (
        Column(text("workshop_result.votes.goal"), 45),
        Column(text("workshop_result.votes.share"), 40),
        Column(text("workshop_result.votes.points"), 15, number=True),
    )
    rows = tuple(
        (name, _bar(name, points, text), decimal(points, text.language, 1))
        for name, points in given
    )
    yield Heading(title)
    yield Text(text("workshop_result.votes.goals_note"), tone=Tone.NOTE)
    yield Table(columns, rows, text("workshop_result.votes.alt", title=title))


def _bar(name: str, points: float, text: Wording) -> Scale:
    said = decimal(points, text.language, 1)
    alt = text("workshop_result.votes.of_points", option=name, points=said)
    return Scale((ScaleStep("", 0.0),), 100 * points / GOAL_POINTS, None, alt)


def _counted(report: Report, record: Record, name: str, text: Wording) -> Table:
    subject = {"phase": PHASES, "measure": MEASURES}[name]
    title = text(f"workshop_result.votes.{name}s")
    columns = (
        Column(text(f"workshop_result.votes.{name}"), 75),
        Column(text("workshop_result.votes.count"), 25, number=True),
    )
    rows = tuple(
        (option, decimal(points, text.language, 1))
        for option, points in named_points(report, record, subject, text)
    )
    return Table(columns, rows, text("workshop_result.votes.alt", title=title))
