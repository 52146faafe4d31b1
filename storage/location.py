"""Where the data are: by environment variable, else in a folder of the person who runs us."""

import os
from pathlib import Path

from platformdirs import user_data_path
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

FILE_NAME = "oktagon.db"


def database_url(url: str | None = None) -> URL:
    """The given address, else OKTAGON_DATABASE_URL, else a file in the data folder.

    ValueError, which never repeats the address since it may hold a password, if it is neither
    a SQLite file nor PostgreSQL.
    """
    stated = url or os.environ.get("OKTAGON_DATABASE_URL", "")
    if not stated:
        return URL.create("sqlite", database=str(data_folder() / FILE_NAME))
    try:
        parsed = make_url(stated)
    except (ArgumentError, ValueError):
        raise ValueError("OKTAGON_DATABASE_URL is not an address of a database") from None
    if parsed.drivername in {"postgresql", "postgres", "postgresql+psycopg"}:
        return parsed.set(drivername="postgresql+psycopg")
    if parsed.drivername == "sqlite" and parsed.database not in {None, "", ":memory:"}:
        return parsed
    raise ValueError("OKTAGON_DATABASE_URL must be sqlite:///path/to/file.db or postgresql://…")


def data_folder() -> Path:
    """OKTAGON_DATA_DIR, else the folder in which this system keeps a person's data."""
    stated = os.environ.get("OKTAGON_DATA_DIR", "")
    if stated:
        return Path(stated).expanduser().absolute()
    return user_data_path("Oktagon", appauthor=False)
