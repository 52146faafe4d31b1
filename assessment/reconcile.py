"""Two windows, one answer: who may write, who must read, who has to be asked."""

from collections.abc import Mapping
from enum import StrEnum

from assessment.answer import Answer


class Merge(StrEnum):
    """What to do with an answer: nothing, save what is shown, show what is stored, or ask."""

    UNCHANGED = "unchanged"
    SAVE = "save"
    ADOPT = "adopt"
    CONFLICT = "conflict"


def reconciled(base: Answer | None, shown: Answer | None, stored: Answer | None) -> Merge:
    """Three-way merge of one answer; None stands for no answer at all.

    `base` is what the window started from, `shown` what its widgets hold now, `stored` what is
    on disk. SAVE comes back only while the disk still holds the base, so that nobody's work is
    ever overwritten unseen; ADOPT only if the window holds no edit that would get lost.
    """
    if shown == stored:
        return Merge.UNCHANGED if stored == base else Merge.ADOPT
    if shown == base:
        return Merge.ADOPT
    if stored == base:
        return Merge.SAVE
    return Merge.CONFLICT


def merged_fields(
    base: Mapping[str, object], shown: Mapping[str, object], stored: Mapping[str, object]
) -> dict[str, object]:
    """Three-way merge field by field: `stored` with every field that was edited in this window.

    A field edited in both windows keeps the stored value; `clashing_fields` names it.
    """
    clashing = clashing_fields(base, shown, stored)
    edited = {name for name in shown if shown[name] != base[name]} - clashing
    return dict(stored) | {name: shown[name] for name in edited}


def clashing_fields(
    base: Mapping[str, object], shown: Mapping[str, object], stored: Mapping[str, object]
) -> set[str]:
    """Fields that two windows changed to different values."""
    return {
        name
        for name in shown
        if shown[name] != base[name] and stored[name] not in (base[name], shown[name])
    }
