"""Means of groups, where nobody can be worked out from them (method.md 3.5)."""

from collections.abc import Mapping, Sequence

from assessment.frozen import Frozen
from assessment.workshop.agreement import SPREAD_FROM


class GroupMean(Frozen):
    """How one group rated one question on average."""

    n: int
    mean: float


def group_means(votes: Mapping[str | None, Sequence[int | None]]) -> dict[str, GroupMean]:
    """Means by group; key None holds the votes of people who named no group.

    A vote is a level, or None for *weiß nicht* and *trifft nicht zu*. Groups are told apart by
    who voted, which may be known to anybody, before what they said decides which means are shown:
    else a mean that is missing could give away that a single person did not know. Fewer than two
    means make no comparison.
    """
    apart = _told_apart({group: len(said) for group, said in votes.items()})
    levels: dict[str | None, list[int]] = {}
    for group, said in votes.items():
        cell = levels.setdefault(group if group in apart else None, [])
        cell += [level for level in said if level is not None]
    shown = _told_apart({group: len(given) for group, given in levels.items()})
    if len(shown) < 2:
        return {}
    return {
        group: GroupMean(n=len(levels[group]), mean=sum(levels[group]) / len(levels[group]))
        for group in shown
    }


def _told_apart(sizes: Mapping[str | None, int]) -> list[str]:
    """The groups of at least three that leave over nobody or at least three.

    All votes together are known to everybody: what one or two people are left over with could be
    worked out. The smallest groups are withheld until nobody can be.
    """
    shown = [group for group, size in sizes.items() if group and size >= SPREAD_FROM]
    shown.sort(key=lambda group: (-sizes[group], group))
    while shown and 0 < sum(sizes.values()) - sum(sizes[group] for group in shown) < SPREAD_FROM:
        shown.pop()
    return sorted(shown)
