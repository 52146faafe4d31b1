"""What must hold for every explanation and every list of findings."""

from collections.abc import Iterator
from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.explanation import Explanation, Subject, explanation
from assessment.findings import brakes, strengths
from assessment.precision import settled
from assessment.scoring import result
from tests.assessment.strategies import Case, cases


@given(cases())
def test_every_explained_value_is_the_sum_of_its_contributions(case: Case) -> None:
    found = result(*case)
    whole = explanation(case.edition, found, case.answers, Subject.OVERALL)
    assert whole.value == found.overall.score
    for part in whole.parts:
        entry = found.axes[part.explanation.id]
        assert part.explanation.value == entry.score
        if entry.applicable:
            assert part.explanation.band is not None
            assert part.explanation.band.band == entry.band
    for figure in below(whole):
        shares = [part.share for part in figure.parts]
        contributions = [part.contribution for part in figure.parts]
        if figure.value is None:
            assert not any(shares)
        elif figure.parts:
            assert fsum(shares) == pytest.approx(1)
            assert fsum(contributions) == pytest.approx(figure.value, abs=1e-9)
            for part in figure.parts:
                if part.explanation.unit is figure.unit:
                    product = part.share * (part.explanation.value or 0)
                    assert part.contribution == product


def below(figure: Explanation) -> Iterator[Explanation]:
    """The figure, its coverage and everything they were made from."""
    yield figure
    if figure.coverage:
        yield from below(figure.coverage)
    for part in figure.parts:
        yield from below(part.explanation)


@given(cases())
def test_every_explained_band_is_the_root_of_the_squared_spreads(case: Case) -> None:
    whole = explanation(case.edition, result(*case), case.answers, Subject.OVERALL)
    for figure in below(whole):
        if figure.band:
            squares = fsum(line.spread**2 for line in figure.band.lines)
            assert squares**0.5 == pytest.approx(figure.band.sigma)
            assert all(line.spread == line.share * line.sigma for line in figure.band.lines)


@given(cases(), st.integers(0, 5))
def test_strengths_and_brakes_never_overlap_and_fall_in_points(case: Case, count: int) -> None:
    found = result(*case)
    best = strengths(case.edition, found, count)
    worst = brakes(case.edition, found, count)
    assert not {one.capability for one in best} & {one.capability for one in worst}
    for findings in (best, worst):
        assert len(findings) <= count
        points = [settled(one.points) for one in findings]
        assert points == sorted(points, reverse=True)
    assert all(one.score >= 0.5 for one in best)
    assert all(one.score < 1 for one in worst)
