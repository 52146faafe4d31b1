"""The record of a workshop, made from its votes (what stays once they are erased)."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from assessment.workshop.groups import GroupMean, group_means
from assessment.workshop.item import CLOSING, GOALS, MEASURES, OPENING, PHASES, Item, ItemState
from assessment.workshop.record import QuestionRecord, Record, Tally
from assessment.workshop.reliability import QUESTIONS_FROM, RATERS_FROM, alpha
from assessment.workshop.tallies import levels, points, rating, tally
from assessment.workshop.vote import Participant, Vote
from assessment.workshop.workshop import Workshop

Rounds = Mapping[tuple[str, int], Sequence[Vote]]
"""The votes of each round that is over, by subject and number of the round."""


def record(
    workshop: Workshop,
    participants: Sequence[Participant],
    votes: Sequence[Vote],
    scale: int,
    signed_off_at: datetime | None = None,
) -> Record:
    """Everything that may stay, on a scale of so many levels.

    Rounds that still take votes are left out: while they are open, each new vote would show in
    what changes. `participants` are all of them, removed ones included, for the same reason.
    """
    rounds = _rounds(workshop, votes)
    groups = {person.id: person.group for person in participants}
    questions = {
        question: _question(workshop.items[question], rounds, groups, scale)
        for question in workshop.settings.questions
    }
    return Record(
        respondents=len({vote.participant_id for given in rounds.values() for vote in given}),
        grouping=workshop.settings.grouping,
        questions={name: entry for name, entry in questions.items() if entry.rounds or entry.way},
        opening=_tally(rounds, OPENING, 1, scale),
        closing=_tally(rounds, CLOSING, 1, scale),
        points=_points(rounds),
        alpha=_alpha(rounds, workshop.settings.questions),
        signed_off_at=signed_off_at,
    )


def _rounds(workshop: Workshop, votes: Sequence[Vote]) -> Rounds:
    found: dict[tuple[str, int], list[Vote]] = {}
    for vote in votes:
        if _is_over(workshop, vote):
            found.setdefault((vote.subject, vote.round), []).append(vote)
    return found


def _is_over(workshop: Workshop, vote: Vote) -> bool:
    """Rating in advance becomes round 1 of its item only once it has ended."""
    item = workshop.items.get(vote.subject)
    if item is None or vote.round > item.round:
        return False
    return vote.round < item.round or item.state is not ItemState.VOTING


def _question(
    item: Item, rounds: Rounds, groups: Mapping[str, str | None], scale: int
) -> QuestionRecord:
    found = [_tally(rounds, item.subject, number, scale) for number in range(1, item.round + 1)]
    decision = item.decision
    return QuestionRecord(
        question=item.subject,
        rounds=tuple(entry for entry in found if entry is not None),
        way=decision.way if decision else None,
        level=decision.answer.level if decision else None,
        proposed=decision.proposed if decision else None,
        reason=decision.reason if decision else "",
        dissent=decision.dissent if decision else "",
        task=decision.task if decision else None,
        groups=_groups(_last_votes(item, rounds), groups),
    )


def _tally(rounds: Rounds, subject: str, number: int, scale: int) -> Tally | None:
    given = rounds.get((subject, number))
    return tally(given, scale) if given else None


def _last_votes(item: Item, rounds: Rounds) -> Sequence[Vote]:
    """Of the newest round in which anybody voted."""
    given = [rounds.get((item.subject, number), ()) for number in range(item.round, 0, -1)]
    return next((votes for votes in given if votes), ())


def _groups(votes: Sequence[Vote], groups: Mapping[str, str | None]) -> dict[str, GroupMean]:
    by_group: dict[str | None, list[int | None]] = {}
    for vote in votes:
        by_group.setdefault(groups.get(vote.participant_id), []).append(rating(vote))
    return group_means(by_group)


def _points(rounds: Rounds) -> dict[str, Mapping[str, float]]:
    found = {
        subject: points(rounds.get((subject, 1), ()), subject)
        for subject in (GOALS, PHASES, MEASURES)
    }
    return {subject: shares for subject, shares in found.items() if shares}


def _alpha(rounds: Rounds, questions: Sequence[str]) -> float | None:
    """On first rounds only: after people have talked, they no longer rate independently."""
    units = [levels(rounds.get((question, 1), ())) for question in questions]
    rated = [unit for unit in units if len(unit) >= RATERS_FROM]
    return alpha(rated) if len(rated) >= QUESTIONS_FROM else None
