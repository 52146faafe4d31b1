"""The accent colour of a report: as chosen if it is dark enough, else darkened."""

from assessment.branding import Branding
from reports.theme import LIGHT

ENOUGH = 4.5
"""Contrast with white from which text is readable (WCAG 2.2, 1.4.3)."""

STEPS = 100


def accent(branding: Branding) -> str:
    """The colour that documents draw with; Oktagon's own if none is chosen."""
    return LIGHT.accent if branding.accent is None else darkened(branding.accent)


def darkened(colour: str) -> str:
    """The colour itself, or the first darker one of its hue that is readable on white."""
    parts = [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
    for step in range(STEPS, -1, -1):
        shade = "#" + "".join(f"{part * step // STEPS:02X}" for part in parts)
        if contrast_with_white(shade) >= ENOUGH:
            return shade
    raise AssertionError("black is readable on white")


def contrast_with_white(colour: str) -> float:
    """From 1 (white) to 21 (black), as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
