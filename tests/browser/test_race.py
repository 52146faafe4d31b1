"""Nobody can answer so fast that anything gets lost; `benchmarks.race` does it 200 times."""

import pytest

from benchmarks.race import FIRST, Race
from storage.repository import SqlRepository
from tests.browser.conftest import Visit
from tests.browser.prepared import new_assessment

pytestmark = pytest.mark.browser


@pytest.fixture
def race(visit: Visit, disk: SqlRepository) -> Race:
    assessment = new_assessment(disk)
    visitor = visit()
    visitor.open_questions(assessment, FIRST)
    return Race(visitor, disk, assessment)


def test_a_note_survives_the_button_pressed_right_after_it(race: Race) -> None:
    assert [race.note_and_next(number) for number in range(4)] == [True] * 4


def test_the_last_of_many_quick_taps_wins(race: Race) -> None:
    assert [race.taps(number) for number in range(6)] == [True] * 6


def test_a_note_survives_a_page_link_clicked_right_after_it(race: Race) -> None:
    assert [race.note_and_link(number) for number in range(2)] == [True] * 2


def test_a_tap_survives_the_browser_going_back_right_after_it(race: Race) -> None:
    assert [race.tap_and_back(number) for number in range(2)] == [True] * 2
