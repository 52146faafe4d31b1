"""The facilitator's guide: one printed page, kept in `docs/` in both languages."""

import datetime
import io
from collections.abc import Iterator, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Spacer

from assessment.language import Language
from reports.document import Beside, Block, Chart, Column, Heading, Table, Text
from reports.fonts import REGULAR, register_fonts
from reports.paper import styles
from reports.paper.archive import archived
from reports.paper.blocks import BlockSetter
from reports.paper.markup import markup
from reports.paper.metadata import Metadata
from reports.paper.page import HEIGHT, WIDTH
from reports.paper.repairs import repair_character_maps
from reports.paper.structure import Element, Role
from reports.paper.tagged_canvas import TaggedCanvas
from reports.paper.tagged_flowables import TaggedParagraph
from texts.wording import Wording

AS_OF = datetime.date(2026, 11, 22)
"""When the guide was last changed; the file is dated so, not by the day it is made again."""

MARGIN = 42.0
ROOM = WIDTH - 2 * MARGIN
GAP = 7.0
"""Above the last part; its headings stand at the top of columns and keep no distance."""

LOCALES = {Language.DE: "de-DE", Language.EN: "en-GB"}

DAY = {
    "opening": 15,
    "levels": 20,
    "goals": 15,
    "overview": 10,
    "first": 45,
    "break": 15,
    "second": 40,
    "targets": 15,
    "gaps": 15,
    "measures": 25,
    "owners": 15,
    "closing": 10,
}
"""Minutes of each step, in order."""

BEFORE = ("purpose", "invite", "queue", "room")
PROTECT = ("own", "spread", "names", "yours")
AFTER = ("sign", "follow")
KEYS = ("go_on", "vote", "record", "park", "undo")
NETWORK = ("kept", "hotspot", "paper", "restart")


def upper_part(text: Wording) -> tuple[Block, ...]:
    """What to prepare, and the day."""
    return (
        Beside(_entries("before", BEFORE, text), _entries("protect", PROTECT, text)),
        Heading(text("guide.day.title")),
        _day(text),
        Text(text("guide.round.text"), label=text("guide.round.label")),
    )


def lower_part(text: Wording) -> tuple[Block, ...]:
    """What to look up when it is needed."""
    left = (*_entries("after", AFTER, text), *_entries("keys", KEYS, text))
    return (Beside(left, _entries("network", NETWORK, text)),)


def render_guide(language: Language) -> bytes:
    """The page as tagged PDF (PDF/UA-1, PDF/A-2a)."""
    register_fonts()
    repair_character_maps()
    text = Wording(language)
    structure = Element(Role.DOCUMENT)
    drawn = _printed(_story(text, structure.add(Role.SECTION)), language)
    said = Metadata(
        title=text("guide.title"),
        author=text("common.product"),
        subject=text("guide.subject"),
        language=LOCALES[language],
        date=AS_OF,
    )
    return archived(drawn, structure, said)


def _entries(part: str, entries: Sequence[str], text: Wording) -> tuple[Block, ...]:
    """A heading, and its entries with what they are about in front."""
    return (
        Heading(text(f"guide.{part}.title")),
        *(
            Text(
                text(f"guide.{part}.{entry}.text"),
                label=text(f"guide.{part}.{entry}.label"),
            )
            for entry in entries
        ),
    )


def _day(text: Wording) -> Table:
    columns = (
        Column(text("guide.day.column.time"), 7),
        Column(text("guide.day.column.minutes"), 6, number=True),
        Column(text("guide.day.column.step"), 52),
        Column(text("guide.day.column.console"), 38),
    )
    return Table(columns, tuple(_rows(text)), text("guide.day.alt"))


def _rows(text: Wording) -> Iterator[tuple[str, ...]]:
    elapsed = 0
    for step, minutes in DAY.items():
        begin = f"{elapsed // 60}:{elapsed % 60:02d}"
        words = text(f"guide.day.{step}.step"), text(f"guide.day.{step}.console")
        yield begin, str(minutes), *words
        elapsed += minutes


def _story(text: Wording, page: Element) -> list[Flowable]:
    language = text.language

    def paragraph(key: str, style: ParagraphStyle, role: Role) -> Flowable:
        return TaggedParagraph(markup(text(key), language, hyphenate=False), style, page.add(role))

    setter = BlockSetter(language, _no_chart, page, ROOM)
    return [
        paragraph("guide.label", styles.LABEL, Role.PARAGRAPH),
        paragraph("guide.title", styles.TITLE, Role.H1),
        *setter.flowables(upper_part(text)),
        Spacer(1, GAP),
        *setter.flowables(lower_part(text)),
    ]


def _no_chart(_chart: Chart, _width: float) -> Flowable:
    raise TypeError("there are no charts in the guide")


def _printed(story: list[Flowable], language: Language) -> bytes:
    content = io.BytesIO()
    template = BaseDocTemplate(
        content,
        pagesize=(WIDTH, HEIGHT),
        lang=LOCALES[language],
        invariant=1,
        initialFontName=REGULAR,
        displayDocTitle=True,
    )
    frame = Frame(MARGIN, MARGIN, ROOM, HEIGHT - 2 * MARGIN, 0, 0, 0, 0)
    template.addPageTemplates([PageTemplate("page", [frame])])
    template.build(story, canvasmaker=TaggedCanvas)
    return content.getvalue()
