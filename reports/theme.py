"""Colours and type that every chart and document shares."""

from dataclasses import dataclass

FONT = "Source Sans Pro, Source Sans, sans-serif"
"""No digit in the name: the renderer neither measures nor draws a family called “Sans 3”."""


@dataclass(frozen=True)
class Tone:
    """A fill and the ink that is readable on it (contrast at least 4.5 : 1)."""

    fill: str
    ink: str


@dataclass(frozen=True)
class Theme:
    """`levels` is one hue from light to dark, so that order survives a greyscale print.

    `ground` is what lies behind a chart; charts themselves are transparent.
    """

    ink: str
    muted: str
    grid: str
    frame: str
    accent: str
    target: str
    ground: str
    levels: tuple[Tone, ...]


LIGHT = Theme(
    ink="#14212E",
    muted="#5B6773",
    grid="#D5DBE1",
    frame="#9AA5B1",
    accent="#0B5CAD",
    target="#D9730D",
    ground="#FFFFFF",
    levels=(
        Tone("#EDF2F7", "#14212E"),
        Tone("#BFD8EE", "#14212E"),
        Tone("#85B7DE", "#14212E"),
        Tone("#2673B8", "#FFFFFF"),
        Tone("#0A3F75", "#FFFFFF"),
    ),
)

DARK = Theme(
    ink="#E8EDF2",
    muted="#A3B0BD",
    grid="#34434F",
    frame="#5E6F7E",
    accent="#6FB1F0",
    target="#F2A354",
    ground="#0F1720",
    levels=(
        Tone("#1D2B38", "#E8EDF2"),
        Tone("#1D4467", "#E8EDF2"),
        Tone("#1F649E", "#FFFFFF"),
        Tone("#6FB1F0", "#0F1720"),
        Tone("#CFE5FA", "#0F1720"),
    ),
)


def theme(*, dark: bool = False) -> Theme:
    """The colours for a light or a dark screen; paper is light."""
    return DARK if dark else LIGHT
