"""The tables. Every row names its organisation, and every reference stays inside it."""

from enum import StrEnum

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    text,
)
from sqlalchemy.schema import SchemaItem

from assessment.answer import NOTE_LIMIT, REASON_LIMIT, AnswerKind, Evidence
from assessment.branding import CONSULTANCY_LIMIT, CONTACT_LIMIT, LOGO_LIMIT
from assessment.records import NAME_LIMIT
from assessment.roadmap.plan import PLAN_LIMIT
from assessment.workshop.item import ROUNDS
from assessment.workshop.vote import KEY_LIMIT, PSEUDONYM_LIMIT, SEQUENCE_LIMIT, ChoiceKind
from storage.column_types import LARGE, Finite, UtcTime, Written

LOCAL_ORGANISATION = "local"
"""The organisation of a single-user installation; the first migration creates it."""

ID_LIMIT = 64
DATA_LIMIT = 20_000
EDITION_LIMIT = DOCUMENT_LIMIT = 20_000_000

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _length(column: str, longest: int, shortest: int = 0) -> CheckConstraint:
    """Databases ignore the n of VARCHAR(n) or count differently; a check holds on both."""
    rule = f"length({column}) BETWEEN {shortest} AND {longest}"
    return CheckConstraint(rule, name=f"{column}_length")


def _one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    allowed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({allowed})", name=f"{column}_known")


def _rule(name: str, rule: str) -> CheckConstraint:
    return CheckConstraint(rule, name=name)


def _table(name: str, *items: SchemaItem, by_key: bool = False) -> Table:
    """A STRICT table; with `by_key` SQLite keeps the rows themselves in the order of the key."""
    return Table(name, METADATA, *items, sqlite_strict=True, sqlite_with_rowid=not by_key)


organisation = _table(
    "organisation",
    Column("id", Written, primary_key=True),
    Column("name", Written, nullable=False),
    _length("id", ID_LIMIT, 1),
    _length("name", NAME_LIMIT, 1),
)

company = _table(
    "company",
    Column("organisation_id", Written, ForeignKey(organisation.c.id), primary_key=True),
    Column("id", Written, primary_key=True),
    Column("name", Written, nullable=False),
    Column("sample", Integer, nullable=False),
    Column("created_at", UtcTime, nullable=False),
    Column("changed_at", UtcTime, nullable=False),
    Column("deleted_at", UtcTime),
    Column("version", Integer, nullable=False),
    _length("id", ID_LIMIT, 1),
    _length("name", NAME_LIMIT, 1),
    _rule("sample_known", "sample IN (0, 1)"),
    _rule("version_counts", "version >= 1"),
)

assessment = _table(
    "assessment",
    Column("organisation_id", Written, primary_key=True),
    Column("id", Written, primary_key=True),
    Column("company_id", Written, nullable=False),
    Column("milestone", Written, nullable=False),
    Column("depth", Written, nullable=False),
    Column("edition", Written, nullable=False),
    Column("content_hash", Written, nullable=False),
    Column("profile", Written, nullable=False),
    Column("multipliers", Written, nullable=False),
    Column("position", Written),
    Column("created_at", UtcTime, nullable=False),
    Column("changed_at", UtcTime, nullable=False),
    Column("deleted_at", UtcTime),
    Column("version", Integer, nullable=False),
    ForeignKeyConstraint(
        ["organisation_id", "company_id"], [company.c.organisation_id, company.c.id]
    ),
    _length("id", ID_LIMIT, 1),
    _length("milestone", NAME_LIMIT, 1),
    _length("depth", ID_LIMIT, 1),
    _length("edition", NAME_LIMIT, 1),
    _length("content_hash", ID_LIMIT * 2, 1),
    _length("profile", DATA_LIMIT),
    _length("multipliers", DATA_LIMIT),
    _length("position", ID_LIMIT),
    _rule("version_counts", "version >= 1"),
)
Index("ix_assessment_company", assessment.c.organisation_id, assessment.c.company_id)

answer = _table(
    "answer",
    Column("organisation_id", Written, primary_key=True),
    Column("assessment_id", Written, primary_key=True),
    Column("question", Written, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("changed_at", UtcTime, nullable=False),
    Column("kind", Written, nullable=False),
    Column("level", Integer),
    Column("number", Finite),
    Column("ticked", Written, nullable=False),
    Column("ratings", Written, nullable=False),
    Column("evidence", Written, nullable=False),
    Column("reason", Written, nullable=False),
    Column("note", Written, nullable=False),
    ForeignKeyConstraint(
        ["organisation_id", "assessment_id"], [assessment.c.organisation_id, assessment.c.id]
    ),
    _length("question", ID_LIMIT, 1),
    _rule("version_counts", "version >= 1"),
    _one_of("kind", AnswerKind),
    _rule("level_range", "level BETWEEN 0 AND 10"),
    _length("ticked", DATA_LIMIT),
    _length("ratings", DATA_LIMIT),
    _one_of("evidence", Evidence),
    _length("reason", REASON_LIMIT),
    _length("note", NOTE_LIMIT),
    by_key=True,
)

edition = _table(
    "edition",
    Column("organisation_id", Written, ForeignKey(organisation.c.id), primary_key=True),
    Column("content_hash", Written, primary_key=True),
    Column("content", Written, nullable=False),
    _length("content_hash", ID_LIMIT * 2, 1),
    _length("content", EDITION_LIMIT, 1),
)

branding = _table(
    "branding",
    Column("organisation_id", Written, ForeignKey(organisation.c.id), primary_key=True),
    Column("scope", Written, primary_key=True),
    Column("company_id", Written),
    Column("logo", LargeBinary),
    Column("accent", Written),
    Column("consultancy", Written, nullable=False),
    Column("contact", Written, nullable=False),
    Column("changed_at", UtcTime, nullable=False),
    Column("version", Integer, nullable=False),
    ForeignKeyConstraint(
        ["organisation_id", "company_id"], [company.c.organisation_id, company.c.id]
    ),
    _rule("scope_is_company", "scope = coalesce(company_id, '')"),
    _length("logo", LOGO_LIMIT, 1),
    _length("accent", 7, 7),
    _length("consultancy", CONSULTANCY_LIMIT),
    _length("contact", CONTACT_LIMIT),
    _rule("version_counts", "version >= 1"),
)
"""`scope` is the company, or empty for the whole organisation; a key cannot be NULL."""

workshop = _table(
    "workshop",
    Column("organisation_id", Written, primary_key=True),
    Column("id", Written, primary_key=True),
    Column("assessment_id", Written, nullable=False),
    Column("code", Written),
    Column("link", Written),
    Column("signed_off", Integer, nullable=False),
    Column("created_at", UtcTime, nullable=False),
    Column("version", Integer, nullable=False),
    Column("document", Written, nullable=False),
    ForeignKeyConstraint(
        ["organisation_id", "assessment_id"], [assessment.c.organisation_id, assessment.c.id]
    ),
    _length("id", ID_LIMIT, 1),
    _length("code", ID_LIMIT, 1),
    _length("link", ID_LIMIT, 1),
    _rule("signed_off_known", "signed_off IN (0, 1)"),
    _rule("version_counts", "version >= 1"),
    _length("document", DOCUMENT_LIMIT, 1),
)
"""`document` is the whole `Workshop` as JSON; the other columns are taken from it to be searched.

It comes last because SQLite reads a row from the front.
"""
Index("ix_workshop_code", workshop.c.organisation_id, workshop.c.code, unique=True)
Index("ix_workshop_link", workshop.c.link, unique=True)
Index("ix_workshop_assessment", workshop.c.organisation_id, workshop.c.assessment_id)
Index(
    "ix_workshop_running",
    workshop.c.organisation_id,
    workshop.c.assessment_id,
    unique=True,
    sqlite_where=text("signed_off = 0"),
    postgresql_where=text("signed_off = 0"),
)

participant = _table(
    "participant",
    Column("organisation_id", Written, primary_key=True),
    Column("id", Written, primary_key=True),
    Column("workshop_id", Written, nullable=False),
    Column("secret", Written, nullable=False),
    Column("seat", Integer, nullable=False),
    Column("name", Written, nullable=False),
    Column("group", Written),
    Column("joined_at", UtcTime, nullable=False),
    Column("removed_at", UtcTime),
    Column("taps", Integer, nullable=False),
    ForeignKeyConstraint(
        ["organisation_id", "workshop_id"], [workshop.c.organisation_id, workshop.c.id]
    ),
    _length("id", ID_LIMIT, 1),
    _length("secret", ID_LIMIT * 2, 1),
    _rule("seat_counts", "seat >= 1"),
    _length("name", PSEUDONYM_LIMIT),
    _rule("group_length", f'length("group") BETWEEN 1 AND {ID_LIMIT}'),
    _rule("taps_count", "taps >= 0"),
)
"""`taps` counts the votes a person has sent, changed ones too; it never goes down."""
Index("ix_participant_secret", participant.c.secret, unique=True)
Index(
    "ix_participant_seat",
    participant.c.organisation_id,
    participant.c.workshop_id,
    participant.c.seat,
    unique=True,
)

vote = _table(
    "vote",
    Column("organisation_id", Written, primary_key=True),
    Column("workshop_id", Written, primary_key=True),
    Column("subject", Written, primary_key=True),
    Column("round", Integer, primary_key=True, autoincrement=False),
    Column("participant_id", Written, primary_key=True),
    Column("kind", Written, nullable=False),
    Column("level", Integer),
    Column("points", Written, nullable=False),
    Column("key", Written, nullable=False),
    Column("sequence", LARGE, nullable=False),
    Column("cast_at", UtcTime, nullable=False),
    ForeignKeyConstraint(
        ["organisation_id", "workshop_id"], [workshop.c.organisation_id, workshop.c.id]
    ),
    ForeignKeyConstraint(
        ["organisation_id", "participant_id"], [participant.c.organisation_id, participant.c.id]
    ),
    _length("subject", ID_LIMIT, 1),
    _rule("round_range", f"round BETWEEN 1 AND {ROUNDS}"),
    _one_of("kind", ChoiceKind),
    _rule("level_range", "level BETWEEN 0 AND 10"),
    _length("points", DATA_LIMIT),
    _length("key", KEY_LIMIT, 1),
    _rule("sequence_range", f"sequence BETWEEN 0 AND {SEQUENCE_LIMIT}"),
    by_key=True,
)
Index("ix_vote_participant", vote.c.participant_id)
"""Only the person: with the organisation in front SQLite would rather read all its votes."""

plan = _table(
    "plan",
    Column("organisation_id", Written, primary_key=True),
    Column("assessment_id", Written, primary_key=True),
    Column("changed_at", UtcTime, nullable=False),
    Column("version", Integer, nullable=False),
    Column("document", Written, nullable=False),
    ForeignKeyConstraint(
        ["organisation_id", "assessment_id"], [assessment.c.organisation_id, assessment.c.id]
    ),
    _rule("version_counts", "version >= 1"),
    _length("document", PLAN_LIMIT, 1),
)
