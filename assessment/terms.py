"""Finds the terms of the glossary in a text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from assessment.guidance import Term
from assessment.language import Language


class Passage(NamedTuple):
    """A piece of a text; `term` explains it if it is a word of the glossary."""

    text: str
    term: Term | None = None


class TermIndex:
    """The forms of all terms in one language, ready for searching."""

    def __init__(self, glossary: Sequence[Term], language: Language) -> None:
        self._by_form = {
            form: term
            for term in glossary
            for form in (term.forms.en if language is Language.EN else term.forms.de)
        }
        longest_first = sorted(self._by_form, key=len, reverse=True)
        joined = "|".join(re.escape(form) for form in longest_first)
        self._pattern = re.compile(rf"(?<!\w)(?:{joined})(?!\w)")

    def passages(self, text: str) -> Iterator[Passage]:
        """Split a text at the terms in it; the pieces joined are the text again.

        Whole words only and in the glossary's spelling; of two forms that begin at the same
        place the longer one counts.
        """
        position = 0
        for match in self._pattern.finditer(text) if self._by_form else ():
            if match.start() > position:
                yield Passage(text[position : match.start()])
            yield Passage(match[0], self._by_form[match[0]])
            position = match.end()
        if position < len(text):
            yield Passage(text[position:])

    def terms_in(self, texts: Iterable[str]) -> list[Term]:
        """Every term that occurs, once, in the order of its first occurrence."""
        found = (passage.term for text in texts for passage in self.passages(text))
        return list({term.id: term for term in found if term is not None}.values())
