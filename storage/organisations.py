"""Organisations own everything; the local one exists from the first start."""

from storage.database import Database
from storage.statements import insert_once
from storage.tables import organisation


def add_organisation(database: Database, organisation_id: str, name: str) -> None:
    """Add an organisation; one that exists keeps its name."""
    values = {"id": organisation_id, "name": name}
    with database.writing() as connection:
        connection.execute(insert_once(organisation, database.dialect), values)
