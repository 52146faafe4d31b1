"""A deck as plain values: slides with exhibits side by side, before any renderer knows of it.

All text is plain text from anywhere; the renderer cleans it and makes it fit.
"""

import datetime
from dataclasses import dataclass

from assessment.language import Language
from reports.document import (
    Cover,
    Heading,
    HeatMap,
    Item,
    KeyFigures,
    Matrix,
    Radar,
    Scale,
    Table,
    Text,
    Timeline,
)


@dataclass(frozen=True)
class Words:
    """Paragraphs in one column."""

    paragraphs: tuple[Heading | Text | Item, ...]


@dataclass(frozen=True)
class Bar:
    """One bar; without a value only its name is shown. `gap` is what is missing behind it."""

    label: str
    value: float | None
    gap: float | None = None


@dataclass(frozen=True)
class Bars:
    """Scores from 0 to 100 as bars in the order given.

    `series` is what the bars show, `gaps` what is missing behind them; empty if nothing is.
    """

    series: str
    bars: tuple[Bar, ...]
    alt: str
    gaps: str = ""


@dataclass(frozen=True)
class Card:
    """One part of the result in a column: where it stands, why, and what comes first."""

    label: str
    name: str
    figure: str
    caption: str
    remark: str
    scale: Scale
    lines: tuple[Text, ...]


Exhibit = Words | Radar | Bars | HeatMap | Matrix | Timeline | Table | Card


@dataclass(frozen=True)
class Area:
    """An exhibit with its share of the width, and a heading above it if there is one."""

    share: float
    exhibit: Exhibit
    heading: str = ""


@dataclass(frozen=True)
class Slide:
    """`title` is the finding; `figures` stand above the areas, `call` stands out below them.

    `source` says what the exhibits rest on, `notes` explain them to whoever presents.
    """

    key: str
    title: str
    areas: tuple[Area, ...]
    source: str
    notes: tuple[str, ...]
    figures: KeyFigures | None = None
    call: str = ""


@dataclass(frozen=True)
class Deck:
    """All slides in one language; the cover is the first one and not among `slides`."""

    language: Language
    date: datetime.date
    title: str
    author: str
    subject: str
    cover: Cover
    footer: str
    slides: tuple[Slide, ...]
