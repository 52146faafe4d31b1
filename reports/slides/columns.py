"""What stands in the columns of a slide: paragraphs, key figures, and the call below them."""

from pptx.enum.text import MSO_ANCHOR

from reports.deck.slide import Words
from reports.document import Heading, Item, KeyFigures, Text, Tone
from reports.slides.page import BODY_SIZES, GRID, INK, MUTED
from reports.slides.paragraphs import Paragraph, Run, fitted
from reports.slides.sheet import Box, Sheet
from reports.slides.words import fitting, plain, shortened
from reports.theme import LIGHT

FIGURE_LABEL, FIGURE_SIZES, LEADING_SIZES = 12.0, (20.0, 18.0, 16.0, 14.0), (28.0, 24.0, 20.0)
FIGURE_SHARES = (0.37, 0.21, 0.16, 0.26)
CALL_SIZES = {1: (18.0, 16.0), 2: (15.0, 14.0, 13.0, 12.0)}
"""By number of lines: on one if it is not too small."""

GAP = 16.0


def draw_words(sheet: Sheet, box: Box, words: Words, largest: float) -> None:
    """All paragraphs in one text box, in type no larger than `largest`."""
    lines = _all_lines(words)
    if lines:
        sizes = [size for size in BODY_SIZES if size <= largest]
        shown, size = fitted(lines, sizes, box.width, box.height)
        sheet.text(box, shown, size)


def words_size(box: Box, words: Words) -> float:
    """The largest type in which the paragraphs fit."""
    return fitted(_all_lines(words), BODY_SIZES, box.width, box.height)[1]


def _all_lines(words: Words) -> list[Paragraph]:
    return [line for paragraph in words.paragraphs for line in _lines(paragraph)]


def _lines(paragraph: Heading | Text | Item) -> list[Paragraph]:
    if isinstance(paragraph, Heading):
        return [Paragraph((Run(plain(paragraph.text), bold=True),), before=1.0)]
    if isinstance(paragraph, Item):
        return _item(paragraph)
    quiet = paragraph.tone is Tone.NOTE
    colour, scale = (MUTED, 0.9) if quiet else (INK, 1.0)
    runs = [Run(plain(paragraph.text), colour=colour)] if paragraph.text.strip() else []
    if paragraph.label:
        mark = ": " if runs else ""
        runs.insert(0, Run(f"{plain(paragraph.label)}{mark}", bold=True, colour=colour))
    return [Paragraph(tuple(runs), scale, 0.5)] if runs else []


def _item(item: Item) -> list[Paragraph]:
    """Name and figure, where it belongs, and what was seen."""
    title = [Run(plain(item.title), bold=True)]
    place = [Run(plain(item.figure), bold=True, accent=True)] if item.figure else []
    if item.place:
        place.append(Run(f" · {plain(item.place)}" if place else plain(item.place), colour=MUTED))
    rest = [Paragraph((Run(plain(item.text)),), 0.92)] if item.text else []
    return [
        Paragraph(tuple(title), before=0.75),
        *([Paragraph(tuple(place), 0.88)] if place else []),
        *rest,
    ]


def draw_key_figures(sheet: Sheet, box: Box, block: KeyFigures) -> None:
    """Label, figure and remark in columns; the first one leads."""
    left, last = box.left, len(block.figures) - 1
    for place, figure in enumerate(block.figures):
        width = FIGURE_SHARES[place % len(FIGURE_SHARES)] * box.width
        room = width - (0 if place == last else GAP)
        own = box._replace(left=left, width=room)
        sheet.bar(own._replace(height=2.0 if place == 0 else 1.0), None if place == 0 else GRID)
        value, size = fitting(
            plain(figure.value), LEADING_SIZES if place == 0 else FIGURE_SIZES, room, 1, bold=True
        )
        runs = (Run(shortened(plain(figure.label), FIGURE_LABEL, room), colour=MUTED),)
        sheet.text(own._replace(top=box.top + 7, height=16), [Paragraph(runs)], FIGURE_LABEL)
        shown = Paragraph((Run(value, bold=True, accent=place == 0),))
        sheet.text(own._replace(top=box.top + 22, height=30), [shown], size, MSO_ANCHOR.MIDDLE)
        if figure.remark:
            said = (Run(shortened(plain(figure.remark), FIGURE_LABEL, room), colour=MUTED),)
            sheet.text(own._replace(top=box.top + 52, height=16), [Paragraph(said)], FIGURE_LABEL)
        left += width


def draw_call(sheet: Sheet, box: Box, words: str) -> None:
    """The sentence that asks for something, on a tinted ground."""
    sheet.bar(box, LIGHT.levels[0].fill)
    sheet.bar(box._replace(width=4.0))
    inner = box._replace(left=box.left + 18, width=box.width - 30)
    for lines, sizes in CALL_SIZES.items():
        said, size = fitting(plain(words), sizes, inner.width, lines, bold=True)
        if not said.endswith("…"):
            break
    sheet.text(inner, [Paragraph((Run(said, bold=True),))], size, MSO_ANCHOR.MIDDLE)
