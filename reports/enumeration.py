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
    return joined([text("deck.quoted", name=name) for name in names], text)


def joined(parts: Sequence[str], text: Wording) -> str:
    """All parts as they are: A, B and C; empty for none."""
    if len(parts) < 2:
        return "".join(parts)
    return text("deck.listed", names=", ".join(parts[:-1]), last=parts[-1])
