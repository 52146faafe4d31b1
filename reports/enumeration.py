"""Several names in one line, none of them endless."""

from collections.abc import Sequence

from texts.wording import Wording

NAMED = 6


def enumeration(names: Sequence[str], text: Wording) -> str:
    """The first six names, and how many more there are."""
    named, rest = ", ".join(names[:NAMED]), len(names) - NAMED
    return text("report.more", named=named, count=rest) if rest > 0 else named


def listed(names: Sequence[str], text: Wording) -> str:
    """All names in quotation marks: “A”, “B” and “C”; empty for none."""
    quoted = [text("deck.quoted", name=name) for name in names]
    if len(quoted) < 2:
        return "".join(quoted)
    return text("deck.listed", names=", ".join(quoted[:-1]), last=quoted[-1])
