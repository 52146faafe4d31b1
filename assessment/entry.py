"""What people type, made safe and bounded before it becomes a value."""

import re
import unicodedata
from enum import StrEnum

from assessment.language import Language

_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Control characters, direction overrides and lone surrogates; newline and tab may stay."""

_GROUPED = {
    Language.DE: re.compile(r"\d{1,3}(\.\d{3})+"),
    Language.EN: re.compile(r"\d{1,3}(,\d{3})+"),
}


def text(typed: str, limit: int) -> str:
    """Return the text in NFC without control characters, trimmed and cut to `limit`.

    Line breaks survive in every notation; emoji and any script are kept as they are.
    """
    lines = typed.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    return _UNWANTED.sub("", unicodedata.normalize("NFC", lines)).strip()[:limit].strip()


def line(typed: str, limit: int) -> str:
    """Return the text as one line: every run of white space becomes one blank."""
    return " ".join(text(typed, limit * 4).split())[:limit].strip()


class NumberProblem(StrEnum):
    """Why something typed is not the number that was asked for."""

    NOT_A_NUMBER = "not_a_number"
    TOO_LOW = "too_low"
    TOO_HIGH = "too_high"
    NOT_WHOLE = "not_whole"


def number(
    typed: str, language: Language, *, lowest: float, highest: float, decimals: int
) -> float | NumberProblem:
    """Read a number the way people write it: `3,5` and `3.5` are the same.

    A separator followed by exactly three digits groups thousands where the language writes it
    so (`1.200` in German, `1,200` in English). More decimals than asked for are rounded, but a
    fraction where whole numbers are asked for is a problem.
    """
    found = _plain_number(typed, language)
    if found is None:
        return NumberProblem.NOT_A_NUMBER
    if found < lowest:
        return NumberProblem.TOO_LOW
    if found > highest:
        return NumberProblem.TOO_HIGH
    if decimals == 0 and found != int(found):
        return NumberProblem.NOT_WHOLE
    return round(found, decimals)


def _plain_number(typed: str, language: Language) -> float | None:
    compact = re.sub(r"[\s'’\u00a0\u202f]", "", typed)[:40]
    group = "." if language is Language.DE else ","
    if _GROUPED[language].fullmatch(compact.lstrip("+-").split("," if group == "." else ".")[0]):
        compact = compact.replace(group, "")
    compact = compact.replace(",", ".")
    if not re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)", compact, re.ASCII):
        return None
    return float(compact)
