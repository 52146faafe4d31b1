"""Kill the server while people vote; count the votes it had called saved and then lost.

    python -m benchmarks.workshop_kill [--kills 20] [--people 12]

Everybody taps one level after the other, as fast as the server answers. After each kill the disk
must hold, for each of them, the newest tap that was called saved or a later one. Phones go on by
themselves as soon as the server is back.
"""

import asyncio
import random
import sqlite3
import sys
from contextlib import closing
from dataclasses import dataclass, field

import typer

from assessment.workshop.workshop import Ballot
from benchmarks.servers import product
from benchmarks.voters import Voter, seated
from benchmarks.voting_hall import VotingHall
from tests.running_server import RunningServer

LONGEST = 1.0
"""Seconds from the start of a server, or from the first tap, to the latest moment of a kill."""


@dataclass
class Outcome:
    """What came of all kills so far. `taps` were called saved by a server that died later."""

    kills: int = 0
    taps: int = 0
    lost: list[str] = field(default_factory=list)
    double: list[str] = field(default_factory=list)
    damage: list[str] = field(default_factory=list)


def kill_while_voting(server: RunningServer, kills: int, people: int) -> Outcome:
    """Vote, kill, look at the disk, start again; `kills` times."""
    hall = VotingHall(server)
    return asyncio.run(_kill_while_voting(server, hall, kills, people))


async def _kill_while_voting(
    server: RunningServer, hall: VotingHall, kills: int, people: int
) -> Outcome:
    outcome = Outcome()
    dice = random.Random(11)  # noqa: S311 - no secret
    link, ballot = hall.workshop.link or "", hall.open_vote()
    async with seated(server.url, link, people) as voters:
        done = asyncio.Event()
        taps = [asyncio.create_task(_tap_on(voter, ballot, done)) for voter in voters]
        for _ in range(kills):
            await asyncio.sleep(dice.uniform(0.1, LONGEST))
            await asyncio.to_thread(server.kill)
            _look(server, hall, voters, outcome)
            await asyncio.to_thread(server.start)
        done.set()
        await asyncio.gather(*taps)
        _look_at_votes(hall, voters, outcome)
    outcome.taps = sum(voter.acknowledged[0] for voter in voters)
    return outcome


async def _tap_on(voter: Voter, ballot: Ballot, done: asyncio.Event) -> None:
    level = 0
    while not done.is_set():
        level = (level + 1) % 5
        await voter.tap(ballot, level)


def _look(server: RunningServer, hall: VotingHall, voters: list[Voter], outcome: Outcome) -> None:
    """What the dead server has left behind."""
    outcome.kills += 1
    with closing(sqlite3.connect(server.data / "oktagon.db")) as connection:
        verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
    if verdict != "ok":
        outcome.damage.append(f"after kill {outcome.kills}: {verdict}")
    _look_at_votes(hall, voters, outcome)


def _look_at_votes(hall: VotingHall, voters: list[Voter], outcome: Outcome) -> None:
    votes = hall.stored()
    if len({vote.participant_id for vote in votes}) != len(votes):
        outcome.double.append(f"after kill {outcome.kills}")
    stored = {vote.participant_id: (vote.sequence, vote.choice.level) for vote in votes}
    for number, voter in enumerate(voters, start=1):
        sequence, level = voter.acknowledged
        found = stored.get(voter.identity, (0, -1))
        if found[0] < sequence or (found[0] == sequence and found[1] != level):
            outcome.lost.append(f"phone {number} after kill {outcome.kills}: {found}")


def main(kills: int = 20, people: int = 12) -> None:
    with product() as server:
        outcome = kill_while_voting(server, kills, people)
    print(f"killed {outcome.kills} times while {people} people voted")
    print(f"called saved {outcome.taps}, lost {len(outcome.lost)} {outcome.lost}")
    print(f"double {outcome.double or 0}, integrity {outcome.damage or 'ok'}")
    sys.exit(1 if outcome.lost or outcome.double or outcome.damage else 0)


if __name__ == "__main__":
    typer.run(main)
