"""The two languages and text that exists in both."""

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from assessment.frozen import Frozen

Wording = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Language(StrEnum):
    """German comes first: it is the default wherever nobody has chosen."""

    DE = "de"
    EN = "en"


class Bilingual(Frozen):
    """One text in both languages; neither may be missing or empty."""

    de: Wording
    en: Wording

    def in_(self, language: Language) -> str:
        return self.en if language is Language.EN else self.de
