"""What changed between two editions, question by question."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from pydantic import BaseModel

from assessment.alert_rule import AlertRule
from assessment.frozen import Frozen
from assessment.guidance import Term
from assessment.measure import Measure
from assessment.questionnaire import Questionnaire

CAPABILITY = "capability"
"""The field under which a question names the capability it belongs to."""


class Part(StrEnum):
    """What a change belongs to. FRAME is everything the edition says once."""

    FRAME = "frame"
    AXIS = "axis"
    CAPABILITY = "capability"
    QUESTION = "question"
    MEASURE = "measure"
    ALERT = "alert"
    TERM = "term"


class Change(Frozen):
    """One field of one part. `before` is None for what is new, `after` for what is gone.

    `field` is the way to the value, such as `anchors.2.de`; it is empty if the whole part came
    or went.
    """

    part: Part
    id: str
    field: str
    before: str | None
    after: str | None


def edition_diff(old: Questionnaire, new: Questionnaire) -> tuple[Change, ...]:
    """Every change from the old to the new edition; ids tell what belongs together.

    A question that moved to another capability changes its field `capability`.
    """
    before, after = _parts(old), _parts(new)
    return tuple(
        change
        for key in dict.fromkeys([*before, *after])
        for change in _changes(key, before.get(key), after.get(key))
    )


_Key = tuple[Part, str]
_Fields = Mapping[str, str]


def _parts(edition: Questionnaire) -> dict[_Key, _Fields]:
    """The fields of every part, in the order in which authors think of them."""
    frame = edition.model_dump(
        mode="json",
        exclude={"axes", "measures", "alerts", "glossary", "content_hash"},
        exclude_none=True,
    )
    parts: dict[_Key, _Fields] = {(Part.FRAME, edition.id): dict(_flat(frame))}
    for axis in edition.axes:
        parts[Part.AXIS, axis.id] = _fields(axis, {"capabilities"})
        for capability in axis.capabilities:
            parts[Part.CAPABILITY, capability.id] = _fields(capability, {"questions"})
            for question in capability.questions:
                fields = {**_fields(question), CAPABILITY: capability.id}
                parts[Part.QUESTION, question.id] = fields
    parts |= _listed(Part.MEASURE, edition.measures)
    parts |= _listed(Part.ALERT, edition.alerts)
    return parts | _listed(Part.TERM, edition.glossary)


def _listed(part: Part, entries: Iterable[Measure | AlertRule | Term]) -> dict[_Key, _Fields]:
    return {(part, entry.id): _fields(entry) for entry in entries}


def _fields(entry: BaseModel, without: set[str] | None = None) -> _Fields:
    content = entry.model_dump(mode="json", exclude={"id", *(without or ())}, exclude_none=True)
    return dict(_flat(content))


def _flat(content: object, way: str = "") -> Iterator[tuple[str, str]]:
    """Every single value with the way to it. Entries of lists that have an id go by it."""
    if isinstance(content, dict):
        for name, below in content.items():
            yield from _flat(below, f"{way}.{name}" if way else str(name))
    elif isinstance(content, list):
        for number, below in enumerate(content):
            name = below["id"] if isinstance(below, dict) and "id" in below else number
            yield from _flat(below, f"{way}.{name}")
    else:
        yield way, str(content)


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
