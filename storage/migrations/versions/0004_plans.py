"""The plan of an assessment: targets, limits, schedule and follow-up."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "plan",
        sa.Column("organisation_id", sa.Text(), nullable=False),
        sa.Column("assessment_id", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", "assessment_id", name="pk_plan"),
        sa.ForeignKeyConstraint(
            ["organisation_id", "assessment_id"],
            ["assessment.organisation_id", "assessment.id"],
            name="fk_plan_assessment",
        ),
        sa.CheckConstraint("version >= 1", name=op.f("ck_plan_version_counts")),
        sa.CheckConstraint(
            "length(document) BETWEEN 1 AND 2000000", name=op.f("ck_plan_document_length")
        ),
        sqlite_strict=True,
    )
