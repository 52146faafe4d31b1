"""The plans of one organisation, in SQL."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from assessment.repository import ConflictError
from assessment.roadmap.plan import Plan, StoredPlan
from storage.mapping import Values
from storage.own_records import OwnRecords
from storage.statements import (
    DOOMED_ASSESSMENTS,
    EXPECTED,
    KEPT_ASSESSMENT,
    KEY,
    LIVE_ASSESSMENT,
    in_live_assessment,
    owned,
)
from storage.tables import plan

PLAN = select(plan.c.document, plan.c.version).where(owned(plan), plan.c.assessment_id == KEY)
ALL_PLANS = select(plan.c.assessment_id, plan.c.document, plan.c.version).where(
    owned(plan), in_live_assessment(plan)
)
UPDATE_PLAN = (
    update(plan)
    .where(owned(plan), plan.c.assessment_id == KEY, plan.c.version == EXPECTED)
    .values(version=plan.c.version + 1)
    .returning(plan.c.version)
)
ERASE_PLANS = delete(plan).where(owned(plan), plan.c.assessment_id.in_(DOOMED_ASSESSMENTS))


class SqlPlans(OwnRecords):
    """One plan for each assessment, kept as a document; see the protocol for the promises."""

    def plan(self, assessment_id: str) -> StoredPlan:
        with self._database.reading() as connection:
            self._one(connection, LIVE_ASSESSMENT, assessment_id)
            return self._plan(connection, assessment_id)

    def plans(self) -> Mapping[str, StoredPlan]:
        with self._database.reading() as connection:
            rows = connection.execute(ALL_PLANS, self._parameters()).all()
        return {row.assessment_id: _stored(row.document, row.version) for row in rows}

    def save_plan(
        self, assessment_id: str, changed: Plan, expected: int, at: datetime
    ) -> StoredPlan:
        with self._database.writing() as connection:
            self._one(connection, KEPT_ASSESSMENT, assessment_id)
            if expected == 0:
                is_saved = self._add_plan(connection, assessment_id, changed, at)
            else:
                where = self._at(assessment_id, expected=expected)
                found = connection.execute(UPDATE_PLAN.values(_values(changed, at)), where)
                is_saved = found.first() is not None
            if not is_saved:
                raise ConflictError(self._plan(connection, assessment_id))
        return StoredPlan(plan=changed, version=expected + 1)

    def _add_plan(
        self, connection: Connection, assessment_id: str, new: Plan, at: datetime
    ) -> bool:
        """Insert the first plan of an assessment; False if it has one."""
        row = _values(new, at) | {"assessment_id": assessment_id, "version": 1}
        return self._inserted(connection, plan, row)

    def _plan(self, connection: Connection, assessment_id: str) -> StoredPlan:
        row = connection.execute(PLAN, self._at(assessment_id)).first()
        return StoredPlan() if row is None else _stored(row.document, row.version)


def _stored(document: str, version: int) -> StoredPlan:
    return StoredPlan(plan=Plan.model_validate_json(document), version=version)


def _values(changed: Plan, at: datetime) -> Values:
    return {"document": changed.model_dump_json(), "changed_at": at}
