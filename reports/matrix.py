"""The measures by effort and benefit: those of the plan, and the best ones beside them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from assessment.measure import Measure
from reports.plan_headline import still_coming
from reports.plan_text import wave_name
from reports.report import Report
from texts.wording import Wording

SHOWN, LEAST_OTHERS = 18, 2
"""Entries in the picture if the plan leaves room for others; and others in any case."""
MOST_PLANNED = 40
"""More numbers would leave no room to tell places apart."""


@dataclass(frozen=True)
class MatrixEntry:
    """One measure. `days` is its effort, `points` what it adds to the overall score by its chance.

    `wave` is empty where it is not in the plan. `is_duty`: it is about a duty that is open.
    """

    number: int
    name: str
    days: float
    points: float
    wave: str
    is_duty: bool


def matrix_entries(report: Report, text: Wording) -> tuple[MatrixEntry, ...]:
    """First the plan, wave by wave, as far as it is still to come; then the best others."""
    open_duties = {duty.question for duty in report.open_duties}
    found = (*islice(_planned(report, text), MOST_PLANNED), *_others(report))
    return tuple(
        MatrixEntry(
            number=number,
            name=measure.name.in_(text.language),
            days=days,
            points=points,
            wave=wave,
            is_duty=any(effect.question in open_duties for effect in measure.effects),
        )
        for number, (measure, days, points, wave) in enumerate(found, start=1)
    )


Found = tuple[Measure, float, float, str]
"""A measure with its days, its points and its wave."""


def _planned(report: Report, text: Wording) -> Iterator[Found]:
    gains = {found.measure.id: found.points for found in report.advice.candidates}
    for planned in still_coming(report.plan) if report.plan else ():
        measure, taken = planned.measure, planned.estimate
        points = gains.get(measure.id, 0.0) * taken.chance
        yield measure, taken.person_days, points, wave_name(planned.wave, text)


def _others(report: Report) -> list[Found]:
    """Those that bring most by their chances, of what is neither planned nor dropped."""
    planned = (
        set[str]() if report.plan is None else {one.measure.id for one in report.plan.measures}
    )
    coming = 0 if report.plan is None else len(still_coming(report.plan))
    own = _own_estimates(report)
    found = []
    for candidate in report.advice.candidates:
        measure = candidate.measure
        days, chance = own.get(measure.id, (measure.person_days, candidate.chance))
        if measure.id not in planned:
            found.append((measure, days, candidate.points * chance, ""))
    found.sort(key=lambda one: -one[2])
    return found[: max(SHOWN - coming, LEAST_OTHERS)]


def _own_estimates(report: Report) -> Mapping[str, tuple[float, float]]:
    """Days and chance as the plan takes them; empty without one."""
    options = report.plan.problem.options if report.plan else ()
    return {one.measure: (one.estimate.person_days, one.estimate.chance) for one in options}
