"""Who may send a file, and which files wait."""

from services.uploads import MINUTES, MOST_TABS, Upload, Uploads


class Clock:
    """Stands still until it is set."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_only_a_tab_that_shows_a_field_may_send_a_file() -> None:
    uploads = Uploads()
    uploads.expect("mine")
    assert uploads.expects("mine")
    assert not uploads.expects("theirs")
    assert not uploads.expects("")


def test_a_field_that_was_drawn_long_ago_counts_no_more() -> None:
    clock = Clock()
    uploads = Uploads(clock)
    uploads.expect("mine")
    clock.now = MINUTES * 60 - 1
    assert uploads.expects("mine")
    clock.now = MINUTES * 60
    assert not uploads.expects("mine")
    uploads.expect("mine")
    assert uploads.expects("mine")


def test_the_oldest_file_makes_room() -> None:
    uploads = Uploads(most_files=2)
    first, second, third = (Upload("tab", name) for name in "abc")
    assert [*uploads.keep(first), *uploads.keep(second)] == []
    assert uploads.keep(first) == [], "sent again, it is the newest"
    assert uploads.keep(third) == [second]


def test_a_file_taken_back_leaves_its_room_to_others() -> None:
    uploads = Uploads(most_files=1)
    first, second = Upload("tab", "a"), Upload("tab", "b")
    uploads.keep(first)
    uploads.forget(first)
    uploads.forget(first)
    assert uploads.keep(second) == []


def test_tabs_without_end_take_no_memory_without_end() -> None:
    uploads = Uploads()
    for number in range(MOST_TABS + 1):
        uploads.expect(str(number))
    assert not uploads.expects("0")
    assert uploads.expects("1")
