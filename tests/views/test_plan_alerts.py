"""Odd patterns in a plan are pointed out where it is followed, until they are settled."""

from assessment.roadmap.plan import FollowUp
from storage.repository import SqlRepository
from tests.views.test_plan_follow_up import Following
from views.parts.plain import plain

OVERLOAD = "Worth a look in this plan: Overload"


def odd(here: Following) -> list[str]:
    labels = [one.label for one in here.tab.app.expander]
    return [label for label in labels if label.startswith("Worth a look")]


def test_a_pattern_is_named_with_measure_and_wave_until_it_is_settled(disk: SqlRepository) -> None:
    """Shorter response times are planned, and nobody is named for them."""
    here = Following(disk).open()
    assert odd(here) == [OVERLOAD]
    assert here.tab.shows(plain("Five-hour standard with topic owners (Wave 1)"))
    here.elsewhere("M60", FollowUp(owner="Anna"))
    here.tab.run()
    assert odd(here) == []
