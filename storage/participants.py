"""The people in a workshop and their votes, in SQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, insert

from assessment.repository import NotFoundError
from assessment.workshop.repository import BallotClosedError, LobbyClosedError, RoomFullError
from assessment.workshop.vote import Participant, Vote
from assessment.workshop.workshop import Ballot, Workshop
from storage import workshop_statements as statements
from storage.mapping import Values
from storage.own_records import OwnRecords
from storage.statements import insert_or_replace
from storage.tables import participant as participant_table
from storage.tables import vote as vote_table
from storage.workshop_mapping import (
    participant_from,
    participant_values,
    participants_from,
    vote_from,
    vote_values,
    votes_from,
    workshop_from,
)


class SqlParticipants(OwnRecords):
    """Who takes part, and what each of them says."""

    def participants(self, workshop_id: str) -> Sequence[Participant]:
        with self._database.reading() as connection:
            self._one(connection, statements.WORKSHOP_ID, workshop_id)
            rows = connection.execute(statements.PARTICIPANTS, self._at(workshop_id)).all()
        return participants_from(rows)

    def participant(self, secret: str) -> Participant:
        with self._database.reading() as connection:
            wanted = statements.PARTICIPANT_BEHIND_SECRET
            return participant_from(self._one(connection, wanted, secret))

    def add_participant(self, participant: Participant, limit: int) -> Participant:
        workshop_id = participant.workshop_id
        with self._database.writing() as connection:
            workshop = self._workshop(connection, statements.LOCKED_WORKSHOP, workshop_id)
            asked = self._at(participant.id, workshop=workshop_id)
            known = connection.execute(statements.PARTICIPANT_IN, asked).first()
            if known is not None:
                return participant_from(known)
            if not workshop.lobby_open or participant.joined_at >= workshop.expires_at:
                raise LobbyClosedError
            room = self._one(connection, statements.ATTENDANCE, workshop_id)
            if room.present >= limit:
                raise RoomFullError
            seated = participant.model_copy(update={"seat": room.last_seat + 1})
            row = participant_values(seated) | {"organisation_id": self._organisation}
            connection.execute(insert(participant_table), row)
        return seated

    def remove_participant(self, workshop_id: str, participant_id: str, at: datetime) -> None:
        asked = self._at(participant_id, workshop=workshop_id)
        with self._database.writing() as connection:
            workshop = self._workshop(connection, statements.UNCHANGED_WORKSHOP, workshop_id)
            removing = statements.REMOVE_PARTICIPANT.values(removed_at=at)
            if connection.execute(removing, asked).first() is not None:
                self._erase_open_votes(connection, workshop, participant_id)
            elif connection.execute(statements.PARTICIPANT_IN, asked).first() is None:
                raise NotFoundError

    def votes(self, workshop_id: str) -> Sequence[Vote]:
        with self._database.reading() as connection:
            self._one(connection, statements.WORKSHOP_ID, workshop_id)
            rows = connection.execute(statements.VOTES, self._at(workshop_id)).all()
        return votes_from(rows)

    def votes_of(self, participant_id: str) -> Sequence[Vote]:
        with self._database.reading() as connection:
            self._one(connection, statements.PARTICIPANT, participant_id)
            return self._votes_of(connection, participant_id)

    def voters(self, workshop_id: str, subject: str, round_: int) -> frozenset[str]:
        asked = self._at(workshop_id, subject=subject, round=round_)
        with self._database.reading() as connection:
            self._one(connection, statements.WORKSHOP_ID, workshop_id)
            return frozenset(connection.execute(statements.VOTERS, asked).scalars())

    def save_vote(self, vote: Vote) -> Vote:
        """A vote that is stored already comes back even if its round is over by now: the first
        answer to the phone was lost on the way.
        """
        with self._database.writing() as connection:
            workshop = self._workshop(connection, statements.UNCHANGED_WORKSHOP, vote.workshop_id)
            tap = self._at(vote.participant_id, workshop=vote.workshop_id)
            if connection.execute(statements.COUNT_TAP, tap).first() is None:
                raise NotFoundError
            stored = connection.execute(statements.VOTE, self._place(vote)).first()
            if stored and (stored.key == vote.key or stored.sequence >= vote.sequence):
                return vote_from(stored)
            if not workshop.takes(Ballot(subject=vote.subject, round=vote.round)):
                raise BallotClosedError
            row = vote_values(vote) | {"organisation_id": self._organisation}
            connection.execute(insert_or_replace(vote_table, self._database.dialect), row)
        return vote

    def _workshop(
        self, connection: Connection, statement: Select[Any], workshop_id: str
    ) -> Workshop:
        return workshop_from(self._one(connection, statement, workshop_id))

    def _votes_of(self, connection: Connection, participant_id: str) -> list[Vote]:
        own = statements.VOTES_OF_PARTICIPANT
        return votes_from(connection.execute(own, self._at(participant_id)).all())

    def _erase_open_votes(
        self, connection: Connection, workshop: Workshop, participant_id: str
    ) -> None:
        for vote in self._votes_of(connection, participant_id):
            if workshop.takes(Ballot(subject=vote.subject, round=vote.round)):
                connection.execute(statements.ERASE_VOTE, self._place(vote))

    def _place(self, vote: Vote) -> Values:
        """Where the vote belongs: one person has one place in each round."""
        return self._at(
            vote.workshop_id,
            subject=vote.subject,
            round=vote.round,
            participant=vote.participant_id,
        )
