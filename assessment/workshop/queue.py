"""Which questions are worth talking about, in which order, and how long (method.md 3.5)."""

from collections.abc import Collection, Mapping
from math import floor

from assessment.frozen import Frozen
from assessment.workshop.agreement import Light
from assessment.workshop.record import Tally

QUEUE_LIMIT = 14
CLAIM_FROM = 3
"""The level from which a median wants evidence (method.md 3.6)."""
_PAIR_APART = 1.0
"""The least AD of two ratings two levels apart, which is all that their red light tells."""


class Topic(Frozen):
    """A question that could be talked about, with the reasons.

    `urgency` is AD × the question's weight in the overall score. Of two ratings no AD may be
    known: 1 stands in for it where they are red, and 0 where they are not.
    """

    question: str
    urgency: float
    weight: float
    light: Light | None
    deviation: float | None
    unproven: bool
    """The median claims a high level, and nobody has named evidence."""
    dont_know: int


def topics(
    tallies: Mapping[str, Tally], weights: Mapping[str, float], proven: Collection[str]
) -> tuple[Topic, ...]:
    """Every rated question, the most urgent first; equal ones by weight, then as given."""
    found = [
        _topic(question, tally, weights.get(question, 0.0), question in proven)
        for question, tally in tallies.items()
    ]
    return tuple(sorted(found, key=lambda topic: (-topic.urgency, -topic.weight)))


def discussion_queue(found: tuple[Topic, ...], limit: int = QUEUE_LIMIT) -> tuple[str, ...]:
    """The red and yellow questions, at most `limit` of them; green ones need no discussion."""
    differing = [topic for topic in found if topic.light in {Light.RED, Light.YELLOW}]
    return tuple(topic.question for topic in differing[:limit])


def minutes_each(seconds_left: float, items_left: int) -> int | None:
    """Whole minutes per item that is left, at least 0; None when none is."""
    return max(floor(seconds_left / 60 / items_left), 0) if items_left else None


def _topic(question: str, tally: Tally, weight: float, is_proven: bool) -> Topic:  # noqa: FBT001
    spread, median, light = tally.agreement.spread, tally.agreement.median, tally.agreement.light
    pair = _PAIR_APART if light is Light.RED else 0.0
    return Topic(
        question=question,
        urgency=(spread.deviation if spread else pair) * weight,
        weight=weight,
        light=light,
        deviation=spread.deviation if spread else None,
        unproven=median is not None and median >= CLAIM_FROM and not is_proven,
        dont_know=tally.dont_know,
    )
