"""Means of groups, where nobody can be worked out from them (method.md 3.5)."""

from collections.abc import Mapping

from assessment.frozen import Frozen
from assessment.workshop.agreement import SPREAD_FROM


class GroupMean(Frozen):
    """How one group rated one question on average."""

    n: int
    mean: float


def group_means(ratings: Mapping[str | None, list[int]]) -> dict[str, GroupMean]:
    """Means by group; key None holds the ratings of people who named no group.

    A group needs three ratings. All ratings together are known to everybody, so what is left
    over when the groups shown are taken away must be nobody or three people as well; else the
    smallest groups are withheld until it is. Fewer than two groups make no comparison.
    """
    shown = {
        group: values
        for group, values in ratings.items()
        if group is not None and len(values) >= SPREAD_FROM
    }
    total = sum(map(len, ratings.values()))
    while shown and 0 < total - sum(map(len, shown.values())) < SPREAD_FROM:
        smallest = min(shown, key=lambda group: (len(shown[group]), group))
        del shown[smallest]
    if len(shown) < 2:
        return {}
    return {
        group: GroupMean(n=len(values), mean=sum(values) / len(values))
        for group, values in shown.items()
    }
