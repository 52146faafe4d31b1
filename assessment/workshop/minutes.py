"""The record of a workshop, made from its votes (what stays once they are erased)."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from assessment.workshop.groups import GroupMean, group_means
from assessment.workshop.item import CLOSING, GOALS, MEASURES, OPENING, PHASES, Item, ItemState
from assessment.workshop.record import QuestionRecord, Record, Tally
from assessment.workshop.reliability import QUESTIONS_FROM, RATERS_FROM, alpha
from assessment.workshop.tallies import levels, of_round, points, tally
from assessment.workshop.vote import Participant, Vote
from assessment.workshop.workshop import Workshop


def record(
    workshop: Workshop,
    participants: Sequence[Participant],
    votes: Sequence[Vote],
    scale: int,
    signed_off_at: datetime | None = None,
) -> Record:
    """Everything that may stay. Rounds that still take votes are left out: while they are open,
    each new vote would show in what changes.
    """
    closed = [vote for vote in votes if _is_closed(workshop, vote)]
    groups = {person.id: person.group for person in participants}
    questions = {
        question: _question(workshop.items[question], closed, groups, scale)
        for question in workshop.settings.questions
    }
    return Record(
        respondents=len({vote.participant_id for vote in closed}),
        grouping=workshop.settings.grouping,
        questions={name: entry for name, entry in questions.items() if entry.rounds or entry.way},
        opening=_round(closed, OPENING, 1, scale),
        closing=_round(closed, CLOSING, 1, scale),
        points=_points(closed),
        alpha=_alpha(closed, workshop.settings.questions),
        signed_off_at=signed_off_at,
    )


def _is_closed(workshop: Workshop, vote: Vote) -> bool:
    if workshop.advance_open and vote.subject in workshop.settings.questions:
        return False
    item = workshop.items.get(vote.subject)
    return item is not None and not (item.state is ItemState.VOTING and vote.round == item.round)


def _question(
    item: Item, votes: Sequence[Vote], groups: Mapping[str, str | None], scale: int
) -> QuestionRecord:
    found = [_round(votes, item.subject, number, scale) for number in range(1, item.round + 1)]
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
        groups=_groups(_last_round(item, votes), groups),
    )


def _round(votes: Sequence[Vote], subject: str, number: int, scale: int) -> Tally | None:
    given = of_round(votes, subject, number)
    return tally(given, scale) if given else None


def _last_round(item: Item, votes: Sequence[Vote]) -> list[Vote]:
    given = [of_round(votes, item.subject, number) for number in range(item.round, 0, -1)]
    return next((votes_of_round for votes_of_round in given if votes_of_round), [])


def _groups(votes: Sequence[Vote], groups: Mapping[str, str | None]) -> dict[str, GroupMean]:
    by_group: dict[str | None, list[int]] = {}
    for vote in votes:
        by_group.setdefault(groups.get(vote.participant_id), []).extend(levels([vote]))
    return group_means(by_group)


def _points(votes: Sequence[Vote]) -> dict[str, Mapping[str, float]]:
    found = {
        subject: points(of_round(votes, subject, 1), subject)
        for subject in (GOALS, PHASES, MEASURES)
    }
    return {subject: shares for subject, shares in found.items() if shares}


def _alpha(votes: Sequence[Vote], questions: Sequence[str]) -> float | None:
    """On first rounds only: after people have talked, they no longer rate independently."""
    units = [levels(of_round(votes, question, 1)) for question in questions]
    rated = [unit for unit in units if len(unit) >= RATERS_FROM]
    return alpha(rated) if len(rated) >= QUESTIONS_FROM else None
