"""The overall score of the expert view (method.md 3.3)."""

from math import fsum

import pytest
from hypothesis import given

from assessment.geometric_mean import LEAST, geometric_mean
from assessment.scoring import result
from tests.assessment.strategies import Case, cases
from tests.assessment.worked import worked_answers, worked_questionnaire, worked_scope
from tests.builders import asked, levels, two_axes


def test_the_worked_example() -> None:
    """exp(0.28333·ln 45 + 0.2125·ln 50 + 0.354167·ln 36.667 + 0.15·ln 37.5) = exp(3.72917)."""
    edition = worked_questionnaire()
    scored = result(edition, worked_scope(edition), worked_answers())
    assert geometric_mean(scored) == pytest.approx(41.6446, abs=1e-3)


def test_equal_axes_have_their_own_score_as_mean() -> None:
    edition = two_axes()
    scored = result(edition, asked(edition), levels(q1=2, q2=2))
    assert geometric_mean(scored) == pytest.approx(50)


def test_zero_counts_as_one_point() -> None:
    """The root of 1 · 100."""
    edition = two_axes()
    scored = result(edition, asked(edition), levels(q1=0, q2=4))
    assert geometric_mean(scored) == pytest.approx(10)


def test_without_an_overall_score_there_is_none() -> None:
    edition = two_axes()
    assert geometric_mean(result(edition, asked(edition), {})) is None


@given(cases())
def test_it_never_exceeds_the_weighted_mean(case: Case) -> None:
    """Of the same scores, that is: none of them below one point."""
    scored = result(case.edition, case.scope, case.answers)
    geometric = geometric_mean(scored)
    axes = [(axis.weight, axis.score) for axis in scored.axes.values() if axis.score is not None]
    if geometric is not None:
        weight = fsum(weight for weight, _ in axes)
        mean = fsum(weight * max(score, LEAST) for weight, score in axes) / weight
        assert geometric <= mean + 1e-6
