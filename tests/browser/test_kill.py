"""A server that dies while somebody answers; `benchmarks.kill_server` kills it 50 times."""

import pytest

from benchmarks.kill_server import kill_server
from tests.browser.conftest import Visit
from tests.running_server import RunningServer

pytestmark = pytest.mark.browser


def test_what_the_page_shows_as_saved_survives_a_killed_server(
    server: RunningServer, visit: Visit
) -> None:
    outcome = kill_server(server, visit(), kills=2)
    assert outcome.shown >= 2
    assert (outcome.lost, outcome.damage) == ([], [])
