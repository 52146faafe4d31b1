"""Two milestones are compared on what both asked alike, by the rules of the newer one."""

from collections.abc import Mapping
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.answer import Answer, Evidence
from assessment.comparison import Certainty, Comparison, Milestone, comparison
from assessment.language import Bilingual
from assessment.profile import Profile
from assessment.question import Anchor, Better, Question
from assessment.questionnaire import Questionnaire
from assessment.scope import scope
from assessment.scoring import result
from tests.assessment.strategies import Case, cases, level_answers
from tests.assessment.worked import (
    lifted_answers,
    worked_answers,
    worked_questionnaire,
    worked_scope,
)
from tests.builders import (
    answers,
    asked,
    axis,
    capability,
    checklist,
    dont_know,
    level,
    levels,
    measured,
    metric,
    not_applicable,
    one_axis,
    question,
    questionnaire,
    two_axes,
)


def milestone(
    edition: Questionnaire, given: Mapping[str, Answer], **multipliers: float
) -> Milestone:
    return Milestone(edition, asked(edition, **multipliers), given)


def single(before: Answer, after: Answer) -> Comparison:
    """One axis of one question, answered twice."""
    edition = questionnaire(one_axis(question("q1")))
    return comparison(
        milestone(edition, answers(before) if before.question else {}),
        milestone(edition, answers(after)),
    )


def test_the_worked_example_before_and_after_its_measures() -> None:
    """method.md 3.12; evidence stays, so that every σ is the same twice."""
    edition = worked_questionnaire()
    found = comparison(
        Milestone(edition, worked_scope(edition), worked_answers()),
        Milestone(edition, worked_scope(edition), lifted_answers()),
    )
    before = {name: one.before for name, one in found.axes.items()}
    after = {name: one.after for name, one in found.axes.items()}
    assert before == pytest.approx({"B1": 45, "B5": 50, "B8": 36.66667, "E": 37.5})
    assert after == pytest.approx({"B1": 45, "B5": 68.75, "B8": 55, "E": 62.5})
    assert found.overall.points == pytest.approx(56.214 - 41.986, abs=1e-3)
    # 1.2816·√2·σ is 8.5 for B5, 9.9 for B8, 21.4 for E and 7.2 for the whole.
    assert {name: one.certainty for name, one in found.axes.items()} == {
        "B1": Certainty.UNCHANGED,
        "B5": Certainty.REAL,
        "B8": Certainty.REAL,
        "E": Certainty.REAL,
    }
    assert found.overall.certainty is Certainty.REAL
    assert [(one.question, one.before.level, one.after.level) for one in found.changes] == [
        ("q7", 0, 3),
        ("q8", 2, 3),
        ("q12", 0, 2),
        ("q13", 2, 3),
        ("q14", 1, 2),
    ]


@pytest.mark.parametrize(
    ("before", "after", "certainty"),
    [
        # 25 points against 1.2816·√(12.5² + 12.5²) = 22.7
        (level("q1", 1, Evidence.E1), level("q1", 2, Evidence.E1), Certainty.REAL),
        (level("q1", 2, Evidence.E1), level("q1", 1, Evidence.E1), Certainty.REAL),
        # 25 points against 1.2816·√(20² + 12.5²) = 30.2
        (level("q1", 1, Evidence.E0), level("q1", 2, Evidence.E1), Certainty.WITHIN),
        # 100 points against 36.2, but nobody has seen anything
        (level("q1", 0, Evidence.E0), level("q1", 4, Evidence.E0), Certainty.UNPROVEN),
        (level("q1", 0, Evidence.E3), level("q1", 4, Evidence.E0), Certainty.UNPROVEN),
        (level("q1", 0, Evidence.E0), level("q1", 4, Evidence.E1), Certainty.REAL),
        (level("q1", 2, Evidence.E0), level("q1", 2, Evidence.E3), Certainty.UNCHANGED),
    ],
)
def test_a_change_is_real_only_if_it_is_large_and_proven(
    before: Answer, after: Answer, certainty: Certainty
) -> None:
    found = single(before, after)
    assert found.axes["B1"].certainty is certainty
    assert found.overall.certainty is certainty


def test_ratings_of_several_people_widen_the_uncertainty() -> None:
    """S² of 0, 2, 4 is 4, so σ is 25·√(0.5² + 4/3) = 31.5 and 25 points are no news."""
    torn = level("q1", 2, Evidence.E1, (0, 2, 4))
    found = single(level("q1", 1, Evidence.E1), torn)
    assert found.axes["B1"].certainty is Certainty.WITHIN


def test_each_axis_needs_a_proven_change_of_its_own() -> None:
    found = comparison(
        milestone(two_axes(), levels(q1=0, q2=0)),
        milestone(two_axes(), answers(level("q1", 4, Evidence.E2), level("q2", 4))),
    )
    assert found.axes["B1"].certainty is Certainty.REAL
    assert found.axes["B2"].certainty is Certainty.UNPROVEN
    assert found.overall.certainty is Certainty.REAL


def test_a_level_nobody_knew_before_is_a_change_without_proof() -> None:
    edition = questionnaire(one_axis(question("q1"), question("q2"), question("q3")))
    found = comparison(
        milestone(edition, levels(q1=0, q2=0) | answers(dont_know("q3"))),
        milestone(edition, levels(q1=0, q2=0) | answers(level("q3", 4, Evidence.E3))),
    )
    (change,) = found.changes
    assert (change.question, change.before.level, change.after.level) == ("q3", None, 4)
    assert not change.proven
    assert found.axes["B1"].points == pytest.approx(100 / 3)
    # σ is 13.5 before and 9.5 after: more than 21.1 points, but no level moved.
    assert found.axes["B1"].certainty is Certainty.UNPROVEN


def test_what_does_not_apply_any_more_is_a_change_as_well() -> None:
    edition = questionnaire(one_axis(question("q1"), question("q2")))
    found = comparison(
        milestone(edition, levels(q1=4, q2=0)),
        milestone(edition, levels(q1=4) | answers(not_applicable("q2"))),
    )
    assert [change.question for change in found.changes] == ["q2"]
    assert (found.axes["B1"].before, found.axes["B1"].after) == (50, 100)


def test_leaving_a_question_open_or_not_knowing_it_is_the_same() -> None:
    edition = questionnaire(one_axis(question("q1"), question("q2", weight=0.25)))
    found = comparison(
        milestone(edition, levels(q1=4)),
        milestone(edition, levels(q1=4) | answers(dont_know("q2"))),
    )
    assert found.changes == ()
    assert found.overall.certainty is Certainty.UNCHANGED


def test_without_two_scores_there_is_no_difference() -> None:
    edition = questionnaire(axis("B1", capability("1A", question("q1"), question("q2"))))
    found = comparison(milestone(edition, levels(q1=3)), milestone(edition, levels(q1=3, q2=3)))
    only = found.axes["B1"]
    assert (only.before, only.after, only.points, only.certainty) == (None, 75, None, None)
    assert found.overall.certainty is None


def two_depths() -> Questionnaire:
    return questionnaire(
        axis("B1", capability("1A", question("q1", depth="short"), question("q2"))),
        axis("B2", capability("2A", question("q3"))),
        depths=("short", "full"),
    )


def test_a_short_and_a_full_assessment_are_compared_on_the_short_set() -> None:
    edition = two_depths()
    short, full = (scope(edition, Profile(), depth) for depth in ("short", "full"))
    later = levels(q1=3, q2=0, q3=4)
    assert result(edition, full, later).axes["B1"].score == 37.5
    found = comparison(Milestone(edition, short, levels(q1=2)), Milestone(edition, full, later))
    assert found.common == ("q1",)
    assert (found.axes["B1"].before, found.axes["B1"].after) == (50, 75)
    assert set(found.axes) == {"B1"}
    back = comparison(Milestone(edition, full, later), Milestone(edition, short, levels(q1=2)))
    assert (back.axes["B1"].before, back.axes["B1"].after) == (75, 50)


def with_question(edition: Questionnaire, changed: Question) -> Questionnaire:
    """The edition of one axis, with another second question."""
    first = edition.questions["q1"]
    return questionnaire(one_axis(first, changed))


@pytest.mark.parametrize(
    "changed",
    [
        question("q2").model_copy(
            update={
                "anchors": {
                    **question("q2").anchors,
                    2: Anchor(de="x", en="another level"),
                }
            }
        ),
        question("q2", values=(0, 0.1, 0.2, 0.3, 1)),
        question("q2", metric=metric(Better.HIGHER, {1: 1, 2: 2, 3: 3, 4: 4})),
        question("q2", checklist=checklist(0, 1, 2, 3, 4)),
    ],
    ids=["words of a level", "value of a level", "a number now", "points to tick now"],
)
def test_a_question_whose_levels_mean_something_else_drops_out(changed: Question) -> None:
    old = questionnaire(one_axis(question("q1"), question("q2")))
    new = with_question(old, changed)
    given = levels(q1=2, q2=4)
    found = comparison(milestone(old, given), milestone(new, given))
    assert found.common == ("q1",)
    assert (found.axes["B1"].before, found.axes["B1"].after) == (50, 50)


def test_other_thresholds_drop_the_question_out() -> None:
    strict, lenient = (
        with_question(two_depths(), question("q2", metric=metric(Better.LOWER, {4: border})))
        for border in (1, 5)
    )
    given = levels(q1=2) | answers(measured("q2", 3))
    assert comparison(milestone(strict, given), milestone(lenient, given)).common == ("q1",)
    assert comparison(milestone(strict, given), milestone(strict, given)).common == ("q1", "q2")


def test_better_wording_around_the_levels_keeps_a_question() -> None:
    reworded = question("q2", weight=3).model_copy(
        update={"text": Bilingual(de="Neu gefragt?", en="Asked anew?")}
    )
    old = questionnaire(one_axis(question("q1"), question("q2")))
    given = levels(q1=0, q2=4)
    found = comparison(milestone(old, given), milestone(with_question(old, reworded), given))
    assert found.common == ("q1", "q2")
    assert (found.overall.before, found.overall.after) == (75, 75)
    assert found.overall.certainty is Certainty.UNCHANGED


def test_questions_that_only_one_edition_has_are_left_out() -> None:
    old = questionnaire(one_axis(question("q1"), question("q8")))
    new = questionnaire(one_axis(question("q9"), question("q1")))
    found = comparison(milestone(old, levels(q1=1, q8=4)), milestone(new, levels(q1=1, q9=0)))
    assert found.common == ("q1",)
    assert found.changes == ()


def test_editions_without_a_common_question_cannot_be_compared() -> None:
    old, new = (questionnaire(one_axis(question(name))) for name in ("q1", "q2"))
    found = comparison(milestone(old, levels(q1=1)), milestone(new, levels(q2=1)))
    assert (found.common, found.changes, found.axes) == ((), (), {})
    assert found.overall.points is None


def test_both_sides_are_weighed_with_the_multipliers_of_the_newer_one() -> None:
    """100·1.25/2 = 62.5 with the newer multipliers, 50 with the older ones."""
    given = levels(q1=4, q2=0)
    old = milestone(two_axes(), given)
    new = milestone(two_axes(), given, B1=1.25, B2=0.75)
    assert result(old.questionnaire, old.scope, given).overall.score == 50
    found = comparison(old, new)
    assert (found.overall.before, found.overall.after) == (62.5, 62.5)
    assert found.overall.certainty is Certainty.UNCHANGED


def test_an_axis_the_newer_profile_rules_out_is_not_compared() -> None:
    edition = two_axes()
    whole = asked(edition)
    part = whole.model_copy(update={"asked": ("q1",), "multipliers": {"B1": 1.0}})
    given = levels(q1=2, q2=2)
    found = comparison(Milestone(edition, whole, given), Milestone(edition, part, given))
    assert (found.common, set(found.axes)) == (("q1",), {"B1"})


@given(cases())
def test_an_assessment_compared_with_itself_has_not_changed(case: Case) -> None:
    same = Milestone(case.edition, case.scope, case.answers)
    found = comparison(same, same)
    assert found.common == case.scope.asked
    assert found.changes == ()
    own = result(case.edition, case.scope, case.answers)
    assert found.before == found.after == own
    for difference in (*found.axes.values(), found.overall):
        assert difference.points in (None, 0)
        assert difference.certainty in (None, Certainty.UNCHANGED)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Milestone, Milestone]:
    """One random edition answered twice."""
    case = draw(cases())
    scale = [entry.level for entry in case.edition.levels]
    later = {name: draw(level_answers(name, scale)) for name in case.edition.questions}
    return (
        Milestone(case.edition, case.scope, case.answers),
        Milestone(case.edition, case.scope, later),
    )


@given(pairs(), st.randoms(use_true_random=False))
def test_the_order_of_questions_makes_no_difference(
    pair: tuple[Milestone, Milestone], random: Random
) -> None:
    plain = comparison(*pair)
    shuffled = comparison(*(_shuffled(side, random) for side in pair))
    assert shuffled.axes == plain.axes
    assert shuffled.overall == plain.overall
    assert set(shuffled.common) == set(plain.common)
    assert sorted(change.question for change in shuffled.changes) == sorted(
        change.question for change in plain.changes
    )


def _shuffled(side: Milestone, random: Random) -> Milestone:
    order = list(side.scope.asked)
    random.shuffle(order)
    given = {name: side.answers[name] for name in order if name in side.answers}
    return side._replace(scope=side.scope.model_copy(update={"asked": tuple(order)}), answers=given)


@given(pairs())
def test_looking_back_turns_every_difference_round(pair: tuple[Milestone, Milestone]) -> None:
    there, back = comparison(*pair), comparison(*reversed(pair))
    for name, difference in there.axes.items():
        other = back.axes[name].points
        assert difference.points == (None if other is None else -other)
