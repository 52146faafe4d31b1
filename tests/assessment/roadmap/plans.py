"""Small planning problems: told in a line, drawn by lot, and solved by trying everything."""

from collections.abc import Iterator, Mapping
from itertools import product
from random import Random

from assessment.roadmap.estimates import Estimate
from assessment.roadmap.problem import Limits, Option, Problem, Schedule, Wave, objective

FOUNDATION = Wave(number=0, from_week=0, weeks=6, discount=1.0, foundation=True)
TWO_WAVES = (
    Wave(number=1, from_week=0, weeks=13, discount=1.0),
    Wave(number=2, from_week=13, weeks=26, discount=0.9),
)
THREE_WAVES = (FOUNDATION, *TWO_WAVES)
QUESTIONS = ("q1", "q2", "q3")
ROLES = ("it", "sales")


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


def drawn(seed: int, most: int = 4) -> Problem:
    """Two to `most` measures that share questions, in a foundation and two waves, with rules of
    every kind between them and under limits of every kind. The same seed always gives the same.
    """
    dice = Random(seed)  # noqa: S311 - nothing secret
    names = [f"M{number:02}" for number in range(1, dice.randint(2, most) + 1)]
    wanted = [name for name in names if dice.random() < 0.05]
    steps = {name: {level: dice.randint(1, 40) / 10 for level in (1, 2, 3)} for name in QUESTIONS}
    return problem(
        *(_drawn_option(dice, name, names) for name in names),
        worth=steps,
        waves=THREE_WAVES,
        limits={wave.number: _drawn_limits(dice) for wave in THREE_WAVES},
        pinned={name: dice.choice([None, 0, 1, 2]) for name in wanted},
        excluded={name for name in names if name not in wanted and dice.random() < 0.05},
    )


def _drawn_option(dice: Random, name: str, names: list[str]) -> Option:
    """Prerequisites come before it in the catalogue; everything else may point anywhere."""
    others = [other for other in names if other != name]
    earlier = [other for other in names if other < name]
    groups = [_some(dice, earlier, 0.3, most=2) for _ in range(2)]
    due = dice.choice([1, 2]) if dice.random() < 0.1 else None
    taken = Estimate(
        cost=dice.randint(0, 10),
        days={role: dice.randint(0, 6) for role in ROLES},
        weeks=dice.choice([2, 4, 4, 8, 20]),
        chance=dice.choice([0.4, 0.8, 1.0]),
    )
    return Option(
        measure=name,
        estimate=taken,
        lifts={name: dice.randint(1, 3) for name in QUESTIONS if dice.random() < 0.6},
        needs=tuple(group for group in groups if group),
        first=_some(dice, others, 0.15, most=2),
        companions=_some(dice, others, 0.15, most=2),
        excludes=_some(dice, others, 0.15, most=1),
        due=due,
        foundation=due is not None or dice.random() < 0.4,
    )


def _some(dice: Random, names: list[str], chance: float, most: int) -> tuple[str, ...]:
    if not names or dice.random() > chance:
        return ()
    return tuple(dice.sample(names, min(dice.randint(1, most), len(names))))


def _drawn_limits(dice: Random) -> Limits:
    """Each kind in every other wave."""
    return Limits(
        budget=dice.choice([None, dice.randint(0, 20)]),
        days=dice.choice([None, dice.randint(0, 30)]),
        role_days=dice.choice([{}, {dice.choice(ROLES): dice.randint(0, 12)}]),
        most=dice.choice([1, 2, 5]),
    )
