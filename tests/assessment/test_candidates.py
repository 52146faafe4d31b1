"""Measures that lift a company: by how much, in which order, and what they wait for."""

import pytest

from assessment.candidates import Candidate, candidates, candidates_for_axis
from assessment.profile import Profile
from assessment.questionnaire import OverallGate, OverallRule, Questionnaire
from assessment.scoring import result
from tests.builders import (
    answers,
    asked,
    axis,
    capability,
    dont_know,
    effect,
    level,
    measure,
    question,
    questionnaire,
)


def edition(*measures: object) -> Questionnaire:
    """Two axes of equal weight; q1 weighs twice as much as q2 in the first."""
    base = questionnaire(
        axis("B1", capability("1A", question("q1", weight=2), question("q2"))),
        axis("B2", capability("2A", question("q3"))),
    )
    return base.model_copy(update={"measures": measures})


def found(content: Questionnaire, profile: Profile | None = None, **levels: int) -> list[Candidate]:
    given = answers(*(level(name, chosen) for name, chosen in levels.items()))
    scored = result(content, asked(content), given)
    return list(candidates(content, scored, profile or Profile()))


def ids(entries: list[Candidate]) -> list[str]:
    return [entry.measure.id for entry in entries]


def test_points_are_levels_gained_times_the_weight_of_the_question() -> None:
    """q1 holds 2/3 of half the whole: one level of four adds 100 · 1/3 · 1/4 points."""
    only = edition(measure("M01", effect("q1", 3), success=0.6))
    (one,) = found(only, q1=1, q2=0, q3=0)
    assert [(lift.before, lift.after) for lift in one.lifts] == [(1, 3)]
    assert one.points == pytest.approx(100 / 3 * 2 / 4)
    assert one.expected == pytest.approx(0.6 * 100 / 3 * 2 / 4)


def test_the_larger_gain_comes_first_among_those_that_can_start() -> None:
    content = edition(
        measure("M01", effect("q2", 3)),
        measure("M02", effect("q3", 3)),
        measure("M03", effect("q1", 3), effect("q3", 3), after=[["M01"]]),
    )
    assert ids(found(content, q1=0, q2=0, q3=0)) == ["M02", "M01", "M03"]


def test_a_likely_success_counts_more() -> None:
    content = edition(
        measure("M01", effect("q3", 3), success=0.4), measure("M02", effect("q3", 2), success=0.7)
    )
    assert ids(found(content, q1=0, q2=0, q3=0)) == ["M02", "M01"]


def test_nothing_is_worth_more_above_the_target() -> None:
    """q3 from 2 to 4 is worth only the step to 3; q1 from 1 to 3 weighs less but is worth more."""
    content = edition(measure("M01", effect("q3", 4)), measure("M02", effect("q1", 3)))
    first, second = found(content, q1=1, q2=0, q3=2)
    assert (first.measure.id, second.measure.id) == ("M02", "M01")
    assert second.points == pytest.approx(100 / 2 * 2 / 4)
    assert second.lifts[0].worth == pytest.approx(100 / 2 * 1 / 4)


def test_a_key_phase_makes_a_question_worth_a_quarter_more() -> None:
    content = edition(measure("M01", effect("q1", 3)))
    asking = content.axes[0].capabilities[0].questions[0].model_copy(update={"phases": ("use",)})
    group = content.axes[0].capabilities[0].model_copy(update={"questions": (asking,)})
    axes = (content.axes[0].model_copy(update={"capabilities": (group,)}), content.axes[1])
    content = content.model_copy(update={"axes": axes})
    plain, favoured = (
        found(content, Profile(key_phases=phases), q1=1, q3=0)[0].lifts[0].worth
        for phases in ((), ("use",))
    )
    assert favoured == pytest.approx(1.25 * plain)


def test_what_frees_the_overall_stage_comes_first() -> None:
    content = edition(measure("M01", effect("q3", 3)), measure("M02", effect("q2", 3)))
    rule = OverallRule(gates=(OverallGate(question="q2", requires={1: 3}),))
    content = content.model_copy(update={"overall": rule})
    assert ids(found(content, q1=4, q2=2, q3=2)) == ["M02", "M01"]
    assert ids(found(content, q1=4, q2=1, q3=2)) == ["M02", "M01"]
    assert ids(found(content, q1=0, q2=0, q3=0)) == ["M01", "M02"]


def test_a_measure_that_lifts_nothing_any_more_is_left_out() -> None:
    assert found(edition(measure("M01", effect("q1", 3))), q1=3, q2=0, q3=0) == []


def test_a_level_nobody_knows_is_not_lifted() -> None:
    content = edition(measure("M01", effect("q1", 3)))
    given = answers(dont_know("q1"), level("q2", 0), level("q3", 0))
    assert candidates(content, result(content, asked(content), given), Profile()) == ()


def test_an_effect_waits_for_the_levels_it_requires() -> None:
    content = edition(measure("M01", effect("q1", 4, q1=3), effect("q3", 1)))
    (one,) = found(content, q1=2, q2=0, q3=0)
    assert [lift.question for lift in one.lifts] == ["q3"]
    (one,) = found(content, q1=3, q2=0, q3=0)
    assert [lift.question for lift in one.lifts] == ["q1", "q3"]


def test_a_measure_does_not_apply_against_the_profile() -> None:
    content = edition(measure("M01", effect("q1", 3), applies_when={"stores": True}))
    assert found(content, Profile(stores=False), q1=0, q2=0, q3=0) == []
    assert ids(found(content, Profile(stores=True), q1=0, q2=0, q3=0)) == ["M01"]


def test_one_measure_of_a_group_is_enough_and_counts_as_done_at_its_levels() -> None:
    content = edition(
        measure("M01", effect("q2", 2)),
        measure("M02", effect("q3", 4)),
        measure("M03", effect("q1", 4), after=[["M01", "M02"]]),
    )
    waiting = {one.measure.id: one.waits_for for one in found(content, q1=0, q2=1, q3=3)}
    assert waiting == {"M01": (), "M02": (), "M03": (("M01", "M02"),)}
    ready = {one.measure.id: one.ready for one in found(content, q1=0, q2=2, q3=3)}
    assert ready == {"M02": True, "M03": True}


def test_a_prerequisite_that_does_not_apply_is_not_waited_for() -> None:
    content = edition(
        measure("M01", effect("q2", 2), applies_when={"stores": True}),
        measure("M03", effect("q1", 4), after=[["M01"]]),
    )
    assert [one.ready for one in found(content, Profile(stores=False), q1=0, q2=0, q3=0)] == [True]
    waiting = found(content, Profile(stores=True), q1=0, q2=0, q3=0)
    assert {one.measure.id: one.ready for one in waiting} == {"M01": True, "M03": False}


def test_what_does_not_apply_does_not_stand_in_for_its_group() -> None:
    content = edition(
        measure("M01", effect("q2", 2), applies_when={"stores": True}),
        measure("M02", effect("q3", 4)),
        measure("M03", effect("q1", 4), after=[["M01", "M02"]]),
    )
    entries = found(content, Profile(stores=False), q1=0, q2=0, q3=0)
    assert {one.measure.id: one.waits_for for one in entries} == {"M02": (), "M03": (("M02",),)}


def test_a_measure_belongs_to_the_axis_on_which_it_gains_most() -> None:
    content = edition(measure("M01", effect("q2", 1), effect("q3", 1)))
    entries = tuple(found(content, q1=0, q2=0, q3=0))
    assert candidates_for_axis(content, entries, "B2") == entries
    assert candidates_for_axis(content, entries, "B1") == ()
