"""The name a milestone gets when nobody chose one."""

from babel.dates import format_date

from views.context import language, local_time, now


def this_month() -> str:
    """Month and year in the reader's language, such as “November 2026”."""
    return format_date(local_time(now()), "LLLL y", locale=language().value)
