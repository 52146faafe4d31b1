"""What a report consists of for somebody who does not see it: the structure of a tagged PDF.

The elements are made when the blocks are set, in the order in which they are to be read. Drawing
only adds to each of them what belongs to it, in whatever order and on whatever page that happens.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """The structure types of ISO 32000-1, 14.8.4, as far as a report needs them."""

    DOCUMENT = "Document"
    SECTION = "Sect"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    H4 = "H4"
    PARAGRAPH = "P"
    CONTENTS = "TOC"
    CONTENTS_ITEM = "TOCI"
    REFERENCE = "Reference"
    LINK = "Link"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    FIGURE = "Figure"
    TABLE = "Table"
    ROW = "TR"
    HEADER = "TH"
    CELL = "TD"


HEADINGS = (Role.H1, Role.H2, Role.H3, Role.H4)


class Scope(StrEnum):
    """Which cells a table header speaks for."""

    COLUMN = "Column"
    ROW = "Row"


@dataclass(frozen=True)
class Mark:
    """Something drawn on a page: the page and a number on it, both from 0."""

    page: int
    number: int


@dataclass(frozen=True)
class LinkMark:
    """A link on a page: the page and its place among the links there, both from 0."""

    page: int
    number: int


@dataclass(eq=False)
class Element:
    """A node of the structure.

    `alt` says in words what a figure shows, `summary` what a table lists; `span` is how many
    columns a cell covers; `box` is where on its page a figure stands, as left, bottom, right, top.
    """

    role: Role
    alt: str = ""
    summary: str = ""
    scope: Scope | None = None
    span: int = 1
    box: tuple[float, float, float, float] | None = None
    parts: list["Element | Mark | LinkMark"] = field(default_factory=list)

    def add(
        self,
        role: Role,
        *,
        alt: str = "",
        summary: str = "",
        scope: Scope | None = None,
        span: int = 1,
    ) -> "Element":
        """A new element, read after all that is here already."""
        element = Element(role, alt, summary, scope, span)
        self.parts.append(element)
        return element

    def walk(self) -> Iterator["Element"]:
        """This element and all below it, in reading order."""
        yield self
        for part in self.parts:
            if isinstance(part, Element):
                yield from part.walk()


def close_heading_gaps(root: Element) -> None:
    """Raise every heading that would skip a level: after H2 comes H3 at the most."""
    level = -1
    for element in root.walk():
        if element.role in HEADINGS:
            level = min(HEADINGS.index(element.role), level + 1)
            element.role = HEADINGS[level]
