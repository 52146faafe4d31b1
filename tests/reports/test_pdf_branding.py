"""Logo, name, contact and colour in the PDF."""

import io
from functools import cache

import pikepdf
import pytest
from reportlab.lib.rl_accel import fp_str

from assessment.branding import Branding
from assessment.language import Language
from reports.accent import accent
from services.logo import checked_logo
from tests.reports import documents
from tests.reports.documents import page_texts, read, sample_report, squeezed
from tests.services.test_logo import picture

OURS = Branding(
    logo=checked_logo(picture(600, 200)),
    accent="#FFD800",
    consultancy="Rat & Tat <b>",
    contact="rat@tat.example",
)


@cache
def _file(branding: Branding) -> bytes:
    made = sample_report(Language.EN).model_copy(update={"branding": branding})
    return documents.rendered(made, Language.EN)


def _alternatives(content: bytes) -> list[str]:
    """What is read aloud instead of each figure."""
    with pikepdf.open(io.BytesIO(content)) as file:
        return [
            str(entry.Alt)
            for entry in file.objects
            if isinstance(entry, pikepdf.Dictionary) and entry.get("/S") == "/Figure"
        ]


def test_the_cover_names_the_maker() -> None:
    cover = page_texts(read(_file(OURS)))[0]
    assert squeezed("Rat & Tat <b>") in cover
    assert squeezed("rat@tat.example") in cover
    assert squeezed("Oktagon, edition") in cover


def test_the_logo_is_a_picture_that_is_described() -> None:
    assert "Logo of Rat & Tat <b>" in _alternatives(_file(OURS))
    pictures = read(_file(OURS)).pages[0].images
    assert [picture.image.size for picture in pictures if picture.image] == [(600, 200)]


def test_without_a_logo_there_is_no_picture() -> None:
    assert not read(_file(Branding())).pages[0].images
    assert not [words for words in _alternatives(_file(Branding())) if "Logo" in words]


@pytest.mark.parametrize("branding", [OURS, Branding()], ids=["branded", "plain"])
def test_labels_have_the_accent_made_readable(branding: Branding) -> None:
    page = read(_file(branding)).pages[1].get_contents()
    assert page is not None
    shown = accent(branding)
    colour = fp_str(*(int(shown[place : place + 2], 16) / 255 for place in (1, 3, 5)))
    assert f"{colour} rg".encode() in page.get_data()


def test_the_same_branding_gives_the_same_bytes() -> None:
    again = sample_report(Language.EN).model_copy(update={"branding": OURS})
    assert documents.rendered(again, Language.EN) == _file(OURS)
