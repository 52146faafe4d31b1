"""Patterns in an adopted plan reach whoever looks at the assessment."""

from collections.abc import Mapping
from datetime import date

import pytest

from assessment.language import Language
from assessment.repository import Repository
from assessment.roadmap.plan import FollowUp, MeasureStatus
from assessment.roadmap.roadmap import roadmap
from services import plans
from services.plans import Planning, planning
from services.results import outcome
from services.samples import open_sample
from tests.builders import level
from tests.services.examples import NOW

TODAY = date(2026, 3, 14)


@pytest.fixture
def seen(repository: Repository) -> Planning:
    """The sample company without a map of its customers' journey."""
    sample = open_sample(repository, Language.EN, NOW).id
    version = repository.answers(sample)["E-02"].version
    repository.save_answer(sample, level("E-02", 1), version, NOW)
    return planning(repository, outcome(repository, sample), TODAY)


def patterns(repository: Repository, seen: Planning) -> dict[str, dict[str, int]]:
    """The planned measures behind each alert on the plan."""
    found = outcome(repository, seen.found.assessment.id).advice.alerts
    return {alert.rule.id: dict(alert.planned) for alert in found if alert.planned}


def adopted(repository: Repository, seen: Planning, schedule: Mapping[str, int]) -> Planning:
    return plans.save(repository, seen, plans.with_schedule(seen, schedule), NOW)


def test_without_a_plan_nothing_is_odd_about_it(repository: Repository, seen: Planning) -> None:
    assert patterns(repository, seen) == {}


def test_the_planner_itself_gives_no_cause_but_open_working_time(
    repository: Repository, seen: Planning
) -> None:
    found = roadmap(seen.case, seen.found.scope)
    assert found.schedule["M60"] == 1
    seen = adopted(repository, seen, found.schedule)
    assert patterns(repository, seen) == {"faster_without_capacity": {"M60": 1}}
    named = plans.with_follow_up(seen, "M60", FollowUp(owner="Anna"))
    plans.save(repository, seen, named, NOW)
    assert patterns(repository, seen) == {}


def test_a_plan_changed_by_hand_tells_what_is_odd_and_in_which_wave(
    repository: Repository, seen: Planning
) -> None:
    """The hub M12 belongs to a process and people that nobody planned."""
    seen = adopted(repository, seen, {"M02": 1, "M12": 2, "M10": 3, "M01": 2})
    assert patterns(repository, seen) == {
        "tool_without_standard": {"M12": 2},
        "roadmap_without_journey": {"M02": 1},
        "hub_before_crm": {"M10": 3, "M12": 2},
    }


def test_without_the_journey_the_first_wave_is_odd_again(
    repository: Repository, seen: Planning
) -> None:
    seen = adopted(repository, seen, {"M02": 1, "M01": 1})
    assert patterns(repository, seen) == {}
    dropped = FollowUp(status=MeasureStatus.DROPPED, reason="no time")
    plans.save(repository, seen, plans.with_follow_up(seen, "M01", dropped), NOW)
    assert patterns(repository, seen) == {"roadmap_without_journey": {"M02": 1}}
