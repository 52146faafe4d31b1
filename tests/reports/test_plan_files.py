"""The adopted plan in finished files: PDF, slides and spreadsheet, built once for all checks."""

import io
import zipfile
from collections.abc import Callable
from functools import cache

import pytest
from lxml import etree
from openpyxl import Workbook, load_workbook
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape

from assessment.language import Language
from reports.deck.storyline import build_deck
from reports.report import Report
from reports.storyline import build_document
from reports.xlsx import render_xlsx
from tests.reports import decks
from tests.reports.documents import page_texts, read, rendered, squeezed
from tests.reports.pdf_structure import complaints, opened, structure
from tests.reports.plan_reports import all_dropped, crowded, plan_report
from tests.reports.planned import HOSTILE

LEAST_WORDS = 120
"""Characters without blanks; a page with fewer would look forgotten."""


@cache
def pdf(make: Callable[[Language], Report], language: Language = Language.DE) -> bytes:
    return rendered(make(language), language)


@cache
def deck(make: Callable[[Language], Report], language: Language = Language.DE) -> bytes:
    return decks.rendered(make(language), language)


@cache
def workbook(make: Callable[[Language], Report], language: Language = Language.DE) -> bytes:
    return render_xlsx(make(language), language)


def opened_book(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


@pytest.mark.parametrize("make", [plan_report, crowded])
def test_the_pdf_passes_the_checker_and_no_page_is_empty(
    make: Callable[[Language], Report],
) -> None:
    content = pdf(make)
    assert complaints(content) == []
    pages = page_texts(read(content))
    assert [number for number, page in enumerate(pages, 1) if len(page) < LEAST_WORDS] == []


def test_the_summary_stays_on_one_page_whatever_the_plan() -> None:
    for make in (plan_report, crowded):
        pages = page_texts(read(pdf(make)))
        assert squeezed("Was jetzt zu entscheiden ist") in pages[1]
        assert squeezed("So lesen Sie das Bild") in pages[2]


def test_the_contents_stay_on_the_cover() -> None:
    document = build_document(plan_report(Language.DE), Language.DE)
    cover = page_texts(read(pdf(plan_report)))[0]
    assert all(squeezed(section.bookmark) in cover for section in document.sections)


def test_timeline_and_matrix_are_figures_that_say_what_they_show() -> None:
    file = opened(pdf(plan_report))
    alts = [str(node.element.Alt) for node in structure(file).all("Figure")]
    assert sum(alt.startswith("Matrix der Maßnahmen") for alt in alts) == 1
    assert sum(alt.startswith("Zeitachse des Fahrplans") for alt in alts) == 1


def test_typed_text_is_printed_as_it_was_typed() -> None:
    whole = "".join(page_texts(read(pdf(crowded))))
    for kind in ("markup", "formula"):
        assert squeezed(HOSTILE[kind]) in whole


@pytest.mark.parametrize("language", Language)
def test_slides_tell_priorities_then_the_plan(language: Language) -> None:
    found = [slide.key for slide in build_deck(plan_report(language), language).slides]
    assert found[-6:] == ["duties", "priorities", "matrix", "roadmap-1", "plan-1", "method"]
    names = decks.titles(deck(plan_report, language))
    assert len(names) == len(set(names))
    assert not [name for name in names if name.endswith("…") or "{" in name]


def test_the_first_slide_says_what_the_plan_achieves() -> None:
    summary = decks.words(decks.read(deck(plan_report)).slides[1])
    title = next(
        section.title
        for section in build_document(plan_report(Language.DE), Language.DE).sections
        if section.key == "roadmap"
    )
    assert title in summary
    assert "56.000\u00a0€" in summary


@pytest.mark.parametrize("make", [plan_report, crowded, all_dropped])
def test_every_measure_stands_on_a_slide(make: Callable[[Language], Report]) -> None:
    made = make(Language.DE)
    slides = decks.read(deck(make)).slides
    told = "\n".join(decks.words(slide) for slide in slides)
    assert made.plan is not None
    for planned in made.plan.measures:
        assert planned.measure.name.de in told


@pytest.mark.parametrize("make", [plan_report, crowded])
def test_nothing_runs_off_a_slide(make: Callable[[Language], Report]) -> None:
    """Except for the octagons on the cover."""
    presentation = decks.read(deck(make))
    _, *slides = presentation.slides
    right, bottom = presentation.slide_width or 0, presentation.slide_height or 0
    for shape in [shape for slide in slides for shape in slide.shapes]:
        assert 0 <= shape.left <= shape.left + shape.width <= right
        assert 0 <= shape.top <= shape.top + shape.height <= bottom


def test_drawings_are_described_and_their_marks_passed_over() -> None:
    """A shape without words either says what it shows or that it is decoration."""
    slides = decks.read(deck(plan_report)).slides
    shapes = [shape for slide in slides for shape in slide.shapes if isinstance(shape, Shape)]
    drawn = [shape for shape in shapes if not shape.is_placeholder and not shape.text_frame.text]
    silent = [shape for shape in drawn if b"decorative" not in etree.tostring(shape.element)]
    alts = [str(next(shape.element.iter(qn("p:cNvPr"))).get("descr")) for shape in silent]
    assert [alt[:20] for alt in alts] == ["Matrix der Maßnahmen", "Zeitachse des Fahrpl"]


@pytest.mark.parametrize(
    ("language", "plan", "assumptions"),
    [(Language.DE, "Fahrplan", "Annahmen"), (Language.EN, "Plan", "Assumptions")],
)
def test_the_spreadsheet_has_sheets_for_plan_and_assumptions(
    language: Language, plan: str, assumptions: str
) -> None:
    book = opened_book(workbook(plan_report, language))
    assert {plan, assumptions} <= set(book.sheetnames)
    assert book.sheetnames[-1] == assumptions


def test_the_overview_sums_the_plan_up_in_numbers() -> None:
    overview = opened_book(workbook(plan_report))["Überblick"]
    rows = overview.iter_rows(max_col=2, values_only=True)
    lines = {label: value for label, value in rows}  # noqa: C416 - rows are lists to mypy
    assert lines["Kosten in Euro"] == 56_000
    assert lines["Personentage"] == 109
    expected, full = lines["Punktwert danach, erwartet"], lines["Punktwert, wenn alles gelingt"]
    assert isinstance(expected, float)
    assert isinstance(full, float)
    assert expected < full


def test_no_typed_text_becomes_a_formula() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook(crowded))) as archive:
        sheets = [name for name in archive.namelist() if "worksheets/sheet" in name]
        assert not any(b"<f>" in archive.read(name) for name in sheets)


def test_without_a_plan_the_spreadsheet_stays_as_it_is() -> None:
    made = plan_report(Language.DE).model_copy(update={"plan": None})
    book = opened_book(render_xlsx(made, Language.DE))
    assert not {"Fahrplan", "Annahmen"} & set(book.sheetnames)
