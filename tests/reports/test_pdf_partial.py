"""Reports of assessments that are not complete, or do not ask everything."""

from functools import cache

import pytest

from assessment.language import Language
from tests.reports.documents import (
    page_texts,
    read,
    rendered,
    sample_profile,
    sample_report,
    squeezed,
)
from texts.wording import Wording

both = pytest.mark.parametrize("language", list(Language))


@cache
def _barely_begun(language: Language) -> tuple[str, ...]:
    """The twelve questions of the first axis are answered, nothing else."""
    return tuple(page_texts(read(rendered(sample_report(language, keep=12), language))))


@cache
def _without_stores() -> tuple[list[str], list[str]]:
    """Titles of bookmarks and the text of all pages."""
    profile = sample_profile().model_copy(update={"stores": False, "store_share": 0})
    made = sample_report(Language.DE, profile=profile)
    reader = read(rendered(made, Language.DE))
    bookmarks = [str(entry.title) for entry in reader.outline if not isinstance(entry, list)]
    return bookmarks, page_texts(reader)


@both
def test_too_few_answers_give_no_overall_score_and_say_so(language: Language) -> None:
    text, pages = Wording(language), _barely_begun(language)
    assert squeezed(text("verdict.insufficient")) in pages[1]
    assert squeezed(text("report.summary.missing")) in pages[1]
    assert squeezed(text("result.stage.none")).lower() in pages[1].lower()


@both
def test_what_is_there_is_shown(language: Language) -> None:
    first = {Language.DE: "Bisher hat 1 von 9 Teilen", Language.EN: "So far 1 of 9 parts has"}
    assert squeezed(first[language]) in _barely_begun(language)[3]


@both
def test_an_axis_without_answers_has_no_figure_to_read_off(language: Language) -> None:
    said = {
        Language.DE: "Für einen Punktwert reichen die Antworten noch nicht, erst 0 % liegen vor",
        Language.EN: "there are not enough answers for a score yet, only 0% so far",
    }
    pages = _barely_begun(language)
    assert sum(squeezed(said[language]) in page for page in pages) == 8


def test_an_axis_that_does_not_apply_is_one_line_with_the_reason() -> None:
    bookmarks, pages = _without_stores()
    reason = "Baustein 6 (Digital-Instore / POS) entfällt, weil Sie keine Filialen haben."
    assert not [bookmark for bookmark in bookmarks if bookmark.startswith("B6")]
    (left_out,) = (page for page in pages if squeezed("Was entfällt") in page)
    assert squeezed(reason) in left_out
