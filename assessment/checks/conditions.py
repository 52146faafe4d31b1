"""Rules on conditions: only facts that exist, only values they can take."""

from collections.abc import Collection, Iterator

from assessment.checks.order import unknown
from assessment.condition import Condition
from assessment.problem import Problem, advice
from assessment.profile import FACTS, Fact, Profile, facts
from assessment.yaml_document import Place, YamlDocument


def condition_problems(
    document: YamlDocument, place: Place, condition: Condition, industries: Collection[str]
) -> Iterator[Problem]:
    """Yield facts and values of a condition that no company profile can have.

    Without known `industries`, any industry is accepted.
    """
    for name, wanted in condition.items():
        here = (*place, name)
        yield from unknown(document, "unknown_fact", here, name, FACTS)
        if name in FACTS:
            values = wanted if isinstance(wanted, tuple) else (wanted,)
            allowed = _allowed(name, industries)
            for value in values:
                if not _possible(name, value, allowed):
                    hint = advice(_written(value), map(_written, allowed or ("0 … 100",)))
                    yield document.problem(
                        "unknown_fact_value", here, fact=name, value=value, advice=hint
                    )


def shares() -> tuple[str, ...]:
    """Facts that are percentages."""
    return tuple(name for name, value in facts(Profile()).items() if type(value) is int)


def _allowed(name: str, industries: Collection[str]) -> tuple[Fact, ...] | None:
    return tuple(industries) or None if name == "industry" else FACTS[name]


def _possible(name: str, value: Fact, allowed: tuple[Fact, ...] | None) -> bool:
    """True and 1 are different values here, although Python takes them for equal."""
    if name in shares():
        return type(value) is int and 0 <= value <= 100
    if allowed is None:
        return isinstance(value, str)
    return any(value == one and isinstance(value, bool) == isinstance(one, bool) for one in allowed)


def _written(value: Fact) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
