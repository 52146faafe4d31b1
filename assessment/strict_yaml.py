"""Reads the small, safe part of YAML that authors need, and refuses the rest with a sentence."""

import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import yaml

from assessment.yaml_document import Place, Plain, YamlDocument
from assessment.yaml_text import UNWANTED_ESCAPED, Found, RefusedError, code_point, file_text

MOST_VALUES = 10_000
MOST_DEPTH = 20
MOST_PROBLEMS = 200
MOST_TABS = 20
"""Lines with tabs that are listed one by one."""

NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,17})")
LIKE_A_NUMBER = re.compile(r"\s*[-+]?[0-9_]+\s*")
NOT_FINITE = re.compile(r"[-+]?\.(inf|nan)", re.IGNORECASE)
EMPTY = frozenset({"", "null", "Null", "NULL"})
TRUTH = {"true": True, "false": False}
OLD_TRUTH = frozenset({"yes", "no", "on", "off", "true", "false"})
SYNTAX = {
    "mapping values are not allowed": "yaml_colon",
    "invalid Unicode character escape": "yaml_control_character",
    "unexpected end of stream": "yaml_quote",
    "cannot start any token": "yaml_first_character",
}
"""What the parser says → the rule whose sentence helps an author; others are `yaml_syntax`."""
SURROGATES = "U+D800–U+DFFF"
"""The only escapes that the parser itself refuses."""
UNREADABLE = frozenset(
    {"yaml_alias", "yaml_boolean", "yaml_control_character", "yaml_key", "yaml_number", "yaml_tag"}
)
"""Rules whose problem leaves nothing to be said about the value at the same place."""
LOADER = yaml.CSafeLoader
"""Always libyaml, which every wheel of PyYAML brings: the parser in Python is many times
slower and refuses some of what this one reads, so that editions would depend on the machine."""

_Node: TypeAlias = (
    yaml.ScalarEvent | yaml.AliasEvent | yaml.MappingStartEvent | yaml.SequenceStartEvent
)


@dataclass
class _Open:
    """A mapping or list that is still being filled; `key` waits for its value."""

    place: Place
    content: dict[str, Plain] | list[Plain]
    key: str | None = None
    repeated: bool = False


def read_yaml(path: Path, file: str) -> YamlDocument:
    """Return what a file says; its problems are in the document, nothing is raised."""
    reader = _Reader()
    refused = False
    try:
        reader.read(file_text(path))
    except RefusedError as refusal:
        reader.found.append(refusal.found)
        refused = True
    data = None if refused else reader.data
    document = YamlDocument(file, data, reader.lines, refused=refused)
    problems = tuple(
        document.problem(found.rule, found.place, **found.values).model_copy(
            update={"line": found.line}
        )
        for found in reader.found
    )
    marked = frozenset(found.place for found in reader.found if found.rule in UNREADABLE)
    return YamlDocument(file, data, reader.lines, problems, refused, marked)


class _Reader:
    """Builds plain data from parser events, without recursion and without expanding anything."""

    def __init__(self) -> None:
        self.data: Plain = None
        self.lines: dict[Place, int] = {}
        self.found: list[Found] = []
        self._open: list[_Open] = []
        self._values = 0
        self._documents = 0
        self._source: list[str] = []

    def read(self, text: str) -> None:
        self._source = text.split("\n")
        self._refuse_tabs()
        try:
            for event in yaml.parse(text, Loader=LOADER):
                self._take(event)
        except yaml.MarkedYAMLError as error:
            raise _syntax_error(error, len(self._source)) from error
        except yaml.YAMLError as error:
            raise RefusedError("yaml_syntax") from error

    def _refuse_tabs(self) -> None:
        tabs = [number for number, line in enumerate(self._source, 1) if "\t" in line][:MOST_TABS]
        self.found += [Found("yaml_tab", (), line, {}) for line in tabs[:-1]]
        if tabs:
            raise RefusedError("yaml_tab", tabs[-1])

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise RefusedError("yaml_documents", _line(event))
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._open.pop()
        elif isinstance(event, _Node):
            self._count(event)
            top = self._open[-1] if self._open else None
            if top is not None and isinstance(top.content, dict) and top.key is None:
                self._take_key(event, top, top.content)
            else:
                self._take_value(event, self._next_place(event))

    def _count(self, event: _Node) -> None:
        self._values += 1
        if self._values > MOST_VALUES:
            raise RefusedError("yaml_too_many", _line(event), limit=MOST_VALUES)
        if len(self._open) >= MOST_DEPTH:
            raise RefusedError("yaml_depth", _line(event), limit=MOST_DEPTH)

    def _next_place(self, event: _Node) -> Place:
        if not self._open:
            return ()
        top = self._open[-1]
        if isinstance(top.content, list):
            place = (*top.place, len(top.content))
            self.lines[place] = _line(event)
            return place
        place = (*top.place, top.key or "")
        return (*place, "repeated") if top.repeated else place

    def _take_key(self, event: _Node, top: _Open, content: dict[str, Plain]) -> None:
        if not isinstance(event, yaml.ScalarEvent):
            if isinstance(event, yaml.AliasEvent):
                raise RefusedError("yaml_alias", _line(event))
            raise RefusedError("yaml_key", _line(event))
        key = event.value
        place = (*top.place, key)
        plain = not event.style
        top.key = key
        top.repeated = key in content
        if top.repeated:
            self._note("yaml_duplicate_key", top.place, event, key=key, first=self.lines[place])
            return
        self.lines[place] = _line(event)
        if plain and key == "<<":
            self._note("yaml_alias", place, event)
        elif LIKE_A_NUMBER.fullmatch(key) and not WHOLE.fullmatch(key):
            self._note("yaml_key", place, event)
        elif plain and key.lower() in OLD_TRUTH:
            self._note("yaml_boolean", place, event, value=key)
        else:
            self._check_marks(event, place)
            self._check_characters(event, place)

    def _take_value(self, event: _Node, place: Place) -> None:
        readable = self._check_marks(event, place)
        if isinstance(event, yaml.AliasEvent):
            self._put(None)
        elif isinstance(event, yaml.ScalarEvent):
            self._put(self._scalar(event, place) if readable else None)
        else:
            content: dict[str, Plain] | list[Plain] = (
                {} if isinstance(event, yaml.MappingStartEvent) else []
            )
            self._put(content)
            self._open.append(_Open(place, content))

    def _put(self, value: Plain) -> None:
        if not self._open:
            self.data = value
            return
        top = self._open[-1]
        if isinstance(top.content, list):
            top.content.append(value)
            return
        if not top.repeated:
            top.content[top.key or ""] = value
        top.key, top.repeated = None, False

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> Plain:
        text: str = event.value
        if not self._check_characters(event, place):
            return None
        if event.style:
            return text
        if place and place[-1] in ("de", "en") and self._comment_behind(event):
            self._note("yaml_comment", place, event)
        if text in EMPTY:
            return None
        if text in TRUTH:
            return TRUTH[text]
        if text.lower() in OLD_TRUTH:
            self._note("yaml_boolean", place, event, value=text)
            return None
        return self._number_or_text(text, event, place)

    def _number_or_text(self, text: str, event: yaml.ScalarEvent, place: Place) -> Plain:
        """Numbers are written as in JSON; everything else, `010` and `12:30` too, is a text."""
        if WHOLE.fullmatch(text):
            return int(text)
        number = float(text) if NUMBER.fullmatch(text) else None
        if NOT_FINITE.fullmatch(text) or (number is not None and math.isinf(number)):
            self._note("yaml_number", place, event, value=text)
            return None
        return text if number is None else number

    def _check_marks(self, event: _Node, place: Place) -> bool:
        """Note anchors, aliases and tags; False if the value must not be used."""
        if event.anchor is not None:
            self._note("yaml_alias", place, event)
        elif isinstance(event, yaml.CollectionStartEvent | yaml.ScalarEvent) and event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._note("yaml_tag", place, event, tag=tag)
        else:
            return True
        return False

    def _check_characters(self, event: yaml.ScalarEvent, place: Place) -> bool:
        unwanted = UNWANTED_ESCAPED.search(event.value)
        if unwanted is not None:
            self._note("yaml_control_character", place, event, code=code_point(unwanted[0]))
        return unwanted is None

    def _comment_behind(self, event: yaml.ScalarEvent) -> bool:
        end = event.end_mark
        return end is not None and self._source[end.line][end.column :].lstrip().startswith("#")

    def _note(self, rule: str, place: Place, event: yaml.Event, **values: object) -> None:
        if len(self.found) >= MOST_PROBLEMS:
            raise RefusedError("more_problems", _line(event))
        self.found.append(Found(rule, place, _line(event), values))


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _syntax_error(error: yaml.MarkedYAMLError, last_line: int) -> RefusedError:
    line = error.problem_mark.line + 1 if error.problem_mark else 1
    rule = next((rule for said, rule in SYNTAX.items() if said in (error.problem or "")), None)
    if rule == "yaml_quote" and error.context_mark:
        line = error.context_mark.line + 1
    return RefusedError(rule or "yaml_syntax", min(line, last_line), code=SURROGATES)
