"""Rules that recur: sequences that must rise, lists without repetition, dates, references."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import TypeVar

from assessment.problem import Problem, advice
from assessment.yaml_document import Place, YamlDocument

Entry = TypeVar("Entry", str, int)


def first_fall(values: Sequence[float], *, equal: bool = False) -> int | None:
    """Position of the first value that does not exceed its predecessor; None if all rise.

    With `equal`, neighbours may be the same.
    """
    for position, (before, value) in enumerate(pairwise(values), 1):
        if value < before or (value == before and not equal):
            return position
    return None


def repeated(
    document: YamlDocument, place: Place, entries: Iterable[str | int]
) -> Iterator[Problem]:
    """A problem for every entry of a plain list that is there already."""
    seen: set[str | int] = set()
    for position, entry in enumerate(entries):
        if entry in seen:
            yield document.problem("duplicate_entry", (*place, position), entry=entry)
        seen.add(entry)


def repeated_ids(
    document: YamlDocument, place: Place, ids: Iterable[str], key: str = "id"
) -> Iterator[Problem]:
    """A problem for every entry of a list whose id is taken by an earlier entry."""
    first: dict[str, Place] = {}
    for position, name in enumerate(ids):
        here = (*place, position, key)
        if name in first:
            line = document.line(first[name])
            yield document.problem("duplicate_id", here, id=name, first=line)
        first.setdefault(name, here)


def unknown(
    document: YamlDocument, rule: str, place: Place, name: str, allowed: Iterable[str]
) -> Iterator[Problem]:
    """A problem if a name refers to nothing."""
    names = tuple(allowed)
    if name not in names:
        yield document.problem(rule, place, name=name, advice=advice(name, names))


def no_date(document: YamlDocument, place: Place, written: str | None) -> Iterator[Problem]:
    """A problem if a text is not a day of the calendar, written 2026-01-31."""
    if written is None:
        return
    try:
        date.fromisoformat(written)
    except ValueError:
        known = False
    else:
        known = re.fullmatch(r"\d{4}-\d{2}-\d{2}", written) is not None
    if not known:
        yield document.problem("date_form", place, value=written)
