"""What people type is shown as what they typed: never as Markdown, HTML, icon or formula."""

import re
from html import escape

import pytest

from services.companies import delete_assessment, delete_company
from storage.repository import SqlRepository
from tests.builders import level, measured
from tests.services.examples import NOW, started
from tests.views.tab import Tab
from tests.views.test_list import agree
from views.context import now
from views.parts.plain import plain

HOSTILE = (
    "![a](//x.y/z.png) [b](//x) **c** `d` :red[e] :material/bolt: $f^2$ <img src=x> {0} #g a@x.y"
)
JOINER = "\u2060"
"""Breaks an address without being seen."""
VERBATIM = {"text_input", "text_area", "selectbox", "text"}
"""Elements that show a string as it is."""
PAGES = ("start", "company_profile", "questions", "result", "plan", "report")


@pytest.fixture
def hostile(disk: SqlRepository) -> str:
    """An assessment of a company whose names are made to break pages."""
    assessment = started(disk, name=HOSTILE, milestone=HOSTILE)
    noted = level("B1-01", 3).model_copy(update={"note": HOSTILE})
    disk.save_answer(assessment.id, noted, 0, NOW)
    disk.save_answer(assessment.id, measured("B1-02", 5), 0, NOW)
    return assessment.id


def shown_raw(tab: Tab) -> list[tuple[str, str]]:
    """Elements that would interpret the hostile text."""
    return [
        (kind, words) for kind, words in tab.words() if kind not in VERBATIM and is_raw(kind, words)
    ]


def is_raw(kind: str, words: str) -> bool:
    if kind == "html":
        return "<img" in words or HOSTILE in words
    return (
        re.search(r"(?<!\\)[!:]?\[|(?<!\\)\*\*c|(?<!\\)<img|(?<!\\)`d|(?<!\\)\$f", words)
        is not None
    )


def is_shown(tab: Tab) -> bool:
    return any(
        plain(HOSTILE) in words
        or escape(HOSTILE) in words
        or (kind in VERBATIM and words == HOSTILE)
        for kind, words in tab.words()
    )


@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_name_is_plain_text_on_every_page(hostile: str, name: str) -> None:
    tab = Tab().open(name, hostile)
    assert is_shown(tab)
    assert shown_raw(tab) == []


def test_a_hostile_name_is_plain_text_in_windows_undo_and_bin(hostile: str) -> None:
    tab = Tab().pick("company-menu-spring", "delete")
    assert shown_raw(tab) == []
    tab = agree(Tab(), "company-menu-spring")
    assert is_shown(tab)
    assert shown_raw(tab) == []


def test_a_hostile_name_in_the_bin_is_plain_text(disk: SqlRepository, hostile: str) -> None:
    delete_assessment(disk, disk.assessment(hostile), now())
    assert shown_raw(Tab()) == []
    delete_company(disk, disk.company(hostile), now())
    tab = Tab()
    assert is_shown(tab)
    assert shown_raw(tab) == []


def test_a_hostile_note_in_a_conflict_is_plain_text(disk: SqlRepository, hostile: str) -> None:
    tab = Tab().open("questions", hostile)
    noted = level("B1-01", 2).model_copy(update={"note": HOSTILE})
    disk.save_answer(hostile, noted, 1, NOW)
    tab.choose("B1-01", "4")
    assert tab.says("questions.conflict.title")
    assert tab.shows(plain(HOSTILE))
    assert shown_raw(tab) == []


def test_a_hostile_number_is_plain_text(hostile: str) -> None:
    tab = Tab().open("questions", hostile)
    tab.card("B1-02").text_input[0].set_value(HOSTILE[:40])
    tab.run()
    assert tab.shows(plain(HOSTILE[:40]))
    assert shown_raw(tab) == []


def test_a_hostile_address_does_not_reach_the_language_link() -> None:
    tab = Tab().open("result", '"><script>alert(1)</script>')
    links = [words for kind, words in tab.words() if 'class="language"' in words]
    assert len(links) == 1
    assert "<script" not in links[0]
    assert "%253Cscript%253E" in links[0]


@pytest.mark.parametrize(
    ("typed", "escaped"),
    [
        ("Acme", "Acme"),
        ("A*b*", "A\\*b\\*"),
        ("a\\*b", "a\\\\\\*b"),
        ("1. x", "1\\. x"),
        ("a\n\n# b", "a \\# b"),
        ("Müller & Söhne", "Müller \\& Söhne"),
        ("„x“ – 中文 👩", "„x“ – 中文 👩"),
    ],
)
def test_every_mark_that_could_mean_something_is_escaped(typed: str, escaped: str) -> None:
    assert plain(typed) == escaped


def test_no_mark_of_the_keyboard_is_forgotten() -> None:
    marks = [chr(code) for code in range(33, 127) if not chr(code).isalnum()]
    assert plain(" ".join(marks)).replace(JOINER, "") == " ".join(f"\\{mark}" for mark in marks)


@pytest.mark.parametrize("typed", ["https://x.y", "HTTP://x.y", "www.x.y", "WWW.X.Y", "a@x.y"])
def test_an_address_does_not_become_a_link(typed: str) -> None:
    shown = plain(typed)
    assert JOINER in shown
    assert shown.replace(JOINER, "").replace("\\", "") == typed
