"""The name a milestone gets when nobody chose one."""

from collections.abc import Collection
from itertools import count

from babel.dates import format_date

from views.context import language, local_time, now


def this_month() -> str:
    """Month and year in the reader's language, such as “November 2026”."""
    return format_date(local_time(now()), "LLLL y", locale=language().value)


def another(name: str, taken: Collection[str]) -> str:
    """The name, with the first free number behind it if it is taken."""
    if name not in taken:
        return name
    return next(f"{name} ({n})" for n in count(2) if f"{name} ({n})" not in taken)
