"""The plan of the worked example: M1, M2, M6 and M7 for 14,000 euros and 28 days."""

import pytest

from assessment.roadmap.problem import expected_worth, full_worth
from assessment.roadmap.solver import Finding, solution
from assessment.roadmap.what_if import lifted_answers
from assessment.scoring import result
from tests.assessment.roadmap.dealer import dealer_case, dealer_problem
from tests.assessment.worked import FIXTURE, worked_scope

CHOSEN = ["M01", "M02", "M06", "M07"]


@pytest.mark.parametrize("name", FIXTURE["measures"])
def test_every_measure_is_worth_what_the_example_says(name: str) -> None:
    told, alone = FIXTURE["measures"][name], {f"M0{name[1:]}": 1}
    assert full_worth(dealer_problem(), alone) == pytest.approx(told["value_points"], abs=1e-6)
    expected = expected_worth(dealer_problem(), alone)
    assert expected == pytest.approx(told["expected_value"], abs=1e-6)


def test_the_selection_of_the_example_is_found() -> None:
    posed = dealer_problem()
    found = solution(posed)
    taken = [one.estimate for one in posed.options if one.measure in found.schedule]
    assert found.finding is Finding.OPTIMAL
    assert list(found.schedule) == CHOSEN
    assert sum(estimate.cost for estimate in taken) == 14
    assert sum(estimate.person_days for estimate in taken) == 28
    points = expected_worth(posed, found.schedule)
    assert points == pytest.approx(FIXTURE["selection"]["expected_points"], abs=1e-5)


def test_the_company_after_the_plan_is_that_of_the_example() -> None:
    case = dealer_case()
    lifted = lifted_answers(case.questionnaire, case.answers, case.result, CHOSEN)
    after = result(case.questionnaire, worked_scope(case.questionnaire), lifted)
    told = FIXTURE["after_if_all_succeed"]
    assert after.overall.score == pytest.approx(told["overall"]["score"], abs=1e-6)
    assert after.overall.stage == told["overall"]["stage"]
    for axis, entry in told["blocks"].items():
        assert after.axes[axis].score == pytest.approx(entry["score"], abs=1e-6)
        assert after.axes[axis].stage == entry["stage"]
