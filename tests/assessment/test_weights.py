"""How axes share the overall score (method.md 3.2 no. 7)."""

import pytest

from assessment.questionnaire import Questionnaire, Weighting
from assessment.weights import axis_weights
from tests.builders import axis, capability, question, questionnaire


def edition(foundation_share: float, foundations: int = 1) -> Questionnaire:
    """Three blocks and some foundations."""
    names = ["B1", "B2", "B3", *(f"E{number}" for number in range(1, foundations + 1))]
    return questionnaire(
        *(
            axis(
                name,
                capability(f"{name}A", question(f"{name}-01")),
                foundation=name.startswith("E"),
            )
            for name in names
        ),
        weighting=Weighting(id="w", foundation_share=foundation_share),
    )


def test_blocks_share_what_the_foundation_leaves() -> None:
    weights = axis_weights(
        edition(0.15), {"B1": 1.0, "B2": 0.75, "B3": 1.25, "E1": 1.0}, {"B1", "B2", "B3", "E1"}
    )
    assert weights == pytest.approx(
        {"B1": 0.283333, "B2": 0.2125, "B3": 0.354167, "E1": 0.15}, abs=1e-6
    )


def test_an_axis_that_does_not_apply_leaves_its_share_to_the_others() -> None:
    weights = axis_weights(edition(0.15), {"B1": 1.0, "B2": 0.75, "B3": 1.25}, {"B1", "B3", "E1"})
    assert weights == pytest.approx({"B1": 0.85 / 2.25, "B3": 0.85 * 1.25 / 2.25, "E1": 0.15})


def test_several_foundations_share_by_their_multipliers() -> None:
    weights = axis_weights(
        edition(0.3, foundations=2), {"E1": 1.25, "E2": 0.75}, {"B1", "E1", "E2"}
    )
    assert weights == pytest.approx({"B1": 0.7, "E1": 0.1875, "E2": 0.1125})


def test_without_a_foundation_the_blocks_get_everything() -> None:
    weights = axis_weights(edition(0.15), {"B1": 1.0, "B2": 0.75}, {"B1", "B2"})
    assert weights == pytest.approx({"B1": 1 / 1.75, "B2": 0.75 / 1.75})


def test_without_a_block_the_foundation_gets_everything() -> None:
    assert axis_weights(edition(0.15), {}, {"E1"}) == {"E1": 1.0}


def test_a_foundation_without_a_share_weighs_nothing() -> None:
    assert axis_weights(edition(0.0), {}, {"B1", "B2", "E1"}) == {"B1": 0.5, "B2": 0.5, "E1": 0.0}


def test_weights_come_in_the_order_of_the_edition() -> None:
    assert list(axis_weights(edition(0.15), {}, ["E1", "B3", "B1"])) == ["B1", "B3", "E1"]


def test_an_axis_without_a_multiplier_has_one() -> None:
    weights = axis_weights(edition(0.0), {"B1": 0.5}, {"B1", "B2"})
    assert weights == pytest.approx({"B1": 1 / 3, "B2": 2 / 3})


def test_nothing_applicable_leaves_nothing_to_weigh() -> None:
    assert axis_weights(edition(0.15), {}, set()) == {}
