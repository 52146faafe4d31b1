"""Nobody can be worked out from a record, whatever is known about who is in the room.

A watcher knows everybody's group, who voted in which round, and every record there ever was.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, product
from typing import NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assessment.workshop import steps
from assessment.workshop.agreement import Agreement, Light
from assessment.workshop.item import GOALS, MEASURES, PHASES, Decision, Way
from assessment.workshop.minutes import record
from assessment.workshop.record import QuestionRecord, Record
from assessment.workshop.vote import Participant, Vote
from assessment.workshop.workshop import Screen, Standing, Workshop
from tests.assessment.workshop.rooms import DONT_KNOW, NOW, over, people, votes, workshop
from tests.builders import level

A, B, C = "leadership", "specialist", "customer_contact"
Said = int | str | None
"""A level, `DONT_KNOW`, or None for somebody who does not vote."""

SAID: tuple[Said, ...] = (0, 3, DONT_KNOW, None)
ROOMS: dict[tuple[str | None, ...], tuple[Said, ...]] = {
    (A,): SAID,
    (A, B): SAID,
    (A, A, B): SAID,
    (A, A, A, B): SAID,
    (A, A, A, B, B, B): SAID,
    (A, A, A, B, B, None): SAID,
    (A, A, A, B, B, B, C): SAID[:3],
    (A, A, A, B, B, B, None): SAID[:3],
    (A, A, A, B, B, B, B): SAID[:3],
    (A, A, A, A, B, B, C): SAID[:3],
    (A, A, C, B, B, None, None): SAID[:3],
}
"""Who is in the room, and what each of them may say."""


class Voting(NamedTuple):
    """What each person said, and what was written down of it."""

    said: tuple[Said, ...]
    record: QuestionRecord | None

    @property
    def shown(self) -> Collection[str]:
        return self.record.groups if self.record else ()


@cache
def votings(groups: tuple[str | None, ...]) -> Mapping[tuple[Said, ...], Voting]:
    """Every way in which the people of a room can vote on one question."""
    room, present, choices = over(workshop("q1"), "q1"), people(*groups), ROOMS[groups]
    one_by_one = {
        (seat, said): votes("q1", [None] * seat + [said])
        for seat, said in product(range(len(groups)), choices)
    }
    found = {}
    for said in product(choices, repeat=len(groups)):
        given_votes = [vote for entry in enumerate(said) for vote in one_by_one[entry]]
        written = record(room, present, given_votes, scale=5)
        found[said] = Voting(said, written.questions.get("q1"))
    return found


def alike(groups: Sequence[str | None], voting: Voting) -> Iterator[tuple[int, int]]:
    """Pairs of people nobody may tell apart: of the same group, or both left over with a level."""
    for one, other in combinations(range(len(groups)), 2):
        levels = [isinstance(voting.said[person], int) for person in (one, other)]
        voted = [voting.said[person] is not None for person in (one, other)]
        left_over = all(groups[person] not in voting.shown for person in (one, other))
        if (groups[one] == groups[other] and all(voted)) or (left_over and all(levels)):
            yield one, other


def swapped(said: Sequence[Said], one: int, other: int) -> tuple[Said, ...]:
    changed = list(said)
    changed[one], changed[other] = said[other], said[one]
    return tuple(changed)


@pytest.mark.parametrize("groups", ROOMS)
def test_no_figure_but_the_result_rests_on_fewer_than_three_ratings(
    groups: tuple[str | None, ...],
) -> None:
    for voting in votings(groups).values():
        if voting.record is None:
            assert set(voting.said) == {None}
            continue
        levels = [said for said in voting.said if isinstance(said, int)]
        (tally,) = voting.record.rounds
        if len(levels) < 3:
            least = min(levels, default=None)
            assert tally.agreement.model_copy(update={"light": None}) == Agreement(
                n=len(levels), median=least
            )
            assert tally.agreement.light is (Light.RED if sorted(levels) == [0, 3] else None)
            assert (tally.ratings, voting.shown) == ((), {})
        left_over = [
            level
            for level, group in zip(voting.said, groups, strict=True)
            if isinstance(level, int) and group not in voting.shown
        ]
        assert all(mean.n >= 3 for mean in voting.record.groups.values())
        assert not voting.shown or len(left_over) not in {1, 2}
        assert len(voting.shown) != 1


@pytest.mark.parametrize("groups", ROOMS)
def test_swapping_what_two_people_said_who_are_not_told_apart_changes_nothing(
    groups: tuple[str | None, ...],
) -> None:
    known = votings(groups)
    for voting in known.values():
        for one, other in alike(groups, voting):
            assert known[swapped(voting.said, one, other)].record == voting.record


@pytest.mark.parametrize("groups", [groups for groups in ROOMS if len(groups) > 2])
def test_what_somebody_said_is_known_only_where_at_least_three_said_the_same(
    groups: tuple[str | None, ...],
) -> None:
    """Of all votings that look the same from outside, as long as three people vote at all."""
    looks: dict[object, list[Voting]] = defaultdict(list)
    for voting in votings(groups).values():
        voters = tuple(said is not None for said in voting.said)
        if voting.record is not None and sum(voters) >= 3:
            looks[voters, voting.record.model_dump_json()].append(voting)
    for same in looks.values():
        possible = [set(each) for each in zip(*(voting.said for voting in same), strict=True)]
        certain = Counter(said for (said, *others) in possible if not others and said is not None)
        assert all(people_sure >= 3 for people_sure in certain.values())


@pytest.mark.parametrize("subject", [GOALS, PHASES, MEASURES])
def test_points_are_told_from_three_voters_on_and_never_who_gave_them(subject: str) -> None:
    options: tuple[dict[str, int] | None, ...] = ({"a": 1}, {"b": 1}, {"a": 1, "b": 1}, None)
    room, present = over(workshop(), subject), people(A, A, B, B)
    seen: dict[tuple[str, ...], Record] = {}
    for said in product(options, repeat=4):
        written = record(room, present, votes(subject, said), scale=5)
        voted = [points for points in said if points is not None]
        assert (subject in written.points) == (len(voted) >= 3)
        kind = tuple(sorted(str(points) for points in said))
        assert seen.setdefault(kind, written) == written


class Watched:
    """A workshop of two rounds, one of them in advance, and everything its records ever show."""

    def __init__(self, groups: Sequence[str | None], gone: int | None) -> None:
        self.room: Workshop = workshop("q1", advance=True, standing=Standing.PREPARING)
        self.people: list[Participant] = people(*groups)
        self.votes: list[Vote] = []
        self.gone = gone
        self.seen: list[Record] = []

    def look(self) -> None:
        self.seen.append(record(self.room, self.people, self.votes, scale=5))

    def vote(self, said: Sequence[Said], round_: int) -> None:
        """One vote after the other; everybody watches the record meanwhile."""
        for vote in votes("q1", said, round_):
            self.votes.append(vote)
            self.look()

    def step(self, changed: Workshop) -> None:
        self.room = changed
        self.look()

    def remove(self) -> None:
        """As storage does it: votes go only in rounds that are still open."""
        if self.gone is None:
            return
        person = self.people[self.gone].model_copy(update={"removed_at": NOW})
        self.people[self.gone] = person
        ballot = self.room.open_ballot
        self.votes = [
            vote
            for vote in self.votes
            if vote.participant_id != person.id
            or ballot is None
            or (vote.subject, vote.round) != (ballot.subject, ballot.round)
        ]
        self.look()


def watched(
    groups: Sequence[str | None],
    first: Sequence[Said],
    second: Sequence[Said],
    gone: int | None,
    *,
    late: bool,
) -> list[Record]:
    """Every record from the first vote in advance until sign-off.

    One person may be shut out: between the rounds, or `late`, after voting in the second one.
    """
    watch = Watched(groups, gone)
    watch.vote(first, 1)
    watch.step(steps.advance_closed(watch.room, {vote.subject for vote in watch.votes}))
    watch.step(steps.begun(watch.room, ["q1"], NOW))
    watch.step(steps.called(watch.room, "q1", NOW))
    if watch.room.items["q1"].round == 0:
        watch.step(steps.vote_opened(watch.room, NOW))
    watch.step(steps.revealed(watch.room, NOW))
    if not late:
        watch.remove()
    watch.step(steps.vote_opened(watch.room, NOW))
    watch.vote(
        [None if place == gone and not late else said for place, said in enumerate(second)], 2
    )
    if late:
        watch.remove()
    watch.step(steps.revealed(watch.room, NOW))
    answer = Decision(way=Way.DISCUSSED, answer=level("q1", 2), at=NOW)
    watch.step(steps.decided(watch.room, answer))
    watch.step(steps.taken_back(watch.room, "q1"))
    watch.step(steps.decided(watch.room, answer))
    watch.step(steps.shown(watch.room, Screen.END, NOW))
    final = record(watch.room, watch.people, watch.votes, scale=5, signed_off_at=NOW)
    watch.step(steps.signed_off(watch.room, final))
    return [*watch.seen, final]


anything = st.sampled_from([0, 1, 2, 3, 4, DONT_KNOW, None])


def counted(groups: Sequence[str | None], said: tuple[Said, ...]) -> Voting:
    """One round with what was written down of it."""
    rated = over(workshop("q1"), "q1")
    found = record(rated, people(*groups), votes("q1", said), scale=5)
    return Voting(said, found.questions.get("q1"))


@given(
    groups=st.sampled_from([groups for groups in ROOMS if len(groups) > 5]),
    data=st.data(),
    late=st.booleans(),
    swapped_round=st.sampled_from([1, 2]),
)
def test_not_even_watching_from_beginning_to_end_tells_two_people_apart(
    groups: tuple[str | None, ...], data: st.DataObject, swapped_round: int, *, late: bool
) -> None:
    """What two people said in one of the rounds is swapped; every record ever seen stays the same.

    A second vote of somebody who is shut out is gone, and so is not swapped.
    """
    room_full = st.tuples(*[anything] * len(groups))
    first, second = data.draw(room_full), data.draw(room_full)
    gone = data.draw(st.none() | st.integers(0, len(groups) - 1))
    heard = tuple(None if place == gone else said for place, said in enumerate(second))
    pairs = list(alike(groups, counted(groups, first if swapped_round == 1 else heard)))
    assume(pairs)
    one, other = data.draw(st.sampled_from(pairs))
    one_round = swapped(first, one, other) if swapped_round == 1 else first
    other_round = swapped(second, one, other) if swapped_round == 2 else second
    assert watched(groups, one_round, other_round, gone, late=late) == watched(
        groups, first, second, gone, late=late
    )
