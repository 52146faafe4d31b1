"""The page of a slide: its size, its margins and the type on it. Lengths are points."""

from reports.theme import LIGHT

WIDTH, HEIGHT = 960.0, 540.0
MARGIN = 48.0
CONTENT = WIDTH - 2 * MARGIN

TITLE_TOP, TITLE_HEIGHT = 30.0, 66.0
BODY_TOP, BODY_BOTTOM = 112.0, 474.0
SOURCE_TOP = 482.0
FOOTER_TOP, FOOTER_HEIGHT = 506.0, 18.0
FIGURES_HEIGHT = 66.0
CALL_HEIGHT = 44.0
GUTTER = 28.0
HEADING_HEIGHT = 24.0

TITLE_SIZES = (26.0, 24.0, 22.0, 20.0)
TITLE_LINES = 2
BODY_SIZES = (16.0, 15.0, 14.0, 13.0, 12.0, 11.0)
TABLE_SIZES = (14.0, 13.0, 12.0, 11.0)
SMALL = 10.0
LABEL = 12.0

FONT = "Calibri"
LINE = 1.2
"""Line height, as a share of the type size."""

INK, MUTED, GRID = LIGHT.ink, LIGHT.muted, LIGHT.grid
