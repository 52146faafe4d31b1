"""Whatever a conference room does to requests, everybody has one seat and one vote, the newest."""

import asyncio

from benchmarks.bad_network import BadNetwork
from benchmarks.voters import Voter, seated
from benchmarks.voting_hall import VotingHall
from tests.running_server import RunningServer

PEOPLE = 20
LEVELS = (0, 3, 1, 4, 2)
"""Tapped all at once by everybody: the last one has to win."""


def test_everybody_has_one_seat_and_one_vote_behind_a_bad_network(product: RunningServer) -> None:
    hall = VotingHall(product)
    voters = asyncio.run(vote_behind_a_bad_network(product, hall))
    stored = hall.stored()
    people = sorted(voter.identity for voter in voters)
    assert sorted(hall.seats()) == people
    assert sorted(vote.participant_id for vote in stored) == people
    assert {vote.choice.level for vote in stored} == {LEVELS[-1]}
    assert {vote.sequence for vote in stored} == {len(LEVELS)}
    assert [voter.refused for voter in voters] == [[]] * PEOPLE


async def vote_behind_a_bad_network(server: RunningServer, hall: VotingHall) -> list[Voter]:
    link = hall.workshop.link
    assert link is not None
    ballot = hall.open_vote()
    async with (
        BadNetwork(server.port) as network,
        seated(network.url, link, PEOPLE) as voters,
    ):
        taps = [voter.tap(ballot, level) for voter in voters for level in LEVELS]
        await asyncio.gather(*taps)
    assert min(network.faults.values()) > 0, "nothing went wrong, so nothing was tested"
    return voters
