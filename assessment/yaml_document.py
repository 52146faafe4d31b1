"""One parsed file: plain data that knows the line of everything in it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import TypeAlias

from assessment.language import Bilingual
from assessment.problem import Problem, phrase

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"
Place: TypeAlias = tuple[str | int, ...]
"""The way from the top of a file to a value: keys and positions in lists."""

FILE_KINDS = {
    "questionnaire": "questionnaire",
    "weights": "weights",
    "sources": "sources",
    "sample": "sample",
    "planning": "planning",
    "alerts": "alerts",
    "journey": "journey",
    "interpretations": "interpretations",
    "glossary": "glossary",
}
ENTRY_KINDS = {
    "sources": ("source", "id"),
    "alerts": ("alert", "id"),
    "journey": ("axis", "axis"),
    "interpretations": ("axis", "axis"),
    "glossary": ("term", "id"),
}
"""Files that are one list: kind of entry, and the key that names it. Others list measures."""
LIST_KINDS = {
    "levels": ("level", "level"),
    "stages": ("stage", "stage"),
    "depths": ("depth", "id"),
    "phases": ("phase", "id"),
    "gates": ("gate", "question"),
    "capabilities": ("capability", "id"),
    "questions": ("question", "id"),
    "industries": ("industry", "id"),
    "rules": ("rule", "id"),
    "answers": ("answer", "question"),
    "roles": ("role", "id"),
    "cost_bands": ("cost_band", "id"),
    "dependencies": ("dependency", "base"),
}
"""Lists whose entries have a name of their own: kind of entry, and the key that names it."""


@dataclass(frozen=True)
class YamlDocument:
    """What one file says. `data` is None for a refused or empty file.

    `problems` are those of the notation; `refused` tells that nothing could be read.
    """

    file: str
    data: Plain = None
    lines: Mapping[Place, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    refused: bool = False
    marked: frozenset[Place] = frozenset()
    """Places whose value was unreadable and stands as None; one problem each is enough."""

    def line(self, place: Place) -> int:
        """The line of a value, or of the nearest thing around it that has one."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def problem(self, rule: str, place: Place = (), /, **values: object) -> Problem:
        """A problem at a place of this file; the sentence starts with whose problem it is."""
        return Problem(
            file=self.file,
            line=self.line(place),
            rule=rule,
            message=phrase("rules", rule, place=self.owner(place), **values),
        )

    def owner(self, place: Place) -> Bilingual:
        """What an author calls the thing around a place, such as *Frage B1-02*."""
        found = self._file_name()
        node: Plain = self.data
        for depth, step in enumerate(place):
            node = child(node, step)
            kind = self._kind(place, depth)
            if kind is not None and isinstance(node, dict):
                name = child(node, kind[1])
                found = (
                    phrase("places", kind[0], name=name)
                    if name is not None
                    else phrase("places", f"{kind[0]}_number", number=int(step) + 1)
                )
        return found

    def _kind(self, place: Place, depth: int) -> tuple[str, str] | None:
        if not isinstance(place[depth], int):
            return None
        if depth == 0:
            return ENTRY_KINDS.get(PurePosixPath(self.file).stem, ("measure", "id"))
        return LIST_KINDS.get(str(place[depth - 1]))

    def _file_name(self) -> Bilingual:
        stem = PurePosixPath(self.file).stem
        if stem in FILE_KINDS:
            return phrase("places", FILE_KINDS[stem])
        axis = child(self.data, "id")
        if isinstance(axis, str):
            return phrase("places", "axis", name=axis)
        return phrase("places", "file", name=self.file)

    def at(self, place: Place) -> Plain:
        """The value at a place; None if there is none."""
        node: Plain = self.data
        for step in place:
            node = child(node, step)
        return node

    def changed(
        self, removed: Collection[Place] = (), written: Mapping[Place, Plain] | None = None
    ) -> "YamlDocument":
        """A copy without some entries, or with other values in its mappings.

        Entries behind a removed one move up in their list and keep their lines.
        """
        lines: dict[Place, int] = {}
        removed = frozenset(removed)

        def kept(node: Plain, old: Place, new: Place) -> Plain:
            if old in self.lines:
                lines[new] = self.lines[old]
            if isinstance(node, dict):
                stay = [key for key in node if (*old, key) not in removed]
                return {key: kept(node[key], (*old, key), (*new, key)) for key in stay}
            if isinstance(node, list):
                steps = [step for step in range(len(node)) if (*old, step) not in removed]
                return [kept(node[s], (*old, s), (*new, n)) for n, s in enumerate(steps)]
            return node

        copied = replace(self, data=kept(self.data, (), ()), lines=lines)
        for place, value in (written or {}).items():
            parent = copied.at(place[:-1])
            if isinstance(parent, dict):
                parent[str(place[-1])] = value
        return copied


def child(node: Plain, step: str | int) -> Plain:
    """The value under a key or at a position; None if there is none."""
    if isinstance(node, dict):
        return node.get(str(step))
    if isinstance(node, list) and isinstance(step, int) and step < len(node):
        return node[step]
    return None
