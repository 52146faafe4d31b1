"""The two languages and text that exists in both."""

import re
from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from assessment.frozen import Frozen

Wording = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Language(StrEnum):
    """German comes first: it is the default wherever nobody has chosen."""

    DE = "de"
    EN = "en"


LANGUAGE_COOKIE = "oktagon_language"
HEADER_LIMIT = 500


def preferred_language(cookie: str | None, accepted: str | None) -> Language:
    """The language to greet a reader in: the cookie, else the better liked of the two, else German.

    `accepted` is an Accept-Language header or a single tag such as `en-GB`; both values come from
    outside and may be anything.
    """
    if cookie in tuple(Language):
        return Language(cookie)
    ranks = _ranks(accepted or "")
    return max(Language, key=lambda language: ranks.get(language, 0.0))


def _ranks(accepted: str) -> dict[str, float]:
    """Language code → highest quality value (0–1) in the header; unreadable entries count 0."""
    ranks: dict[str, float] = {}
    for entry in accepted[:HEADER_LIMIT].lower().split(","):
        tag, _, quality = entry.partition(";")
        code = tag.strip().split("-")[0]
        ranks[code] = max(ranks.get(code, 0.0), _quality(quality))
    return ranks


def _quality(parameter: str) -> float:
    """The number behind `q=`, 1 if nothing is said, 0 if it is not between 0 and 1."""
    if not parameter.strip():
        return 1.0
    match = re.fullmatch(r"\s*q\s*=\s*([01](?:\.[0-9]{0,3})?)\s*", parameter)
    quality = float(match[1]) if match else 0.0
    return quality if quality <= 1 else 0.0


class Bilingual(Frozen):
    """One text in both languages; neither may be missing or empty."""

    de: Wording
    en: Wording

    def in_(self, language: Language) -> str:
        return self.en if language is Language.EN else self.de
