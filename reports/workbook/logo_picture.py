"""The logo in the upper right corner of the first sheet."""

import io
import struct
from typing import NamedTuple

from xlsxwriter.worksheet import Worksheet

from reports.report import Report
from reports.workbook.writer import TEXT_WIDTH
from texts.wording import Wording

HIGHEST, WIDEST = 56, 300
"""Pixels a logo may take."""
ROOM = 48
"""Points of the row it stands in."""
COLUMN = TEXT_WIDTH * 7 + 5
"""Pixels of the column it stands in, as spreadsheets count them."""


class Size(NamedTuple):
    """In pixels."""

    width: int
    height: int


def draw_logo(page: Worksheet, report: Report, text: Wording) -> None:
    """Nothing where there is no logo."""
    logo = report.branding.logo
    if logo is None:
        return
    size = _size(logo)
    scale = min(HIGHEST / size.height, WIDEST / size.width, 1.0)
    name = report.branding.consultancy
    page.set_row(0, ROOM)
    page.insert_image(
        0,
        1,
        "logo.png",
        {
            "image_data": io.BytesIO(logo),
            "x_scale": scale,
            "y_scale": scale,
            "x_offset": max(0, COLUMN - round(size.width * scale) - 8),
            "y_offset": 4,
            "object_position": 3,
            "description": text("deck.logo_of", name=name) if name else text("deck.logo"),
        },
    )


def _size(png: bytes) -> Size:
    """The size every PNG states in its first block; ours are written here."""
    return Size(*struct.unpack(">II", png[16:24]))
