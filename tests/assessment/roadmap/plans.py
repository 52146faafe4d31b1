"""Small planning problems: told in a line, drawn at random, and solved by trying everything."""

from collections.abc import Iterator, Mapping
from itertools import product

from hypothesis import strategies as st

from assessment.roadmap.estimates import Estimate
from assessment.roadmap.problem import Limits, Option, Problem, Schedule, Wave, objective

TWO_WAVES = (
    Wave(number=1, from_week=0, weeks=13, discount=1.0),
    Wave(number=2, from_week=13, weeks=26, discount=0.9),
)


def option(  # noqa: PLR0917 - reads like a line of a table
    name: str,
    lifts: Mapping[str, int],
    cost: float = 0,
    days: float = 0,
    weeks: int = 4,
    chance: float = 1.0,
    **more: object,
) -> Option:
    """A measure of one role; `more` are the other fields of an option."""
    taken = Estimate(cost=cost, days={"all": days} if days else {}, weeks=weeks, chance=chance)
    return Option.model_validate({"measure": name, "estimate": taken, "lifts": lifts} | more)


def problem(*options: Option, worth: Mapping[str, Mapping[int, float]], **more: object) -> Problem:
    """Two waves without limits, unless told otherwise."""
    told = {"options": options, "worth": worth, "waves": TWO_WAVES}
    return Problem.model_validate(told | more)


def schedules(posed: Problem) -> Iterator[dict[str, int]]:
    """Every way to put each measure into one of the waves, or into none."""
    names = [one.measure for one in posed.options]
    waves = [None, *(wave.number for wave in posed.waves)]
    for placed in product(waves, repeat=len(names)):
        yield {name: wave for name, wave in zip(names, placed, strict=True) if wave is not None}


def is_allowed(posed: Problem, plan: Schedule) -> bool:
    """Whether the plan keeps every rule, checked one by one and without a solver."""
    options = {one.measure: one for one in posed.options}
    return (
        all(_keeps_order(posed, options, plan, options[name], wave) for name, wave in plan.items())
        and not set(plan) & posed.excluded
        and all(_is_wanted(plan, name, wave) for name, wave in posed.pinned.items())
        and all(
            plan.get(one.measure, 99) <= one.due for one in posed.candidates if one.due is not None
        )
        and all(_within(posed, options, plan, wave) for wave in posed.waves)
    )


def best_by_trying(posed: Problem) -> float | None:
    """The highest objective of all allowed plans; None if there is none."""
    values = [objective(posed, plan) for plan in schedules(posed) if is_allowed(posed, plan)]
    return max(values, default=None)


def _is_wanted(plan: Schedule, name: str, wave: int | None) -> bool:
    return name in plan and wave in {None, plan[name]}


def _keeps_order(
    posed: Problem, options: Mapping[str, Option], plan: Schedule, one: Option, number: int
) -> bool:
    wave = next(entry for entry in posed.waves if entry.number == number)
    fits = one.estimate.weeks <= wave.weeks and (one.foundation or not wave.foundation)
    needs = all(
        any(_is_finished(options, plan, name, one, wave) for name in group) for group in one.needs
    )
    first = (
        not one.first
        or one.due is not None
        or any(plan.get(name, 99) <= number for name in one.first)
    )
    together = all(plan.get(name, 99) <= number for name in one.companions)
    alone = not any(name in plan for name in one.excludes)
    return fits and needs and first and together and alone


def _is_finished(
    options: Mapping[str, Option], plan: Schedule, name: str, one: Option, wave: Wave
) -> bool:
    if name not in plan or plan[name] > wave.number:
        return False
    both = options[name].estimate.weeks + one.estimate.weeks
    return plan[name] < wave.number or both <= wave.weeks


def _within(posed: Problem, options: Mapping[str, Option], plan: Schedule, wave: Wave) -> bool:
    limit = posed.limit(wave)
    here = [options[name].estimate for name, number in plan.items() if number == wave.number]
    cost = sum(taken.cost for taken in here)
    days = sum(taken.person_days for taken in here)
    roles = all(
        sum(taken.days.get(role, 0) for taken in here) <= most + 1e-9
        for role, most in limit.role_days.items()
    )
    return (
        len(here) <= limit.most
        and roles
        and (limit.budget is None or cost <= limit.budget + 1e-9)
        and (limit.days is None or days <= limit.days + 1e-9)
    )


QUESTIONS = ("q1", "q2", "q3")


@st.composite
def problems(draw: st.DrawFn, most: int = 5) -> Problem:
    """Up to `most` measures that share questions, in two waves, under random limits."""
    names = [f"M{number:02}" for number in range(1, draw(st.integers(1, most)) + 1)]
    options = [_drawn_option(draw, name, names) for name in names]
    amounts = st.none() | st.integers(0, 20)
    limits = {
        wave.number: Limits(budget=draw(amounts), days=draw(amounts), most=draw(st.integers(1, 3)))
        for wave in TWO_WAVES
    }
    steps = st.integers(1, 40).map(lambda tenths: tenths / 10)
    worth = {name: {level: draw(steps) for level in (1, 2, 3)} for name in QUESTIONS}
    return problem(*options, worth=worth, limits=limits)


def _drawn_option(draw: st.DrawFn, name: str, names: list[str]) -> Option:
    others = [other for other in names if other < name]
    some = st.lists(st.sampled_from(others), max_size=2, unique=True) if others else st.just([])
    group = draw(some)
    return option(
        name,
        draw(st.dictionaries(st.sampled_from(QUESTIONS), st.integers(1, 3), max_size=2)),
        cost=draw(st.integers(0, 10)),
        days=draw(st.integers(0, 10)),
        weeks=draw(st.sampled_from([2, 8, 20])),
        chance=draw(st.sampled_from([0.4, 0.8, 1.0])),
        needs=(tuple(group),) if group else (),
        companions=tuple(draw(some))[:1],
        due=draw(st.none() | st.none() | st.just(2)),
    )
