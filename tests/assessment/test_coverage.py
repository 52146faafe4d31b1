"""When a score counts, and when the profile looks wrong (method.md 3.2 no. 5)."""

import pytest

from assessment.answer import Answer
from assessment.questionnaire import CoverageRule, Questionnaire
from assessment.result import AxisResult, Reliability, Result
from assessment.scope import Scope
from assessment.scoring import result
from tests.builders import (
    answers,
    asked,
    axis,
    capability,
    dont_know,
    level,
    levels,
    not_applicable,
    one_axis,
    question,
    questionnaire,
)


def tenths(edition: Questionnaire | None = None) -> Questionnaire:
    """One axis of ten questions that weigh the same."""
    return edition or questionnaire(one_axis(*(question(f"q{n}") for n in range(10))))


def answered(count: int) -> Result:
    edition = tenths()
    return result(edition, asked(edition), levels(**{f"q{n}": 2 for n in range(count)}))


@pytest.mark.parametrize(
    ("count", "reliability"),
    [
        (0, Reliability.INSUFFICIENT),
        (5, Reliability.INSUFFICIENT),
        (6, Reliability.PROVISIONAL),
        (7, Reliability.PROVISIONAL),
        (8, Reliability.FIRM),
        (10, Reliability.FIRM),
    ],
)
def test_an_axis_is_provisional_from_six_tenths_and_firm_from_eight(
    count: int, reliability: Reliability
) -> None:
    found = answered(count).axes["B1"]
    assert found.reliability is reliability
    assert found.coverage == pytest.approx(count / 10)


def test_too_few_answers_give_no_score_no_stage_and_no_band() -> None:
    found = answered(5)
    axis_result = found.axes["B1"]
    assert (axis_result.score, axis_result.stage, axis_result.stage_by_score) == (None, None, None)
    assert axis_result.band is None
    assert found.overall.score is None
    assert found.overall.stage is None
    assert found.overall.band is None
    assert (found.overall.cap, found.overall.weakest) == (None, ())
    assert found.overall.reliability is Reliability.INSUFFICIENT


def test_enough_answers_give_score_stage_and_band() -> None:
    found = answered(6).axes["B1"]
    assert (found.score, found.stage) == (50, 2)
    assert found.band is not None


@pytest.mark.parametrize(
    ("weights", "reliability"),
    [((0.7, 0.1, 0.2), Reliability.FIRM), ((0.3, 0.3, 0.4), Reliability.PROVISIONAL)],
)
def test_a_border_is_reached_although_binary_fractions_fall_short_of_it(
    weights: tuple[float, float, float], reliability: Reliability
) -> None:
    """The first two capabilities are answered: 0.7 + 0.1 is 0.7999999999999999."""
    edition = questionnaire(
        axis(
            "B1",
            *(
                capability(f"1{n}", question(f"q{n}"), weight=weight)
                for n, weight in enumerate(weights)
            ),
        )
    )
    found = result(edition, asked(edition), levels(q0=2, q1=2))
    assert found.axes["B1"].reliability is reliability


def four_axes(rule: CoverageRule | None = None) -> Questionnaire:
    """Axes that weigh 4, 3, 2 and 1 tenths under the multipliers of `scored`."""
    return questionnaire(
        *(
            axis(f"B{n}", capability(f"{n}A", question(f"q{n}"), question(f"r{n}")))
            for n in range(1, 5)
        ),
        coverage=rule,
    )


def scored(edition: Questionnaire, *names: str) -> Result:
    return result(
        edition, asked(edition, B1=4, B2=3, B3=2, B4=1), levels(**dict.fromkeys(names, 3))
    )


def test_the_whole_counts_once_scored_axes_hold_eight_tenths_of_the_weight() -> None:
    found = scored(four_axes(), "q1", "r1", "q2", "r2", "q4", "r4")
    assert found.axes["B3"].score is None
    assert found.overall.score == 75
    assert found.overall.coverage == pytest.approx(0.8)
    assert found.overall.reliability is Reliability.FIRM


def test_the_whole_does_not_count_while_scored_axes_hold_less() -> None:
    """B1 and B2 hold 0.7; half of the others lifts coverage to 0.85, which does not help."""
    found = scored(four_axes(), "q1", "r1", "q2", "r2", "q3", "q4")
    assert found.overall.coverage == pytest.approx(0.85)
    assert found.overall.score is None
    assert (found.overall.lowest_score, found.overall.highest_score) == (75, 75)


@pytest.mark.parametrize(
    ("provisional", "given", "score"),
    [
        (0.5, ("q1", "q2", "r2", "q3", "q4"), None),  # 0.2 + 0.3 + 0.1 + 0.05 = 0.65
        (0.5, ("q1", "r1", "q2", "q3", "q4"), 75),  # 0.4 + 0.15 + 0.1 + 0.05 = 0.70
    ],
)
def test_the_whole_needs_seven_tenths_of_all_answers(
    provisional: float, given: tuple[str, ...], score: float | None
) -> None:
    edition = four_axes(CoverageRule(provisional=provisional))
    found = scored(edition, *given)
    assert all(axis_result.score == 75 for axis_result in found.axes.values())
    assert found.overall.score == score


def test_a_whole_that_counts_on_few_answers_is_provisional() -> None:
    edition = four_axes(CoverageRule(provisional=0.5))
    found = scored(edition, "q1", "r1", "q2", "q3", "q4")
    assert found.overall.reliability is Reliability.PROVISIONAL


def checked(*given: Answer, scope: Scope | None = None) -> AxisResult:
    """The axis of ten questions under these answers."""
    edition = tenths()
    return result(edition, scope or asked(edition), answers(*given)).axes["B1"]


@pytest.mark.parametrize(("absent", "doubtful"), [(0, False), (4, False), (5, True), (10, True)])
def test_more_than_four_tenths_not_applicable_calls_the_profile_into_doubt(
    absent: int, *, doubtful: bool
) -> None:
    assert checked(*(not_applicable(f"q{n}") for n in range(absent))).check_profile is doubtful


def test_answers_of_other_kinds_do_not_call_the_profile_into_doubt() -> None:
    assert not checked(*(dont_know(f"q{n}") for n in range(9)), level("q9", 0)).check_profile


@pytest.mark.parametrize(("own_condition", "doubtful"), [(2, False), (3, True)])
def test_questions_gone_by_their_own_condition_count_like_those_people_ruled_out(
    own_condition: int, *, doubtful: bool
) -> None:
    names = [f"q{n}" for n in range(10)]
    scope = Scope(
        depth="full",
        asked=tuple(names[own_condition:]),
        multipliers={"B1": 1.0},
        not_applicable=tuple(names[:own_condition]),
    )
    given = (not_applicable("q8"), not_applicable("q9"))
    assert checked(*given, scope=scope).check_profile is doubtful


def test_questions_gone_by_rule_do_not_call_the_profile_into_doubt() -> None:
    """Six of ten are gone by rule; of the remaining four one does not apply."""
    scope = Scope(depth="full", asked=("q0", "q1", "q2", "q3"), multipliers={"B1": 1.0})
    assert not checked(not_applicable("q0"), scope=scope).check_profile


def test_an_axis_the_profile_rules_out_raises_no_doubt() -> None:
    edition = tenths()
    scope = Scope(
        depth="full",
        asked=(),
        dropped_axes={"B1": edition.axes[0].name},
        not_applicable=tuple(edition.questions),
    )
    found = checked(scope=scope)
    assert not found.check_profile
    assert not found.applicable


def test_the_doubt_adds_up_what_is_missing_in_several_capabilities() -> None:
    """2/5 · 1/2 + 3/5 · 1/2 = 0.5, neither of them more than 0.4 alone."""
    edition = questionnaire(
        axis(
            "B1",
            capability("1A", question("q1"), question("q2"), weight=0.2),
            capability("1B", question("q3"), question("q4"), weight=0.3),
        )
    )
    both = answers(not_applicable("q1"), not_applicable("q3"))
    assert result(edition, asked(edition), both).axes["B1"].check_profile
    one = answers(not_applicable("q3"))
    assert not result(edition, asked(edition), one).axes["B1"].check_profile


def test_the_doubt_follows_weights_not_numbers_of_questions() -> None:
    """One of two capabilities holds 0.45 of the axis, in it 9 of 10 parts do not apply: 0.405."""
    edition = questionnaire(
        axis(
            "B1",
            capability("1A", question("q1", weight=9), question("q2", weight=1), weight=0.45),
            capability("1B", question("q3"), weight=0.55),
        )
    )
    assert result(edition, asked(edition), answers(not_applicable("q1"))).axes["B1"].check_profile
    assert (
        not result(edition, asked(edition), answers(not_applicable("q2"))).axes["B1"].check_profile
    )
