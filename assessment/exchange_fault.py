"""Why a file cannot be imported, and where."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from assessment.yaml_document import Place, Plain, child

NAMES = ("question", "id")
"""Fields that name an entry of a list."""
SHOWN_LENGTH = 60


class Reason(StrEnum):
    """Each has a sentence in texts/exchange.yaml."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    NO_TEXT = "no_text"
    TRUNCATED = "truncated"
    NO_JSON = "no_json"
    FOREIGN = "foreign"
    NEWER = "newer"
    TOO_DEEP = "too_deep"
    TOO_MANY = "too_many"
    REPEATED = "repeated"
    NUMBER = "number"
    CHARACTER = "character"
    TOO_LONG = "too_long"
    MISSING = "missing"
    UNKNOWN = "unknown"
    UNFIT = "unfit"
    EDITION_CHANGED = "edition_changed"
    EDITION_BROKEN = "edition_broken"
    NO_SUCH = "no_such"
    ANSWERED_TWICE = "answered_twice"
    ANSWER_UNFIT = "answer_unfit"


@dataclass(frozen=True)
class Fault:
    """`place` is the way to the wrong value in the words of the file: answers / B1-02 / level."""

    reason: Reason
    place: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


class RefusedFileError(Exception):
    """Nothing of the file is used."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"{fault.reason} {fault.place}".strip())
        self.fault = fault


def named_place(data: Plain, place: Place) -> str:
    """The place with entries of lists by their names, or else by their numbers from 1."""
    words: list[str] = []
    node = data
    for step in place:
        node = child(node, step)
        words.append(shown(_entry_name(node, step) if isinstance(step, int) else step))
    return " / ".join(words)


def _entry_name(entry: Plain, position: int) -> str:
    names = (child(entry, field) for field in NAMES)
    return next((name for name in names if isinstance(name, str)), str(position + 1))


def no_such(place: str, names: Iterable[str], known: Collection[str]) -> Iterator[Fault]:
    """One fault for each name that the questionnaire of the file does not know."""
    for name in names:
        if name not in known:
            yield Fault(Reason.NO_SUCH, place, {"name": shown(name)})


def shown(value: object) -> str:
    """A value as a sentence repeats it: printable and short."""
    text = "".join(sign if sign.isprintable() else "\ufffd" for sign in str(value)[:SHOWN_LENGTH])
    return text if len(str(value)) <= SHOWN_LENGTH else f"{text[:-1]}…"
