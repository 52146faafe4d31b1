"""The facilitator's guide: one page, the whole half day, and the files people get are current."""

import io

import pikepdf
import pytest
from pypdf import PdfReader

from assessment.language import Language
from reports.guide import DAY, render_guide
from reports.guide_file import guide_file

both = pytest.mark.parametrize("language", list(Language))


def pages(content: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]


@both
def test_the_guide_is_one_page(language: Language) -> None:
    assert len(pages(render_guide(language))) == 1


@both
def test_the_files_in_docs_are_what_the_command_writes(language: Language) -> None:
    kept = guide_file(language).read_bytes()
    assert pages(kept) == pages(render_guide(language)), "run: python cli.py guide"


def test_a_half_day_has_four_hours_with_twelve_steps() -> None:
    assert (sum(DAY.values()), len(DAY)) == (240, 12)


def test_each_step_begins_when_the_one_before_ends() -> None:
    (page,) = pages(render_guide(Language.EN))
    words = " ".join(page.split())
    assert "3:10 25 Measures: 5 points each" in words
    assert "3:50 10 The same question again" in words


@both
def test_the_page_is_tagged_and_in_its_language(language: Language) -> None:
    with pikepdf.open(guide_file(language)) as pdf:
        assert str(pdf.Root.Lang).startswith(language.value)
        assert bool(pdf.Root.MarkInfo.Marked)
