"""Why a measure is in a plan."""

from collections.abc import Iterator, Mapping

from assessment.frozen import Frozen
from assessment.roadmap.problem import Option, Problem, Schedule


class Grounds(Frozen):
    """Everything that speaks for one measure in its wave; several may hold at once.

    `is_duty` – the law asks for it by a date. `is_pinned` – people want it, in `pinned_to` if they
    named a wave. `is_journey` – nothing but duties may come before it. `carries` are planned
    measures that wait for it, `accompanies` planned tools it belongs to.
    """

    is_duty: bool = False
    is_pinned: bool = False
    pinned_to: int | None = None
    is_journey: bool = False
    carries: tuple[str, ...] = ()
    accompanies: tuple[str, ...] = ()


def grounds(problem: Problem, schedule: Schedule) -> Mapping[str, Grounds]:
    """The grounds of each planned measure, in the order of the plan.

    Without any the measure is there for what it lifts alone.
    """
    planned = [option for option in problem.options if option.measure in schedule]
    options = {option.measure: option for option in planned}
    return {name: _grounds(problem, options[name], planned) for name in schedule}


def _grounds(problem: Problem, option: Option, planned: list[Option]) -> Grounds:
    name = option.measure
    return Grounds(
        is_duty=option.due is not None,
        is_pinned=name in problem.pinned,
        pinned_to=problem.pinned.get(name),
        is_journey=any(name in other.first for other in planned),
        carries=tuple(_waiting(name, planned)),
        accompanies=tuple(other.measure for other in planned if name in other.companions),
    )


def _waiting(name: str, planned: list[Option]) -> Iterator[str]:
    for other in planned:
        if any(name in group for group in other.needs):
            yield other.measure
