"""A card: one axis in a column, from its score to the first measure."""

from itertools import pairwise

from reports.deck.slide import Card
from reports.document import Scale
from reports.slides.page import BODY_SIZES, GRID, INK, LINE, MUTED
from reports.slides.paragraphs import Paragraph, Run, fitted
from reports.slides.sheet import Box, Sheet
from reports.slides.words import fitting, plain, shortened
from reports.theme import LIGHT

LABEL, NAME_SIZES, FIGURE, REMARK = 12.0, (20.0, 18.0, 16.0), 34.0, 12.0
LINE_SIZES = BODY_SIZES[1:]
HEAD = 138.0
"""Height of everything above the lines."""

SCALE_HEIGHT = 8.0
GAP = 2.0
FULL = 100.0


def draw_card(sheet: Sheet, box: Box, card: Card, largest: float) -> None:
    """Label, name, figure with its stage, the row of stages, then the lines."""
    width = box.width
    sheet.bar(box._replace(height=1.0), GRID)
    label = shortened(plain(card.label), LABEL, width)
    name, size = fitting(plain(card.name), NAME_SIZES, width, 1, bold=True)
    sheet.text(box._replace(top=box.top + 8, height=16), _line(label, colour=MUTED), LABEL)
    sheet.text(box._replace(top=box.top + 24, height=26), _line(name, bold=True), size)
    _draw_figure(sheet, box._replace(top=box.top + 50, height=44), card)
    draw_scale(sheet, box._replace(top=box.top + 98, height=SCALE_HEIGHT), card.scale)
    remark = shortened(plain(card.remark), REMARK, width)
    sheet.text(box._replace(top=box.top + 112, height=16), _line(remark, colour=MUTED), REMARK)
    lines, below = _lines(card), _below(box)
    if lines:
        sizes = [size for size in BODY_SIZES if size <= largest]
        shown, size = fitted(lines, sizes, width, below.height)
        sheet.text(below, shown, size)


def card_size(box: Box, card: Card) -> float:
    """The largest type in which the lines of the card fit."""
    return fitted(_lines(card), LINE_SIZES, box.width, _below(box).height)[1]


def _below(box: Box) -> Box:
    return box._replace(top=box.top + HEAD, height=box.height - HEAD)


def _lines(card: Card) -> list[Paragraph]:
    return [paragraph for text in card.lines for paragraph in _paragraphs(text.label, text.text)]


def _draw_figure(sheet: Sheet, box: Box, card: Card) -> None:
    """The score, large, with what it means beside it."""
    room = FIGURE * 0.62 * max(len(card.figure), 1) + 8
    figure = Paragraph((Run(card.figure, bold=True, accent=True),))
    sheet.text(box._replace(width=room), [figure], FIGURE)
    caption, size = fitting(plain(card.caption), (14.0, 13.0, 12.0), box.width - room, 1)
    place = Box(box.left + room, box.top + FIGURE * LINE - size * LINE - 5, box.width - room, 18)
    sheet.text(place, _line(caption), size)


def _line(words: str, *, bold: bool = False, colour: str = INK) -> list[Paragraph]:
    return [Paragraph((Run(words, bold=bold, colour=colour),))]


def _paragraphs(label: str, text: str) -> list[Paragraph]:
    words = Paragraph((Run(plain(text)),))
    if not label:
        return [words]
    return [Paragraph((Run(plain(label), bold=True, colour=MUTED),), 0.86, 0.5), words]


def draw_scale(sheet: Sheet, box: Box, scale: Scale) -> None:
    """The row of stages, filled up to the score; the figure stands above it in words."""
    borders = [*(step.lower for step in scale.steps), FULL]
    score = scale.score or 0.0
    for lower, upper in pairwise(borders):
        if upper <= lower:
            continue
        left, right = _x(box, lower), _x(box, upper) - (0 if upper == FULL else GAP)
        sheet.bar(Box(left, box.top, right - left, box.height), LIGHT.levels[1].fill)
        reached = min(_x(box, score), right)
        if reached > left:
            sheet.bar(Box(left, box.top, reached - left, box.height), LIGHT.accent)


def _x(box: Box, points: float) -> float:
    return box.left + points / FULL * box.width
