"""A planning problem as an integer programme: columns, rows and bounds for the solver.

Columns are x(m, t), 1 if measure m is done in wave t, and credits c(m, t) for question levels that
several measures lead to, so that each is counted once (method.md 3.14).
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from assessment.roadmap.limit import Limit, set_limits, taken
from assessment.roadmap.problem import Option, Problem, Wave, covered

INFINITE = float("inf")

Cell = tuple[str, int]
"""A measure in a wave."""
Leaders = tuple[str, ...]
"""The measures that lead to the same level of a question, in the order of the catalogue."""


class Row(NamedTuple):
    """lower ≤ Σ coefficient · column ≤ upper. `limit` names what may be exceeded, if anything."""

    terms: Mapping[int, float]
    lower: float
    upper: float
    limit: Limit | None = None


class Programme:
    """Columns and rows of one problem. `gains` are to be maximised."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.cells: dict[Cell, int] = {}
        self.gains: list[float] = []
        self.rows: list[Row] = []
        self._options = {option.measure: option for option in problem.candidates}
        self._waves = {wave.number: wave for wave in problem.waves}
        self._add_cells()
        self.rows += [*self._once(), *self._wanted(), *self._order(), *self._exclusions()]
        self.rows += self._limits()
        self._add_credits()

    def column(self, measure: str, wave: int) -> int | None:
        """The column of a measure in a wave; None where it cannot be done in it."""
        return self.cells.get((measure, wave))

    def columns(self, measure: str, until: int | None = None) -> list[int]:
        """All columns of a measure up to and including a wave."""
        return [
            column
            for (name, wave), column in self.cells.items()
            if name == measure and (until is None or wave <= until)
        ]

    def _add_cells(self) -> None:
        """Only what fits into a wave may be done in it, and into the foundation only its own."""
        for option in self._options.values():
            for wave in self.problem.waves:
                if fits(option, wave):
                    self.cells[option.measure, wave.number] = len(self.gains)
                    self.gains.append(0.0)

    def _once(self) -> Iterator[Row]:
        for measure in self._options:
            yield Row(dict.fromkeys(self.columns(measure), 1.0), 0, 1)

    def _wanted(self) -> Iterator[Row]:
        """Duties by their date, and what people want in the plan."""
        for option in self._options.values():
            if option.due is not None:
                yield Row(dict.fromkeys(self.columns(option.measure, option.due), 1.0), 1, 1)
        for measure, wave in self.problem.pinned.items():
            columns = self.columns(measure) if wave is None else [self.column(measure, wave)]
            yield Row({column: 1.0 for column in columns if column is not None}, 1, 1)

    def _order(self) -> Iterator[Row]:
        for option in self._options.values():
            for number in self._waves:
                own = self.columns(option.measure, number)
                if not own:
                    continue
                for group in option.needs:
                    yield self._after(own, self._finished(option, group, number))
                if option.first and option.due is None:
                    yield self._after(own, self._done(option.first, number))
                for companion in option.companions:
                    yield self._after(own, self._done((companion,), number))

    def _finished(self, option: Option, group: tuple[str, ...], number: int) -> list[int]:
        """Columns of prerequisites that are over in time: in an earlier wave, or in the same one
        if both fit into it one after the other.
        """
        wave = self._waves[number]
        found = []
        for name in group:
            needed = self._options.get(name)
            if needed is None:
                continue
            both = needed.estimate.weeks + option.estimate.weeks
            found += self.columns(name, number if both <= wave.weeks else number - 1)
        return found

    def _done(self, group: tuple[str, ...], number: int) -> list[int]:
        return [column for name in group for column in self.columns(name, number)]

    @staticmethod
    def _after(own: list[int], earlier: list[int]) -> Row:
        return Row(dict.fromkeys(own, 1.0) | dict.fromkeys(earlier, -1.0), -INFINITE, 0)

    def _exclusions(self) -> Iterator[Row]:
        for option in self._options.values():
            for other in option.excludes:
                columns = [*self.columns(option.measure), *self.columns(other)]
                yield Row(dict.fromkeys(columns, 1.0), 0, 1)

    def _limits(self) -> Iterator[Row]:
        for wave in self.problem.waves:
            for limit, allowed in set_limits(self.problem, wave):
                yield Row(self._spent(limit), -INFINITE, allowed, limit)

    def _spent(self, limit: Limit) -> dict[int, float]:
        return {
            column: amount
            for (measure, wave), column in self.cells.items()
            if wave == limit.wave and (amount := taken(self._options[measure], limit))
        }

    def _add_credits(self) -> None:
        """What levels are worth goes to one of the measures that lead to them in one of its waves,
        straight into its gain where it is the only one.
        """
        shared: dict[Leaders, list[int]] = {}
        bundles = self._bundles()
        for (measure, number), column in list(self.cells.items()):
            factor = 1 + self._waves[number].discount * self._options[measure].estimate.chance
            for leaders, worth in bundles.items():
                if leaders == (measure,):
                    self.gains[column] += factor * worth
                elif measure in leaders:
                    shared.setdefault(leaders, []).append(len(self.gains))
                    self.rows.append(Row({len(self.gains): 1.0, column: -1.0}, -INFINITE, 0))
                    self.gains.append(factor * worth)
        self.rows += [Row(dict.fromkeys(parts, 1.0), 0, 1) for parts in shared.values()]

    def _bundles(self) -> dict[Leaders, float]:
        """The worth of all levels that the same measures lead to: they are always credited alike,
        and fewer columns are solved sooner.
        """
        leading: dict[tuple[str, int], Leaders] = {}
        for measure, option in self._options.items():
            for entry in covered(self.problem, option):
                leading[entry] = (*leading.get(entry, ()), measure)
        bundles = dict.fromkeys(leading.values(), 0.0)
        for (question, level), leaders in leading.items():
            bundles[leaders] += self.problem.worth[question][level]
        return bundles


def fits(option: Option, wave: Wave) -> bool:
    """Whether a measure may be done in a wave: short enough, and nothing strange in wave 0."""
    in_time = option.estimate.weeks <= wave.weeks
    return in_time and (option.foundation or not wave.foundation)
