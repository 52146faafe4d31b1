"""What somebody who does not see the report gets to hear: its structure, order and furniture."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import pikepdf
import pytest
from pikepdf import Name, Pdf

from assessment.language import Language
from reports.document import (
    Beside,
    Block,
    Document,
    Findings,
    GapRows,
    Heading,
    HeatMap,
    KeyFigures,
    QuestionEntry,
    Radar,
    Scale,
    Table,
)
from reports.storyline import build_document
from tests.reports.documents import sample_content, sample_report
from tests.reports.pdf_structure import Node, decorations, mark_numbers, opened, structure

both = pytest.mark.parametrize("language", list(Language))


@cache
def _pdf(language: Language) -> Pdf:
    return opened(sample_content(language))


@cache
def _structure(language: Language) -> Node:
    return structure(_pdf(language))


@cache
def _document(language: Language) -> Document:
    return build_document(sample_report(language), language)


def _blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    """All blocks, with those side by side one after the other."""
    for block in blocks:
        if isinstance(block, Beside):
            yield from _blocks((*block.left, *block.right))
        else:
            yield block


def _all_blocks(language: Language) -> list[Block]:
    return [block for part in _document(language).sections for block in _blocks(part.blocks)]


@both
def test_every_block_is_an_element_of_its_kind(language: Language) -> None:
    blocks, root = _all_blocks(language), _structure(language)
    kinds = Counter(type(block) for block in blocks)
    tables = [block for block in blocks if isinstance(block, Table)]
    scales = sum(isinstance(cell, Scale) for table in tables for row in table.rows for cell in row)
    heats = [block for block in blocks if isinstance(block, HeatMap)]
    fields = sum(len(heat.rows) * _columns(heat) for heat in heats)
    sections = len(_document(language).sections)
    expected = {
        "Document": 1,
        "Sect": 1 + sections,
        "H1": 1,
        "H2": 1 + sections,
        "H3": kinds[Heading] + kinds[Findings],
        "H4": kinds[QuestionEntry],
        "TOC": 1,
        "TOCI": sections,
        "Link": sections,
        "L": kinds[KeyFigures]
        + kinds[HeatMap]
        + sum(isinstance(block, Findings) and bool(block.items) for block in blocks),
        "Figure": kinds[Radar] + kinds[GapRows] + kinds[Scale] + scales,
        "Table": len(tables) + len(heats),
        "TR": sum(1 + len(table.rows) for table in tables)
        + sum(1 + len(heat.rows) for heat in heats),
        "TH": sum(len(table.columns) + len(table.rows) for table in tables)
        + sum(2 + len(heat.rows) for heat in heats),
        "TD": sum((len(table.columns) - 1) * len(table.rows) for table in tables) + fields,
    }
    found = Counter(node.role for node in root.walk())
    assert {role: found[role] for role in expected} == expected


def _columns(heat: HeatMap) -> int:
    return max(len(row.cells) for row in heat.rows)


@both
def test_no_heading_skips_a_level(language: Language) -> None:
    levels = [int(node.role[1]) for node in _structure(language).all("H1", "H2", "H3", "H4")]
    assert levels[0] == 1
    assert all(lower <= upper + 1 for upper, lower in pairwise(levels))


@both
def test_a_table_over_two_pages_is_one_table_with_one_row_of_titles(language: Language) -> None:
    blocks = [block for block in _all_blocks(language) if isinstance(block, Table)]
    tables = [table for table in _structure(language).all("Table") if not _is_heat_map(table)]
    for block, table in zip(blocks, tables, strict=True):
        titles, *rows = table.below
        assert str(table.attribute.Summary) == block.alt
        assert [cell.role for cell in titles.below] == ["TH"] * len(block.columns)
        assert {cell.attribute.Scope for cell in titles.below} == {Name.Column}
        assert len(rows) == len(block.rows)
        assert {row.below[0].attribute.Scope for row in rows} == {Name.Row}
        assert {cell.role for row in rows for cell in row.below[1:]} == {"TD"}
    starts = [(table.below[1], table.below[-1]) for table in tables]
    assert any(first.below[0].element.Pg != last.below[0].element.Pg for first, last in starts)


def _is_heat_map(table: Node) -> bool:
    return "/ColSpan" in table.below[0].below[-1].attribute


@both
def test_every_field_of_the_heat_map_stands_in_a_row_with_a_header(language: Language) -> None:
    (heat,) = [block for block in _all_blocks(language) if isinstance(block, HeatMap)]
    (table,) = [table for table in _structure(language).all("Table") if _is_heat_map(table)]
    titles, *rows = table.below
    assert str(table.attribute.Summary) == heat.alt
    assert [int(cell.attribute.get("/ColSpan", 1)) for cell in titles.below] == [1, _columns(heat)]
    for row in rows:
        assert [cell.role for cell in row.below] == ["TH", *["TD"] * _columns(heat)]
        assert row.below[0].attribute.Scope == Name.Row


@both
def test_every_figure_says_in_words_what_it_shows_and_where_it_stands(language: Language) -> None:
    figures = _structure(language).all("Figure")
    alts = [str(figure.element.Alt) for figure in figures]
    radar = next(block for block in _all_blocks(language) if isinstance(block, Radar))
    assert radar.alt in alts
    assert all(len(alt) > 10 for alt in alts)
    for figure in figures:
        left, bottom, right, top = (float(side) for side in figure.attribute.BBox)
        assert 0 < left < right < 596
        assert 0 < bottom < top < 842


@both
def test_contents_lead_to_their_sections_and_say_so(language: Language) -> None:
    links = _structure(language).all("Link")
    annotations = [
        part.Obj
        for link in links
        for part in link.element.K
        if isinstance(part, pikepdf.Dictionary)
    ]
    bookmarks = [section.bookmark for section in _document(language).sections]
    assert [str(annotation.Contents) for annotation in annotations] == bookmarks
    parents = _parents(_pdf(language))
    for link, annotation in zip(links, annotations, strict=True):
        assert parents[int(annotation.StructParent)] == link.element


@both
def test_everything_marked_on_a_page_has_its_element(language: Language) -> None:
    pdf, parents = _pdf(language), _parents(_pdf(language))
    for page in pdf.pages:
        owners = parents[int(page.obj.StructParents)]
        numbers = mark_numbers(page)
        assert numbers == list(range(len(owners)))
        assert all(owner.Type == Name.StructElem for owner in owners)


@both
def test_furniture_is_not_read_aloud(language: Language) -> None:
    first, *others = _pdf(language).pages
    assert "/Background" in decorations(first)
    assert all("/Pagination" in decorations(page) for page in others)


@both
def test_the_file_names_title_language_colours_and_the_day_of_the_report(
    language: Language,
) -> None:
    pdf = _pdf(language)
    said = pdf.Root.Metadata.read_bytes().decode()
    for expected in (
        f'<rdf:li xml:lang="x-default">{_document(language).title}</rdf:li>',
        "<xmp:CreateDate>2026-11-22T12:00:00+00:00</xmp:CreateDate>",
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
    ):
        assert expected in said
    assert str(pdf.docinfo.CreationDate) == "D:20261122120000+00'00'"
    assert str(pdf.Root.Lang) == {Language.DE: "de-DE", Language.EN: "en-GB"}[language]
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert len(pdf.Root.OutputIntents) == 1


@both
def test_only_the_letters_that_are_used_are_embedded(language: Language) -> None:
    fonts = {
        font.objgen: font for page in _pdf(language).pages for font in page.resources.Font.values()
    }
    assert len(fonts) >= 3
    for font in fonts.values():
        assert re.fullmatch(r"/[A-Z]{6}\+SourceSansPro-\w+", str(font.BaseFont))
        assert len(font.FontDescriptor.FontFile2.read_bytes()) < 60_000


def _parents(pdf: Pdf) -> dict[int, pikepdf.Object]:
    """The parent tree: by number, the elements of a page or the element of a link."""
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    return {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}
