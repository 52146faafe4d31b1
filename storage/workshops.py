"""The workshops of one organisation, in SQL."""

from collections.abc import Sequence

from sqlalchemy import Connection

from assessment.repository import ConflictError
from assessment.workshop.repository import ChangedAnswer, Pulse, WorkshopRepository
from assessment.workshop.workshop import Workshop
from storage import workshop_statements as statements
from storage.answers import SqlAnswers
from storage.participants import SqlParticipants
from storage.statements import KEPT_ASSESSMENT, LIVE_ASSESSMENT
from storage.tables import workshop as workshop_table
from storage.workshop_mapping import workshop_from, workshop_values


class SqlWorkshops(SqlAnswers, SqlParticipants, WorkshopRepository):
    """Workshops, the people in them and their votes; see the protocol for the promises.

    Whoever locks several rows locks the workshop before the participant before the vote.
    """

    def workshop(self, workshop_id: str) -> Workshop:
        with self._database.reading() as connection:
            return workshop_from(self._one(connection, statements.WORKSHOP, workshop_id))

    def workshop_of(self, assessment_id: str) -> Workshop | None:
        with self._database.reading() as connection:
            self._one(connection, LIVE_ASSESSMENT, assessment_id)
            newest = statements.NEWEST_WORKSHOP
            row = connection.execute(newest, self._at(assessment_id)).first()
        return None if row is None else workshop_from(row)

    def workshop_behind(self, *, code: str = "", link: str = "") -> Workshop:
        wanted = statements.WORKSHOP_BEHIND_CODE if code else statements.WORKSHOP_BEHIND_LINK
        with self._database.reading() as connection:
            return workshop_from(self._one(connection, wanted, code or link))

    def running_workshops(self) -> Sequence[Workshop]:
        with self._database.reading() as connection:
            rows = connection.execute(statements.RUNNING_WORKSHOPS, self._parameters()).all()
        return [workshop_from(row) for row in rows]

    def add_workshop(self, workshop: Workshop) -> None:
        with self._database.writing() as connection:
            self._one(connection, KEPT_ASSESSMENT, workshop.assessment_id)
            if not self._inserted(connection, workshop_table, workshop_values(workshop)):
                raise ConflictError(self._in_the_way(connection, workshop))

    def save_workshop(
        self,
        workshop: Workshop,
        expected: int,
        answers: Sequence[ChangedAnswer] = (),
        *,
        erase_people: bool = False,
    ) -> Workshop:
        saved = workshop.model_copy(update={"version": expected + 1})
        with self._database.writing() as connection:
            self._one(connection, KEPT_ASSESSMENT, saved.assessment_id)
            self._replace(connection, saved, expected)
            for answer, known in answers:
                self._store_answer(connection, saved.assessment_id, answer, known, saved.changed_at)
            if erase_people:
                for erase in statements.ERASE_PEOPLE:
                    connection.execute(erase, self._at(saved.id))
        if erase_people:
            self._database.empty_log()
        return saved

    def pulse(self, workshop_id: str) -> Pulse:
        with self._database.reading() as connection:
            row = self._one(connection, statements.PULSE, workshop_id)
        return Pulse(version=row.version, participants=row.moves, votes=row.taps)

    def _in_the_way(self, connection: Connection, workshop: Workshop) -> Workshop:
        return workshop_from(
            self._one(
                connection,
                statements.IN_THE_WAY,
                workshop.id,
                code=workshop.code,
                link=workshop.link,
                assessment=workshop.assessment_id,
            )
        )

    def _replace(self, connection: Connection, workshop: Workshop, expected: int) -> None:
        """Overwrite the document; ConflictError unless the version on disk is the expected one."""
        values = workshop_values(workshop)
        for fixed in ("id", "assessment_id", "created_at"):
            del values[fixed]
        replaced = connection.execute(
            statements.UPDATE_WORKSHOP.values(values),
            self._at(workshop.id, assessment=workshop.assessment_id, expected=expected),
        )
        if replaced.first() is None:
            stored = self._one(connection, statements.WORKSHOP, workshop.id)
            raise ConflictError(workshop_from(stored))
