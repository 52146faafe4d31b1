"""What a report says and how its key pages look, compared with what was approved.

If a change is wanted: `python -m tests.reports.fixed_reports`, and look at the difference.
"""

from functools import cache

import pytest
from PIL import Image, ImageChops

from assessment.language import Language
from tests.reports.fixed_reports import (
    KEY_PAGES,
    PLAN_PAGES,
    REPORTS,
    WORKSHOP_PAGES,
    key_pictures,
    picture_file,
    text_file,
    text_of,
)

VISIBLE = 40
"""Difference of grey, of 255, from which a dot counts as another."""

TOLERATED = 0.001
"""Share of dots that may differ; moving a page by one dot changes 3 %."""


@cache
def _pictures() -> dict[str, Image.Image]:
    return key_pictures()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", REPORTS)
def test_the_report_says_what_was_approved(name: str, language: Language) -> None:
    assert text_of(name, language) == text_file(name, language).read_text(encoding="utf-8")


@pytest.mark.parametrize("key", [*KEY_PAGES, *WORKSHOP_PAGES, *PLAN_PAGES])
def test_a_key_page_looks_as_it_was_approved(key: str) -> None:
    assert _difference(_pictures()[key], Image.open(picture_file(key))) <= TOLERATED


def test_the_comparison_sees_a_page_that_moved_by_one_dot() -> None:
    approved = Image.open(picture_file("overview"))
    moved = ImageChops.offset(approved, 1, 0)
    assert _difference(moved, approved) > TOLERATED


def _difference(found: Image.Image, approved: Image.Image) -> float:
    """The share of dots that differ visibly; everything if the sizes do."""
    if found.size != approved.size:
        return 1.0
    counts = ImageChops.difference(found.convert("L"), approved.convert("L")).histogram()
    return sum(counts[VISIBLE + 1 :]) / sum(counts)
