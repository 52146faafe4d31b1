"""What a new plan changes, and what of the old one stays in sight."""

from assessment.roadmap.difference import Difference, difference, succeeding

BEFORE = {"M01": 0, "M02": 1, "M03": 2}


def test_measures_are_added_moved_and_removed() -> None:
    found = difference(BEFORE, {"M03": 1, "M01": 0, "M09": 3})
    assert found == Difference(added=("M09",), moved={"M03": (2, 1)}, removed=("M02",))
    assert not found.is_none


def test_the_order_of_measures_makes_no_difference() -> None:
    assert difference(BEFORE, dict(reversed(BEFORE.items()))).is_none


def test_a_first_plan_only_adds() -> None:
    assert difference({}, BEFORE) == Difference(added=("M01", "M02", "M03"))


def test_what_has_been_achieved_stays_part_of_the_plan() -> None:
    """M01 is proven, so it cannot be planned any more; M02 can, and is no longer wanted."""
    found = succeeding(BEFORE, {"M03": 1}, frozenset({"M02", "M03", "M04"}))
    assert found == {"M01": 0, "M03": 1}
