"""A made-up later revision, to see how a database with data is migrated."""

import shutil
from pathlib import Path

from storage.migrate import SCRIPTS

REBUILDS_A_TABLE_WITH_CHILDREN = """
import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    with op.batch_alter_table("assessment", recreate="always") as batch:
        batch.add_column(sa.Column("goal", sa.Text(), nullable=False, server_default="none"))
    op.execute("UPDATE assessment SET milestone = upper(milestone)")
    op.create_index("ix_assessment_goal", "assessment", ["organisation_id", "goal"])
"""

FAILS_HALFWAY = REBUILDS_A_TABLE_WITH_CHILDREN + '    op.execute("SELECT no_such_function()")\n'

BREAKS_REFERENCES = (
    REBUILDS_A_TABLE_WITH_CHILDREN + '    op.execute("UPDATE answer SET assessment_id = 0")\n'  # noqa: S608
)


def scripts_with(folder: Path, script: str) -> Path:
    """All migrations and one more, in a folder of their own."""
    scripts = folder / "later %20 migrations"
    shutil.copytree(SCRIPTS, scripts)
    (scripts / "versions" / "0005_made_up.py").write_text(script, encoding="utf-8")
    return scripts
