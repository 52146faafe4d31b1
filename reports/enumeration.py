"""Several names in one line, none of them endless."""

from collections.abc import Sequence

from texts.wording import Wording

NAMED = 6


def enumeration(names: Sequence[str], text: Wording) -> str:
    """The first six names, and how many more there are."""
    named, rest = ", ".join(names[:NAMED]), len(names) - NAMED
    return text("report.more", named=named, count=rest) if rest > 0 else named
