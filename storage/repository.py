"""The repository of one organisation, in SQL."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from unicodedata import combining, normalize

from sqlalchemy import Connection, Row, insert

from assessment.answer import Answer, AnswerKind
from assessment.branding import Branding, StoredBranding
from assessment.questionnaire import Questionnaire
from assessment.records import Assessment, AssessmentSummary, Company
from assessment.repository import ConflictError, NotFoundError, Repository
from assessment.roadmap.plan import Plan
from assessment.workshop.workshop import Workshop
from storage import statements, tables, workshop_statements
from storage.mapping import (
    assessment_from,
    assessment_values,
    branding_from,
    company_from,
    company_values,
)
from storage.plans import ERASE_PLANS, SqlPlans
from storage.workshop_mapping import workshop_values
from storage.workshops import SqlWorkshops

_ERASE_PARTS = (
    *statements.LOCK_DOOMED,
    workshop_statements.LOCK_DOOMED_WORKSHOPS,
    *workshop_statements.ERASE_WORKSHOPS,
    statements.ERASE_ANSWERS,
    statements.ERASE_BRANDINGS,
    ERASE_PLANS,
)
"""What has to go before the records it belongs to."""


class SqlRepository(SqlWorkshops, SqlPlans, Repository):
    """Everything one organisation owns; see the protocol for what each method promises.

    ValueError for what no database can store: NUL or lone surrogates in text, a time without
    time zone, a number that is not finite, a text beyond its limit.
    """

    def companies(self, *, deleted: bool = False) -> Sequence[Company]:
        wanted = statements.DELETED_COMPANIES if deleted else statements.LIVE_COMPANIES
        with self._database.reading() as connection:
            rows = connection.execute(wanted, self._parameters()).all()
        return sorted(map(company_from, rows), key=_dictionary_order)

    def company(self, company_id: str) -> Company:
        with self._database.reading() as connection:
            return company_from(self._one(connection, statements.LIVE_COMPANY, company_id))

    def add_company(self, company: Company) -> None:
        with self._database.writing() as connection:
            self._add_company(connection, company)

    def save_company(self, company: Company, expected: int) -> Company:
        changes = company.model_dump(include={"name", "changed_at", "deleted_at"})
        with self._database.writing() as connection:
            saved = connection.execute(
                statements.UPDATE_COMPANY.values(changes),
                self._at(company.id, expected=expected),
            ).first()
            if saved is None:
                stored = self._one(connection, statements.COMPANY, company.id)
                raise ConflictError(company_from(stored))
            return company_from(saved)

    def assessments(self, company_id: str, *, deleted: bool = False) -> Sequence[AssessmentSummary]:
        wanted = statements.DELETED_ASSESSMENTS if deleted else statements.LIVE_ASSESSMENTS
        parameters = self._at(company_id)
        with self._database.reading() as connection:
            self._one(connection, statements.LIVE_COMPANY, company_id)
            rows = connection.execute(wanted, parameters).all()
            states = connection.execute(statements.ANSWER_STATES, parameters).all()
        own = {
            assessment_id: list(states_of_one)
            for assessment_id, states_of_one in groupby(states, key=itemgetter(0))
        }
        return [_summary(assessment_from(row), own.get(row.id, [])) for row in rows]

    def assessment(self, assessment_id: str) -> Assessment:
        with self._database.reading() as connection:
            return assessment_from(self._one(connection, statements.LIVE_ASSESSMENT, assessment_id))

    def add_assessment(
        self, assessment: Assessment, answers: Sequence[Answer] = (), plan: Plan | None = None
    ) -> None:
        with self._database.writing() as connection:
            self._add_assessment(connection, assessment, answers, plan)

    def add_whole(  # noqa: PLR0913 - one argument per thing to store
        self,
        questionnaire: Questionnaire,
        company: Company | None,
        assessment: Assessment,
        answers: Sequence[Answer],
        workshop: Workshop | None = None,
        *,
        plan: Plan | None = None,
    ) -> None:
        with self._database.writing() as connection:
            self._keep_edition(connection, questionnaire)
            if company is not None:
                self._add_company(connection, company)
            self._add_assessment(connection, assessment, answers, plan)
            if workshop is not None:
                self._inserted(connection, tables.workshop, workshop_values(workshop))

    def save_assessment(self, assessment: Assessment, expected: int) -> Assessment:
        changes = assessment_values(assessment)
        for fixed in ("id", "position", "version"):
            del changes[fixed]
        with self._database.writing() as connection:
            self._one(connection, statements.KEPT_COMPANY, assessment.company_id)
            saved = connection.execute(
                statements.UPDATE_ASSESSMENT.values(changes),
                self._at(assessment.id, expected=expected),
            ).first()
            if saved is None:
                stored = self._one(connection, statements.ASSESSMENT, assessment.id)
                raise ConflictError(assessment_from(stored))
            return assessment_from(saved)

    def save_position(self, assessment_id: str, question: str) -> None:
        with self._database.writing() as connection:
            moved = connection.execute(
                statements.UPDATE_POSITION.values(position=question),
                self._at(assessment_id),
            )
            if moved.rowcount == 0:
                raise NotFoundError

    def purge(self, before: datetime) -> int:
        parameters = self._parameters(before=before)
        with self._database.writing() as connection:
            for statement in _ERASE_PARTS:
                connection.execute(statement, parameters)
            erased = sum(
                connection.execute(records, parameters).rowcount
                for records in statements.ERASE_RECORDS
            )
        if erased:
            self._database.empty_log()
        return erased

    def keep_edition(self, questionnaire: Questionnaire) -> None:
        with self._database.writing() as connection:
            self._keep_edition(connection, questionnaire)

    def edition(self, content_hash: str) -> Questionnaire:
        with self._database.reading() as connection:
            row = self._one(connection, statements.EDITION, content_hash)
        return Questionnaire.model_validate_json(row.content)

    def branding(self, company_id: str | None = None) -> StoredBranding:
        with self._database.reading() as connection:
            if company_id is not None:
                self._one(connection, statements.LIVE_COMPANY, company_id)
            return self._branding(connection, company_id)

    def save_branding(
        self, branding: Branding, expected: int, at: datetime, company_id: str | None = None
    ) -> StoredBranding:
        changes = branding.model_dump() | {"changed_at": at}
        scope = company_id or ""
        with self._database.writing() as connection:
            if company_id is not None:
                self._one(connection, statements.KEPT_COMPANY, company_id)
            if expected == 0:
                row = changes | {"scope": scope, "company_id": company_id, "version": 1}
                saved = self._inserted(connection, tables.branding, row)
            else:
                changing = statements.UPDATE_BRANDING.values(changes)
                found = connection.execute(changing, self._at(scope, expected=expected))
                saved = found.first() is not None
            if not saved:
                raise ConflictError(self._branding(connection, company_id))
        return StoredBranding(branding=branding, version=expected + 1)

    def _branding(self, connection: Connection, company_id: str | None) -> StoredBranding:
        row = connection.execute(statements.BRANDING, self._at(company_id or "")).first()
        return StoredBranding() if row is None else branding_from(row)

    def _keep_edition(self, connection: Connection, questionnaire: Questionnaire) -> None:
        """Defaults are written out too: a later Oktagon may have others."""
        content = questionnaire.model_dump_json()
        values = {"content_hash": questionnaire.content_hash, "content": content}
        self._inserted(connection, tables.edition, values)

    def _add_company(self, connection: Connection, company: Company) -> None:
        if not self._inserted(connection, tables.company, company_values(company)):
            stored = self._one(connection, statements.COMPANY, company.id)
            raise ConflictError(company_from(stored))

    def _add_assessment(
        self,
        connection: Connection,
        assessment: Assessment,
        answers: Sequence[Answer],
        plan: Plan | None,
    ) -> None:
        self._one(connection, statements.KEPT_COMPANY, assessment.company_id)
        values = assessment_values(assessment)
        if not self._inserted(connection, tables.assessment, values):
            stored = self._one(connection, statements.ANY_ASSESSMENT, assessment.id)
            raise ConflictError(assessment_from(stored))
        rows = [self._new_answer(assessment.id, one, assessment.changed_at) for one in answers]
        if rows:
            connection.execute(insert(tables.answer), rows)
        if plan is not None:
            self._add_plan(connection, assessment.id, plan, assessment.changed_at)


def _summary(
    assessment: Assessment, states: Sequence[Row[str, str, str, datetime]]
) -> AssessmentSummary:
    """`states` are those of this assessment, from `statements.ANSWER_STATES`."""
    return AssessmentSummary(
        assessment=assessment,
        changed_at=max([assessment.changed_at, *(changed_at for *_, changed_at in states)]),
        settled=tuple(question for _, question, kind, _ in states if kind != AnswerKind.OPEN),
    )


def _dictionary_order(company: Company) -> tuple[str, str, str]:
    """Order as in a dictionary (DIN 5007-1): capitals do not count, and ä is sorted like a."""
    letters = normalize("NFKD", company.name.casefold())
    plain = "".join(letter for letter in letters if not combining(letter))
    return plain, company.name, company.id
