"""Whatever people type appears as plain text and breaks nothing."""

from functools import cache

import pytest

from assessment.answer import Answer, AnswerKind
from assessment.language import Language
from tests.reports.documents import page_texts, read, rendered, sample_report, squeezed

TYPED = {
    "markup": '<b>fett</b> & <a href="javascript:alert(1)">Link</a> <offen',
    "formula": "=cmd|' /C calc'!A0",
    "template": "{{7*7}} {0} {company} %s",
    "latex": "\\textbf{x} $\\alpha$",
    "entity": "&lt;b&gt; &amp; &#38;",
}
LONG = "W" * 4000


@cache
def _pages() -> str:
    """The whole text of a report in which every note is hostile."""
    questions = ["B1-01", "B1-02", "B1-03", "B2-01", "B2-03", "B3-01", "B3-02", "B3-05"]
    notes = [*TYPED.values(), "Emoji 😀 und שלום \u202eumgekehrt\u202c \x00\x07", LONG, "&" * 3999]
    changes = {
        question: Answer(question=question, kind=AnswerKind.LEVEL, level=2, note=note)
        for question, note in zip(questions, notes, strict=True)
    }
    changes["B4-01"] = Answer(
        question="B4-01", kind=AnswerKind.NOT_APPLICABLE, reason="<i>Grund</i> " + "R" * 400
    )
    made = sample_report(
        Language.DE, changes=changes, company="<b>" + "X" * 190, milestone="{x} " + "M" * 190
    )
    return "".join(page_texts(read(rendered(made, Language.DE))))


@pytest.mark.parametrize("kind", TYPED)
def test_typed_text_is_printed_as_it_was_typed(kind: str) -> None:
    assert squeezed(TYPED[kind]) in _pages()


def test_what_the_font_lacks_is_replaced_and_direction_marks_go() -> None:
    assert "Emoji?und????umgekehrt" in _pages()
    assert "\u202e" not in _pages()


def test_a_note_without_blanks_is_printed_whole() -> None:
    assert _pages().count("W") >= len(LONG)
    assert _pages().count("&") >= 3999


def test_a_reason_and_a_name_are_plain_text_too() -> None:
    assert squeezed("<i>Grund</i>") in _pages()
    assert "<b>" + "X" * 190 in _pages()
    assert "{x}" + "M" * 190 in _pages()


def test_a_line_break_in_a_note_stays_one() -> None:
    made = sample_report(
        Language.DE,
        changes={
            "B1-01": Answer(question="B1-01", kind=AnswerKind.LEVEL, level=1, note="eins\nzwei")
        },
        keep=0,
    )
    text = "".join(page.extract_text() for page in read(rendered(made, Language.DE)).pages)
    assert "eins\nzwei" in text
