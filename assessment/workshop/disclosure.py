"""What of a record may leave the room: reports, files and everybody who was not there."""

from assessment.workshop.agreement import SPREAD_FROM, Agreement, agreement
from assessment.workshop.record import QuestionRecord, Record, Tally


def disclosed(record: Record, scale: int) -> Record:
    """The record without anything that would tell what one of fewer than three people rated.

    Below three ratings there is neither a median, which would be one of them, nor what the median
    proposed. All other figures are worked out anew on a scale of so many levels: the record may
    come from a file.
    """
    return record.model_copy(
        update={
            "questions": {
                name: _question(entry, scale) for name, entry in record.questions.items()
            },
            "opening": _tally(record.opening, scale),
            "closing": _tally(record.closing, scale),
        }
    )


def _question(entry: QuestionRecord, scale: int) -> QuestionRecord:
    rounds = tuple(_told(tally, scale) for tally in entry.rounds)
    last = rounds[-1] if rounds else None
    few = last is not None and last.agreement.median is None
    shown = {group: mean for group, mean in entry.groups.items() if mean.n >= SPREAD_FROM}
    return entry.model_copy(
        update={
            "rounds": rounds,
            "proposed": None if few else entry.proposed,
            "groups": shown if len(shown) > 1 else {},
        }
    )


def _tally(tally: Tally | None, scale: int) -> Tally | None:
    return None if tally is None else _told(tally, scale)


def _told(tally: Tally, scale: int) -> Tally:
    if len(tally.ratings) >= SPREAD_FROM:
        found = agreement(tally.ratings, scale)
        return tally.model_copy(
            update={"agreement": found, "ratings": tuple(sorted(tally.ratings))}
        )
    n = min(tally.agreement.n, SPREAD_FROM - 1)
    light = tally.agreement.light if n > 1 else None
    return tally.model_copy(update={"agreement": Agreement(n=n, light=light), "ratings": ()})
