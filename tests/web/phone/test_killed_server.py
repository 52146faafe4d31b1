"""A server that dies while people vote; `benchmarks.workshop_kill` kills it 20 times."""

from benchmarks.workshop_kill import kill_while_voting
from tests.running_server import RunningServer


def test_a_vote_called_saved_survives_a_killed_server(product: RunningServer) -> None:
    outcome = kill_while_voting(product, kills=2, people=6)
    assert outcome.kills == 2
    assert outcome.taps > 20
    assert (outcome.lost, outcome.double, outcome.damage) == ([], [], [])
