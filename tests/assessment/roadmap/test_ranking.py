"""Candidates best first, with what the company knows better than the catalogue."""

import pytest

from assessment.measure import Measure
from assessment.roadmap.estimates import OwnEstimate
from assessment.roadmap.options import Case, problem
from assessment.roadmap.ranking import ranking
from tests.assessment.roadmap.dealer import dealer_case
from tests.builders import effect, measure


def order(case: Case) -> list[str]:
    return [candidate.measure.id for candidate in ranking(case, problem(case))]


def test_what_adds_most_by_its_chance_comes_first() -> None:
    """Points times chance without the factor of a key phase, 1.25 in service: M01 3.785,
    M04 3.4, M07 3.984 / 1.25 = 3.188, M02 3.0, M06 2.361, M05 2.125, M03 1.7.
    """
    case = dealer_case()
    assert order(case) == ["M01", "M04", "M07", "M02", "M06", "M05", "M03"]
    first = ranking(case, problem(case))[0]
    assert first.expected == pytest.approx(3.785156, abs=1e-6)


def test_an_own_chance_and_own_prerequisites_count() -> None:
    case = dealer_case()
    own = dict(case.wishes.estimates) | {"M01": OwnEstimate(chance=0.1)}
    wishes = case.wishes.model_copy(update={"estimates": own, "needs": {"M07": ("M05",)}})
    changed = case._replace(wishes=wishes)
    assert order(changed)[-1] == "M01"
    waiting = {one.measure.id: one.waits_for for one in ranking(changed, problem(changed))}
    assert waiting["M07"] == (("M05",),)


def with_more(*measures: Measure) -> Case:
    case = dealer_case()
    both = (*measures, *case.questionnaire.measures)
    return case._replace(questionnaire=case.questionnaire.model_copy(update={"measures": both}))


def test_what_acts_only_after_others_comes_last_without_a_lift() -> None:
    case = with_more(measure("M00", effect("q1", 4, q3=3)))
    last = ranking(case, problem(case))[-1]
    assert (last.measure.id, last.lifts, last.expected) == ("M00", (), 0)


def test_what_can_lift_nothing_is_listed_only_if_others_need_it() -> None:
    """Nobody knows q11; M98 is needed by M97, which lifts q2."""
    useless, needed = measure("M99", effect("q11", 3)), measure("M98", effect("q11", 3))
    assert order(with_more(useless)) == order(dealer_case())
    found = order(with_more(needed, useless, measure("M97", effect("q2", 4), after=[["M98"]])))
    assert "M97" in found
    assert found[-1] == "M98"
    assert "M99" not in found
