"""What is left to ask and how axes weigh, given profile and depth."""

from collections.abc import Mapping

from assessment.frozen import Frozen
from assessment.language import Bilingual


class Scope(Frozen):
    """The questions of one assessment and the multipliers of its axes.

    `asked` is in the order of the edition. `dropped` names the questions of the depth that the
    profile rules out, with the reason; `dropped_axes` does the same for whole axes, whose
    questions are in `dropped` as well. `multipliers` covers every axis that still applies.
    `sentences` tell a reader what the profile changed.
    """

    depth: str
    asked: tuple[str, ...]
    dropped: Mapping[str, Bilingual] = {}
    dropped_axes: Mapping[str, Bilingual] = {}
    multipliers: Mapping[str, float] = {}
    sentences: tuple[Bilingual, ...] = ()
