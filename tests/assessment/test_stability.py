"""Whether other weights would lead to other fields of action."""

from collections.abc import Mapping
from math import fsum

import pytest
from hypothesis import given

from assessment.answer import Answer
from assessment.questionnaire import Questionnaire
from assessment.scoring import result
from assessment.stability import Stability, stability
from tests.assessment.strategies import Case, cases
from tests.builders import asked, axis, capability, levels, question, questionnaire, two_axes


def found(
    edition: Questionnaire,
    given: Mapping[str, Answer],
    count: int,
    draws: int = 1000,
    **multipliers: float,
) -> Stability:
    scored = stability(edition, result(edition, asked(edition, **multipliers), given), count, draws)
    assert scored is not None
    return scored


def test_a_field_far_ahead_stays_in_front_in_every_draw() -> None:
    """100/1.75 · 0.75 = 42.9 points at least; the other one has 75 · 0.75/1.75 · 1.25 = 40.2."""
    ahead = found(two_axes(), levels(q1=0, q2=1), count=1, B2=0.75)
    assert ahead.same == 1.0
    assert [(field.capability, field.share) for field in ahead.fields] == [("1A", 1.0)]


def test_a_close_race_is_lost_as_often_as_the_areas_say() -> None:
    """50 points against 37.5: P(37.5·v > 50·u) for u, v even on 0.75–1.25 is 3/32 = 0.09375."""
    close = found(two_axes(), levels(q1=0, q2=1), count=1, draws=20_000)
    assert close.same == pytest.approx(29 / 32, abs=0.008)
    first, second = close.fields
    assert (first.capability, first.today) == ("1A", True)
    assert (second.capability, second.today) == ("2A", False)
    assert second.share == pytest.approx(3 / 32, abs=0.008)


def test_inside_one_axis_weights_change_nothing() -> None:
    edition = questionnaire(
        axis("B1", *(capability(f"1{n}", question(f"q{n}"), weight=0.25) for n in range(1, 5)))
    )
    assert found(edition, levels(q1=0, q2=1, q3=1, q4=1), count=3).same == 1.0


def test_a_strength_of_today_never_becomes_a_field_of_action() -> None:
    edition = questionnaire(
        *(axis(f"B{n}", capability(f"{n}A", question(f"q{n}"))) for n in (1, 2, 3))
    )
    fields = found(edition, levels(q1=0, q2=1, q3=2), count=1).fields
    assert {field.capability for field in fields} == {"1A", "2A"}


def test_with_nothing_to_choose_from_there_is_no_figure() -> None:
    edition = two_axes()
    scored = result(edition, asked(edition), levels(q1=0, q2=1))
    assert stability(edition, scored, count=2) is None


@given(cases())
def test_shares_add_up_to_the_number_of_fields_in_every_draw(case: Case) -> None:
    scored = result(case.edition, case.scope, case.answers)
    one = stability(case.edition, scored, count=2, draws=20)
    again = stability(case.edition, scored, count=2, draws=20)
    assert one == again
    if one is not None:
        assert fsum(field.share for field in one.fields) == pytest.approx(2)
        assert one.same <= min(field.share for field in one.fields if field.today)
