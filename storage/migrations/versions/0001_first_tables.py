"""The first tables and the local organisation."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    organisation = op.create_table(
        "organisation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_organisation"),
        sa.CheckConstraint(
            "length(id) BETWEEN 1 AND 64",
            name=op.f("ck_organisation_id_length"),
        ),
        sa.CheckConstraint(
            "length(name) BETWEEN 1 AND 200",
            name=op.f("ck_organisation_name_length"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "company",
        sa.Column("organisation_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sample", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text()),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", "id", name="pk_company"),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name="fk_company_organisation",
        ),
        sa.CheckConstraint(
            "length(id) BETWEEN 1 AND 64",
            name=op.f("ck_company_id_length"),
        ),
        sa.CheckConstraint(
            "length(name) BETWEEN 1 AND 200",
            name=op.f("ck_company_name_length"),
        ),
        sa.CheckConstraint(
            "sample IN (0, 1)",
            name=op.f("ck_company_sample_known"),
        ),
        sa.CheckConstraint(
            "version >= 1",
            name=op.f("ck_company_version_counts"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "edition",
        sa.Column("organisation_id", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", "content_hash", name="pk_edition"),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name="fk_edition_organisation",
        ),
        sa.CheckConstraint(
            "length(content_hash) BETWEEN 1 AND 128",
            name=op.f("ck_edition_content_hash_length"),
        ),
        sa.CheckConstraint(
            "length(content) BETWEEN 1 AND 20000000",
            name=op.f("ck_edition_content_length"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "assessment",
        sa.Column("organisation_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("company_id", sa.Text(), nullable=False),
        sa.Column("milestone", sa.Text(), nullable=False),
        sa.Column("depth", sa.Text(), nullable=False),
        sa.Column("edition", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("multipliers", sa.Text(), nullable=False),
        sa.Column("position", sa.Text()),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.Text()),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", "id", name="pk_assessment"),
        sa.ForeignKeyConstraint(
            ["organisation_id", "company_id"],
            ["company.organisation_id", "company.id"],
            name="fk_assessment_company",
        ),
        sa.CheckConstraint(
            "length(id) BETWEEN 1 AND 64",
            name=op.f("ck_assessment_id_length"),
        ),
        sa.CheckConstraint(
            "length(milestone) BETWEEN 1 AND 200",
            name=op.f("ck_assessment_milestone_length"),
        ),
        sa.CheckConstraint(
            "length(depth) BETWEEN 1 AND 64",
            name=op.f("ck_assessment_depth_length"),
        ),
        sa.CheckConstraint(
            "length(edition) BETWEEN 1 AND 200",
            name=op.f("ck_assessment_edition_length"),
        ),
        sa.CheckConstraint(
            "length(content_hash) BETWEEN 1 AND 128",
            name=op.f("ck_assessment_content_hash_length"),
        ),
        sa.CheckConstraint(
            "length(profile) BETWEEN 0 AND 20000",
            name=op.f("ck_assessment_profile_length"),
        ),
        sa.CheckConstraint(
            "length(multipliers) BETWEEN 0 AND 20000",
            name=op.f("ck_assessment_multipliers_length"),
        ),
        sa.CheckConstraint(
            "length(position) BETWEEN 0 AND 64",
            name=op.f("ck_assessment_position_length"),
        ),
        sa.CheckConstraint(
            "version >= 1",
            name=op.f("ck_assessment_version_counts"),
        ),
        sqlite_strict=True,
    )
    op.create_index("ix_assessment_company", "assessment", ["organisation_id", "company_id"])
    op.create_table(
        "answer",
        sa.Column("organisation_id", sa.Text(), nullable=False),
        sa.Column("assessment_id", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("level", sa.Integer()),
        sa.Column("number", sa.Double().with_variant(sa.REAL(), "sqlite")),
        sa.Column("ticked", sa.Text(), nullable=False),
        sa.Column("ratings", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", "assessment_id", "question", name="pk_answer"),
        sa.ForeignKeyConstraint(
            ["organisation_id", "assessment_id"],
            ["assessment.organisation_id", "assessment.id"],
            name="fk_answer_assessment",
        ),
        sa.CheckConstraint(
            "length(question) BETWEEN 1 AND 64",
            name=op.f("ck_answer_question_length"),
        ),
        sa.CheckConstraint(
            "version >= 1",
            name=op.f("ck_answer_version_counts"),
        ),
        sa.CheckConstraint(
            "kind IN ('open', 'level', 'metric', 'checklist', 'not_applicable', 'dont_know')",
            name=op.f("ck_answer_kind_known"),
        ),
        sa.CheckConstraint(
            "level BETWEEN 0 AND 10",
            name=op.f("ck_answer_level_range"),
        ),
        sa.CheckConstraint(
            "length(ticked) BETWEEN 0 AND 20000",
            name=op.f("ck_answer_ticked_length"),
        ),
        sa.CheckConstraint(
            "length(ratings) BETWEEN 0 AND 20000",
            name=op.f("ck_answer_ratings_length"),
        ),
        sa.CheckConstraint(
            "evidence IN ('E0', 'E1', 'E2', 'E3')",
            name=op.f("ck_answer_evidence_known"),
        ),
        sa.CheckConstraint(
            "length(reason) BETWEEN 0 AND 500",
            name=op.f("ck_answer_reason_length"),
        ),
        sa.CheckConstraint(
            "length(note) BETWEEN 0 AND 4000",
            name=op.f("ck_answer_note_length"),
        ),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.bulk_insert(organisation, [{"id": "local", "name": "Oktagon"}])
