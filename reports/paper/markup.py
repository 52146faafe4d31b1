"""Plain text as paragraph markup: safe, drawable and hyphenated."""

import re
from functools import cache, lru_cache
from xml.sax.saxutils import escape

import pyphen

from assessment.entry import text as cleaned
from assessment.language import Language
from reports.fonts import REGULAR, SEMIBOLD, drawable

LONGEST = 10_000
SHORTEST_WORDS = {Language.DE: 7, Language.EN: 12}
"""Letters from which on a word is hyphenated; English words are short enough to be kept whole."""

EDGE = 3
"""Letters that stay together at both ends of a word."""

RUNNING, LAST_WORD = 60, 16
"""Characters that make running text, and up to how many letters its last word is kept whole."""

SOFT_HYPHEN = "\u00ad"
DICTIONARIES = {Language.DE: "de_DE", Language.EN: "en_GB"}
_WORDS = {
    language: re.compile(rf"[^\W\d_]{{{shortest},60}}\b(?!\S*\s+[&<>])")
    for language, shortest in SHORTEST_WORDS.items()
}
"""Words to hyphenate: reportlab drops the blank between a soft hyphen's word and an entity."""

_LETTER = re.compile(r"[^\W\d_]")


def plain(text: str, font: str = REGULAR) -> str:
    """The text on one line with nothing in it that the font lacks, to be drawn as it is."""
    return drawable(" ".join(cleaned(text, LONGEST).split()), font)


def markup(text: str, language: Language, *, hyphenate: bool = True) -> str:
    """Escaped markup of text from anywhere; line breaks survive."""
    lines = cleaned(text, LONGEST).split("\n")
    return "<br/>".join(escape(_drawn(line, language, hyphenate=hyphenate)) for line in lines)


def labelled(label: str, text: str, language: Language) -> str:
    """A label that stands out, and the text behind it."""
    strong = f'<font name="{SEMIBOLD}">{markup(label, language)}'
    if not text.strip():
        return f"{strong}</font>"
    return f"{strong}:</font> {markup(text, language)}"


def _drawn(line: str, language: Language, *, hyphenate: bool) -> str:
    shown = drawable(line)
    if not hyphenate:
        return shown

    def hyphenated(found: re.Match[str]) -> str:
        is_last = len(shown) > RUNNING and not _LETTER.search(shown, found.end())
        if is_last and len(found[0]) <= LAST_WORD:
            return found[0]
        return _hyphenated(found[0], language)

    return _WORDS[language].sub(hyphenated, shown)


@lru_cache(maxsize=20_000)
def _hyphenated(word: str, language: Language) -> str:
    """The word with soft hyphens; a syllable of one letter never stands alone."""
    places: list[int] = [int(place) for place in _dictionary(language).positions(word)]
    borders = [0, *places, len(word)]
    kept = [
        place
        for before, place, after in zip(borders, places, borders[2:], strict=False)
        if place - before > 1 and after - place > 1
    ]
    for place in reversed(kept):
        word = f"{word[:place]}{SOFT_HYPHEN}{word[place:]}"
    return word


@cache
def _dictionary(language: Language) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=DICTIONARIES[language], left=EDGE, right=EDGE)
