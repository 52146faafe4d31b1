"""Every report is PDF/UA-1 and PDF/A-2a, whatever was answered and whatever was typed."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from assessment.answer import Answer, AnswerKind
from assessment.language import Language
from reports.document import Document, Radar, Section
from reports.pdf import render_document
from reports.radar import Spoke
from reports.storyline import build_document
from tests.builders import dont_know, not_applicable
from tests.reports.documents import rendered, sample_content, sample_report
from tests.reports.pdf_structure import complaints

HOSTILE = (
    "😀👩‍👩‍👧 שלום \u202eumgekehrt\u202c مرحبا 漢字 "
    "\x00\x07\x1b\r\n\t\u00ad\ufeff\ufffe <b>fett</b> </para> & &amp; {0} %s "
    "(Klammer \\( \\) BDC EMC endstream endobj ]]> <?xpacket end='w'?>"
)
SURROGATE = "\ud800"
"""Half a character: no answer can hold one, a text made elsewhere might."""


def _said_about_all(make: Callable[[str], Answer], *, but: str = "") -> dict[str, Answer]:
    """The same answer to every question, except to those of one axis."""
    asked = sample_report(Language.DE).scope.asked
    return {name: make(name) for name in asked if not but or not name.startswith(but)}


ANSWERS: Mapping[str, dict[str, Answer]] = {
    "all don't know": _said_about_all(dont_know),
    "one axis applies": _said_about_all(not_applicable, but="B4"),
}


@pytest.mark.parametrize("language", list(Language))
def test_the_sample_passes(language: Language) -> None:
    assert complaints(sample_content(language)) == []


@pytest.mark.parametrize("kept", [0, 13])
def test_an_incomplete_report_passes(kept: int) -> None:
    assert complaints(rendered(sample_report(Language.DE, keep=kept), Language.DE)) == []


@pytest.mark.parametrize("answers", ANSWERS)
def test_a_report_without_levels_passes(answers: str) -> None:
    made = sample_report(Language.EN, changes=ANSWERS[answers])
    assert complaints(rendered(made, Language.EN)) == []


def test_hostile_answers_and_names_pass() -> None:
    notes = _said_about_all(
        lambda name: Answer(question=name, kind=AnswerKind.LEVEL, level=1, note=HOSTILE * 20)
    )
    reason = Answer(question="B1-01", kind=AnswerKind.NOT_APPLICABLE, reason=HOSTILE)
    made = sample_report(
        Language.DE, changes={**notes, "B1-01": reason}, company=HOSTILE, milestone=HOSTILE
    )
    assert complaints(rendered(made, Language.DE)) == []


def test_any_text_in_any_place_of_a_document_passes() -> None:
    text = HOSTILE + SURROGATE
    hostile = _with_text(build_document(sample_report(Language.DE), Language.DE), text)
    assert isinstance(hostile, Document)
    assert hostile.sections[0].title == text
    assert complaints(_drawn(hostile)) == []


def test_the_checker_misses_an_alternative_text() -> None:
    document = build_document(sample_report(Language.DE), Language.DE)
    summary, radar, *others = document.sections
    blocks = tuple(
        replace(block, alt="") if isinstance(block, Radar) else block for block in radar.blocks
    )
    changed = replace(document, sections=(summary, replace(radar, blocks=blocks), *others))
    assert changed != document
    found = complaints(_drawn(changed))
    assert len(found) == 1
    assert "Alt" in found[0]


def _drawn(document: Document) -> bytes:
    return render_document(document, lambda _share, _step: None)


def _with_text(part: Any, text: str) -> Any:  # noqa: ANN401 - any part of a document
    """The same document with every text replaced; only the keys of sections stay."""
    if isinstance(part, str) and type(part) is str:
        return text
    if isinstance(part, Spoke):
        return part.model_copy(update={"label": text})
    if isinstance(part, tuple | list):
        return tuple(_with_text(entry, text) for entry in part)
    if is_dataclass(part) and not isinstance(part, type):
        kept = {"key"} if isinstance(part, Section) else set()
        changes = {
            field.name: _with_text(getattr(part, field.name), text)
            for field in fields(part)
            if field.name not in kept
        }
        return replace(part, **changes)
    return part
