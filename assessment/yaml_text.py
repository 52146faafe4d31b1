"""The text of an authored file: small enough, UTF-8, and without invisible characters."""

import re
from dataclasses import dataclass
from pathlib import Path

from assessment.yaml_document import Place

MOST_BYTES = 1_000_000
UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
    "|\r(?!\n)"
)
"""Control characters, foreign line ends, direction overrides and lone surrogates."""
UNWANTED_ESCAPED = re.compile(f"{UNWANTED.pattern}|[\t\r]")
"""The same for texts in which such a character may have been written as an escape."""


@dataclass(frozen=True)
class Found:
    """A problem of the notation, found before the file is known as a whole."""

    rule: str
    place: Place
    line: int
    values: dict[str, object]


class RefusedError(Exception):
    """Reading stops here; nothing of the file is used."""

    def __init__(self, rule: str, line: int = 1, **values: object) -> None:
        super().__init__(rule)
        self.found = Found(rule, (), line, values)


def file_text(path: Path) -> str:
    """Return the text of a file; RefusedError names the rule it breaks."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise RefusedError("file_too_large", limit=MOST_BYTES // 1_000_000)
        content = path.read_bytes()
    except OSError as error:
        raise RefusedError("file_missing") from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedError("file_encoding", content.count(b"\n", 0, error.start) + 1) from error
    unwanted = UNWANTED.search(text)
    if unwanted is not None:
        line = text.count("\n", 0, unwanted.start()) + 1
        raise RefusedError("yaml_control_character", line, code=code_point(unwanted[0]))
    return text


def code_point(character: str) -> str:
    """The number under which a character is known."""
    return f"U+{ord(character):04X}"
