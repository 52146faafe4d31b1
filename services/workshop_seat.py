"""What one participant may see: the ballot in front of them and their own votes."""

from assessment.frozen import Frozen
from assessment.question import Question
from assessment.questionnaire import Questionnaire
from assessment.repository import Repository
from assessment.workshop.choices import options, question_of
from assessment.workshop.seats import assigned
from assessment.workshop.vote import Participant, Vote
from assessment.workshop.workshop import Ballot, Workshop


class OwnVote(Frozen):
    """A vote of one's own that is over, with the question it answered."""

    vote: Vote
    question: Question | None


class Seat(Frozen):
    """`ballot` is None while there is nothing to vote on; then the person waits.

    In advance `position` of `total` counts the questions of this person, and `own` is their
    vote on the ballot so far. `past` are their other votes, newest first.
    """

    participant: Participant
    workshop: Workshop
    ballot: Ballot | None
    question: Question | None
    options: tuple[str, ...] = ()
    own: Vote | None = None
    position: int = 0
    total: int = 0
    rated: int = 0
    past: tuple[OwnVote, ...] = ()


def seat(
    repository: Repository,
    questionnaire: Questionnaire,
    participant: Participant,
    at: str | None = None,
) -> Seat:
    """What this person's phone shows now; in advance `at` is the question they want to see.

    Without it they get their first question that has no rating yet.
    """
    workshop = repository.workshop(participant.workshop_id)
    votes = list(repository.votes_of(participant.id))
    mine = assigned(workshop.settings.questions, participant.seat, workshop.settings.per_person)
    ballot = _ballot(workshop, mine, votes, at)
    own = next((vote for vote in votes if _on(vote, ballot)), None)
    past = sorted((vote for vote in votes if vote is not own), key=lambda vote: vote.cast_at)
    return Seat.model_construct(
        participant=participant,
        workshop=workshop,
        ballot=ballot,
        question=question_of(questionnaire, ballot.subject) if ballot else None,
        options=tuple(options(questionnaire, workshop, ballot.subject)) if ballot else (),
        own=own,
        position=mine.index(ballot.subject) + 1 if ballot and ballot.subject in mine else 0,
        total=len(mine),
        rated=len({vote.subject for vote in votes if vote.round == 1} & set(mine)),
        past=tuple(
            OwnVote(vote=vote, question=question_of(questionnaire, vote.subject))
            for vote in reversed(past)
        ),
    )


def _ballot(
    workshop: Workshop, mine: tuple[str, ...], votes: list[Vote], at: str | None
) -> Ballot | None:
    if not workshop.advance_open:
        return workshop.open_ballot
    rated = {vote.subject for vote in votes if vote.round == 1}
    wanted = at if at in mine else next((name for name in mine if name not in rated), None)
    return Ballot(subject=wanted, round=1) if wanted else None


def _on(vote: Vote, ballot: Ballot | None) -> bool:
    return ballot is not None and (vote.subject, vote.round) == (ballot.subject, ballot.round)
