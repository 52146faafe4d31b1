"""The branding of an organisation and of single companies."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "branding",
        sa.Column("organisation_id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("company_id", sa.Text()),
        sa.Column("logo", sa.LargeBinary()),
        sa.Column("accent", sa.Text()),
        sa.Column("consultancy", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", "scope", name="pk_branding"),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name="fk_branding_organisation",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "company_id"],
            ["company.organisation_id", "company.id"],
            name="fk_branding_company",
        ),
        sa.CheckConstraint(
            "scope = coalesce(company_id, '')",
            name=op.f("ck_branding_scope_is_company"),
        ),
        sa.CheckConstraint(
            "length(logo) BETWEEN 1 AND 3000000",
            name=op.f("ck_branding_logo_length"),
        ),
        sa.CheckConstraint(
            "length(accent) BETWEEN 7 AND 7",
            name=op.f("ck_branding_accent_length"),
        ),
        sa.CheckConstraint(
            "length(consultancy) BETWEEN 0 AND 120",
            name=op.f("ck_branding_consultancy_length"),
        ),
        sa.CheckConstraint(
            "length(contact) BETWEEN 0 AND 200",
            name=op.f("ck_branding_contact_length"),
        ),
        sa.CheckConstraint(
            "version >= 1",
            name=op.f("ck_branding_version_counts"),
        ),
        sqlite_strict=True,
    )
