"""A database as it is on a new machine, without making a new one."""

from storage.database import Database
from storage.tables import LOCAL_ORGANISATION, METADATA, organisation


def forget_everything(database: Database) -> None:
    """Leave no record but the local organisation."""
    with database.writing() as connection:
        for table in reversed(METADATA.sorted_tables):
            if table is not organisation:
                connection.execute(table.delete())
        others = organisation.c.id != LOCAL_ORGANISATION
        connection.execute(organisation.delete().where(others))
