"""Everything an edition says, text by text."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from assessment.frozen import Frozen
from assessment.language import Bilingual, Language


class Said(NamedTuple):
    """One text in one language; `place` is the way to it, such as `M10.triad.it`."""

    place: str
    language: Language
    text: str


def said(content: object, place: str = "") -> Iterator[Said]:
    """Every text below a part of an edition, in both languages."""
    if isinstance(content, Bilingual):
        for language in Language:
            yield Said(place, language, content.in_(language))
        return
    for step, below in _below(content):
        yield from said(below, f"{place}.{step}" if place else step)


def _below(content: object) -> Iterator[tuple[str, object]]:
    if isinstance(content, Frozen):
        yield from ((field, getattr(content, field)) for field in type(content).model_fields)
    elif isinstance(content, Mapping):
        yield from ((str(key), entry) for key, entry in content.items())
    elif isinstance(content, tuple):
        yield from ((_name(entry, number), entry) for number, entry in enumerate(content))


def _name(entry: object, number: int) -> str:
    return str(getattr(entry, "id", getattr(entry, "axis", number)))
