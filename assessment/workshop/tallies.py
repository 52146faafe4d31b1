"""Votes counted: levels by question, points by option."""

from collections.abc import Iterable, Mapping, Sequence

from assessment.workshop.agreement import SPREAD_FROM, agreement
from assessment.workshop.item import GOALS
from assessment.workshop.record import Tally
from assessment.workshop.vote import ChoiceKind, Vote


def rating(vote: Vote) -> int | None:
    """The level this vote gives; None if it gives none."""
    return vote.choice.level if vote.choice.kind is ChoiceKind.LEVEL else None


def levels(votes: Iterable[Vote]) -> list[int]:
    """The levels among these votes, lowest first: the order must not tell who gave which."""
    given = (rating(vote) for vote in votes)
    return sorted(level for level in given if level is not None)


def tally(votes: Sequence[Vote], scale: int) -> Tally:
    """Count one round on a scale of so many levels."""
    ratings = levels(votes)
    kinds = [vote.choice.kind for vote in votes]
    return Tally(
        agreement=agreement(ratings, scale),
        ratings=tuple(ratings) if len(ratings) >= SPREAD_FROM else (),
        dont_know=kinds.count(ChoiceKind.DONT_KNOW),
        not_applicable=kinds.count(ChoiceKind.NOT_APPLICABLE),
    )


def points(votes: Sequence[Vote], subject: str) -> Mapping[str, float]:
    """Points by option, highest first; of goals the mean, so that they still make 100.

    Below three voters nothing is told: it would show how single people voted.
    """
    if len(votes) < SPREAD_FROM:
        return {}
    sums: dict[str, float] = {}
    for vote in votes:
        for option, given in vote.choice.points.items():
            sums[option] = sums.get(option, 0) + given
    if subject == GOALS:
        sums = {option: total / len(votes) for option, total in sums.items()}
    return dict(sorted(sums.items(), key=lambda entry: (-entry[1], entry[0])))
