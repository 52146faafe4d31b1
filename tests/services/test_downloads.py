"""Reports wait on a shelf: for a while, up to a limit, and only for who holds the token."""

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from services.downloads import MINUTES, Download, Shelf, shelf

PDF = Download(b"%PDF", "Bericht.pdf", "application/pdf")


class Clock:
    """Stands still until somebody moves it."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


def test_a_token_brings_back_exactly_what_was_put_there() -> None:
    kept = Shelf("secret")
    first = kept.put(*PDF)
    second = kept.put(b"other", "Other.pdf", "application/pdf")
    assert kept.take(first) == PDF
    assert kept.take(second) == Download(b"other", "Other.pdf", "application/pdf")


def test_a_token_works_until_its_time_is_over() -> None:
    clock = Clock()
    kept = Shelf("secret", clock)
    token = kept.put(*PDF)
    clock.now += MINUTES * 60
    assert kept.take(token) == PDF
    assert kept.take(token) == PDF
    clock.now += 1
    assert kept.take(token) is None


def test_a_token_from_the_future_is_refused() -> None:
    clock = Clock()
    kept = Shelf("secret", clock)
    token = kept.put(*PDF)
    clock.now -= 3600
    assert kept.take(token) is None


@pytest.mark.parametrize("character", range(0, 56, 7))
def test_a_token_that_was_tampered_with_is_refused(character: int) -> None:
    kept = Shelf("secret")
    token = kept.put(*PDF)
    other = "A" if token[character] != "A" else "B"
    assert kept.take(token[:character] + other + token[character + 1 :]) is None


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "ä.ö.ü", "x" * 1_000_000, "\x00", "../../etc"])
def test_anything_else_is_refused(token: str) -> None:
    assert Shelf("secret").take(token) is None


def test_another_process_does_not_accept_the_token() -> None:
    token = Shelf("secret").put(*PDF)
    assert Shelf("another secret").take(token) is None
    assert Shelf("secret").take(token) is None


def test_the_oldest_make_room_when_there_are_too_many() -> None:
    kept = Shelf("secret", most_reports=3)
    tokens = [kept.put(bytes([number]), "x", "y") for number in range(5)]
    contents = [taken.content if taken else None for taken in map(kept.take, tokens)]
    assert contents == [None, None, b"\x02", b"\x03", b"\x04"]


def test_the_oldest_make_room_when_they_are_too_large() -> None:
    kept = Shelf("secret", most_bytes=100)
    tokens = [kept.put(b"x" * 40, "x", "y") for _ in range(3)]
    assert [kept.take(token) is not None for token in tokens] == [False, True, True]


def test_a_file_larger_than_the_shelf_is_refused_and_the_others_stay() -> None:
    kept = Shelf("secret", most_bytes=100)
    token = kept.put(*PDF)
    with pytest.raises(ValueError, match="101 bytes"):
        kept.put(b"x" * 101, "x", "y")
    assert kept.take(token) == PDF


def test_what_is_over_leaves_memory() -> None:
    clock = Clock()
    kept = Shelf("secret", clock)
    content = bytes(1000)
    held_by_the_test = sys.getrefcount(content)
    kept.put(content, "x", "y")
    assert sys.getrefcount(content) > held_by_the_test
    clock.now += MINUTES * 60 + 1
    kept.put(b"next", "x", "y")
    assert sys.getrefcount(content) == held_by_the_test


def test_many_threads_may_use_it_at_once() -> None:
    kept = Shelf("secret", most_reports=1000)

    def put_and_take(number: int) -> bool:
        taken = kept.take(kept.put(str(number).encode(), "x", "y"))
        return taken is not None and taken.content == str(number).encode()

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(put_and_take, range(500)))


def test_a_process_has_one_shelf() -> None:
    assert shelf() is shelf()
