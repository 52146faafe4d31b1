"""What people type becomes a value, a problem they can mend, or clean text within its limit."""

import time
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.entry import NumberProblem, line, number, text
from assessment.language import Language

DE, EN = Language.DE, Language.EN
NOT_A_NUMBER = NumberProblem.NOT_A_NUMBER
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")

READINGS = [
    ("3,5", 3.5, 3.5),
    ("3.5", 3.5, 3.5),
    (" 3 ", 3.0, 3.0),
    ("1.200", 1200.0, 1.2),
    ("1,200", 1.2, 1200.0),
    ("1.234,5", 1234.5, NOT_A_NUMBER),
    ("1,234.5", NOT_A_NUMBER, 1234.5),
    ("1.234.567", 1234567.0, NOT_A_NUMBER),
    ("1.200.00", NOT_A_NUMBER, NOT_A_NUMBER),
    ("1.234,567.890", NOT_A_NUMBER, NOT_A_NUMBER),
    ("0.125", 0.125, 0.125),
    ("0,125", 0.125, 0.125),
    ("12.50", 12.5, 12.5),
    ("1 200", 1200.0, 1200.0),
    ("1\u00a0200\u202f000", 1200000.0, 1200000.0),
    ("1'200", 1200.0, 1200.0),
    ("1’200,5", 1200.5, 1200.5),
    ("10 20", NOT_A_NUMBER, NOT_A_NUMBER),
    ("1 2345", NOT_A_NUMBER, NOT_A_NUMBER),
    ("1\n200", NOT_A_NUMBER, NOT_A_NUMBER),
    ("-1", -1.0, -1.0),
    ("+7", 7.0, 7.0),
    ("--1", NOT_A_NUMBER, NOT_A_NUMBER),
    ("5.", 5.0, 5.0),
    (",5", 0.5, 0.5),
    (",", NOT_A_NUMBER, NOT_A_NUMBER),
    ("1e9", NOT_A_NUMBER, NOT_A_NUMBER),
    ("1_000", NOT_A_NUMBER, NOT_A_NUMBER),
    ("0x10", NOT_A_NUMBER, NOT_A_NUMBER),
    ("nan", NOT_A_NUMBER, NOT_A_NUMBER),
    ("inf", NOT_A_NUMBER, NOT_A_NUMBER),
    ("٣", NOT_A_NUMBER, NOT_A_NUMBER),
    ("５", NOT_A_NUMBER, NOT_A_NUMBER),
    ("3 h", NOT_A_NUMBER, NOT_A_NUMBER),
    ("about 3", NOT_A_NUMBER, NOT_A_NUMBER),
    ("", NOT_A_NUMBER, NOT_A_NUMBER),
    ("   ", NOT_A_NUMBER, NOT_A_NUMBER),
    ("3\x00", NOT_A_NUMBER, NOT_A_NUMBER),
    ("9" * 400, NumberProblem.TOO_HIGH, NumberProblem.TOO_HIGH),
    ("-" + "9" * 400, NumberProblem.TOO_LOW, NumberProblem.TOO_LOW),
    ("3" + "0" * 400 + "x", NOT_A_NUMBER, NOT_A_NUMBER),
]

any_text = st.text(
    st.one_of(
        st.characters(),
        st.characters(categories=["Cs", "Cc", "Cf", "Mn", "Zs", "Zl", "Zp"]),
        st.sampled_from("a \n\r\t\0\ud83d\u0301\u200d👩"),
    ),
    max_size=60,
)
limits = st.integers(1, 40)


@pytest.mark.parametrize(
    ("typed", "german", "english"), READINGS, ids=lambda value: ascii(value)[:24]
)
def test_a_number_is_read_the_way_people_write_it(
    typed: str, german: float | NumberProblem, english: float | NumberProblem
) -> None:
    assert number(typed, DE, lowest=-10, highest=1e7, decimals=3) == german
    assert number(typed, EN, lowest=-10, highest=1e7, decimals=3) == english


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2", 2.0),
        ("10", 10.0),
        ("1,99", NumberProblem.TOO_LOW),
        ("10,01", NumberProblem.TOO_HIGH),
    ],
)
def test_both_borders_belong_to_what_is_possible(
    typed: str, expected: float | NumberProblem
) -> None:
    assert number(typed, DE, lowest=2, highest=10, decimals=2) == expected


@pytest.mark.parametrize("language", Language)
def test_a_fraction_is_a_problem_where_whole_numbers_are_asked_for(language: Language) -> None:
    whole = {"lowest": 0, "highest": 100, "decimals": 0}
    assert number("3,5", language, **whole) is NumberProblem.NOT_WHOLE
    assert number("3,0", language, **whole) == 3.0
    assert number("300,5", language, **whole) is NumberProblem.TOO_HIGH


def test_more_decimals_than_asked_for_are_rounded() -> None:
    assert number("3,14159", DE, lowest=0, highest=10, decimals=2) == 3.14


def test_minus_nothing_is_nothing() -> None:
    zero = number("-0", DE, lowest=0, highest=10, decimals=1)
    assert str(zero) == "0.0"


def test_an_endless_number_is_answered_at_once() -> None:
    endless = "1" * 1_000_000
    assert number(endless, DE, lowest=0, highest=10, decimals=1) is NumberProblem.TOO_HIGH
    assert number(endless + "x", DE, lowest=0, highest=10, decimals=1) is NOT_A_NUMBER


@given(st.floats(0, 1e7).map(lambda value: round(value, 3)), st.sampled_from(Language))
def test_a_number_written_with_a_comma_or_a_point_alone_is_itself(
    value: float, language: Language
) -> None:
    written = f"{value:.4f}"
    for typed in (written, written.replace(".", ",")):
        assert number(typed, language, lowest=0, highest=1e7, decimals=3) == value


@given(any_text, st.sampled_from(Language))
def test_whatever_is_typed_a_number_lies_within_its_limits(typed: str, language: Language) -> None:
    found = number(typed, language, lowest=1, highest=5, decimals=2)
    assert isinstance(found, NumberProblem) or 1 <= found <= 5


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Müller & Söhne  ", "Müller & Söhne"),
        ("e\u0301", "é"),
        ("a\x00\u0301", "á"),
        ("a\x01\x1b[31m\x7f\x9fb", "a[31mb"),
        ("\u202eevil\u202c \u2066x\u2069 \u200f\u061c\ufeffy", "evil x y"),
        ("a\ud800b\udfffc", "abc"),
        (
            "one\r\ntwo\rthree\u2028four\u2029five\x85six\x0bseven",
            "one\ntwo\nthree\nfour\nfive\nsix\nseven",
        ),
        ("\n\n one\n\n\ttwo \n", "one\n\n\ttwo"),
        ("👩\u200d👩\u200d👧 🏳\ufe0f\u200d🌈", "👩\u200d👩\u200d👧 🏳\ufe0f\u200d🌈"),
        ("עברית العربية 中文", "עברית العربية 中文"),
        ("<b>{{x}}</b> =cmd|' ![a](b) $x$", "<b>{{x}}</b> =cmd|' ![a](b) $x$"),
        ("\x00\u202e \n", ""),
    ],
    ids=ascii,
)
def test_text_is_kept_as_typed_but_for_what_nobody_can_see(typed: str, kept: str) -> None:
    assert text(typed, 100) == kept


def test_a_line_has_no_line_breaks_and_single_blanks() -> None:
    assert line(" Acme\r\n\tGmbH  &\u00a0Co. ", 100) == "Acme GmbH & Co."


@pytest.mark.parametrize("clean", [text, line])
def test_a_megabyte_is_cut_to_the_limit(clean: Callable[[str, int], str]) -> None:
    assert clean("ä" * 1_000_000, 200) == "ä" * 200


@pytest.mark.parametrize("clean", [text, line])
def test_a_stack_of_accents_is_cut_before_it_costs_time(
    clean: Callable[[str, int], str],
) -> None:
    start = time.process_time()
    clean("a" + "\u0301\u0323" * 30_000, 200)
    assert time.process_time() - start < 1


def test_blanks_around_the_text_do_not_count_towards_its_limit() -> None:
    assert text(" " * 1000 + "abc", 3) == "abc"
    assert line(" " * 1000 + "abc", 3) == "abc"


@pytest.mark.parametrize("clean", [text, line])
def test_no_blank_is_left_where_the_text_was_cut(clean: Callable[[str, int], str]) -> None:
    assert clean("ab cd", 3) == "ab"


@pytest.mark.parametrize("clean", [text, line])
def test_letters_that_grow_when_composed_still_keep_the_limit(
    clean: Callable[[str, int], str],
) -> None:
    assert clean("\u0958" * 5, 5) == "\u0915\u093c" * 2 + "\u0915"


@given(any_text, limits)
def test_clean_text_holds_nothing_a_database_or_a_screen_refuses(typed: str, limit: int) -> None:
    for cleaned in (text(typed, limit), line(typed, limit)):
        assert len(cleaned) <= limit
        assert cleaned == cleaned.strip()
        assert {unicodedata.category(char) for char in cleaned}.isdisjoint({"Cs"})
        assert "\x00" not in cleaned
        assert set(cleaned) & BIDI == set()
        assert cleaned.encode("utf-8").decode("utf-8") == cleaned


@given(any_text, limits)
def test_clean_text_is_composed(typed: str, limit: int) -> None:
    assert unicodedata.is_normalized("NFC", text(typed, limit))


@given(any_text, limits)
def test_cleaning_twice_changes_nothing_more(typed: str, limit: int) -> None:
    assert text(text(typed, limit), limit) == text(typed, limit)
    assert line(line(typed, limit), limit) == line(typed, limit)


@given(any_text, limits)
def test_a_line_is_one_line(typed: str, limit: int) -> None:
    assert len(line(typed, limit).splitlines()) <= 1


@given(st.text("abcäöüß 123.,-", max_size=40))
def test_ordinary_text_within_the_limit_is_only_trimmed(typed: str) -> None:
    assert text(typed, 40) == typed.strip()
