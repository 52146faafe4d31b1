"""The PDF of the sample company, page by page."""

from collections.abc import Iterator

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from assessment.findings import brakes, strengths, verdict
from assessment.language import Language
from reports.document import Radar
from reports.formatting import band, fixed, score
from reports.names import capability_name, stage_name
from reports.storyline import build_document
from reports.verdict_text import verdict_sentence
from tests.reports.documents import (
    rendered,
    sample_content,
    sample_pages,
    sample_pdf,
    sample_report,
    squeezed,
)
from texts.wording import Wording

both = pytest.mark.parametrize("language", list(Language))


@both
def test_the_cover_says_what_for_whom_and_when(language: Language) -> None:
    report, cover = sample_report(language), sample_pages(language)[0]
    date = {Language.DE: "22. November 2026", Language.EN: "22 November 2026"}[language]
    title = {Language.DE: "Digitale Reifegradanalyse", Language.EN: "Digital maturity assessment"}
    for expected in (title[language], report.company, report.milestone, date):
        assert squeezed(expected) in cover


@both
def test_a_sample_is_marked_on_every_page(language: Language) -> None:
    mark = {Language.DE: "Beispiel", Language.EN: "Sample"}[language]
    assert all(mark in page for page in sample_pages(language))


@both
def test_the_summary_is_one_page_with_stage_before_score(language: Language) -> None:
    report, pages = sample_report(language), sample_pages(language)
    text, overall = Wording(language), report.result.overall
    summary = pages[1]
    sentence = verdict_sentence(
        verdict(report.questionnaire, report.result), report.questionnaire, text
    )
    assert squeezed(sentence) in summary
    stage = squeezed(stage_name(report.questionnaire, overall.stage, language)).lower()
    figure = squeezed(score(overall.score or 0, language))
    assert summary.lower().index(stage) < summary.index(figure)
    assert overall.band is not None
    assert squeezed(band(overall.band, language)) in summary
    assert squeezed(text("result.radar.title")) in pages[2]


@both
def test_the_summary_names_three_strengths_and_three_brakes_with_points(
    language: Language,
) -> None:
    report, summary = sample_report(language), sample_pages(language)[1]
    findings = (
        *(("+", found) for found in strengths(report.questionnaire, report.result)),
        *(("–", found) for found in brakes(report.questionnaire, report.result)),
    )
    assert len(findings) == 6
    for sign, found in findings:
        name = squeezed(capability_name(report.questionnaire, found.capability, language))
        points = squeezed(sign + fixed(found.points, language, 1))
        assert name in summary
        assert points in summary


@both
def test_every_axis_has_a_page_of_its_own_with_what_its_stage_means(language: Language) -> None:
    report, pages = sample_report(language), sample_pages(language)
    for section in build_document(report, language).sections:
        if not section.key.startswith("axis-"):
            continue
        (page,) = [page for page in pages if squeezed(section.title) in page]
        axis = section.key.removeprefix("axis-")
        stage = report.result.axes[axis].stage_by_score
        said = report.questionnaire.interpretation(axis, stage)
        assert said is not None
        assert squeezed(said.looks.in_(language)) in page


@both
def test_the_appendix_holds_every_question_that_was_asked(language: Language) -> None:
    report, whole = sample_report(language), "".join(sample_pages(language))
    for question in report.result.questions:
        asked = report.questionnaire.questions[question].text.in_(language)
        assert squeezed(asked) in whole


@both
def test_method_names_edition_hash_and_weights(language: Language) -> None:
    report, whole = sample_report(language), "".join(sample_pages(language))
    assert report.questionnaire.content_hash in whole
    assert squeezed(report.questionnaire.title.in_(language)) in whole
    limits = {Language.DE: "keine Rechtsberatung", Language.EN: "not legal advice"}[language]
    assert squeezed(limits) in whole


@both
def test_bookmarks_lead_to_the_page_where_the_section_begins(language: Language) -> None:
    reader = sample_pdf(language)
    document, pages = build_document(sample_report(language), language), sample_pages(language)
    outline = [entry for entry in reader.outline if not isinstance(entry, list)]
    assert [entry.title for entry in outline] == [entry.bookmark for entry in document.sections]
    for entry, section in zip(outline, document.sections, strict=True):
        number = reader.get_destination_page_number(entry)
        assert number is not None
        assert squeezed(section.title) in pages[number]
        assert squeezed(f"{section.bookmark}{number + 1}") in pages[0]


@both
def test_every_page_but_the_cover_counts_itself(language: Language) -> None:
    pages = sample_pages(language)
    words = {Language.DE: "Seite{}von{}", Language.EN: "Page{}of{}"}[language]
    for number, page in enumerate(pages[1:], start=2):
        assert words.format(number, len(pages)) in page


@both
def test_title_author_and_language_are_set(language: Language) -> None:
    reader = sample_pdf(language)
    assert reader.metadata is not None
    assert sample_report(language).company in str(reader.metadata.title)
    assert reader.metadata.author == "Oktagon"
    root = reader.trailer["/Root"].get_object()
    assert isinstance(root, DictionaryObject)
    assert str(root["/Lang"]) == {Language.DE: "de-DE", Language.EN: "en-GB"}[language]


@both
def test_every_font_is_embedded(language: Language) -> None:
    fonts = list(_fonts(sample_pdf(language)))
    assert fonts
    for font in fonts:
        assert "SourceSansPro" in str(font["/BaseFont"])
        descriptor = font["/FontDescriptor"].get_object()
        assert isinstance(descriptor, DictionaryObject)
        assert "/FontFile2" in descriptor


@both
def test_there_is_one_radar_and_it_is_no_picture(language: Language) -> None:
    document = build_document(sample_report(language), language)
    radars = [
        block
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Radar)
    ]
    assert len(radars) == 1
    reader = sample_pdf(language)
    assert [number for number, page in enumerate(reader.pages) if _translucent(page)] == [2]
    assert not any(str(entry["/Subtype"]) == "/Image" for entry in _forms(reader))


@both
def test_no_text_is_smaller_than_seven_and_a_half_points(language: Language) -> None:
    sizes: list[float] = []

    def note_size(text: str, page: list[float], line: list[float], _: object, size: float) -> None:
        if text.strip():
            scale = abs(page[3] if page[1] == 0 else page[1]) * abs(line[3])
            sizes.append(size * scale)

    for page in sample_pdf(language).pages:
        page.extract_text(visitor_text=note_size)
    assert min(sizes) >= 7.49


def test_the_same_report_gives_the_same_bytes() -> None:
    assert rendered(sample_report(Language.DE), Language.DE) == sample_content(Language.DE)


def _fonts(reader: PdfReader) -> Iterator[DictionaryObject]:
    for holder in (*reader.pages, *_forms(reader)):
        resources = holder.get("/Resources")
        if resources is not None:
            for font in resources.get_object().get("/Font", {}).values():
                yield font.get_object()


def _forms(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Everything drawn by name: forms, and pictures if there were any."""
    for page in reader.pages:
        resources = page["/Resources"].get_object()
        assert isinstance(resources, DictionaryObject)
        for entry in resources.get("/XObject", DictionaryObject()).values():
            yield entry.get_object()


def _translucent(page: DictionaryObject) -> bool:
    """Only the radar's areas let the page shine through."""
    resources = page["/Resources"].get_object()
    assert isinstance(resources, DictionaryObject)
    states = resources.get("/ExtGState", DictionaryObject()).values()
    return any(0 < float(state.get_object().get("/ca", 1)) < 1 for state in states)
