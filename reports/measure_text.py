"""Measures in words: what they lift, what they take and what they wait for."""

from collections.abc import Mapping

from assessment.candidates import Candidate
from assessment.measure import Measure
from assessment.questionnaire import Questionnaire
from reports.formatting import decimal, fixed
from reports.names import measure_names, question_name
from texts.wording import Wording


def effort_line(questionnaire: Questionnaire, measure: Measure, text: Wording) -> str:
    """Person-days, weeks and cost bands in one line."""
    parts = [
        days_text(measure.person_days, text),
        text("measures.weeks", count=measure.weeks),
        *cost_parts(questionnaire, measure, text),
    ]
    return " · ".join(parts)


def points_text(candidate: Candidate, text: Wording) -> str:
    """The expected gain with one decimal, as strengths and brakes are named."""
    return text("measures.points", points=fixed(candidate.expected, text.language, 1))


def days_text(days: float, text: Wording) -> str:
    """Person-days, whole or with their fraction."""
    if days == 1:
        return text("measures.one_day")
    return text("measures.days", days=decimal(days, text.language))


def lift_lines(
    questionnaire: Questionnaire, candidate: Candidate, text: Wording
) -> tuple[str, ...]:
    """One line for each question that is lifted."""
    return tuple(
        text(
            "measures.lift",
            question=question_name(questionnaire, lift.question, text.language),
            before=lift.before,
            after=lift.after,
        )
        for lift in candidate.lifts
    )


def waits_line(questionnaire: Questionnaire, candidate: Candidate, text: Wording) -> str:
    """What has to be done first; empty if work can start."""
    if candidate.ready:
        return ""
    names = measure_names(questionnaire, text.language)
    either = f" {text('measures.either')} "
    groups = [either.join(names[name] for name in group) for group in candidate.waits_for]
    return text("measures.waits_for", measures="; ".join(groups))


def first_step_line(measure: Measure, text: Wording) -> str:
    """The first step with the hours it takes."""
    hours, step = measure.first_step.hours, measure.first_step.text.in_(text.language)
    if hours == 1:
        return text("measures.first_step_one_hour", text=step)
    return text("measures.first_step_hours", text=step, hours=decimal(hours, text.language))


def role_lines(
    questionnaire: Questionnaire, days: Mapping[str, float], text: Wording
) -> tuple[str, ...]:
    """Every role with its person-days."""
    names = {role.id: role.name.in_(text.language) for role in questionnaire.planning.roles}
    return tuple(f"{names[role]}: {days_text(taken, text)}" for role, taken in days.items())


def cost_parts(questionnaire: Questionnaire, measure: Measure, text: Wording) -> list[str]:
    """The cost bands, once and a year, as far as there is a cost."""
    bands = {band.id: band for band in questionnaire.planning.cost_bands}
    costs = [("once", measure.cost.once), ("running", measure.cost.running)]
    named = [
        text(f"measures.cost_{kind}", band=bands[band].name.in_(text.language))
        for kind, band in costs
        if bands[band].midpoint > 0
    ]
    return named or [text("measures.cost_none")]
