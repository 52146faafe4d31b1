"""A record at a glance: how many questions people agreed on, and what remains to be said."""

from collections.abc import Mapping

from assessment.frozen import Frozen
from assessment.workshop.agreement import Light
from assessment.workshop.groups import GroupMean
from assessment.workshop.item import Way
from assessment.workshop.record import QuestionRecord, Record

SEVERITY = (Light.RED, Light.YELLOW, None, Light.GREEN)
"""In which order questions are worth a look."""


class Overview(Frozen):
    """Counts of questions. `rated` had at least one vote.

    `lights` are those of the last round; `unlit` questions have too few ratings, or none, to say
    how far people agree.
    """

    rated: int
    lights: Mapping[Light, int]
    unlit: int
    ways: Mapping[Way, int]
    overridden: int
    dissents: int

    @property
    def lit(self) -> int:
        """How many questions have a light."""
        return self.rated - self.unlit


class GroupGap(Frozen):
    """How far the groups that may be shown lie apart on one question, in levels."""

    question: str
    groups: Mapping[str, GroupMean]
    difference: float


def overview(record: Record) -> Overview:
    """The counts over all questions of the record."""
    entries = list(record.questions.values())
    rated = [entry for entry in entries if entry.last is not None]
    lights = [light_of(entry) for entry in rated]
    return Overview(
        rated=len(rated),
        lights={light: lights.count(light) for light in Light},
        unlit=lights.count(None),
        ways={way: sum(entry.way is way for entry in entries) for way in Way},
        overridden=sum(is_overridden(entry) for entry in entries),
        dissents=sum(bool(entry.dissent.strip()) for entry in entries),
    )


def light_of(entry: QuestionRecord) -> Light | None:
    """The light of the round that counts."""
    return entry.last.agreement.light if entry.last else None


def is_single(entry: QuestionRecord) -> bool:
    return entry.last is not None and entry.last.is_single


def is_overridden(entry: QuestionRecord) -> bool:
    """Whether another level than the proposed one was recorded; then there is a reason."""
    return bool(entry.reason.strip())


def is_plain(entry: QuestionRecord) -> bool:
    """People agreed from the start, and nothing else is to be said about the question."""
    said = entry.reason.strip() or entry.dissent.strip() or entry.task
    return light_of(entry) is Light.GREEN and entry.way is not Way.DISCUSSED and not said


def notable(record: Record) -> tuple[QuestionRecord, ...]:
    """Questions about which something is to be said, the most divided first."""
    found = [entry for entry in record.questions.values() if not is_plain(entry)]
    return tuple(sorted(found, key=_severity))


def _severity(entry: QuestionRecord) -> tuple[int, float]:
    spread = entry.last.agreement.spread if entry.last else None
    return SEVERITY.index(light_of(entry)), -(spread.deviation if spread else 0.0)


def plain(record: Record) -> tuple[QuestionRecord, ...]:
    """All other questions."""
    return tuple(entry for entry in record.questions.values() if is_plain(entry))


def group_gaps(record: Record) -> tuple[GroupGap, ...]:
    """Questions on which groups may be compared, the widest gap first."""
    gaps = [
        GroupGap(question=name, groups=entry.groups, difference=_difference(entry))
        for name, entry in record.questions.items()
        if len(entry.groups) > 1
    ]
    return tuple(sorted(gaps, key=lambda gap: -gap.difference))


def _difference(entry: QuestionRecord) -> float:
    means = [group.mean for group in entry.groups.values()]
    return max(means) - min(means)
