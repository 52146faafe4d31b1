"""Workshops, the people in them and their votes."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _create_workshop()
    _create_participant()
    _create_vote()


def _create_workshop() -> None:
    op.create_table(
        "workshop",
        sa.Column("organisation_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("assessment_id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text()),
        sa.Column("link", sa.Text()),
        sa.Column("signed_off", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", "id", name="pk_workshop"),
        sa.ForeignKeyConstraint(
            ["organisation_id", "assessment_id"],
            ["assessment.organisation_id", "assessment.id"],
            name="fk_workshop_assessment",
        ),
        _check("workshop", "id_length", "length(id) BETWEEN 1 AND 64"),
        _check("workshop", "code_length", "length(code) BETWEEN 1 AND 64"),
        _check("workshop", "link_length", "length(link) BETWEEN 1 AND 64"),
        _check("workshop", "signed_off_known", "signed_off IN (0, 1)"),
        _check("workshop", "version_counts", "version >= 1"),
        _check("workshop", "document_length", "length(document) BETWEEN 1 AND 20000000"),
        sqlite_strict=True,
    )
    owned = ["organisation_id", "assessment_id"]
    running = sa.text("signed_off = 0")
    op.create_index("ix_workshop_code", "workshop", ["organisation_id", "code"], unique=True)
    op.create_index("ix_workshop_link", "workshop", ["link"], unique=True)
    op.create_index("ix_workshop_assessment", "workshop", owned)
    op.create_index(
        "ix_workshop_running",
        "workshop",
        owned,
        unique=True,
        sqlite_where=running,
        postgresql_where=running,
    )


def _create_participant() -> None:
    op.create_table(
        "participant",
        sa.Column("organisation_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("workshop_id", sa.Text(), nullable=False),
        sa.Column("secret", sa.Text(), nullable=False),
        sa.Column("seat", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("group", sa.Text()),
        sa.Column("joined_at", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.Text()),
        sa.Column("taps", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", "id", name="pk_participant"),
        _in_workshop("participant"),
        _check("participant", "id_length", "length(id) BETWEEN 1 AND 64"),
        _check("participant", "secret_length", "length(secret) BETWEEN 1 AND 128"),
        _check("participant", "seat_counts", "seat >= 1"),
        _check("participant", "name_length", "length(name) BETWEEN 0 AND 40"),
        _check("participant", "group_length", 'length("group") BETWEEN 1 AND 64'),
        _check("participant", "taps_count", "taps >= 0"),
        sqlite_strict=True,
    )
    seat = ["organisation_id", "workshop_id", "seat"]
    op.create_index("ix_participant_secret", "participant", ["secret"], unique=True)
    op.create_index("ix_participant_seat", "participant", seat, unique=True)


def _create_vote() -> None:
    kinds = "kind IN ('level', 'dont_know', 'not_applicable', 'points')"
    op.create_table(
        "vote",
        sa.Column("organisation_id", sa.Text(), nullable=False),
        sa.Column("workshop_id", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("participant_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("level", sa.Integer()),
        sa.Column("points", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column(
            "sequence", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("cast_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "organisation_id",
            "workshop_id",
            "subject",
            "round",
            "participant_id",
            name="pk_vote",
        ),
        _in_workshop("vote"),
        sa.ForeignKeyConstraint(
            ["organisation_id", "participant_id"],
            ["participant.organisation_id", "participant.id"],
            name="fk_vote_participant",
        ),
        _check("vote", "subject_length", "length(subject) BETWEEN 1 AND 64"),
        _check("vote", "round_range", "round BETWEEN 1 AND 2"),
        _check("vote", "kind_known", kinds),
        _check("vote", "level_range", "level BETWEEN 0 AND 10"),
        _check("vote", "points_length", "length(points) BETWEEN 0 AND 20000"),
        _check("vote", "key_length", "length(key) BETWEEN 1 AND 64"),
        _check("vote", "sequence_range", "sequence BETWEEN 0 AND 9007199254740992"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_vote_participant", "vote", ["participant_id"])


def _check(table: str, name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=op.f(f"ck_{table}_{name}"))


def _in_workshop(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["organisation_id", "workshop_id"],
        ["workshop.organisation_id", "workshop.id"],
        name=f"fk_{table}_workshop",
    )
