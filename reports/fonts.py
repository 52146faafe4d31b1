"""Source Sans Pro for documents: real, embedded faces and nothing else."""

import unicodedata
from functools import cache
from pathlib import Path

import font_source_sans_pro
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FONT_FOLDER = Path(font_source_sans_pro.__file__).parent / "files"

LIGHT = "SourceSansPro-Light"
REGULAR = "SourceSansPro-Regular"
SEMIBOLD = "SourceSansPro-Semibold"
BOLD = "SourceSansPro-Bold"
ITALIC = "SourceSansPro-It"
BOLD_ITALIC = "SourceSansPro-BoldIt"
FACES = (LIGHT, REGULAR, SEMIBOLD, BOLD, ITALIC, BOLD_ITALIC)

UNDRAWABLE = "?"
NAMED_WEIGHTS = {"normal": 400, "bold": 700}


@cache
def register_fonts() -> None:
    """Make the faces known to reportlab, which otherwise puts unembedded Helvetica on each page.

    Call it before a canvas or a style is made.
    """
    for name in FACES:
        pdfmetrics.registerFont(_face(name))
    pdfmetrics.registerFontFamily(
        REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD_ITALIC
    )
    rl_config.canvas_basefontname = REGULAR
    rl_config.defaultGraphicsFontName = REGULAR


@cache
def _face(name: str) -> TTFont:
    return TTFont(name, str(FONT_FOLDER / f"{name}.ttf"))


def font_for(family: str, weight: str = "400", style: str = "normal") -> str:
    """The registered face nearest to what CSS asks for; every family is ours.

    ValueError if the weight is neither a number nor `normal` or `bold`.
    """
    del family
    heavy = NAMED_WEIGHTS[weight] if weight in NAMED_WEIGHTS else int(weight)
    if style == "italic":
        return BOLD_ITALIC if heavy >= 600 else ITALIC
    if heavy <= 300:
        return LIGHT
    if heavy < 550:
        return REGULAR
    return SEMIBOLD if heavy < 650 else BOLD


def drawable(text: str, font: str = REGULAR) -> str:
    """The text in NFC, with `?` for every character the face lacks, such as emoji.

    A missing character would be drawn as an empty box and read aloud as nothing. White space
    becomes a blank; marks that are invisible anyway go.
    """
    known = _face(font).face.charToGlyph
    return "".join(
        character if ord(character) in known else _substitute(character)
        for character in unicodedata.normalize("NFC", text)
    )


def _substitute(character: str) -> str:
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) in {"Cc", "Cf", "Mn", "Cs"} else UNDRAWABLE
