"""Reports of unusual assessments: every page is filled, and nothing runs off a page."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Any

import pypdfium2 as pdfium
import pytest

from assessment.answer import Answer, AnswerKind
from assessment.language import Language
from assessment.profile import App
from assessment.question import Better, Question
from reports.paper.page import BOTTOM, FOOTER, MARGIN, WIDTH
from reports.report import Report
from reports.storyline import build_document
from tests.builders import dont_know, level, measured, not_applicable, ticked
from tests.reports.documents import read, rendered, sample_content, sample_profile, sample_report

LONG_NAME = "Vereinigte Möbelwerkstätten Oberschwaben & Söhne GmbH + Co KG"
LONG_NOTE = ("Gesehen: Auswertung des Kundensystems, Stand März, 17 Seiten. " * 70)[:4000]
MORE_THAN_ONE_PAGE = {"duties", "method", "answers"}
"""Sections that may be as long as they need."""


def _asked() -> list[Question]:
    made = sample_report(Language.DE)
    return [made.questionnaire.questions[name] for name in made.scope.asked]


def _all(make: Callable[[str], Answer], *, but: str = "no axis") -> dict[str, Answer]:
    return {one.id: make(one.id) for one in _asked() if not one.id.startswith(but)}


def _all_on(wanted: int) -> dict[str, Answer]:
    """Every question on one level, or on the nearest one that its answers can lead to."""
    return {one.id: _on(one, wanted) for one in _asked()}


def _on(asked: Question, wanted: int) -> Answer:
    if asked.metric is not None:
        worst = asked.metric.highest if asked.metric.better is Better.LOWER else 0
        borders = asked.metric.thresholds
        return measured(asked.id, borders[min(wanted, max(borders))] if wanted else worst)
    if asked.checklist is not None:
        points = [count for count, value in enumerate(asked.checklist.levels) if value <= wanted]
        return ticked(asked.id, *range(max(points)))
    return level(asked.id, wanted)


def _noted(name: str) -> Answer:
    return Answer(question=name, kind=AnswerKind.LEVEL, level=2, note=LONG_NOTE)


def _without_stores_and_app() -> dict[str, Any]:
    changes = {"stores": False, "store_share": 0, "app": App.NONE}
    return {"profile": sample_profile().model_copy(update=changes)}


CASES: Mapping[str, tuple[Language, Callable[[], dict[str, Any]]]] = {
    "complete": (Language.DE, dict),
    "complete, English": (Language.EN, dict),
    "half answered": (Language.EN, lambda: {"keep": 56}),
    "all don't know": (Language.DE, lambda: {"changes": _all(dont_know)}),
    "one axis applies": (Language.EN, lambda: {"changes": _all(not_applicable, but="B4")}),
    "all on the lowest level": (Language.DE, lambda: {"changes": _all_on(0)}),
    "all on the highest level": (Language.EN, lambda: {"changes": _all_on(4)}),
    "long name": (Language.EN, lambda: {"company": LONG_NAME[:60]}),
    "long notes": (Language.DE, lambda: {"changes": {"B1-01": _noted("B1-01")}}),
    "no stores, no app": (Language.EN, _without_stores_and_app),
}
every = pytest.mark.parametrize("case", CASES)


@cache
def _made(case: str) -> tuple[Report, bytes]:
    language, options = CASES[case]
    changes = options()
    made = sample_report(language, **changes)
    return made, rendered(made, language) if changes else sample_content(language)


@every
def test_no_page_is_empty(case: str) -> None:
    _, content = _made(case)
    texts = [page.get_textpage() for page in pdfium.PdfDocument(content)]
    said = [text.get_text_bounded(bottom=BOTTOM - 4).strip() for text in texts]
    assert [number for number, text in enumerate(said, start=1) if len(text) < 60] == []


@every
def test_nothing_runs_into_a_margin(case: str) -> None:
    _, content = _made(case)
    beyond = [
        (number, box)
        for number, page in enumerate(pdfium.PdfDocument(content), start=1)
        for box in _boxes(page)
        if box[0] < MARGIN - 2 or box[2] > WIDTH - MARGIN + 2 or box[1] < FOOTER - 4
    ]
    assert beyond == []


@every
def test_all_but_lists_and_method_stay_on_one_page(case: str) -> None:
    _, content = _made(case)
    reader = read(content)
    outline = [entry for entry in reader.outline if not isinstance(entry, list)]
    starts = [reader.get_destination_page_number(entry) or 0 for entry in outline]
    keys = [str(entry.title) for entry in outline]
    longer = {
        key
        for key, (first, following) in zip(
            keys, pairwise((*starts, len(reader.pages))), strict=True
        )
        if following - first > 1
    }
    assert longer <= _long_ones(case)


def _long_ones(case: str) -> set[str]:
    made, _ = _made(case)
    document = build_document(made, CASES[case][0])
    return {part.bookmark for part in document.sections if part.key in MORE_THAN_ONE_PAGE}


def _boxes(page: pdfium.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right and top of every run of text."""
    text = page.get_textpage()
    for place in range(text.count_rects()):
        yield text.get_rect(place)
