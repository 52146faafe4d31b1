"""Whether the record of a workshop in a file belongs to its questionnaire and to itself."""

from collections.abc import Collection, Iterator, Mapping

from assessment.exchange_fault import Fault, Reason, shown
from assessment.questionnaire import Questionnaire
from assessment.workshop.agreement import SPREAD_FROM
from assessment.workshop.item import GOALS, MEASURES, PHASES, ROUNDS
from assessment.workshop.record import QuestionRecord, Record, Tally
from assessment.workshop.settings import GROUPS, PARTICIPANT_LIMIT

PLACE = "workshop"


def workshop_faults(edition: Questionnaire, record: Record) -> Iterator[Fault]:
    """Everything that keeps the record from being used."""
    signed_off = record.signed_off_at
    if signed_off is None or signed_off.tzinfo is None:
        yield _unfit("signed_off_at", signed_off)
    if not 0 < record.respondents <= PARTICIPANT_LIMIT:
        yield _unfit("respondents", record.respondents)
    if record.alpha is not None and not -1 <= record.alpha <= 1:
        yield _unfit("alpha", record.alpha)
    scale = [level.level for level in edition.levels]
    for name, vote in (("opening", record.opening), ("closing", record.closing)):
        if vote is not None and not _is_sound(vote, scale, record):
            yield _unfit(name, vote.agreement.n)
    for question, entry in record.questions.items():
        yield from _question_faults(edition, record, question, entry)
    yield from _point_faults(edition, record.points)


def _question_faults(
    edition: Questionnaire, record: Record, name: str, entry: QuestionRecord
) -> Iterator[Fault]:
    question = edition.questions.get(name)
    if question is None or entry.question != name:
        yield Fault(Reason.NO_SUCH, f"{PLACE} / questions", {"name": shown(name)})
        return
    levels = [level for level in (entry.level, entry.proposed) if level is not None]
    are_sound = all(_is_sound(tally, question.anchors, record) for tally in entry.rounds)
    if not are_sound or len(entry.rounds) > ROUNDS or not set(levels) <= set(question.anchors):
        yield Fault(Reason.ANSWER_UNFIT, f"{PLACE} / questions / {shown(name)}")
    for group, found in entry.groups.items():
        is_known = group in GROUPS[record.grouping]
        is_within = min(question.anchors) <= found.mean <= max(question.anchors)
        if not (is_known and is_within and SPREAD_FROM <= found.n <= record.respondents):
            yield _unfit(f"questions / {shown(name)} / groups", group)


def _is_sound(tally: Tally, levels: Collection[int], record: Record) -> bool:
    """As many ratings as counted, no more votes than people; few ratings are not told."""
    n = tally.agreement.n
    counts = (n, tally.dont_know, tally.not_applicable)
    told = len(tally.ratings) == (n if n >= SPREAD_FROM else 0)
    return (
        told
        and min(counts) >= 0
        and sum(counts) <= record.respondents
        and (set(tally.ratings) <= set(levels))
    )


def _point_faults(
    edition: Questionnaire, points: Mapping[str, Mapping[str, float]]
) -> Iterator[Fault]:
    known = {
        GOALS: [goal.id for goal in edition.workshop.goals],
        PHASES: [phase.id for phase in edition.phases],
        MEASURES: [measure.id for measure in edition.measures],
    }
    for subject, given in points.items():
        for option, value in given.items():
            if option not in known.get(subject, ()):
                yield Fault(Reason.NO_SUCH, f"{PLACE} / points", {"name": shown(option)})
            elif value < 0:
                yield _unfit("points", value)
        if subject not in known:
            yield Fault(Reason.NO_SUCH, f"{PLACE} / points", {"name": shown(subject)})


def _unfit(place: str, value: object) -> Fault:
    return Fault(Reason.UNFIT, f"{PLACE} / {place}", {"value": shown(value)})
