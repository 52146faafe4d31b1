"""Colours: readable, and in an order that survives grey."""

from itertools import pairwise

import pytest

from reports.theme import DARK, LIGHT, Theme, theme


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_the_standard_does() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_text_is_readable_on_every_tone_and_on_the_ground(colours: Theme) -> None:
    assert all(contrast(tone.fill, tone.ink) >= 4.5 for tone in colours.levels)
    assert contrast(colours.ink, colours.ground) >= 7
    assert contrast(colours.muted, colours.ground) >= 4.5
    assert contrast(colours.accent, colours.ground) >= 4.5
    assert contrast(colours.target, colours.ground) >= 3


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_levels_differ_more_from_the_ground_step_by_step(colours: Theme) -> None:
    steps = [contrast(tone.fill, colours.ground) for tone in colours.levels]
    assert all(after / before >= 1.3 for before, after in pairwise(steps))


def test_a_dark_screen_gets_its_own_colours() -> None:
    assert theme() == LIGHT
    assert theme(dark=True) == DARK
