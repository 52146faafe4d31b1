"""Whatever facilitators do in whatever order, a workshop stays one that makes sense."""

from collections.abc import Callable
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from assessment.workshop import steps
from assessment.workshop.item import GOALS, MEASURES, ROUNDS, Decision, ItemState, Way
from assessment.workshop.record import Record
from assessment.workshop.steps import NotNowError, ReasonMissingError
from assessment.workshop.workshop import Ballot, Screen, Standing, Workshop
from tests.assessment.workshop.rooms import NOW, workshop
from tests.builders import level

QUESTIONS = ("q1", "q2")
subjects = st.sampled_from([*QUESTIONS, GOALS, MEASURES])
queues = st.lists(subjects, max_size=5)


class Facilitating(RuleBasedStateMachine):
    """Every step at any time; those that are refused must change nothing."""

    room: Workshop

    @initialize(standing=st.sampled_from([Standing.PREPARING, Standing.RUNNING]))
    def opens(self, standing: Standing) -> None:
        advance = standing is Standing.PREPARING
        self.room = workshop(*QUESTIONS, advance=advance, standing=standing)
        self.closed: set[Ballot] = set()
        self.minutes = 0

    def steps_to(self, step: Callable[[Workshop], Workshop]) -> None:
        before = self.room.model_dump_json()
        open_before = self.room.open_ballot
        try:
            after = step(self.room)
        except (NotNowError, ReasonMissingError):
            after = self.room
        assert self.room.model_dump_json() == before
        if open_before is not None and after.open_ballot != open_before:
            self.closed.add(open_before)
        if self.room.advance_open and not after.advance_open:
            self.closed |= {
                Ballot(subject=item.subject, round=1) for item in after.items.values() if item.round
            }
        self.room = after

    def now(self) -> timedelta:
        self.minutes += 1
        return timedelta(minutes=self.minutes)

    @rule()
    def closes_the_lobby(self) -> None:
        self.steps_to(steps.lobby_closed)

    @rule(code=st.sampled_from(["CODE0002", "CODE0003"]))
    def opens_the_lobby(self, code: str) -> None:
        self.steps_to(lambda room: steps.lobby_opened(room, code, code.lower(), NOW))

    @rule(rated=st.sets(subjects))
    def ends_rating_in_advance(self, rated: set[str]) -> None:
        self.steps_to(lambda room: steps.advance_closed(room, rated & set(QUESTIONS)))

    @rule(queue=queues)
    def begins(self, queue: list[str]) -> None:
        self.steps_to(lambda room: steps.begun(room, queue, NOW + self.now()))

    @rule(minutes=st.integers(-30, 30))
    def extends(self, minutes: int) -> None:
        self.steps_to(lambda room: steps.extended(room, minutes))

    @rule(queue=queues)
    def queues(self, queue: list[str]) -> None:
        self.steps_to(lambda room: steps.queued(room, queue))

    @rule(screen=st.sampled_from(Screen))
    def shows(self, screen: Screen) -> None:
        self.steps_to(lambda room: steps.shown(room, screen, NOW + self.now()))

    @rule(subject=subjects)
    def calls(self, subject: str) -> None:
        self.steps_to(lambda room: steps.called(room, subject, NOW + self.now()))

    @rule()
    def opens_a_vote(self) -> None:
        self.steps_to(lambda room: steps.vote_opened(room, NOW + self.now()))

    @rule(measures=st.sampled_from([(), ("M01",), ("M02", "M03")]))
    def opens_the_measure_vote(self, measures: tuple[str, ...]) -> None:
        self.steps_to(lambda room: steps.measure_vote_opened(room, measures, NOW + self.now()))

    @rule()
    def reveals(self) -> None:
        self.steps_to(lambda room: steps.revealed(room, NOW + self.now()))

    @rule(subject=subjects)
    def completes_a_round(self, subject: str) -> None:
        self.calls(subject)
        self.opens_a_vote()
        self.reveals()

    @rule(
        subject=subjects,
        way=st.sampled_from(Way),
        proposed=st.none() | st.integers(0, 4),
        reason=st.sampled_from(["", "because"]),
    )
    def decides(self, subject: str, way: Way, proposed: int | None, reason: str) -> None:
        common = Decision(
            way=way, answer=level(subject, 2), proposed=proposed, reason=reason, at=NOW
        )
        self.steps_to(lambda room: steps.decided(room, common))

    @rule(subject=subjects)
    def parks(self, subject: str) -> None:
        self.steps_to(lambda room: steps.parked(room, subject))

    @rule(subject=subjects)
    def takes_back(self, subject: str) -> None:
        self.steps_to(lambda room: steps.taken_back(room, subject))

    @rule()
    def signs_off(self) -> None:
        record = Record(respondents=0, grouping=self.room.settings.grouping)
        self.steps_to(lambda room: steps.signed_off(room, record))

    @invariant()
    def no_item_has_too_many_rounds(self) -> None:
        for item in self.room.items.values():
            assert item.round <= item.rounds <= ROUNDS

    @invariant()
    def the_queue_holds_open_questions_once_each(self) -> None:
        queue = self.room.queue
        assert len(set(queue)) == len(queue)
        for entry in queue:
            assert entry in QUESTIONS
            assert self.room.items[entry].state not in {ItemState.DECIDED, ItemState.PARKED}

    @invariant()
    def one_vote_at_most_is_open_and_it_is_on_stage(self) -> None:
        voting = [item for item in self.room.items.values() if item.state is ItemState.VOTING]
        assert voting == ([self.room.on_stage] if self.room.open_ballot else [])
        assert not (voting and self.room.advance_open)

    @invariant()
    def what_is_decided_and_only_that_carries_a_decision(self) -> None:
        for item in self.room.items.values():
            assert (item.decision is not None) == (item.state is ItemState.DECIDED)
            assert item.decision is None or item.subject in QUESTIONS

    @invariant()
    def whoever_talked_something_over_had_seen_the_votes(self) -> None:
        for item in self.room.items.values():
            if item.decision is not None and item.decision.way is Way.DISCUSSED:
                assert item.round > 0
                assert item.began_at is not None

    @invariant()
    def nothing_is_put_aside_without_a_way_back(self) -> None:
        for item in self.room.items.values():
            is_aside = item.state in {ItemState.DECIDED, ItemState.PARKED}
            assert (item.earlier in {ItemState.WAITING, ItemState.REVEALED}) == is_aside

    @invariant()
    def a_round_that_is_over_never_takes_votes_again(self) -> None:
        assert not [ballot for ballot in self.closed if self.room.takes(ballot)]

    @invariant()
    def nothing_is_left_open_after_sign_off(self) -> None:
        if self.room.standing is Standing.SIGNED_OFF:
            assert not self.room.lobby_open
            assert (self.room.code, self.room.link) == (None, None)
            assert self.room.queue == ()
            assert self.room.record is not None
            assert self.room.stage.screen is Screen.END


TestFacilitating = Facilitating.TestCase
TestFacilitating.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)
