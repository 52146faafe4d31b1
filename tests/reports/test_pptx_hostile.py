"""Whatever people type appears as plain text, fits, and breaks nothing."""

from functools import cache
from xml.etree import ElementTree as ET

import pytest

from assessment.answer import Answer, AnswerKind
from assessment.language import Bilingual, Language
from services.editions import current_edition
from tests.reports import decks
from tests.reports.decks import parts, read, words

HOSTILE = (
    '=HYPERLINK("http://evil.example";"x")',
    "=cmd|'/c calc'!A0",
    "<a:t>& </p:sld>",
    "https://evil.example/?a=b",
    "javascript:alert(1)",
    "\x00\x08\u202eabc\ud800",
    "W" * 200,
    "👩‍💻 مرحبا 数字",
    "_x0041_",
)


@cache
def _file(evil: str) -> bytes:
    """A deck with this text as company, milestone, note and name of every axis and capability."""
    words = Bilingual.model_construct(de=evil, en=evil)
    edition = current_edition()
    axes = tuple(
        axis.model_copy(
            update={
                "name": words,
                "capabilities": tuple(
                    one.model_copy(update={"name": words}) for one in axis.capabilities
                ),
            }
        )
        for axis in edition.axes
    )
    given = {
        name: Answer.model_construct(**answer.model_dump() | {"note": evil})
        for name, answer in decks.everywhere(2).items()
    }
    made = decks.full_report(given, edition.model_copy(update={"axes": axes}))
    named = made.model_copy(update={"company": evil, "milestone": evil})
    return decks.rendered(named)


@pytest.mark.parametrize("evil", HOSTILE)
def test_no_text_becomes_a_formula_or_a_link(evil: str) -> None:
    found = parts(_file(evil))
    for name, content in found.items():
        if name.endswith(".rels"):
            assert b'TargetMode="External"' not in content
        if name.endswith(".xlsx"):
            sheet = parts(content)["xl/worksheets/sheet1.xml"]
            assert b"<f>" not in sheet
            assert b"hyperlink" not in sheet
    assert not [name for name in found if "hlink" in name]


@pytest.mark.parametrize("evil", HOSTILE)
def test_every_part_stays_well_formed(evil: str) -> None:
    for name, content in parts(_file(evil)).items():
        if name.endswith((".xml", ".rels")):
            ET.fromstring(content)  # noqa: S314 - we wrote it
            assert b"hlinkClick" not in content
            assert "\u202e" not in content.decode()


@pytest.mark.parametrize("evil", HOSTILE)
def test_no_shape_leaves_the_slide(evil: str) -> None:
    presentation = read(_file(evil))
    for slide in list(presentation.slides)[1:]:
        for shape in slide.shapes:
            if shape.is_placeholder:
                continue
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= presentation.slide_width
            assert shape.top + shape.height <= presentation.slide_height


def test_a_long_company_name_is_cut_in_the_footer_only() -> None:
    name = "Gesellschaft für handgefertigte Möbel und Küchen Süd mbH & Co"
    content = decks.rendered(decks.sample_deck(Language.DE, company=name))
    cover, summary, *_ = read(content).slides
    assert name in words(cover)
    assert name in words(summary)


def test_a_note_of_four_thousand_characters_is_not_on_the_slides() -> None:
    note = "Nur im PDF. " * 333
    given = decks.everywhere(1) | {
        "B1-01": Answer(question="B1-01", kind=AnswerKind.LEVEL, level=1, note=note)
    }
    content = decks.rendered(decks.full_report(given))
    assert not [slide for slide in read(content).slides if "Nur im PDF" in words(slide)]
