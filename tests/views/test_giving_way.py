"""Turns are short while a file is made, and as usual afterwards."""

import sys

import pytest

from views.giving_way import SHORT, USUAL, giving_way


def test_turns_are_short_inside_and_usual_afterwards() -> None:
    with giving_way():
        assert sys.getswitchinterval() == pytest.approx(SHORT)
    assert sys.getswitchinterval() == pytest.approx(USUAL)


def test_a_file_that_fails_leaves_the_usual_turns() -> None:
    with pytest.raises(ValueError, match="broken"), giving_way():
        raise ValueError("broken")
    assert sys.getswitchinterval() == pytest.approx(USUAL)
