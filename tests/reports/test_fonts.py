"""The faces documents are set in."""

import pytest
from reportlab.pdfbase import pdfmetrics

from reports.fonts import (
    BOLD,
    BOLD_ITALIC,
    FACES,
    ITALIC,
    LIGHT,
    REGULAR,
    SEMIBOLD,
    drawable,
    font_for,
    register_fonts,
)


@pytest.mark.parametrize(
    ("weight", "style", "face"),
    [
        ("300", "normal", LIGHT),
        ("normal", "normal", REGULAR),
        ("400", "normal", REGULAR),
        ("600", "normal", SEMIBOLD),
        ("bold", "normal", BOLD),
        ("700", "normal", BOLD),
        ("400", "italic", ITALIC),
        ("bold", "italic", BOLD_ITALIC),
    ],
)
def test_css_weights_and_styles_find_their_face(weight: str, style: str, face: str) -> None:
    assert font_for("sans-serif", weight, style) == face


def test_an_unknown_weight_is_refused() -> None:
    with pytest.raises(ValueError, match="heavy"):
        font_for("sans-serif", "heavy")


def test_every_face_is_registered_once_and_for_all() -> None:
    register_fonts()
    register_fonts()
    assert set(FACES) <= set(pdfmetrics.getRegisteredFontNames())


def test_figures_of_a_face_are_equally_wide() -> None:
    register_fonts()
    assert len({pdfmetrics.stringWidth(digit, REGULAR, 10) for digit in "0123456789"}) == 1


def test_characters_the_face_lacks_are_replaced() -> None:
    assert drawable("ẞ → ▲ – „ja“") == "ẞ → ▲ – „ja“"
    assert drawable("Ja 😀 漢") == "Ja ? ?"
    assert drawable("a\tb\nc\u200bd\x00e") == "a b cde"
    assert drawable("a\u0308") == "ä"
