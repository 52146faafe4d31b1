"""A report as a document: sections of plain blocks, before any renderer knows of it.

All text is plain text; a renderer escapes it.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assessment.branding import Branding
from assessment.gaps import Gap
from assessment.language import Language
from assessment.questionnaire import Questionnaire
from assessment.result import Interval
from assessment.roadmap.adopted import AdoptedPlan
from assessment.workshop.overview import GroupGap
from reports.matrix import MatrixEntry
from reports.radar import Spoke


class Tone(StrEnum):
    """How loud a paragraph is."""

    BODY = "body"
    NOTE = "note"


@dataclass(frozen=True)
class Heading:
    """A heading inside a section; it stays with what follows."""

    text: str


@dataclass(frozen=True)
class Text:
    """A paragraph. `label` comes first and stands out."""

    text: str
    label: str = ""
    tone: Tone = Tone.BODY


@dataclass(frozen=True)
class KeyFigure:
    """One figure with what it is called above and a remark beside it."""

    label: str
    value: str
    remark: str = ""


@dataclass(frozen=True)
class KeyFigures:
    """Figures in a row, the most important one first."""

    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True)
class Radar:
    """The building blocks as a radar; `alt` says the same in words."""

    spokes: tuple[Spoke, ...]
    stage_borders: tuple[float, ...]
    alt: str


@dataclass(frozen=True)
class GapRows:
    """The way of each axis to its next stage, as a chart; `alt` says the same in words.

    The edition names the axes and the borders of the stages.
    """

    questionnaire: Questionnaire
    gaps: tuple[Gap, ...]
    alt: str


@dataclass(frozen=True)
class GroupRows:
    """Mean levels of groups, question by question, as a chart; `alt` says the same in words."""

    questionnaire: Questionnaire
    gaps: tuple[GroupGap, ...]
    alt: str


@dataclass(frozen=True)
class Matrix:
    """Measures by effort and benefit, as a chart; `alt` says the same in words."""

    entries: tuple[MatrixEntry, ...]
    alt: str


@dataclass(frozen=True)
class Timeline:
    """Some waves of an adopted plan on a time axis; `alt` says the same in words."""

    plan: AdoptedPlan
    today: datetime.date
    alt: str


@dataclass(frozen=True)
class HeatCell:
    """A named score. `tone` is its colour, from the lightest (0) on; None without a score.

    In a legend the figure is empty.
    """

    name: str
    figure: str
    tone: int | None


@dataclass(frozen=True)
class HeatRow:
    """One axis with its capabilities; rows may differ in length."""

    name: str
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True)
class HeatMap:
    """A table of scores whose ground darkens from stage to stage.

    `titles` stand above the names of the rows and above all cells; `legend` names the stages with
    the points they begin at.
    """

    titles: tuple[str, str]
    legend: tuple[HeatCell, ...]
    rows: tuple[HeatRow, ...]
    alt: str


@dataclass(frozen=True)
class ScaleStep:
    """One stage on a scale of points; `lower` is its border."""

    name: str
    lower: float


@dataclass(frozen=True)
class Scale:
    """A score on the row of stages, 0 to 100; without a score only the row is shown."""

    steps: tuple[ScaleStep, ...]
    score: float | None
    band: Interval | None
    alt: str


@dataclass(frozen=True)
class Item:
    """A finding in a list: what, where, how much, and the observation behind it."""

    title: str
    place: str
    figure: str
    text: str


@dataclass(frozen=True)
class Findings:
    """A titled list; `empty` stands there when it has no items."""

    title: str
    items: tuple[Item, ...]
    empty: str


@dataclass(frozen=True)
class Column:
    """A table column. `width` is relative to the others; numbers stand on the right."""

    title: str
    width: float
    number: bool = False


@dataclass(frozen=True)
class Table:
    """Rows below repeated column titles; `alt` names what the table lists."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str | Scale, ...], ...]
    alt: str


@dataclass(frozen=True)
class Meter:
    """A level on its scale, from 0; None while no level is known."""

    level: int | None
    highest: int
    text: str


@dataclass(frozen=True)
class QuestionEntry:
    """One question with what was answered and what follows from it."""

    number: str
    question: str
    meter: Meter
    lines: tuple[Text, ...]


@dataclass(frozen=True)
class Beside:
    """Two groups of blocks next to each other; `share` is the width of the left one."""

    left: tuple["Block", ...]
    right: tuple["Block", ...]
    share: float = 0.5


Chart = Radar | GapRows | GroupRows | Matrix | Timeline
"""What is drawn by the renderer of charts."""

Block = (
    Heading
    | Text
    | KeyFigures
    | Chart
    | HeatMap
    | Scale
    | Findings
    | Table
    | QuestionEntry
    | Beside
)


@dataclass(frozen=True)
class Section:
    """A part of the report with a page of its own.

    `title` states the finding. `label` names the part above it, `bookmark` in contents and outline.
    """

    key: str
    label: str
    bookmark: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Cover:
    """The first page. `mark` says in a word that the company is made up; empty otherwise.

    `basis` says which workshop the answers come from; empty without one.
    """

    product: str
    title: str
    company: str
    milestone: str
    date: str
    mark: str
    mark_note: str
    edition: str
    branding: Branding
    basis: str = ""


@dataclass(frozen=True)
class Document:
    """The whole report in one language; `furniture` stands at the foot of every page."""

    language: Language
    date: datetime.date
    title: str
    author: str
    subject: str
    cover: Cover
    furniture: tuple[str, ...]
    sections: Sequence[Section]
