"""Why a measure is in a plan is said of what is planned, not of the whole catalogue."""

from assessment.roadmap.grounds import Grounds, grounds
from tests.assessment.roadmap.plans import option, problem

POSED = problem(
    option("M01", {}, due=1),
    option("M02", {"q1": 1}, first=("M03",)),
    option("M03", {"q1": 1}),
    option("M04", {"q2": 1}, needs=(("M03", "M05"), ("M01",)), companions=("M02",)),
    option("M05", {}),
    worth={"q1": {1: 1.0}, "q2": {1: 1.0}},
    pinned={"M02": None, "M04": 2},
)


def test_each_ground_names_what_it_rests_on() -> None:
    found = grounds(POSED, {"M01": 1, "M02": 1, "M03": 1, "M04": 2, "M05": 1})
    assert found == {
        "M01": Grounds(is_duty=True, carries=("M04",)),
        "M02": Grounds(is_pinned=True, accompanies=("M04",)),
        "M03": Grounds(is_journey=True, carries=("M04",)),
        "M04": Grounds(is_pinned=True, pinned_to=2),
        "M05": Grounds(carries=("M04",)),
    }


def test_what_is_not_planned_gives_no_ground() -> None:
    """M04 and M02 are out, so nothing waits for M03, and it is no longer first of anything."""
    assert grounds(POSED, {"M03": 1}) == {"M03": Grounds()}
