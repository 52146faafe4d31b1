"""Names in a line: six of them, and how many more."""

import pytest

from assessment.language import Language
from reports.enumeration import enumeration
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
