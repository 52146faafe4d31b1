"""Hyphens at the end of a line that are not part of the word.

Drawn as U+00AD they look the same, but a reader who listens, searches or copies gets the word whole
(ISO 32000-1, 14.8.2.2.3). reportlab draws a plain hyphen.
"""

from collections.abc import Iterable
from typing import Any

from reports.paper.markup import SOFT_HYPHEN


def soften(lines: Iterable[Any], source: str) -> None:
    """Change the hyphens of broken lines that `source`, the markup, does not have.

    reportlab keeps a line either as its spare width and its words, or as words of several styles
    with a text each.
    """
    plain = source.replace(SOFT_HYPHEN, "")
    for line in lines:
        if isinstance(line, tuple):
            words = line[1]
            if words and _is_soft(words[-1], plain):
                words[-1] = words[-1][:-1] + SOFT_HYPHEN
        else:
            last = next((part for part in reversed(line.words) if part.text), None)
            if last is not None and _is_soft(last.text, plain):
                last.text = last.text[:-1] + SOFT_HYPHEN


def _is_soft(end: str, plain: str) -> bool:
    """Whether the text ends in a hyphen that its last word does not have."""
    return end.endswith("-") and end.rsplit(maxsplit=1)[-1] not in plain
