"""Paragraphs of a text box and the size in which they fit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reports.slides.page import INK, LINE
from reports.slides.words import height, shortened

LINE_LIMITS = (8, 6, 5, 4, 3, 2, 1)


@dataclass(frozen=True)
class Run:
    """Words in one look; `accent` takes the colour of the theme instead of `colour`."""

    text: str
    bold: bool = False
    colour: str = INK
    accent: bool = False


@dataclass(frozen=True)
class Paragraph:
    """`scale` is the size relative to the text, `before` the space above in lines."""

    runs: tuple[Run, ...]
    scale: float = 1.0
    before: float = 0.0


def fitted(
    paragraphs: Sequence[Paragraph], sizes: Sequence[float], room: float, highest: float
) -> tuple[list[Paragraph], float]:
    """The paragraphs with the largest size in which they fit.

    Where even the smallest is too large, paragraphs end in … after fewer and fewer lines; those
    at the end go last.
    """
    for size in sizes:
        if total(paragraphs, size, room) <= highest:
            return list(paragraphs), size
    size, cut = sizes[-1], list(paragraphs)
    for limit in LINE_LIMITS:
        cut = [_cut(paragraph, size, room, limit) for paragraph in cut]
        if total(cut, size, room) <= highest:
            return cut, size
    while len(cut) > 1 and total(cut, size, room) > highest:
        cut.pop()
    return cut, size


def total(paragraphs: Sequence[Paragraph], size: float, room: float) -> float:
    """The height of all paragraphs in points; nothing stands above the first one."""
    return sum(
        (paragraph.before * size * LINE if place else 0.0) + _height(paragraph, size, room)
        for place, paragraph in enumerate(paragraphs)
    )


def _height(paragraph: Paragraph, size: float, room: float) -> float:
    return height(_text(paragraph), size * paragraph.scale, room, bold=_is_bold(paragraph))


def _text(paragraph: Paragraph) -> str:
    return "".join(run.text for run in paragraph.runs)


def _is_bold(paragraph: Paragraph) -> bool:
    return any(run.bold for run in paragraph.runs)


def _cut(paragraph: Paragraph, size: float, room: float, lines: int) -> Paragraph:
    whole = _text(paragraph)
    kept = shortened(whole, size * paragraph.scale, room, lines, bold=_is_bold(paragraph))
    if kept == whole:
        return paragraph
    runs, left = [], kept
    for run in paragraph.runs:
        part, left = left[: len(run.text)], left[len(run.text) :]
        runs.append(replace(run, text=part))
    runs[-1] = replace(runs[-1], text=runs[-1].text + left)
    return replace(paragraph, runs=tuple(run for run in runs if run.text))
