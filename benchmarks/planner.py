"""The planner: is every plan the best one, and how long does a large one take?

    python -m benchmarks.planner [--problems 500] [--times 10]

First it solves small random problems and tries every possible plan of each; the tests do the same
with some of them. Then it plans for companies that begin with nothing or have answered at random,
without limits, within one budget, and within tight days of single roles. *Left out* is the next
best measure, *curve* the points for other budgets. Times are those of the processor, as others may
use it as well.
"""

import random
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

import typer

from assessment.profile import App, Profile, ShopStage
from assessment.roadmap.left_out import curve, next_best
from assessment.roadmap.options import Case, Wishes, problem
from assessment.roadmap.problem import WAVES, Limits, Problem
from assessment.roadmap.solver import Finding, solution
from assessment.roadmap.targets import Ambition, template
from assessment.scope import scope
from assessment.scoring import result
from benchmarks.figures import milliseconds
from services.editions import current_edition
from tests.assessment.roadmap.plans import best_by_trying, drawn, is_allowed
from tests.builders import level

PROFILE = Profile(
    stores=True,
    store_share=40,
    shop_today=ShopStage.OWN_SHOP,
    app=App.YES,
    connected_products=True,
)
LIMITS = {
    "no limits": Limits(),
    "one budget": Limits(budget=30_000, days=60),
    "tight roles": Limits(
        budget=47_300, days=83, role_days={"it": 20, "marketing": 25, "sales": 20}, most=7
    ),
}


def main(problems: int = 500, times: int = 10) -> None:
    wrong = [seed for seed in range(problems) if not _is_best(seed)]
    print(f"{problems - len(wrong)} of {problems} small plans are the best of all possible ones")
    if wrong:
        print(f"wrong: {wrong}")
        raise typer.Exit(1)
    for name, limits in LIMITS.items():
        posed = [_large(limits, seed) for seed in range(times)]
        sizes = sorted({len(one.options) for one in posed})
        print(f"{name}, {sizes[0]} to {sizes[-1]} measures in {len(WAVES)} waves (bar: 2000 ms)")
        for part, seconds in _parts(posed):
            print(f"  {part:10}{milliseconds(seconds)}")


def _is_best(seed: int) -> bool:
    posed = drawn(seed)
    found, best = solution(posed), best_by_trying(posed)
    if best is None:
        return found.finding is Finding.INFEASIBLE
    is_proven = found.finding is Finding.OPTIMAL and is_allowed(posed, found.schedule)
    return is_proven and abs(found.value - best) < 1e-3


def _parts(posed: list[Problem]) -> Iterator[tuple[str, list[float]]]:
    yield "plan", [_seconds(partial(solution, one)) for one in posed]
    plans = [solution(one).schedule for one in posed]
    both = zip(posed, plans, strict=True)
    yield "left out", [_seconds(partial(next_best, one, plan)) for one, plan in both]
    yield "curve", [_seconds(partial(curve, one)) for one in posed]


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _large(limits: Limits, seed: int) -> Problem:
    """A company that has nothing yet (seed 0), or somewhere between nothing and good."""
    edition, dice = current_edition(), random.Random(seed)  # noqa: S311 - nothing secret
    asked = scope(edition, PROFILE, edition.depths[-1].id)
    levels = [0] if seed == 0 else [0, 1, 1, 2, 3]
    answers = {name: level(name, dice.choice(levels)) for name in asked.asked}
    case = Case(
        questionnaire=edition,
        profile=PROFILE,
        answers=answers,
        result=result(edition, asked, answers),
        targets=template(edition, asked, Ambition.BUILD),
        wishes=Wishes(start=date(2026, 1, 5), limits={wave.number: limits for wave in WAVES}),
    )
    return problem(case)


if __name__ == "__main__":
    typer.run(main)
