"""A spreadsheet before it is written: sheets of typed cells that no program is known to yet."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How the cells of a column are shown; all but texts are numbers to calculate with.

    SHARE is a ratio 0–1 shown as per cent, EUROS are whole. DATE holds days.
    """

    TEXT = "text"
    LABEL = "label"
    WHOLE = "whole"
    DECIMAL = "decimal"
    FACTOR = "factor"
    SHARE = "share"
    EUROS = "euros"
    DATE = "date"


Cell = str | int | float | datetime.date | None
"""None stays empty: what is not known is no zero."""


@dataclass(frozen=True)
class SheetColumn:
    """`width` is in characters; longer texts are wrapped."""

    title: str
    kind: Kind
    width: float


@dataclass(frozen=True)
class Sheet:
    """A table below its title and a sentence about it.

    `name` stands on the tab, at most 31 characters. `graded` names columns of points whose cells
    are shaded from light to dark.
    """

    name: str
    title: str
    note: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    graded: tuple[int, ...] = ()


@dataclass(frozen=True)
class FactGroup:
    """Lines below a heading; the first group needs none."""

    heading: str
    lines: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True)
class Facts:
    """Groups of lines, each line a label and what is to be said about it."""

    name: str
    title: str
    groups: tuple[FactGroup, ...]
