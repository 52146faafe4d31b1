"""Logos from outside: looked at before they are opened, and written anew."""

import io
import warnings
from enum import StrEnum

from PIL import Image, ImageOps, UnidentifiedImageError

from assessment.branding import LOGO_LIMIT

FORMATS = ("PNG", "JPEG")
MOST_PIXELS = 16_000_000
LONGEST_SIDE = 1_200
PAPER = (255, 255, 255)


class LogoProblem(StrEnum):
    """Why a picture cannot be used."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"


class LogoRefusedError(ValueError):
    """The picture cannot be used; `problem` says why."""

    def __init__(self, problem: LogoProblem) -> None:
        super().__init__(f"the logo is refused: {problem}")
        self.problem = problem


def checked_logo(content: bytes) -> bytes:
    """The picture as a PNG without anything else in it, on white, at most 1,200 pixels a side.

    Only PNG and JPEG are ever opened. Its size is read off the header first: nine kilobytes can
    unfold into a gigabyte.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    raise LogoRefusedError(LogoProblem.TOO_LARGE)
                return _written(_bare(picture))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise LogoRefusedError(LogoProblem.TOO_LARGE) from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as problem:
        if isinstance(problem, LogoRefusedError):
            raise
        raise LogoRefusedError(LogoProblem.UNREADABLE) from None


def _bare(picture: Image.Image) -> Image.Image:
    """The upright pixels on white: no metadata, no colour profile, nothing transparent."""
    picture.load()
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    upright = ImageOps.exif_transpose(picture).convert("RGBA")
    paper = Image.new("RGB", upright.size, PAPER)
    paper.paste(upright, mask=upright.getchannel("A"))
    return paper


def _written(picture: Image.Image) -> bytes:
    """As PNG; a picture that still takes too many bytes is made smaller."""
    while True:
        written = io.BytesIO()
        picture.save(written, "PNG", optimize=True)
        if written.tell() <= LOGO_LIMIT:
            return written.getvalue()
        picture = picture.reduce(2)
