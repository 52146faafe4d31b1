"""An empty presentation: 16:9, our type and colours, a title and a footer on every slide."""

import datetime

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout, SlideMaster
from pptx.util import Pt

from reports.slides.page import (
    CONTENT,
    FONT,
    FOOTER_HEIGHT,
    FOOTER_TOP,
    HEIGHT,
    MARGIN,
    SMALL,
    TITLE_HEIGHT,
    TITLE_SIZES,
    TITLE_TOP,
    WIDTH,
)
from reports.theme import LIGHT

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
COVER_LAYOUT, SLIDE_LAYOUT = 0, 5
"""Of the layouts that come with the library, the two that are kept."""

NUMBER_WIDTH = 60.0
PLACES = {
    PP_PLACEHOLDER.TITLE: (MARGIN, TITLE_TOP, CONTENT, TITLE_HEIGHT),
    PP_PLACEHOLDER.FOOTER: (MARGIN, FOOTER_TOP, CONTENT - NUMBER_WIDTH, FOOTER_HEIGHT),
    PP_PLACEHOLDER.SLIDE_NUMBER: (
        *(WIDTH - MARGIN - NUMBER_WIDTH, FOOTER_TOP),
        *(NUMBER_WIDTH, FOOTER_HEIGHT),
    ),
}
COVER_PLACES = {
    PP_PLACEHOLDER.CENTER_TITLE: (MARGIN, 150.0, 560.0, 44.0),
    PP_PLACEHOLDER.SUBTITLE: (MARGIN, 206.0, 560.0, 130.0),
}
"""Left, top, width and height of placeholders."""


def empty_presentation(accent: str) -> Deck:
    """A presentation without slides; its first layout is the cover, its second all others."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    _drop_layouts(deck)
    _set_theme(deck.slide_master, accent)
    _set_master(deck.slide_master)
    for layout in deck.slide_layouts:
        _set_layout(layout)
    return deck


def set_properties(deck: Deck, title: str, author: str, subject: str, day: datetime.date) -> None:
    """Title and dates of the file; the day is the only time there is."""
    noon = datetime.datetime.combine(day, datetime.time(12))
    known = deck.core_properties
    known.title, known.author, known.subject = title, author, subject
    known.last_modified_by, known.keywords, known.comments = author, "", ""
    known.created = known.modified = known.last_printed = noon
    known.revision = 1


def _drop_layouts(deck: Deck) -> None:
    kept = [deck.slide_layouts[place] for place in (COVER_LAYOUT, SLIDE_LAYOUT)]
    for layout in list(deck.slide_layouts):
        if layout not in kept:
            deck.slide_layouts.remove(layout)


def _set_theme(master: SlideMaster, accent: str) -> None:
    """The colours PowerPoint offers: ours, the accent first."""
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    root = etree.fromstring(part.blob)
    colours = {
        "dk1": LIGHT.ink,
        "lt1": LIGHT.ground,
        "dk2": LIGHT.muted,
        "lt2": LIGHT.levels[0].fill,
        "accent1": accent,
        "accent2": LIGHT.target,
        **{f"accent{place + 3}": tone.fill for place, tone in enumerate(LIGHT.levels[1:])},
        "hlink": accent,
        "folHlink": LIGHT.muted,
    }
    for name, colour in colours.items():
        entry = root.find(f".//{DRAWING}clrScheme/{DRAWING}{name}")
        if entry is not None:
            entry.clear()
            etree.SubElement(entry, f"{DRAWING}srgbClr", val=colour.removeprefix("#"))
    for face in root.findall(f".//{DRAWING}fontScheme/*/{DRAWING}latin"):
        face.set("typeface", FONT)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _set_master(master: SlideMaster) -> None:
    """Place title and footer; the rest of the master is never used."""
    for placeholder in list(master.placeholders):
        kind = placeholder.placeholder_format.type
        if kind not in PLACES:
            if kind is not PP_PLACEHOLDER.BODY:
                _remove(placeholder.element)
            continue
        placeholder.left, placeholder.top, placeholder.width, placeholder.height = (
            Pt(length) for length in PLACES[kind]
        )
        _set_frame(placeholder.element)
    for title in master.element.findall(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}"):
        title.set("algn", "l")
        for look in title.findall(qn("a:defRPr")):
            look.attrib.update({"sz": f"{TITLE_SIZES[0] * 100:.0f}", "b": "1"})


def _set_frame(shape: etree._Element) -> None:
    """No inner margins, so that everything starts on the same line; small type in the footer."""
    _set_margins(shape)
    for frame in shape.iter(qn("a:bodyPr")):
        frame.set("anchor", "t")
        for fit in frame.findall(qn("a:normAutofit")):
            frame.remove(fit)
    for level in shape.iter(qn("a:lvl1pPr")):
        if level.get("algn") == "ctr":
            level.set("algn", "l")
        for look in level.findall(qn("a:defRPr")):
            look.set("sz", f"{SMALL * 100:.0f}")


def _set_margins(shape: etree._Element) -> None:
    for frame in shape.iter(qn("a:bodyPr")):
        frame.attrib.update({"lIns": "0", "rIns": "0", "tIns": "0", "bIns": "0"})


def _set_layout(layout: SlideLayout) -> None:
    for placeholder in list(layout.placeholders):
        kind = placeholder.placeholder_format.type
        if kind is PP_PLACEHOLDER.DATE:
            _remove(placeholder.element)
        elif kind in COVER_PLACES:
            placeholder.left, placeholder.top, placeholder.width, placeholder.height = (
                Pt(length) for length in COVER_PLACES[kind]
            )
            _set_margins(placeholder.element)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
