"""The answers of one organisation, in SQL."""

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection

from assessment.answer import Answer
from assessment.records import StoredAnswer
from assessment.repository import ConflictError, NotFoundError
from storage import statements
from storage.mapping import Values, answer_from, answer_values, answers_from
from storage.own_records import OwnRecords
from storage.tables import answer as answer_table


class SqlAnswers(OwnRecords):
    """Answers to the questions of an assessment, each with a version of its own."""

    def answers(self, assessment_id: str) -> Mapping[str, StoredAnswer]:
        parameters = self._at(assessment_id)
        with self._database.reading() as connection:
            rows = connection.execute(statements.ANSWERS, parameters).all()
        if not rows:
            raise NotFoundError
        if rows[0].question is None:
            return {}
        return {stored.answer.question: stored for stored in answers_from(rows)}

    def save_answer(
        self, assessment_id: str, answer: Answer, expected: int, at: datetime
    ) -> StoredAnswer:
        with self._database.writing() as connection:
            self._one(connection, statements.KEPT_ASSESSMENT, assessment_id)
            self._store_answer(connection, assessment_id, answer, expected, at)
        return StoredAnswer(answer=answer, version=expected + 1, changed_at=at.astimezone(UTC))

    def _store_answer(
        self,
        connection: Connection,
        assessment_id: str,
        answer: Answer,
        expected: int,
        at: datetime,
    ) -> None:
        """Insert or update one answer; the caller has made sure that the assessment stays."""
        if expected == 0:
            row = self._new_answer(assessment_id, answer, at)
            is_saved = self._inserted(connection, answer_table, row)
        else:
            changes = self._changed_answer(assessment_id, answer, expected)
            found = connection.execute(statements.UPDATE_ANSWER, changes | {"changed_at": at})
            is_saved = found.first() is not None
        if not is_saved:
            asked = answer.question
            stored = self._one(connection, statements.ANSWER, assessment_id, asked=asked)
            raise ConflictError(answer_from(stored))

    def _new_answer(self, assessment_id: str, answer: Answer, at: datetime) -> Values:
        return answer_values(answer) | {
            "organisation_id": self._organisation,
            "assessment_id": assessment_id,
            "version": 1,
            "changed_at": at,
        }

    def _changed_answer(self, assessment_id: str, answer: Answer, expected: int) -> Values:
        """What `UPDATE_ANSWER` needs: the new values, and which version they replace."""
        values = answer_values(answer)
        key = self._at(assessment_id, asked=values.pop("question"), expected=expected)
        return values | key
