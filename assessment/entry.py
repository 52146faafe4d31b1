"""What people type, made safe and bounded before it becomes a value."""

import re
import unicodedata
from enum import StrEnum

from assessment.language import Language

_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    "\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Control characters, direction overrides and lone surrogates; newline and tab may stay."""

_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

_GROUPED = {
    Language.DE: re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d*)?", re.ASCII),
    Language.EN: re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?", re.ASCII),
}
_GAP = re.compile(r"(?<=\d)[ '’\u00a0\u2009\u202f](?=\d{3}(?!\d))", re.ASCII)
"""A blank or an apostrophe that groups thousands, in either language."""

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII)


def text(typed: str, limit: int) -> str:
    """Return the text in NFC without control characters, trimmed and cut to `limit`.

    Line breaks survive in every notation; emoji and any script are kept as they are. It is cut
    before it is normalised: a long run of combining marks would take minutes.
    """
    cut = _UNWANTED.sub("", _LINE_BREAK.sub("\n", typed)).strip()[:limit]
    return unicodedata.normalize("NFC", cut)[:limit].strip()


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
    so (`1.200` in German, `1,200` in English), but not after a leading zero (`0.125`). More
    decimals than asked for are rounded, but a fraction where whole numbers are asked for is a
    problem.
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
    return round(found, decimals) + 0.0  # -0 becomes 0


def _plain_number(typed: str, language: Language) -> float | None:
    compact = _GAP.sub("", typed.strip())
    if _GROUPED[language].fullmatch(compact):
        compact = compact.replace("." if language is Language.DE else ",", "")
    compact = compact.replace(",", ".")
    return float(compact) if _NUMBER.fullmatch(compact) else None
