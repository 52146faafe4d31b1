"""A process that is killed while it saves; `benchmarks.kill_during_saving` does it 200 times."""

from pathlib import Path

from benchmarks.kill_during_saving import kill_during_saving


def test_no_answer_and_no_vote_reported_as_saved_is_lost_by_a_kill(tmp_path: Path) -> None:
    outcome = kill_during_saving(tmp_path, kills=8)
    assert outcome.promised > 20
    assert (outcome.lost, outcome.halves, outcome.damage) == ([], [], [])
