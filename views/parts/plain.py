"""Text from people, shown as exactly what they typed."""

import re

_MARKUP = re.compile(r"([!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    """Escape every ASCII punctuation mark, so that Markdown, LaTeX and icons stay text."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
