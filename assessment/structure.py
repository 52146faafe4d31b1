"""Checks one file against its model and saves what can be checked further."""

import json
from typing import Generic, NamedTuple, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from assessment.field_problems import LANGUAGES, field_problems, place_of
from assessment.problem import Problem
from assessment.yaml_document import Place, YamlDocument

Content = TypeVar("Content")

STAND_IN = "…"
"""Stands for a missing translation while the other rules are checked."""
DROPPABLE = ("questions", "answers")
"""Lists whose other entries can still be checked when one entry is broken."""


class CheckedFile(NamedTuple, Generic[Content]):
    """A file with everything the other rules need.

    `content` is None if the file cannot be used. `complete` is False if something had to be left
    out of it, so that rules which look at the whole must wait. `document` fits `content`.
    """

    document: YamlDocument
    content: Content | None
    problems: tuple[Problem, ...]
    complete: bool


def checked_file(document: YamlDocument, model: TypeAdapter[Content]) -> CheckedFile[Content]:
    """Return the content of a file as far as it can be used, with the problems of its structure."""
    if document.refused:
        return CheckedFile(document, None, document.problems, complete=False)
    valid = _validated(document, model)
    problems = (*document.problems, *field_problems(document, model, valid.errors))
    mended = _mended(document, valid.errors)
    valid = _validated(mended, model)
    if not valid.errors:
        return CheckedFile(mended, valid.content, problems, complete=True)
    rest = _without_broken_entries(mended, valid.errors)
    return CheckedFile(rest, _validated(rest, model).content, problems, complete=False)


class _Validated(NamedTuple, Generic[Content]):
    content: Content | None
    errors: list[ErrorDetails]


def _validated(document: YamlDocument, model: TypeAdapter[Content]) -> _Validated[Content]:
    """Validate as JSON: strict about types, yet lists become tuples and keys become numbers."""
    try:
        return _Validated(model.validate_json(json.dumps(document.data), strict=True), [])
    except ValidationError as error:
        return _Validated(None, error.errors(include_url=False))


def _mended(document: YamlDocument, errors: list[ErrorDetails]) -> YamlDocument:
    """The document as if the author had mended what can be mended without knowing the content."""
    places = {place_of(document, error): error["type"] for error in errors}
    unknown = [place for place, kind in places.items() if kind == "extra_forbidden"]
    texts = {place: STAND_IN for place in places if place and place[-1] in LANGUAGES}
    return document.changed(written=texts).changed(removed=unknown) if errors else document


def _without_broken_entries(document: YamlDocument, errors: list[ErrorDetails]) -> YamlDocument:
    broken = {_entry(place_of(document, error)) for error in errors}
    return document.changed(removed=broken - {()})


def _entry(place: Place) -> Place:
    """The innermost droppable entry around a place; () if there is none."""
    for end in range(len(place), 1, -1):
        if isinstance(place[end - 1], int) and place[end - 2] in DROPPABLE:
            return place[:end]
    return ()
