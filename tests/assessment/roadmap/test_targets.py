"""Targets from a template, and what people may change about them."""

import pytest

from assessment.questionnaire import Questionnaire
from assessment.roadmap.targets import (
    Ambition,
    Targets,
    TooManyAtTopError,
    axes_at_top,
    changed,
    completed,
    differentiating,
    level_today,
    target_scores,
    template,
)
from assessment.scope import Scope
from tests.builders import asked, axis, capability, question, questionnaire


def edition() -> Questionnaire:
    return questionnaire(
        axis(
            "B1",
            capability("1A", question("q1"), weight=0.75),
            capability("1B", question("q2"), weight=0.25),
        ),
        axis("B2", capability("2A", question("q3"))),
        axis("B3", capability("3A", question("q4"))),
        axis("E", capability("EA", question("q5")), foundation=True),
    )


def weighed(**multipliers: float) -> Scope:
    return asked(edition(), **({"B1": 1.0, "B2": 1.0, "B3": 1.0, "E": 1.0} | multipliers))


def levels(ambition: Ambition, **multipliers: float) -> dict[str, int]:
    return dict(template(edition(), weighed(**multipliers), ambition).levels)


def test_building_up_aims_at_level_three() -> None:
    assert set(levels(Ambition.BUILD).values()) == {3}


def test_an_axis_of_minor_weight_aims_one_lower() -> None:
    assert levels(Ambition.BUILD, B2=0.85)["2A"] == 2
    assert levels(Ambition.BUILD, B2=0.9)["2A"] == 3


def test_securing_aims_one_lower_but_never_at_nothing() -> None:
    found = levels(Ambition.SECURE, B2=0.75)
    assert found["1A"] == 2
    assert found["2A"] == 1


def test_leading_aims_at_the_top_where_the_company_differs_from_others() -> None:
    found = levels(Ambition.LEAD, B1=1.25, B2=1.1, B3=1.05, E=1.2)
    assert (found["1A"], found["2A"], found["3A"], found["EA"]) == (4, 4, 3, 3)


def test_without_a_block_above_the_others_leading_is_building_up() -> None:
    assert differentiating(edition(), weighed()) == ()
    assert levels(Ambition.LEAD) == levels(Ambition.BUILD)


def test_a_third_axis_at_the_top_is_refused_and_named() -> None:
    two = template(edition(), weighed(B1=1.25, B2=1.1), Ambition.LEAD)
    with pytest.raises(TooManyAtTopError) as refused:
        changed(edition(), two, ["3A"], 4)
    assert refused.value.axes == ("B1", "B2", "B3")
    assert axes_at_top(edition(), two) == ("B1", "B2")


@pytest.mark.parametrize("level", [-1, 0, 5])
def test_a_level_off_the_scale_is_refused(level: int) -> None:
    with pytest.raises(ValueError, match=str(level)):
        changed(edition(), Targets(levels={"1A": 3}), ["1A"], level)


def test_a_whole_axis_changes_at_once_and_the_rest_stays() -> None:
    found = changed(edition(), template(edition(), weighed(), Ambition.BUILD), ["1A", "1B"], 2)
    assert found.levels == {"1A": 2, "1B": 2, "2A": 3, "3A": 3, "EA": 3}


def test_the_score_of_a_target_weighs_the_capabilities() -> None:
    """0.75 · 75 + 0.25 · 25 = 62.5."""
    assert target_scores(edition(), Targets(levels={"1A": 3, "1B": 1})) == {"B1": 62.5}


@pytest.mark.parametrize(
    ("score", "level"), [(0.0, 0), (0.25, 1), (0.6, 2.4), (0.75, 3), (0.9, 3.6), (1.0, 4)]
)
def test_a_score_is_a_point_on_the_scale_of_levels(score: float, level: float) -> None:
    assert level_today(edition(), score) == pytest.approx(level)


def test_on_an_uneven_scale_a_score_lies_between_the_values_of_two_levels() -> None:
    """Levels worth 0, 0.5, 0.75, 0.9 and 1: 0.6 is 2/5 of the way from level 1 to level 2."""
    plain = edition()
    values = (0.0, 0.5, 0.75, 0.9, 1.0)
    scale = tuple(
        level.model_copy(update={"value": value})
        for level, value in zip(plain.levels, values, strict=True)
    )
    uneven = plain.model_copy(update={"levels": scale})
    assert level_today(uneven, 0.6) == pytest.approx(1.4)


def test_targets_cover_just_what_is_asked_now() -> None:
    usual = Targets(levels={"1A": 3, "2A": 3})
    decided = Targets(ambition=Ambition.LEAD, levels={"1A": 4, "9X": 2})
    assert completed(decided, usual) == Targets(ambition=Ambition.LEAD, levels={"1A": 4, "2A": 3})
