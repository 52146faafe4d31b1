"""Column types with the same meaning on SQLite and PostgreSQL."""

from datetime import UTC, datetime
from math import isfinite
from typing import Any

from sqlalchemy import REAL, BigInteger, Dialect, Double, Integer, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

LARGE = BigInteger().with_variant(Integer(), "sqlite")
"""A whole number of 64 bits; STRICT tables know no BIGINT, and PostgreSQL's INTEGER has 32."""


def is_storable(text: str) -> bool:
    """Whether every database can keep this text: no NUL, no lone surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in text


class Written(TypeDecorator[str]):
    """Text. ValueError for what only one of the databases could store: NUL, lone surrogates."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        if value is not None and not is_storable(value):
            raise ValueError("text with a NUL character or a lone surrogate")
        return value


class UtcTime(TypeDecorator[datetime]):
    """A moment as ISO text in UTC, always 32 characters, so that text order is time order."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without time zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else datetime.fromisoformat(value)


class Finite(TypeDecorator[float]):
    """A 64-bit number; ValueError for infinity and NaN, which SQLite would turn into NULL."""

    impl = Double
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """STRICT tables know no DOUBLE, and PostgreSQL's REAL has only 32 bits."""
        return dialect.type_descriptor(REAL() if dialect.name == "sqlite" else Double())

    def process_bind_param(self, value: float | None, dialect: Dialect) -> float | None:  # noqa: ARG002
        if value is not None and not isfinite(value):
            raise ValueError("a number that is not finite")
        return value
