"""One tap on a phone: checked, then stored."""

from datetime import datetime

from assessment.questionnaire import Questionnaire
from assessment.repository import Repository
from assessment.workshop.choices import offers
from assessment.workshop.repository import BallotClosedError
from assessment.workshop.vote import Choice, Participant, Vote
from assessment.workshop.workshop import Ballot, Workshop


class ChoiceRefusedError(ValueError):
    """The subject does not offer this choice; only a forged request can cause this."""


def cast_vote(  # noqa: PLR0913, PLR0917 - who says what in which round, and how it is told apart
    repository: Repository,
    questionnaire: Questionnaire,
    workshop: Workshop,
    participant: Participant,
    ballot: Ballot,
    choice: Choice,
    *,
    key: str,
    sequence: int,
    now: datetime,
) -> Vote:
    """Store the choice and return what is stored: this vote, or a newer one of this person.

    BallotClosedError if the round is over or was never opened, which storage tells at the moment
    of writing; a vote sent again that has been stored before comes back nevertheless.
    NotFoundError for somebody who has been shut out.
    """
    if ballot.subject not in workshop.items:
        raise BallotClosedError
    if not offers(questionnaire, workshop, ballot.subject, choice):
        raise ChoiceRefusedError
    vote = Vote(
        workshop_id=workshop.id,
        participant_id=participant.id,
        subject=ballot.subject,
        round=ballot.round,
        choice=choice,
        key=key,
        sequence=sequence,
        cast_at=now,
    )
    return repository.save_vote(vote)
