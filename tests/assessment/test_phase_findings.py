"""What stands out along the customer journey."""

from collections.abc import Mapping

import pytest

from assessment.phase_findings import PhaseSpread, brake, carrier, covered_phases, phase_spread
from assessment.phase_scores import AxisShare, PhaseScore
from tests.builders import two_axes


def phase(name: str, score: float | None, axes: tuple[AxisShare, ...] = ()) -> PhaseScore:
    return PhaseScore(phase=name, score=score, coverage=1.0, axes=axes)


def shared(**axes: tuple[float | None, float]) -> PhaseScore:
    """Axes as name → (score, share); the phase has the weighted mean."""
    found = tuple(
        AxisShare(axis=name, score=score, share=share) for name, (score, share) in axes.items()
    )
    return phase("need", sum((one.score or 0) * one.share for one in found), found)


def test_the_phases_farthest_apart_are_named() -> None:
    found = phase_spread([phase("need", 40.0), phase("buy", 60.0), phase("use", 50.0)])
    assert found == PhaseSpread(best="buy", best_score=60.0, worst="need", worst_score=40.0)
    assert not found.even


@pytest.mark.parametrize(("lowest", "even"), [(55.0, True), (54.9, False)])
def test_five_points_apart_is_still_even(lowest: float, *, even: bool) -> None:
    found = phase_spread([phase("need", 60.0), phase("buy", lowest)])
    assert found is not None
    assert found.even is even


@pytest.mark.parametrize("scores", [{}, {"need": 50.0}, {"need": 50.0, "buy": None}])
def test_fewer_than_two_scored_phases_are_not_compared(scores: Mapping[str, float | None]) -> None:
    assert phase_spread([phase(name, score) for name, score in scores.items()]) is None


def test_pull_is_share_times_distance_from_the_phase() -> None:
    """The phase has 50: B1 pulls 0.6 · 10 up, B2 only 0.1 · 40; B3 pulls 0.3 · 33.3 down."""
    found = shared(B1=(60.0, 0.6), B2=(90.0, 0.1), B3=(50.0 / 3, 0.3))
    assert found.score == pytest.approx(50.0)
    assert (carrier(found), brake(found)) == ("B1", "B3")


def test_where_all_are_level_nobody_pulls() -> None:
    found = shared(B1=(50.0, 0.5), B2=(50.0, 0.5))
    assert (carrier(found), brake(found)) == (None, None)


def test_without_a_score_nobody_pulls() -> None:
    unknown = phase("need", None, (AxisShare(axis="B1", score=None, share=0.0),))
    assert (carrier(unknown), brake(unknown)) == (None, None)


@pytest.mark.parametrize(("coverage", "score"), [(0.6, 50.0), (0.59, None)])
def test_too_few_answers_make_no_score(coverage: float, score: float | None) -> None:
    """The border of 60 % itself is enough."""
    given = phase("need", 50.0).model_copy(update={"coverage": coverage})
    (covered,) = covered_phases(two_axes(), [given])
    assert covered.score == score
