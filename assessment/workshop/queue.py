"""Which questions are worth talking about, in which order, and how long (workshop.md 5.2)."""

from collections.abc import Collection, Mapping
from math import floor

from assessment.frozen import Frozen
from assessment.workshop.agreement import Light
from assessment.workshop.record import Tally

QUEUE_LIMIT = 14


class Topic(Frozen):
    """A question that could be talked about, with the reasons.

    `urgency` is AD × the question's weight in the overall score; with fewer than three ratings
    nothing is known to differ, and it is 0.
    """

    question: str
    urgency: float
    weight: float
    light: Light | None
    deviation: float | None
    unproven: bool
    """The median is level 3 or above, and nobody has named evidence."""
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
    spread, median = tally.agreement.spread, tally.agreement.median
    deviation = spread.deviation if spread else None
    return Topic(
        question=question,
        urgency=(deviation or 0.0) * weight,
        weight=weight,
        light=tally.agreement.light,
        deviation=deviation,
        unproven=median is not None and median >= 3 and not is_proven,
        dont_know=tally.dont_know,
    )
