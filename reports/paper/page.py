"""Measures of the page, in points, and its colours."""

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4

from reports.paper.brand_colour import BrandColour
from reports.theme import LIGHT as COLOURS

WIDTH, HEIGHT = A4
MARGIN = 60.0
TOP, BOTTOM = 56.0, 64.0
BODY_HEIGHT = HEIGHT - TOP - BOTTOM
COVER_TOP = 300.0
"""Where the contents on the cover end and the title begins."""

COVER_HEAD = 255.0
"""What the octagons on the cover take."""

CONTENT = WIDTH - 2 * MARGIN
CONTENTS = 270.0
"""How wide the list of contents is: short enough to follow a line to its page."""

FOOTER = 34.0
"""How far the line of the footer is from the lower edge."""

SMALLEST = 7.5
INDENT = 84.0
"""Where the text of a question starts; its number and level stand to the left."""

INK = HexColor(COLOURS.ink)
MUTED = HexColor(COLOURS.muted)
GRID = HexColor(COLOURS.grid)
ACCENT = BrandColour()
"""Of the report that is being drawn; scores keep their own hue, SCORE."""

SCORE = HexColor(COLOURS.accent)
