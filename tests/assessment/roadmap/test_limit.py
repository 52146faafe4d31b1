"""The limits of a wave, read and changed one at a time."""

import pytest

from assessment.roadmap.limit import Limit, allowed, with_limit
from assessment.roadmap.problem import FOCUS, Limits

KINDS = [Limit("budget", 1), Limit("days", 1), Limit("role", 1, "it"), Limit("most", 1)]


@pytest.mark.parametrize("limit", KINDS)
def test_a_limit_that_is_set_is_what_a_wave_may_take(limit: Limit) -> None:
    assert allowed(with_limit(Limits(), limit, 3), limit) == 3


@pytest.mark.parametrize("limit", KINDS)
def test_a_limit_taken_away_leaves_the_limits_nobody_has_touched(limit: Limit) -> None:
    assert with_limit(with_limit(Limits(), limit, 3), limit, None) == Limits(most=FOCUS)


def test_changing_one_limit_leaves_all_others() -> None:
    before = Limits(budget=1000, days=3, role_days={"it": 2, "sales": 1}, most=2)
    after = with_limit(before, Limit("role", 1, "it"), 5)
    assert after == before.model_copy(update={"role_days": {"it": 5, "sales": 1}})
