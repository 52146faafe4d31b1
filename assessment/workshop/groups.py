"""Means of groups, where nobody can be worked out from them (method.md 3.5)."""

from collections.abc import Iterable, Mapping, Sequence

from assessment.frozen import Frozen
from assessment.workshop.agreement import SPREAD_FROM


class GroupMean(Frozen):
    """How one group rated one question on average."""

    n: int
    mean: float


def group_means(votes: Mapping[str | None, Sequence[int | None]]) -> dict[str, GroupMean]:
    """Means by group; key None holds the votes of people who named no group.

    A vote is a level, or None for *weiß nicht* and *trifft nicht zu*. A group needs three levels.
    All votes together are known to everybody, so those left over when the groups shown are taken
    away must be none or three as well, and so must be the levels among them; else the smallest
    groups are withheld until it is so. Fewer than two groups make no comparison.
    """
    shown = {
        group: _levels(given)
        for group, given in votes.items()
        if group is not None and len(_levels(given)) >= SPREAD_FROM
    }
    while shown and not _hides(given for group, given in votes.items() if group not in shown):
        smallest = min(shown, key=lambda group: (len(shown[group]), group))
        del shown[smallest]
    if len(shown) < 2:
        return {}
    return {
        group: GroupMean(n=len(levels), mean=sum(levels) / len(levels))
        for group, levels in shown.items()
    }


def _hides(left_over: Iterable[Sequence[int | None]]) -> bool:
    """Whether nobody stands out among the votes that are not shown by group."""
    votes = [vote for given in left_over for vote in given]
    return all(count == 0 or count >= SPREAD_FROM for count in (len(votes), len(_levels(votes))))


def _levels(votes: Iterable[int | None]) -> list[int]:
    return [vote for vote in votes if vote is not None]
