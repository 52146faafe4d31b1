"""The report as a deck: up to thirteen slides that tell what the document tells."""

from collections.abc import Iterator

from assessment.language import Language
from reports.deck.axes_slide import build_axes_slide
from reports.deck.block_slides import build_block_slides
from reports.deck.duties_slide import build_duties_slide
from reports.deck.gaps_slide import build_gaps_slide
from reports.deck.heat_slide import build_heat_slide
from reports.deck.journey_slide import build_journey_slide
from reports.deck.measures_slide import build_measures_slide
from reports.deck.method_slide import build_method_slide
from reports.deck.plan_slides import build_plan_slides
from reports.deck.priorities_slides import build_priorities_slides
from reports.deck.slide import Deck, Slide
from reports.deck.summary_slide import build_summary_slide
from reports.deck.workshop_slide import build_workshop_slide
from reports.document import Document, Section
from reports.report import Report
from reports.storyline import build_document
from texts.wording import Wording


def build_deck(report: Report, language: Language) -> Deck:
    """Cover, summary, the result in parts, duties, priorities, plan or first measures, method."""
    document = build_document(report, language)
    return Deck(
        language=language,
        date=report.date,
        title=document.title,
        author=document.author,
        subject=document.subject,
        cover=document.cover,
        footer=" · ".join(document.furniture),
        slides=tuple(_slides(report, document, Wording(language))),
    )


def _slides(report: Report, document: Document, text: Wording) -> Iterator[Slide]:
    """What there is nothing to say about has no slide."""
    sections = {section.key: section for section in document.sections}
    yield build_summary_slide(report, sections["summary"], text)
    yield from build_axes_slide(report, text)
    yield from build_gaps_slide(report, sections, text)
    yield from build_heat_slide(report, text)
    yield from build_block_slides(report, _of_axes(sections), text)
    yield from build_journey_slide(report, sections, text)
    yield from build_workshop_slide(report, sections, text)
    yield from build_duties_slide(report, sections, text)
    yield from build_priorities_slides(report, text)
    if report.plan is None:
        yield from build_measures_slide(report, text)
    yield from build_plan_slides(report, text)
    yield build_method_slide(report, sections["method"], text)


def _of_axes(sections: dict[str, Section]) -> dict[str, Section]:
    """The section of each axis that applies, by its id."""
    return {
        key.removeprefix("axis-"): section
        for key, section in sections.items()
        if key.startswith("axis-")
    }
