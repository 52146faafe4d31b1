"""Would other weights lead to other fields of action, or other priorities? (method.md 3.7)"""

from collections import Counter
from collections.abc import Sequence
from heapq import nlargest
from random import Random
from typing import NamedTuple

from assessment.findings import held_back, strengths
from assessment.frozen import Frozen
from assessment.questionnaire import Questionnaire
from assessment.result import Result

DRAWS = 1000
SPREAD = 0.25
"""Each axis weight is drawn from 75 % to 125 % of its own value."""

SEED = 37
"""Fixed, so that the same answers always give the same figure."""


class FieldStability(Frozen):
    """How often (0–1) a capability is one of the most important fields; `today` if it is now."""

    capability: str
    share: float
    today: bool


class Stability(Frozen):
    """`same` is the share of draws (0–1) in which the fields of today stay the same ones.

    `fields` holds those of today in their order, then whatever took the place of one, most often
    first.
    """

    draws: int
    same: float
    fields: tuple[FieldStability, ...]


class Field(NamedTuple):
    """A capability one could work on, and how much it counts at the weights of today."""

    capability: str
    axis: str
    points: float


def stability(
    questionnaire: Questionnaire, result: Result, count: int = 3, draws: int = DRAWS
) -> Stability | None:
    """Draw all axis weights anew, again and again; None where there are not more fields to choose.

    What is named as a strength today is no field of action in any draw.
    """
    found = held_back(questionnaire, result, strengths(questionnaire, result, count))
    fields = [Field(one.capability, one.axis, one.points) for one in found]
    return field_stability(fields, count, draws)


def field_stability(
    fields: Sequence[Field], count: int = 3, draws: int = DRAWS
) -> Stability | None:
    """How often the first `count` of these fields, the most important first, stay in front.

    None where there are not more fields to choose from. The order does not depend on the sum of
    the weights, so they need not be brought back to 1.
    """
    if len(fields) <= count:
        return None
    seen = Counter(_draws(fields, count, draws))
    today = frozenset(field.capability for field in fields[:count])
    return Stability(draws=draws, same=seen[today] / draws, fields=_shares(fields, seen, count))


def _draws(fields: Sequence[Field], count: int, draws: int) -> list[frozenset[str]]:
    """The most important fields of each draw; of equal ones those that come first today."""
    random = Random(SEED)  # noqa: S311 - repeatable on purpose
    axes = list(dict.fromkeys(field.axis for field in fields))
    found = []
    for _ in range(draws):
        factors = {axis: 1 + SPREAD * (2 * random.random() - 1) for axis in axes}
        largest = nlargest(count, fields, key=lambda field: field.points * factors[field.axis])
        found.append(frozenset(field.capability for field in largest))
    return found


def _shares(
    fields: Sequence[Field], seen: Counter[frozenset[str]], count: int
) -> tuple[FieldStability, ...]:
    draws = seen.total()
    often = Counter[str]()
    for chosen, times in seen.items():
        often.update(dict.fromkeys(chosen, times))
    rows = [
        FieldStability(
            capability=one.capability, share=often[one.capability] / draws, today=place < count
        )
        for place, one in enumerate(fields)
        if place < count or often[one.capability]
    ]
    return tuple(sorted(rows, key=lambda row: 0.0 if row.today else 1 - row.share))
