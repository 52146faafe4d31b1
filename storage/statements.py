"""What the repository asks of the database; every statement is bound to one organisation.

Statements are built once: building one takes longer than SQLite needs to run it. Parameters
are `organisation`, `key` (the id asked for) and `expected` (the version the caller last saw).
"""

from datetime import datetime
from functools import cache

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Insert,
    Table,
    and_,
    bindparam,
    delete,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert

from storage.tables import answer, assessment, branding, company, edition, organisation

KEY: BindParameter[str] = bindparam("key")
EXPECTED: BindParameter[int] = bindparam("expected")
_BEFORE: BindParameter[datetime] = bindparam("before")


def owned(table: Table) -> ColumnElement[bool]:
    is_owned: ColumnElement[bool] = table.c.organisation_id == bindparam("organisation")
    return is_owned


def has_key(table: Table) -> ColumnElement[bool]:
    return and_(owned(table), table.c.id == KEY)


_LIVE_COMPANY = company.c.deleted_at.is_(None)
_LIVE_ASSESSMENT = assessment.c.deleted_at.is_(None)
_OF_COMPANY = and_(
    company.c.organisation_id == assessment.c.organisation_id,
    company.c.id == assessment.c.company_id,
)
_OF_ASSESSMENT = and_(
    answer.c.organisation_id == assessment.c.organisation_id,
    answer.c.assessment_id == assessment.c.id,
)
_IN_LIVE_COMPANY = (
    select(company.c.id).where(_OF_COMPANY, _LIVE_COMPANY).correlate(assessment).exists()
)


def in_live_assessment(table: Table) -> ColumnElement[bool]:
    """Whether the row belongs to an assessment that is there, in a company that is there."""
    return (
        select(assessment.c.id)
        .where(
            assessment.c.organisation_id == table.c.organisation_id,
            assessment.c.id == table.c.assessment_id,
            _LIVE_ASSESSMENT,
            _IN_LIVE_COMPANY,
        )
        .correlate(table)
        .exists()
    )


LIVE_COMPANIES = select(company).where(owned(company), _LIVE_COMPANY)
DELETED_COMPANIES = select(company).where(owned(company), company.c.deleted_at.is_not(None))
COMPANY = select(company).where(has_key(company))
"""Deleted ones too: they can be restored, and a conflict shows them."""
LIVE_COMPANY = COMPANY.where(_LIVE_COMPANY)
KEPT_COMPANY = LIVE_COMPANY.with_for_update(read=True, key_share=True)
"""A company that cannot be purged before the end of the transaction."""
UPDATE_COMPANY = (
    update(company)
    .where(has_key(company), company.c.version == EXPECTED)
    .values(version=company.c.version + 1)
    .returning(company)
)

ASSESSMENT = select(assessment).where(has_key(assessment), _IN_LIVE_COMPANY)
"""Deleted ones too, but none of a deleted company."""
LIVE_ASSESSMENT = ASSESSMENT.where(_LIVE_ASSESSMENT)
KEPT_ASSESSMENT = (
    select(assessment.c.id)
    .where(has_key(assessment), _IN_LIVE_COMPANY, _LIVE_ASSESSMENT)
    .with_for_update(read=True, key_share=True)
)
"""An assessment that cannot be purged before the end of the transaction."""
ANY_ASSESSMENT = select(assessment).where(has_key(assessment))
UPDATE_ASSESSMENT = (
    update(assessment)
    .where(has_key(assessment), _IN_LIVE_COMPANY, assessment.c.version == EXPECTED)
    .values(version=assessment.c.version + 1)
    .returning(assessment)
)
UPDATE_POSITION = update(assessment).where(has_key(assessment), _IN_LIVE_COMPANY, _LIVE_ASSESSMENT)

_ASSESSMENTS_OF_COMPANY = (
    select(assessment)
    .where(owned(assessment), assessment.c.company_id == KEY)
    .order_by(assessment.c.created_at.desc(), assessment.c.id.desc())
)
LIVE_ASSESSMENTS = _ASSESSMENTS_OF_COMPANY.where(_LIVE_ASSESSMENT)
DELETED_ASSESSMENTS = _ASSESSMENTS_OF_COMPANY.where(assessment.c.deleted_at.is_not(None))
ANSWER_STATES = (
    select(answer.c.assessment_id, answer.c.question, answer.c.kind, answer.c.changed_at)
    .where(
        owned(answer),
        answer.c.assessment_id.in_(
            select(assessment.c.id).where(owned(assessment), assessment.c.company_id == KEY)
        ),
    )
    .order_by(answer.c.assessment_id, answer.c.question)
)
"""What the list of a company's assessments needs to know of their answers."""

ANSWER_COLUMNS = [
    column for column in answer.c if column.name not in {"organisation_id", "assessment_id"}
]
ANSWERS = (
    select(*ANSWER_COLUMNS)
    .select_from(assessment.outerjoin(answer, _OF_ASSESSMENT))
    .where(has_key(assessment), _IN_LIVE_COMPANY, _LIVE_ASSESSMENT)
    .order_by(answer.c.question)
)
"""One row without a question if there are no answers yet; no row if there is no assessment."""
ANSWER = select(*ANSWER_COLUMNS).where(
    owned(answer), answer.c.assessment_id == KEY, answer.c.question == bindparam("asked")
)
UPDATE_ANSWER = (
    update(answer)
    .where(
        owned(answer),
        answer.c.assessment_id == KEY,
        answer.c.question == bindparam("asked"),
        answer.c.version == EXPECTED,
    )
    .values(version=answer.c.version + 1)
    .returning(answer.c.organisation_id)
)

EDITION = select(edition.c.content).where(owned(edition), edition.c.content_hash == KEY)


BRANDING = select(branding).where(owned(branding), branding.c.scope == KEY)
UPDATE_BRANDING = (
    update(branding)
    .where(owned(branding), branding.c.scope == KEY, branding.c.version == EXPECTED)
    .values(version=branding.c.version + 1)
    .returning(branding)
)


@cache
def insert_once(table: Table, dialect: str) -> ReturningInsert[str]:
    """Insert a row and return its organisation, or nothing if its key is taken already.

    Rows that are there stay as they are. (What drivers say about the number of inserted rows
    differs, so nobody should ask for it.)
    """
    build = postgresql.insert if dialect == "postgresql" else sqlite.insert
    owner = table.c.id if table is organisation else table.c.organisation_id
    return build(table).on_conflict_do_nothing().returning(owner)


@cache
def insert_or_replace(table: Table, dialect: str) -> Insert:
    """Insert a row, or put the new values into the one with the same key."""
    build = postgresql.insert if dialect == "postgresql" else sqlite.insert
    inserted = build(table)
    changed = {
        column.name: inserted.excluded[column.name] for column in table.c if not column.primary_key
    }
    return inserted.on_conflict_do_update(index_elements=list(table.primary_key), set_=changed)


_DOOMED_COMPANY = and_(owned(company), company.c.deleted_at < _BEFORE)
_DOOMED_ASSESSMENT = and_(
    owned(assessment),
    or_(
        assessment.c.deleted_at < _BEFORE,
        assessment.c.company_id.in_(select(company.c.id).where(_DOOMED_COMPANY)),
    ),
)
DOOMED_ASSESSMENTS = select(assessment.c.id).where(_DOOMED_ASSESSMENT)
LOCK_DOOMED = (
    select(company.c.id).where(_DOOMED_COMPANY).with_for_update(),
    DOOMED_ASSESSMENTS.with_for_update(),
)
"""Nobody can restore these rows while they are being erased."""
ERASE_ANSWERS = delete(answer).where(
    owned(answer),
    answer.c.assessment_id.in_(DOOMED_ASSESSMENTS),
)
ERASE_BRANDINGS = delete(branding).where(
    owned(branding),
    branding.c.company_id.in_(select(company.c.id).where(_DOOMED_COMPANY)),
)
ERASE_RECORDS = (
    delete(assessment).where(_DOOMED_ASSESSMENT),
    delete(company).where(_DOOMED_COMPANY),
)
