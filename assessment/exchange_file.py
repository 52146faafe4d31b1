"""Reads the file of an assessment that may come from anybody: all of it, or none of it."""

import json
import math
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from assessment.exchange import FORMAT, VERSION, Exchange
from assessment.exchange_fault import Fault, Reason, RefusedFileError, named_place, shown
from assessment.yaml_document import Place, Plain, child
from assessment.yaml_text import UNWANTED, code_point

MOST_BYTES = 8_000_000
"""Twice a full assessment with the longest notes."""
MOST_VALUES = 200_000
MOST_DEPTH = 30
MOST_CHARACTERS = 20_000
MOST_DIGITS = 18
KINDS = {
    "missing": Reason.MISSING,
    "extra_forbidden": Reason.UNKNOWN,
    "string_too_long": Reason.TOO_LONG,
}


def read_exchange(content: bytes) -> Exchange:
    """The assessment in a file, well-formed; RefusedFileError names the first thing wrong.

    Whether it makes sense is for `check_exchange` to say.
    """
    text = _text(content)
    data = _parsed(text)
    _check_origin(data)
    _look_through(data)
    try:
        return Exchange.model_validate_json(text, strict=True)
    except ValidationError as error:
        raise RefusedFileError(_field_fault(data, error.errors(include_url=False)[0])) from None


def _text(content: bytes) -> str:
    if len(content) > MOST_BYTES:
        raise RefusedFileError(Fault(Reason.TOO_LARGE, values={"limit": MOST_BYTES // 1_000_000}))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RefusedFileError(Fault(Reason.NO_TEXT)) from None
    if not text.strip():
        raise RefusedFileError(Fault(Reason.EMPTY))
    return text


class _Repeated(dict[str, Any]):
    """A group of fields in which one name stands twice."""

    name = ""


def _parsed(text: str) -> Plain:
    """What the file says; what is wrong with it stays in it, to be found with its place."""
    try:
        data: Plain = json.loads(text, object_pairs_hook=_fields, parse_int=_whole)
    except RecursionError:
        raise RefusedFileError(Fault(Reason.TOO_DEEP, values={"limit": MOST_DEPTH})) from None
    except json.JSONDecodeError as error:
        cut = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
        values = {"line": error.lineno, "column": error.colno}
        reason = Reason.TRUNCATED if cut else Reason.NO_JSON
        raise RefusedFileError(Fault(reason, values=values)) from None
    return data


def _fields(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) == len(pairs):
        return fields
    names = [name for name, _ in pairs]
    repeated = _Repeated(fields)
    repeated.name = next(name for place, name in enumerate(names) if name in names[:place])
    return repeated


def _whole(digits: str) -> int | float:
    """A number with more digits than any database keeps is taken for infinite."""
    return int(digits) if len(digits) <= MOST_DIGITS else math.inf


def _check_origin(data: Plain) -> None:
    version = child(data, "version")
    if child(data, "format") != FORMAT or isinstance(version, bool):
        raise RefusedFileError(Fault(Reason.FOREIGN))
    if isinstance(version, int) and version > VERSION:
        values = {"version": version, "known": VERSION}
        raise RefusedFileError(Fault(Reason.NEWER, values=values))


def _look_through(data: Plain) -> None:
    """Refuse what no model looks for: depth, size, invisible characters, impossible numbers."""
    pending: list[tuple[Place, Plain]] = [((), data)]
    seen = 0
    while pending:
        place, node = pending.pop()
        seen += 1
        fault = _fault_of(node, place)
        if seen > MOST_VALUES:
            fault = Reason.TOO_MANY, {"limit": MOST_VALUES}
        if fault:
            reason, values = fault
            raise RefusedFileError(Fault(reason, named_place(data, place), values))
        if isinstance(node, dict):
            pending += [((*place, name), below) for name, below in node.items()]
        elif isinstance(node, list):
            pending += [((*place, step), below) for step, below in enumerate(node)]


def _fault_of(node: Plain, place: Place) -> tuple[Reason, dict[str, object]] | None:
    if len(place) > MOST_DEPTH:
        return Reason.TOO_DEEP, {"limit": MOST_DEPTH}
    if isinstance(node, float) and not math.isfinite(node):
        return Reason.NUMBER, {}
    if isinstance(node, _Repeated):
        return Reason.REPEATED, {"name": shown(node.name)}
    texts = [node] if isinstance(node, str) else list(node) if isinstance(node, dict) else []
    for text in texts:
        unwanted = UNWANTED.search(text)
        if unwanted:
            return Reason.CHARACTER, {"code": code_point(unwanted[0])}
        if len(text) > MOST_CHARACTERS:
            return Reason.TOO_LONG, {"limit": MOST_CHARACTERS}
    return None


def _field_fault(data: Plain, error: ErrorDetails) -> Fault:
    """The words of pydantic as a fault; steps it adds for keys and alternatives are left out."""
    reason = KINDS.get(error["type"], Reason.UNFIT)
    place: Place = ()
    node = data
    for step in error["loc"]:
        known = isinstance(node, list) or (isinstance(node, dict) and step in node)
        if not known and reason is not Reason.MISSING:
            break
        place = (*place, step)
        node = child(node, step)
    limit = error.get("ctx", {}).get("max_length", 0)
    values = {"limit": limit, "value": shown(error["input"])}
    return Fault(reason, named_place(data, place), values)
