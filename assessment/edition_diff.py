"""What changed between two editions, question by question."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Protocol

from pydantic import BaseModel

from assessment.alert_rule import AlertRule
from assessment.frozen import Frozen
from assessment.guidance import Term
from assessment.measure import Measure
from assessment.questionnaire import Questionnaire

CAPABILITY = "capability"
"""The field under which a question names the capability it belongs to."""

NAMING = ("id", "axis", "question", "base", "stage", "level")
"""What an entry of a list goes by: the first of these it has."""


class Part(StrEnum):
    """What a change belongs to, in the order in which changes are listed.

    FRAME is everything the edition says once.
    """

    FRAME = "frame"
    AXIS = "axis"
    CAPABILITY = "capability"
    QUESTION = "question"
    MEASURE = "measure"
    ALERT = "alert"
    TERM = "term"


class Named(Protocol):
    """Anything with an id of its own."""

    @property
    def id(self) -> str: ...


class Change(Frozen):
    """One field of one part. `before` is None for what is new, `after` for what is gone.

    `field` is the way to the value, such as `anchors.2.de`; it is empty if the whole part came
    or went. A field that names a list itself, such as `questions`, holds the names of its entries
    in their order.
    """

    part: Part
    id: str
    field: str
    before: str | None
    after: str | None


def edition_diff(old: Questionnaire, new: Questionnaire) -> tuple[Change, ...]:
    """Every change from the old to the new edition; ids tell what belongs together.

    There is none exactly if both have the same content hash. Parts of a kind come in the order of
    the new edition, those that are gone last. A question that moved to another capability changes
    its field `capability`.
    """
    before, after = _parts(old), _parts(new)
    kinds = list(Part)
    keys = sorted(dict.fromkeys([*after, *before]), key=lambda key: kinds.index(key[0]))
    return tuple(
        change for key in keys for change in _changes(key, before.get(key), after.get(key))
    )


_Key = tuple[Part, str]
_Fields = Mapping[str, str]


def _parts(edition: Questionnaire) -> dict[_Key, _Fields]:
    """The fields of every part; whatever holds parts of its own names them in their order."""
    listed = ("axes", "measures", "alerts", "glossary")
    frame = _fields(edition, {*listed, "content_hash"}, with_id=True)
    parts: dict[_Key, _Fields] = {
        (Part.FRAME, ""): {**frame, **{name: _names(getattr(edition, name)) for name in listed}}
    }
    for axis in edition.axes:
        inside = {"capabilities": _names(axis.capabilities)}
        parts[Part.AXIS, axis.id] = {**_fields(axis, {"capabilities"}), **inside}
        for capability in axis.capabilities:
            inside = {"axis": axis.id, "questions": _names(capability.questions)}
            parts[Part.CAPABILITY, capability.id] = {**_fields(capability, {"questions"}), **inside}
            for question in capability.questions:
                fields = {**_fields(question), CAPABILITY: capability.id}
                parts[Part.QUESTION, question.id] = fields
    parts |= _listed(Part.MEASURE, edition.measures)
    parts |= _listed(Part.ALERT, edition.alerts)
    return parts | _listed(Part.TERM, edition.glossary)


def _names(entries: Iterable[Named]) -> str:
    return ", ".join(entry.id for entry in entries)


def _listed(part: Part, entries: Iterable[Measure | AlertRule | Term]) -> dict[_Key, _Fields]:
    return {(part, entry.id): _fields(entry) for entry in entries}


def _fields(
    entry: BaseModel, without: Collection[str] = (), *, with_id: bool = False
) -> dict[str, str]:
    left_out = {*without} if with_id else {"id", *without}
    content = entry.model_dump(mode="json", exclude=left_out, exclude_none=True)
    return dict(_flat(content))


def _flat(content: object, way: str = "") -> Iterator[tuple[str, str]]:
    """Every single value with the way to it. A list of plain values is a single value."""
    if isinstance(content, dict):
        for name, below in content.items():
            yield from _flat(below, f"{way}.{name}" if way else str(name))
    elif isinstance(content, list) and any(isinstance(entry, dict) for entry in content):
        names = _entry_names(content)
        yield way, ", ".join(names)
        for name, below in zip(names, content, strict=True):
            yield from _flat(below, f"{way}.{name}")
    else:
        yield way, _plain(content)


def _entry_names(entries: Sequence[Mapping[str, object]]) -> list[str]:
    """What the entries go by; their places where they have no names or two share one."""
    names = [next((str(entry[name]) for name in NAMING if name in entry), "") for entry in entries]
    distinct = len(set(names)) == len(names) and all(names)
    return names if distinct else [str(place) for place in range(len(entries))]


def _plain(value: object) -> str:
    """A value as authors write it."""
    if isinstance(value, list):
        return f"[{', '.join(_plain(entry) for entry in value)}]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _changes(key: _Key, before: _Fields | None, after: _Fields | None) -> Iterator[Change]:
    part, name = key
    if before is None or after is None:
        text = _title(before or after or {})
        yield Change(
            part=part,
            id=name,
            field="",
            before=None if before is None else text,
            after=None if after is None else text,
        )
        return
    for field in dict.fromkeys([*before, *after]):
        old, new = before.get(field), after.get(field)
        if old != new:
            yield Change(part=part, id=name, field=field, before=old, after=new)


def _title(fields: _Fields) -> str:
    """What a whole part is called in the list of changes: its German text or name."""
    return fields.get("text.de") or fields.get("name.de", "")
