"""An accent colour is used as chosen unless it could not be read."""

import colorsys

import pytest

from assessment.branding import Branding
from reports.accent import accent, contrast_with_white, darkened
from reports.theme import LIGHT


def test_without_a_choice_the_accent_is_our_own() -> None:
    assert accent(Branding()) == LIGHT.accent


def test_a_dark_colour_is_used_as_chosen() -> None:
    assert accent(Branding(accent="#7A1F3D")) == "#7A1F3D"


@pytest.mark.parametrize("colour", ["#FFFFFF", "#FFD800", "#D9730D", "#00FF7F", "#777777"])
def test_a_light_colour_is_darkened_just_enough(colour: str) -> None:
    found = darkened(colour)
    assert found != colour
    assert 4.5 <= contrast_with_white(found) < 4.9


def test_a_darkened_colour_keeps_its_hue() -> None:
    before, after = (
        colorsys.rgb_to_hls(*(int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)))[0]
        for colour in ("#FFD800", darkened("#FFD800"))
    )
    assert after == pytest.approx(before, abs=0.01)


def test_contrast_is_measured_as_the_standard_does() -> None:
    assert contrast_with_white("#000000") == pytest.approx(21)
    assert contrast_with_white("#FFFFFF") == pytest.approx(1)
    assert contrast_with_white("#777777") == pytest.approx(4.48, abs=0.005)
