"""PostgreSQL: one pool of connections for readers and writers."""

from sqlalchemy import URL, Engine, NullPool, create_engine

CONNECTIONS = 40


def writing_engine(url: URL, patience: float) -> Engine:
    """Connections that wait at most `patience` seconds for a row somebody else is changing."""
    milliseconds = max(1, int(patience * 1000))
    return create_engine(
        url,
        pool_size=10,
        max_overflow=CONNECTIONS - 10,
        pool_timeout=patience,
        pool_pre_ping=True,
        connect_args={"connect_timeout": 10, "options": f"-c lock_timeout={milliseconds}"},
    )


def reading_engine(writing: Engine) -> Engine:
    """The same connections, seeing one state of the data per transaction without changing it."""
    return writing.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def migrating_engine(url: URL) -> Engine:
    """One connection that waits as long as another replica needs to migrate."""
    return create_engine(url, poolclass=NullPool, connect_args={"connect_timeout": 10})
