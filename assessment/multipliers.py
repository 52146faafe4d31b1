"""What makes an axis count for more or less than the others (method.md 3.2 no. 7, 3.7)."""

from collections.abc import Iterator, Mapping
from math import prod

from assessment.condition import holds
from assessment.frozen import Frozen
from assessment.language import Bilingual
from assessment.profile import Fact
from assessment.questionnaire import ProfileRule, Weighting


class Factor(Frozen):
    """One reason for a weight: the industry where `rule` is None, else a rule of the profile.

    `sentence` is what the edition says about it, if anything.
    """

    value: float
    rule: str | None = None
    sentence: Bilingual | None = None


def axis_factors(
    weighting: Weighting, known: Mapping[str, Fact], axis_id: str
) -> tuple[Factor, ...]:
    """What the facts about a company say on one axis: an industry other than 1, then the rules."""
    return (*_by_industry(weighting, known, axis_id), *_by_rules(weighting, known, axis_id))


def multiplier(weighting: Weighting, factors: tuple[Factor, ...]) -> float:
    """All factors together, within the bounds of the edition."""
    return clamped(weighting, unbounded(factors))


def unbounded(factors: tuple[Factor, ...]) -> float:
    return prod(factor.value for factor in factors)


def clamped(weighting: Weighting, factor: float) -> float:
    return min(max(factor, weighting.lowest), weighting.highest)


def _by_industry(weighting: Weighting, known: Mapping[str, Fact], axis_id: str) -> Iterator[Factor]:
    for industry in weighting.industries:
        value = industry.multipliers.get(axis_id, 1.0)
        if industry.id == known["industry"] and value != 1:
            yield Factor(value=value, sentence=industry.reason)


def _by_rules(weighting: Weighting, known: Mapping[str, Fact], axis_id: str) -> Iterator[Factor]:
    for rule in weighting.rules:
        if rule.axis == axis_id and holds(rule.when, known):
            yield Factor(value=_value(weighting, rule, known), rule=rule.id, sentence=rule.sentence)


def _value(weighting: Weighting, rule: ProfileRule, known: Mapping[str, Fact]) -> float:
    """The factors of one rule; one that depends on a share keeps within the bounds by itself."""
    value = 1.0 if rule.multiplier is None else rule.multiplier
    if rule.linear is None:
        return value
    share = float(known[rule.linear.fact]) / 100
    return value * clamped(weighting, rule.linear.base + rule.linear.slope * share)
