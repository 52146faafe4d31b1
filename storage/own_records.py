"""What all parts of the repository share: a database, and whose records they may touch."""

from typing import Any

from sqlalchemy import Connection, Row, Select, Table

from assessment.repository import NotFoundError
from storage.column_types import is_storable
from storage.database import Database
from storage.mapping import Values
from storage.statements import insert_once
from storage.tables import LOCAL_ORGANISATION


class OwnRecords:
    """The records of one organisation."""

    def __init__(self, database: Database, organisation_id: str = LOCAL_ORGANISATION) -> None:
        self._database = database
        self._organisation = organisation_id

    def _parameters(self, **named: object) -> Values:
        return {"organisation": self._organisation, **named}

    def _at(self, key: str, **named: object) -> Values:
        """Parameters for the record with this id; nothing has an id that cannot be stored."""
        if not is_storable(key):
            raise NotFoundError
        return self._parameters(key=key, **named)

    def _one(
        self, connection: Connection, statement: Select[Any], key: str, **named: object
    ) -> Row[Any]:
        """The row with this key; NotFoundError if this organisation has none."""
        row = connection.execute(statement, self._at(key, **named)).first()
        if row is None:
            raise NotFoundError
        return row

    def _inserted(self, connection: Connection, table: Table, values: Values) -> bool:
        """Insert one row; False if its key is taken."""
        row = values | {"organisation_id": self._organisation}
        inserting = insert_once(table, self._database.dialect)
        return connection.execute(inserting, row).first() is not None
