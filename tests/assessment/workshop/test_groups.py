"""Group means are shown only where nobody can be worked out from them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.workshop.groups import GroupMean, group_means

THREE, FOUR = [3, 2, 4], [1, 1, 1, 2]
votes = st.dictionaries(
    st.sampled_from(["a", "b", "c", "d", None]), st.lists(st.none() | st.integers(0, 4), max_size=6)
)


def test_two_groups_of_three_and_four_are_compared() -> None:
    assert group_means({"leadership": THREE, "customer_contact": FOUR}) == {
        "leadership": GroupMean(n=3, mean=3),
        "customer_contact": GroupMean(n=4, mean=1.25),
    }


@pytest.mark.parametrize(
    ("left_over", "shown", "why"),
    [
        ([], ["a", "b"], "nobody is left over"),
        ([0], [], "the one left over could be worked out, and without a one group remains"),
        ([0, 1], [], "so could two together, who know each other's"),
        ([0, 1, 2], ["a", "b"], "three hide one another"),
        ([None], [], "who said nothing would be known to have done so"),
        ([None, None, 0], [], "the only level of three would be known"),
        ([None, None, None], ["a", "b"], "three who do not know hide one another"),
    ],
)
def test_what_is_left_over_is_nobody_or_three(
    left_over: list[int | None], shown: list[str], why: str
) -> None:
    assert sorted(group_means({"a": THREE, "b": FOUR, None: left_over})) == shown, why


def test_a_group_too_small_to_show_is_left_over_as_well() -> None:
    assert group_means({"a": THREE, "b": FOUR, "c": [0, 1]}) == {}
    assert sorted(group_means({"a": THREE, "b": FOUR, "c": [0, 1], None: [2]})) == ["a", "b"]


def test_the_smallest_group_is_withheld_to_hide_the_rest() -> None:
    found = group_means({"a": [0, 1, 2], "b": FOUR, "c": [4, 4, 4, 4, 4], None: [0]})
    assert sorted(found) == ["b", "c"]


def test_of_equally_small_groups_names_decide_and_never_ratings() -> None:
    for a, b in ((THREE, [0, 0, 0]), ([0, 0, 0], THREE)):
        found = group_means({"a": a, "b": b, "c": FOUR, "d": FOUR, None: [1]})
        assert sorted(found) == ["a", "c", "d"]


def test_whether_a_single_person_knew_decides_nothing() -> None:
    for alone in (None, 2):
        assert group_means({"a": THREE, "b": FOUR, "c": [alone]}) == {}
        assert sorted(group_means({"a": THREE, "b": FOUR, "d": FOUR, "c": [alone]})) == ["b", "d"]


def test_silent_votes_make_no_group() -> None:
    assert group_means({"a": THREE, "b": [1, 2, None]}) == {}


def test_one_group_alone_makes_no_comparison() -> None:
    assert group_means({"a": THREE, None: FOUR}) == {}
    assert group_means({}) == {}


@given(votes)
def test_every_mean_rests_on_three_and_leaves_nobody_or_three(
    given_votes: dict[str | None, list[int | None]],
) -> None:
    found = group_means(given_votes)
    assert len(found) != 1
    assert all(mean.n >= 3 for mean in found.values())
    if found:
        left_over = [vote for key, said in given_votes.items() if key not in found for vote in said]
        levels = [vote for vote in left_over if vote is not None]
        assert len(left_over) not in {1, 2}
        assert len(levels) not in {1, 2}
