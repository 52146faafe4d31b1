"""A full room: 200 phones join within a minute from one address and vote within ten seconds.

    python -m benchmarks.workshop [--people 200] [--joining 60] [--voting 10]

Every phone keeps a line open for news. A console is open all the time and redraws its counter
every second, as in a browser. At the end the server is killed, and the disk is compared with
what it had called saved. Server, phones and console share the same computer.
"""

import asyncio
import random
import re
import sys
import time
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from threading import Event, Thread

import typer

from assessment.workshop.workshop import Ballot
from benchmarks.figures import milliseconds, percentile
from benchmarks.process import Usage, usage
from benchmarks.servers import product
from benchmarks.voters import Voter
from benchmarks.voting_hall import VotingHall
from benchmarks.websocket_client import Tab
from tests.running_server import RunningServer

EVERY = 1.0
"""Seconds between two redraws of the counter."""
COUNTER = re.compile(r"(\d+) von (\d+) ha")
LATEST_VOTE, LATEST_SCREEN = 0.2, 2.0
"""The bars: seconds for a vote (p95), and until the facilitator's screen shows it."""


class Console(Thread):
    """The facilitator's screen in a thread of its own. `seen` has when it showed how many votes."""

    def __init__(self, url: str, assessment: str) -> None:
        super().__init__(daemon=True)
        self.seen: list[tuple[float, int]] = []
        self.redrawing: list[float] = []
        self.problems: list[str] = []
        self.is_open = Event()
        self.closing = Event()
        self._page = (url, "workshop", f"assessment={assessment}")

    def run(self) -> None:
        with Tab(*self._page) as tab:
            self.is_open.set()
            while not self.closing.wait(EVERY):
                self.redrawing.append(tab.refresh())
                counted = COUNTER.search(tab.html)
                if counted:
                    self.seen.append((time.monotonic(), int(counted[1])))
            self.problems = tab.problems

    def close(self) -> None:
        self.closing.set()
        self.join()


@dataclass
class Figures:
    """What is measured; all in seconds. `saved_at` are the moments the server said so."""

    joins: list[float] = field(default_factory=list)
    votes: list[float] = field(default_factory=list)
    news: list[float] = field(default_factory=list)
    saved_at: list[float] = field(default_factory=list)
    usages: list[Usage] = field(default_factory=list)
    wall: float = 0.0


async def fill_the_room(
    server: RunningServer, hall: VotingHall, people: int, joining: float, voting: float
) -> tuple[list[Voter], Figures]:
    """Everybody joins, listens and votes, each at a moment of their own."""
    dice = random.Random(17)  # noqa: S311 - no secret
    figures = Figures(usages=[usage(server.process)])
    link = hall.workshop.link or ""
    async with AsyncExitStack() as phones:
        voters = [await phones.enter_async_context(Voter(server.url)) for _ in range(people)]
        arrivals = (_later(dice.uniform(0, joining), voter.join(link)) for voter in voters)
        await asyncio.gather(*arrivals)
        figures.joins = [seconds for voter in voters for seconds in voter.seconds]
        lines = [asyncio.create_task(voter.listen()) for voter in voters]
        await _until(lambda: all(voter.stamps for voter in voters))
        ballot = await asyncio.to_thread(hall.open_vote)
        opened = time.monotonic()
        await _until(lambda: all(len(voter.stamps) > 1 for voter in voters))
        figures.news = [max(voter.stamps[1][1] - opened, 0.0) for voter in voters]
        figures.usages.append(usage(server.process))
        began = time.monotonic()
        taps = (_tap(dice, voter, ballot, voting, figures) for voter in voters)
        await asyncio.gather(*taps)
        figures.wall = time.monotonic() - began
        figures.usages.append(usage(server.process))
        figures.votes = [seconds for voter in voters for seconds in voter.seconds[2:]]
        await asyncio.sleep(LATEST_SCREEN + 2 * EVERY)
        for line in lines:
            line.cancel()
    return voters, figures


async def _later(seconds: float, then: Coroutine[object, object, None]) -> None:
    await asyncio.sleep(seconds)
    await then


async def _tap(
    dice: random.Random, voter: Voter, ballot: Ballot, voting: float, figures: Figures
) -> None:
    await _later(dice.uniform(0, voting), voter.tap(ballot, dice.randrange(5)))
    figures.saved_at.append(time.monotonic())


async def _until(condition: Callable[[], bool]) -> None:
    while not condition():
        await asyncio.sleep(0.02)


def until_shown(saved_at: list[float], seen: list[tuple[float, int]]) -> list[float]:
    """For each vote the seconds until the screen counted as many; infinite if it never did."""
    waits = []
    for count, moment in enumerate(sorted(saved_at), start=1):
        shown = [when for when, counted in seen if counted >= count]
        waits.append(max(shown[0] - moment, 0.0) if shown else float("inf"))
    return waits


def compared(hall: VotingHall, voters: list[Voter]) -> tuple[int, int]:
    """How many votes are not on the disk as they were called saved, and how many are too many."""
    votes = hall.stored()
    stored = {(vote.participant_id, vote.sequence, vote.choice.level) for vote in votes}
    lost = sum((voter.identity, *voter.acknowledged) not in stored for voter in voters)
    return lost, len(votes) - len({vote.participant_id for vote in votes})


def report(figures: Figures, console: Console) -> bool:
    """Print the figures; tell whether both bars are met."""
    shown = until_shown(figures.saved_at, console.seen)
    before, idle, after = figures.usages
    print(f"joining           {milliseconds(figures.joins)}")
    print(f"news of a vote    {milliseconds(figures.news)}")
    print(f"voting            {milliseconds(figures.votes)}   (bar for p95: 200 ms)")
    print(f"until on screen   {milliseconds(shown)}   (bar: 2000 ms)")
    print(f"redrawing it      {milliseconds(console.redrawing)}")
    share = (after.seconds - idle.seconds) / figures.wall
    print(f"computing: {share:.0%} of one core while {len(figures.votes)} people voted")
    print(
        f"memory: {before.megabytes:.0f} MB empty, {after.megabytes:.0f} MB full, "
        f"{after.peak:.0f} MB at most"
    )
    for problem in console.problems:
        print(f"shown on the page: {problem}")
    return percentile(figures.votes, 0.95) <= LATEST_VOTE and max(shown) <= LATEST_SCREEN


def main(people: int = 200, joining: float = 60, voting: float = 10) -> None:
    with product() as server:
        hall = VotingHall(server)
        console = Console(server.url, hall.assessment)
        console.start()
        console.is_open.wait()
        voters, figures = asyncio.run(fill_the_room(server, hall, people, joining, voting))
        console.close()
        server.kill()
        lost, double = compared(hall, voters)
    is_fast = report(figures, console)
    print(f"{people} votes called saved, server killed: {lost} lost, {double} double")
    sys.exit(0 if is_fast and not lost and not double else 1)


if __name__ == "__main__":
    typer.run(main)
