"""Why a measure is in a plan, in words."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from assessment.questionnaire import Questionnaire
from assessment.roadmap.grounds import Grounds
from reports.enumeration import joined, listed
from reports.formatting import fixed, short_day
from reports.names import measure_names, sentence_case
from reports.plan_text import wave_name
from texts.wording import Wording

NAMED = 2
"""So many measures are named; the others are counted."""

LEAST_POINTS = 0.05
"""So little, or less, would be shown as no points at all."""


class Setting(NamedTuple):
    """What else is said about a measure: the first day of the plan, the day from which a duty
    behind it applies, and what it adds to the overall score by its chances.
    """

    start: date
    duty: date | None = None
    points: float = 0.0


def grounds_text(
    questionnaire: Questionnaire, found: Grounds, setting: Setting, text: Wording
) -> str:
    """All grounds in one line, the most compelling first."""
    names = measure_names(questionnaire, text.language)
    parts = [*_wanted(found, setting, text), *_useful(found, setting.points, names, text)]
    return sentence_case("; ".join(parts))


def _wanted(found: Grounds, setting: Setting, text: Wording) -> Iterator[str]:
    if found.is_duty and setting.duty is not None:
        tense = "since" if setting.duty <= setting.start else "from"
        yield text(f"plan_grounds.duty.{tense}", day=short_day(setting.duty, text.language))
    if found.pinned_to is not None:
        yield text("plan_grounds.pinned_to", wave=wave_name(found.pinned_to, text))
    elif found.is_pinned:
        yield text("plan_grounds.pinned")
    if found.is_journey:
        yield text("plan_grounds.journey")


def _useful(found: Grounds, points: float, names: dict[str, str], text: Wording) -> Iterator[str]:
    for key, others in (("carries", found.carries), ("accompanies", found.accompanies)):
        if others:
            named = _listed([names[other] for other in others], text)
            yield text(f"plan_grounds.{key}", names=named)
    if points > LEAST_POINTS:
        yield text("measures.points", points=fixed(points, text.language, 1))
    elif found == Grounds():
        yield text("plan_grounds.little")


def _listed(names: Sequence[str], text: Wording) -> str:
    rest = len(names) - NAMED
    if rest <= 0:
        return listed(names, text)
    quoted = [text("deck.quoted", name=name) for name in names[:NAMED]]
    return joined([*quoted, text("plan_grounds.more", count=rest)], text)
