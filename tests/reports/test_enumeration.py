"""Names in a line: six of them and how many more, or all of them."""

import pytest

from assessment.language import Language
from reports.enumeration import enumeration, joined, listed
from texts.wording import Wording


@pytest.mark.parametrize(
    ("names", "line"),
    [
        ("abcdef", "a, b, c, d, e, f"),
        ("abcdefg", "a, b, c, d, e, f and 1 more"),
        ("abcdefgh", "a, b, c, d, e, f and 2 more"),
        ("", ""),
    ],
)
def test_six_are_named_and_the_others_counted(names: str, line: str) -> None:
    assert enumeration(names, Wording(Language.EN)) == line


@pytest.mark.parametrize(
    ("names", "line"), [("", ""), ("a", "“a”"), ("ab", "“a” and “b”"), ("abc", "“a”, “b” and “c”")]
)
def test_all_names_are_quoted_with_a_word_before_the_last(names: str, line: str) -> None:
    assert listed(names, Wording(Language.EN)) == line


def test_parts_are_joined_as_they_are() -> None:
    assert joined(["a", "b", "c"], Wording(Language.DE)) == "a, b und c"
