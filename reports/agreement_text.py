"""How far people agreed in a workshop and what became of it, in words."""

from collections.abc import Iterator

from assessment.language import Language
from assessment.questionnaire import Questionnaire
from assessment.workshop.agreement import Light, Spread
from assessment.workshop.item import Task
from assessment.workshop.overview import light_of, overview
from assessment.workshop.record import QuestionRecord, Record, Tally
from assessment.workshop.reliability import QUESTIONS_FROM, RATERS_FROM, reading
from reports.formatting import day, fixed, short_day
from texts.wording import Wording

MARKS = {Light.GREEN: "•", Light.YELLOW: "▲", Light.RED: "■"}
"""Shapes that every font has and a print in black and white keeps apart."""


def light_text(light: Light, text: Wording) -> str:
    """Shape and word."""
    return text(
        "workshop_result.light.marked",
        mark=MARKS[light],
        light=text(f"workshop_terms.light.{light}"),
    )


def agreement_text(entry: QuestionRecord, text: Wording) -> str:
    """The light of the round that counts, and the one before the discussion if it was another."""
    light = light_of(entry)
    if light is None:
        return _without_light(entry.last, text)
    shown = light_text(light, text)
    earlier = entry.rounds[0].agreement.light
    if earlier is None or earlier is light:
        return shown
    word = text(f"workshop_terms.light.{earlier}")
    return text("workshop_result.light.moved", light=shown, earlier=word)


def _without_light(tally: Tally | None, text: Wording) -> str:
    n = tally.agreement.n if tally else 0
    if n == 1:
        return text("workshop_terms.single")
    return text("workshop_result.light.two" if n else "workshop_result.light.none")


def spread_text(spread: Spread, text: Wording) -> str:
    """Lowest and highest rating, or the only one there is."""
    if not spread.range:
        return str(spread.lowest)
    return text("workshop_result.range", lowest=spread.lowest, highest=spread.highest)


def way_text(entry: QuestionRecord, text: Wording) -> str:
    """How the common answer came about."""
    return text(f"workshop_terms.way.{entry.way}" if entry.way else "workshop_result.undecided")


def rating_text(entry: QuestionRecord, text: Wording) -> str:
    """Everything said about one question in one line: 8 ratings · divided · median 2 · …"""
    return " · ".join(
        (*tally_parts(entry.last, text), agreement_text(entry, text), way_text(entry, text))
    )


def tally_parts(tally: Tally | None, text: Wording) -> Iterator[str]:
    """The ratings in figures, and how many people gave none."""
    if tally is None:
        return
    yield from rating_parts(tally, text)
    if tally.dont_know:
        yield text("workshop_result.dont_know", count=tally.dont_know)
    if tally.not_applicable:
        yield text("workshop_result.not_applicable", count=tally.not_applicable)


def rating_parts(tally: Tally, text: Wording) -> Iterator[str]:
    """How many rated, the median and the spread, as far as they may be told."""
    found = tally.agreement
    if found.n:
        yield text("workshop_result.ratings", count=found.n)
    if found.median is not None:
        yield text("workshop_result.median", median=found.median)
    if found.spread is not None:
        yield text("workshop_result.spread", spread=spread_text(found.spread, text))


def task_text(task: Task, text: Wording) -> str:
    """Who, until when."""
    due = short_day(task.due, text.language)
    return text("workshop_result.assigned", owner=task.owner, date=due)


def standing_text(record: Record, text: Wording) -> str:
    """The day of the sign-off, or that there has been none."""
    if record.signed_off_at is None:
        return text("workshop_result.unsettled")
    date = day(record.signed_off_at.date(), text.language)
    return text("workshop_result.signed_off", date=date)


def basis_text(record: Record, text: Wording) -> str:
    """How many people, and whether it is a draft."""
    basis = text("workshop_result.basis", count=record.respondents)
    return text("workshop_result.standing", basis=basis, standing=standing_text(record, text))


def agreement_finding(record: Record, text: Wording) -> str:
    """How far people agreed, as a title."""
    found = overview(record)
    green, red, yellow = (found.lights[light] for light in (Light.GREEN, Light.RED, Light.YELLOW))
    if not found.lit:
        return text("workshop_result.finding.unknown")
    kind, count = ("divided", red) if red else ("slightly", yellow)
    if green in {0, found.lit}:
        kind, count = ("all" if green else "none"), found.lit
    return text(f"workshop_result.finding.{kind}", green=green, all=found.lit, count=count)


def agreement_sentence(record: Record, text: Wording) -> str:
    """How many people, since when it is settled, and how far they agreed."""
    return text(
        "workshop_result.sentence",
        people=text("workshop_result.people", count=record.respondents),
        standing=standing_text(record, text),
        finding=agreement_finding(record, text),
    )


def alpha_text(record: Record, text: Wording) -> str:
    """Krippendorff's α with what it is good for, or why there is none; without a full stop."""
    if record.alpha is None:
        return text(
            "workshop_result.expert.alpha_none", questions=QUESTIONS_FROM, raters=RATERS_FROM
        )
    figure = fixed(record.alpha, text.language, 3)
    found = reading(record.alpha)
    return text(f"workshop_result.expert.reading.{found}", alpha=figure)


def tolerance_text(questionnaire: Questionnaire, language: Language) -> str:
    """The mean distance from which on people are divided, in levels (c/6 for c levels)."""
    return fixed(len(questionnaire.levels) / 6, language, 2)
