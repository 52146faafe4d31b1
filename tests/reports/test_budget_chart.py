"""The line of benefit by budget: valid, told in words, with today's budget marked."""

from typing import Any

import pytest

from assessment.language import Language
from assessment.roadmap.left_out import CurvePoint
from reports.budget_chart import build_budget_chart

POINTS = [
    CurvePoint(budget=0, points=0.5),
    CurvePoint(budget=9000, points=4.25),
    CurvePoint(budget=18000, points=5),
]


def drawn(points: list[CurvePoint], budget: float) -> dict[str, Any]:
    spec: dict[str, Any] = build_budget_chart(points, budget, Language.EN).to_dict(validate=True)
    return spec


def test_every_point_is_on_the_line_and_today_s_budget_is_filled() -> None:
    spec = drawn(POINTS, 9000)
    assert [row["y"] for row in spec["datasets"]["points"]] == [0.5, 4.25, 5]
    assert spec["datasets"]["today"] == [{"x": 9000, "y": 4.25}]
    assert spec["description"] == (
        "Benefit by budget: €0: 0.5 points; €9,000: 4.2 points; €18,000: 5.0 points."
    )


def test_both_ends_and_today_s_budget_are_named_below() -> None:
    labels = {row["text"]: row["align"] for row in drawn(POINTS, 9000)["datasets"]["texts"][3:]}
    assert labels == {"€0": "left", "€18,000": "right", "€9,000": "center"}


@pytest.mark.parametrize("budget", [0, 18000, 5])
def test_a_budget_without_a_point_of_its_own_marks_none(budget: float) -> None:
    """At the ends its name is there already; one that does not pay for the duties has no point."""
    spec = drawn(POINTS, budget)
    assert len(spec["datasets"]["today"]) == (1 if budget in {0, 18000} else 0)


def test_plans_that_bring_nothing_lie_on_the_ground() -> None:
    free = [CurvePoint(budget=budget, points=0) for budget in (0, 500)]
    assert [row["y"] for row in drawn(free, 500)["datasets"]["points"]] == [0, 0]
