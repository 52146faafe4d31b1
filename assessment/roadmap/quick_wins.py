"""Measures that bring much for little, soon (method.md 3.14, definition of a quick win)."""

from statistics import median

from assessment.roadmap.problem import Option, Problem, expected_worth

DAYS, EUROS, WEEKS = 10, 2000, 6


def quick_wins(problem: Problem) -> tuple[str, ...]:
    """At least the median of the expected worth, at most 10 days, 2,000 euros and 6 weeks, no
    prerequisite left and one role alone.
    """
    worth = {
        option.measure: expected_worth(problem, {option.measure: problem.waves[0].number})
        for option in problem.candidates
    }
    useful = [points for points in worth.values() if points > 0]
    if not useful:
        return ()
    border = median(useful)
    return tuple(
        option.measure
        for option in problem.candidates
        if worth[option.measure] >= border and _is_small(option)
    )


def _is_small(option: Option) -> bool:
    taken = option.estimate
    small = taken.person_days <= DAYS and taken.cost <= EUROS and taken.weeks <= WEEKS
    return small and not option.needs and len(taken.days) == 1
