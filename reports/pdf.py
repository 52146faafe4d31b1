"""The report as PDF."""

import io
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from reportlab import rl_config
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
)

from assessment.language import Language
from reports.accent import accent
from reports.chart_process import warm_up
from reports.document import Document, Section
from reports.fonts import REGULAR, register_fonts
from reports.paper import styles
from reports.paper.archive import archived
from reports.paper.balance import balanced
from reports.paper.blocks import BlockSetter
from reports.paper.brand_colour import drawn_in
from reports.paper.chart_figures import chart_figure
from reports.paper.cover import cover_flowables, draw_cover_ground
from reports.paper.furniture import NumberedCanvas, SectionStart, draw_footer
from reports.paper.markup import markup, plain
from reports.paper.metadata import Metadata
from reports.paper.page import (
    BODY_HEIGHT,
    BOTTOM,
    CONTENT,
    COVER_HEAD,
    COVER_TOP,
    HEIGHT,
    MARGIN,
    WIDTH,
)
from reports.paper.repairs import repair_character_maps
from reports.paper.structure import Element, Role
from reports.paper.tagged_flowables import TaggedParagraph
from reports.report import Report
from reports.storyline import build_document
from texts.wording import Wording

Progress = Callable[[float, str], None]
"""Share done, from 0 to 1, and what is being done, in words."""

LOCALES = {Language.DE: "de-DE", Language.EN: "en-GB"}


def render_pdf(report: Report, language: Language, progress: Progress) -> bytes:
    """The report as tagged PDF (PDF/UA-1, PDF/A-2a); the same report gives the same bytes."""
    progress(0.0, Wording(language)("report.progress.story"))
    return render_document(build_document(report, language), progress)


def render_document(document: Document, progress: Progress) -> bytes:
    """The document as tagged PDF; what is in it may be any text."""
    text = Wording(document.language)
    _harden()
    register_fonts()
    repair_character_maps()
    progress(0.1, text("report.progress.chart"))
    pages: dict[str, int] = {}
    structure = Element(Role.DOCUMENT)
    with ThreadPoolExecutor(max_workers=1) as beside:
        # The renderer starts while the words are hyphenated; both take a second the first time.
        beside.submit(warm_up)
        story = _story(document, structure, pages, text)
    progress(0.5, text("report.progress.pages"))
    with drawn_in(accent(document.cover.branding)):
        drawn = _printed(document, story, pages, text)
    progress(0.9, text("report.progress.tags"))
    content = archived(drawn, structure, _metadata(document))
    progress(1.0, text("report.progress.done"))
    return content


def _harden() -> None:
    """Nothing is ever fetched or evaluated, whatever a text says."""
    rl_config.trustedHosts = []
    rl_config.trustedSchemes = []
    rl_config.toColorCanUse = "nothing"


def _story(
    document: Document, structure: Element, pages: dict[str, int], text: Wording
) -> list[Flowable]:
    language = document.language
    contents = text("report.contents")
    story: list[Flowable] = [NextPageTemplate("body")]
    cover = structure.add(Role.SECTION)
    story += cover_flowables(document.cover, contents, document.sections, language, cover)
    for section in document.sections:
        part = structure.add(Role.SECTION)
        story += [PageBreak(), *_opening(section, part, pages, language)]
        setter = BlockSetter(
            language, lambda chart, width: chart_figure(chart, width, language), part
        )
        story += setter.flowables(section.blocks)
    return story


def _opening(
    section: Section, part: Element, pages: dict[str, int], language: Language
) -> list[Flowable]:
    label = markup(section.label, language, hyphenate=False)
    return [
        SectionStart(section, pages),
        TaggedParagraph(label, styles.LABEL, part.add(Role.PARAGRAPH)),
        balanced(section.title, styles.TITLE, language, part.add(Role.H2)),
    ]


def _metadata(document: Document) -> Metadata:
    return Metadata(
        title=plain(document.title),
        author=plain(document.author),
        subject=plain(document.subject),
        language=LOCALES[document.language],
        date=document.date,
    )


def _printed(
    document: Document, story: list[Flowable], pages: dict[str, int], text: Wording
) -> bytes:
    content = io.BytesIO()
    template = BaseDocTemplate(
        content,
        pagesize=(WIDTH, HEIGHT),
        lang=LOCALES[document.language],
        invariant=1,
        initialFontName=REGULAR,
        displayDocTitle=True,
    )
    template.addPageTemplates(_templates(document))

    def numbered(*args: object, **options: object) -> NumberedCanvas:
        def words(page: int, last: int) -> str:
            return text("report.page", page=page, pages=last)

        return NumberedCanvas(*args, section_pages=pages, page_text=words, **options)

    template.build(story, canvasmaker=numbered)
    return content.getvalue()


def _templates(document: Document) -> list[PageTemplate]:
    below = COVER_TOP - BOTTOM
    cover = [
        _frame("title", COVER_TOP, HEIGHT - COVER_TOP - COVER_HEAD),
        _frame("contents", BOTTOM, below),
    ]
    return [
        PageTemplate(
            "cover", cover, onPage=lambda canvas, _: draw_cover_ground(canvas, document.cover)
        ),
        PageTemplate(
            "body",
            [_frame("body", BOTTOM, BODY_HEIGHT)],
            onPage=lambda canvas, _: draw_footer(canvas, document.furniture),
        ),
    ]


def _frame(name: str, base: float, height: float) -> Frame:
    return Frame(MARGIN, base, CONTENT, height, 0, 0, 0, 0, id=name)
