"""Text from people, shown as exactly what they typed."""

import re

_MARKUP = re.compile(r"([!-/:-@\[-`{-~])")
_ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?<=@)", re.IGNORECASE)
_JOINER = "\u2060"
"""Takes no room; an address with it inside is no longer one that Markdown makes a link of."""


def plain(text: str) -> str:
    """Escape every ASCII punctuation mark, so that Markdown, LaTeX, icons and links stay text."""
    return _MARKUP.sub(r"\\\1", _ADDRESS.sub(_JOINER, " ".join(text.split())))
