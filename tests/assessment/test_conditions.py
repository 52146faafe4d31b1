"""Conditions name only facts and values that a company profile can have."""

import pytest

from assessment.checks.conditions import condition_problems, shares
from assessment.condition import Condition
from assessment.yaml_document import YamlDocument

INDUSTRIES = ("neutral", "trade")


def complaints(condition: Condition, industries: tuple[str, ...] = INDUSTRIES) -> list[str]:
    document = YamlDocument("weights.yaml")
    return [
        problem.message.de
        for problem in condition_problems(document, ("when",), condition, industries)
    ]


@pytest.mark.parametrize(
    "condition",
    [
        {"stores": True},
        {"app": ("none", "undecided")},
        {"industry": ("trade", "neutral")},
        {"business_share": 100},
        {"store_share": (0, 50)},
        {"sells_to_consumers": False, "countries": "several"},
        {},
    ],
)
def test_possible_condition_is_accepted(condition: Condition) -> None:
    assert complaints(condition) == []


@pytest.mark.parametrize(
    ("condition", "says"),
    [
        ({"stores": 1}, "„stores“ kann nicht „1“ sein. Möglich sind: true, false."),
        ({"stores": "true"}, "„stores“ kann nicht „true“ sein."),
        ({"app": True}, "„app“ kann nicht „true“ sein. Möglich sind: yes, undecided, none."),
        ({"app": ("none", "maybe")}, "„app“ kann nicht „maybe“ sein."),
        (
            {"industry": "fishing"},
            "„industry“ kann nicht „fishing“ sein. Möglich sind: neutral, trade.",
        ),
        ({"business_share": 101}, "„business_share“ kann nicht „101“ sein. Möglich sind: 0 … 100."),
        ({"business_share": True}, "„business_share“ kann nicht „true“ sein."),
        ({"key_phases": "need"}, "Die Angabe „key_phases“ gibt es im Unternehmensprofil nicht."),
    ],
)
def test_impossible_condition_is_reported(condition: Condition, says: str) -> None:
    (said,) = complaints(condition)
    assert says in said


def test_any_industry_is_accepted_while_the_industries_cannot_be_read() -> None:
    assert complaints({"industry": "fishing"}, industries=()) == []
    assert len(complaints({"industry": 5}, industries=())) == 1


def test_only_percentages_are_shares() -> None:
    assert shares() == ("business_share", "store_share")
