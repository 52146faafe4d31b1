"""Rules on weights.yaml: multipliers within their bounds, rules that do something."""

from collections.abc import Iterator

from assessment.checks.conditions import condition_problems, shares
from assessment.checks.order import repeated, repeated_ids, unknown
from assessment.problem import Problem
from assessment.questionnaire import ProfileRule, Weighting
from assessment.yaml_document import Place, YamlDocument


def weighting_problems(document: YamlDocument, weighting: Weighting) -> Iterator[Problem]:
    """Yield what is wrong in weights.yaml on its own."""
    industries = [industry.id for industry in weighting.industries]
    yield from repeated_ids(document, ("industries",), industries)
    yield from repeated_ids(document, ("rules",), (rule.id for rule in weighting.rules))
    if not 0 < weighting.lowest <= 1 <= weighting.highest:
        yield document.problem("multiplier_bounds", ("lowest",))
        return
    for position, industry in enumerate(weighting.industries):
        for axis, multiplier in industry.multipliers.items():
            here = ("industries", position, "multipliers", axis)
            yield from _multiplier(document, here, multiplier, weighting)
    for position, rule in enumerate(weighting.rules):
        yield from _rule_problems(document, ("rules", position), rule, weighting)


def _rule_problems(
    document: YamlDocument, place: Place, rule: ProfileRule, weighting: Weighting
) -> Iterator[Problem]:
    industries = [industry.id for industry in weighting.industries]
    yield from condition_problems(document, (*place, "when"), rule.when, industries)
    effects = (rule.only, rule.multiplier, rule.linear)
    if not rule.not_applicable and all(effect is None for effect in effects):
        yield document.problem("rule_without_effect", place)
    if rule.multiplier is not None:
        yield from _multiplier(document, (*place, "multiplier"), rule.multiplier, weighting)
    if rule.linear is not None:
        here = (*place, "linear", "fact")
        yield from unknown(document, "unknown_share", here, rule.linear.fact, shares())
    yield from repeated(document, (*place, "only"), rule.only or ())


def _multiplier(
    document: YamlDocument, place: Place, multiplier: float, weighting: Weighting
) -> Iterator[Problem]:
    if not weighting.lowest <= multiplier <= weighting.highest:
        yield document.problem(
            "multiplier_range",
            place,
            multiplier=f"{multiplier:g}",
            lowest=f"{weighting.lowest:g}",
            highest=f"{weighting.highest:g}",
        )
