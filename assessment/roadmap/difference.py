"""What changes when one plan takes the place of another."""

from collections.abc import Mapping

from assessment.frozen import Frozen
from assessment.roadmap.problem import Schedule


class Difference(Frozen):
    """`moved` is measure → its wave before and after."""

    added: tuple[str, ...] = ()
    moved: Mapping[str, tuple[int, int]] = {}
    removed: tuple[str, ...] = ()

    @property
    def is_none(self) -> bool:
        return not (self.added or self.moved or self.removed)


def difference(before: Schedule, after: Schedule) -> Difference:
    """Added and moved measures in the order of the later plan, removed ones in the earlier's."""
    return Difference(
        added=tuple(name for name in after if name not in before),
        moved={
            name: (before[name], wave)
            for name, wave in after.items()
            if name in before and before[name] != wave
        },
        removed=tuple(name for name in before if name not in after),
    )


def succeeding(before: Schedule, after: Schedule, open_measures: frozenset[str]) -> dict[str, int]:
    """The new plan, with what the old one holds and is not open any more.

    What has been proven by a new rating is no longer planned, but stays part of the plan: else
    whoever plans again would lose sight of what was achieved.
    """
    achieved = {name: wave for name, wave in before.items() if name not in open_measures}
    return achieved | dict(after)
