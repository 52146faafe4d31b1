"""Conditions on the company profile, as an edition writes them."""

from collections.abc import Mapping

from assessment.profile import Fact

Condition = Mapping[str, Fact | tuple[Fact, ...]]
"""Fact name → the value, or the list of values, it must have. All names must match."""


def holds(condition: Condition, known: Mapping[str, Fact]) -> bool:
    """Tell whether every fact named in the condition has one of the values asked for.

    An empty condition always holds; a fact that is not known never does.
    """
    return all(
        name in known and known[name] in (wanted if isinstance(wanted, tuple) else (wanted,))
        for name, wanted in condition.items()
    )
