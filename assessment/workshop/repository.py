"""What storage promises about workshops."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

from assessment.answer import Answer
from assessment.workshop.vote import Participant, Vote
from assessment.workshop.workshop import Workshop


class LobbyClosedError(Exception):
    """Nobody can join any more: the lobby is closed, or the code has expired."""


class RoomFullError(Exception):
    """As many people as a workshop may have are in."""


class BallotClosedError(Exception):
    """The round takes no votes: it has not been opened, or it is over."""


class Pulse(NamedTuple):
    """Grows whenever something happens: what a screen compares to know that it is out of date."""

    version: int
    participants: int
    votes: int


class ChangedAnswer(NamedTuple):
    """An answer to store with the workshop; `expected` as in `Repository.save_answer`."""

    answer: Answer
    expected: int


class WorkshopRepository(Protocol):
    """The workshops of one organisation; the general promises of `Repository` hold.

    Workshops of an assessment that is gone are not found.
    """

    def workshop(self, workshop_id: str) -> Workshop: ...

    def workshop_of(self, assessment_id: str) -> Workshop | None:
        """The newest workshop of an assessment, signed off or not."""

    def workshop_behind(self, *, code: str = "", link: str = "") -> Workshop:
        """The workshop this code or link leads to. Whether it is still valid, the caller checks."""

    def running_workshops(self) -> Sequence[Workshop]:
        """Workshops that are not signed off."""

    def add_workshop(self, workshop: Workshop) -> None:
        """ConflictError while the assessment has one that is not signed off, or the code exists."""

    def save_workshop(
        self,
        workshop: Workshop,
        expected: int,
        answers: Sequence[ChangedAnswer] = (),
        *,
        erase_people: bool = False,
    ) -> Workshop:
        """Store the document and these answers, both or nothing; with its new version.

        `erase_people` removes all votes and participants for good. ConflictError if either the
        workshop or one of the answers has a newer version.
        """

    def pulse(self, workshop_id: str) -> Pulse: ...

    def participants(self, workshop_id: str) -> Sequence[Participant]:
        """By seat, removed ones included."""

    def participant(self, secret: str) -> Participant:
        """Whoever holds this secret; NotFoundError for strangers and after sign-off."""

    def add_participant(self, participant: Participant, limit: int) -> Participant:
        """Give the newcomer the next free seat; the `seat` handed in does not matter.

        LobbyClosedError, RoomFullError. The same id again changes nothing.
        """

    def remove_participant(self, workshop_id: str, participant_id: str, at: datetime) -> None:
        """Shut a person out. Their votes in rounds that are over stay counted: taking them out
        would show what they were; those in rounds still open go.
        """

    def votes(self, workshop_id: str) -> Sequence[Vote]: ...

    def votes_of(self, participant_id: str) -> Sequence[Vote]:
        """A person's own votes, for that person."""

    def voters(self, workshop_id: str, subject: str, round_: int) -> frozenset[str]:
        """Ids of those who have voted in this round."""

    def save_vote(self, vote: Vote) -> Vote:
        """Store the vote, or keep the stored one if it has the same key or a higher sequence.

        Returns what is stored. BallotClosedError unless the round takes votes at this moment;
        NotFoundError for people who have been removed.
        """
