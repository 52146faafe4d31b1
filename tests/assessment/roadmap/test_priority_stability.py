"""Would other weights lead to other priorities? Figures to check by hand."""

from collections.abc import Sequence

import pytest

from assessment.questionnaire import Questionnaire
from assessment.roadmap.priorities import (
    Priority,
    Weighing,
    priorities,
    priority_stability,
    weighing,
)
from assessment.stability import Stability
from tests.assessment.roadmap.dealer import dealer_case
from tests.builders import axis, capability, question, questionnaire


def four_axes() -> Questionnaire:
    return questionnaire(
        *(axis(f"B{n}", capability(f"{n}A", question(f"q{n}"))) for n in (1, 2, 3, 4))
    )


def ranked(*values: float) -> list[Priority]:
    return [
        Priority(
            capability=f"{place}A",
            level=3,
            score=0.5,
            weight=value,
            gap=0.25 if value else 0.0,
            journey=1.0,
            enabling=1.0,
            carries=(),
            phases=(),
            value=value,
            relative=0.0,
        )
        for place, value in enumerate(values, start=1)
    ]


def found(*values: float, draws: int = 1000) -> Stability:
    stable = priority_stability(four_axes(), ranked(*values), draws)
    assert stable is not None
    return stable


def test_three_far_ahead_stay_in_front_in_every_draw() -> None:
    """The third has 1 · 0.75 at least, the fourth 0.6 · 1.25 = 0.75 at most."""
    assert found(1.0, 1.0, 1.0, 0.6).same == 1.0


def test_a_close_race_is_lost_as_often_as_the_areas_say() -> None:
    """1 against 0.75 for the third place: P(0.75·v > u) for u, v even on 0.75–1.25 is 3/32."""
    close = found(9.0, 8.0, 1.0, 0.75, draws=20_000)
    assert close.same == pytest.approx(29 / 32, abs=0.008)
    assert [field.capability for field in close.fields] == ["1A", "2A", "3A", "4A"]
    assert [field.today for field in close.fields] == [True, True, True, False]


def test_the_same_answers_always_give_the_same_figure() -> None:
    assert found(4.0, 3.0, 2.0, 1.9) == found(4.0, 3.0, 2.0, 1.9)


def test_what_is_at_its_target_takes_no_part() -> None:
    """Three are left, and there is nothing to choose among three."""
    assert priority_stability(four_axes(), ranked(3.0, 2.0, 1.0, 0.0)) is None


def test_the_dealer_can_rely_on_the_first_three() -> None:
    """P 0.0731, 0.0664, 0.0567 and 0.0531 on four axes: the last two are close."""
    case = dealer_case()
    rows = priorities(case.questionnaire, case.result, case.targets, case.profile)
    stable = priority_stability(case.questionnaire, rows)
    assert stable is not None
    assert [field.capability for field in stable.fields if field.today] == ["EA", "8B", "1B"]
    assert 0 < stable.same < 1


def weighings(rows: Sequence[Priority]) -> list[Weighing]:
    return [weighing(row, rows) for row in rows]


def test_weights_are_told_apart_at_a_quarter_above_and_below_the_average() -> None:
    """The average of 1.25, 1.24, 0.76 and 0.75 is 1."""
    heavy, *medium, light = weighings(ranked(1.25, 1.24, 0.76, 0.75))
    assert (heavy, light) == (Weighing.HEAVY, Weighing.LIGHT)
    assert medium == [Weighing.MEDIUM] * 2
