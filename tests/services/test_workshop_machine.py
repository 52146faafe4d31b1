"""Whatever two facilitators and four people do, in any order, nothing is lost or counted twice.

The model below is what people believe: their newest tap, and the latest decision they saw.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from assessment.answer import Answer
from assessment.repository import ConflictError, NotFoundError
from assessment.workshop.item import ROUNDS, ItemState
from assessment.workshop.repository import BallotClosedError
from assessment.workshop.steps import NotNowError
from assessment.workshop.workshop import Ballot, Screen, Standing
from services.workshop_medians import green_questions
from services.workshops import remove
from storage.database import open_database
from storage.repository import SqlRepository
from tests.services.examples import NOW, started
from tests.services.rooms import DONT_KNOW, Facilitator, Said, joined, opened

QUESTIONS = ("B1-01", "B2-01", "B3-01")
PEOPLE = 4

consoles = st.integers(0, 1)
people = st.integers(0, PEOPLE - 1)
questions = st.sampled_from(QUESTIONS)
said = st.sampled_from((0, 2, 4, DONT_KNOW))
rounds = st.integers(1, ROUNDS)
levels = st.integers(0, 4)


class Workshop(RuleBasedStateMachine):
    """Two consoles that show what they last drew, four phones, one database."""

    empty_file: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        file = shutil.copy(self.empty_file, Path(self.folder.name) / "oktagon.db")
        self.database = open_database(f"sqlite:///{file}")
        self.repository = SqlRepository(self.database)
        workshop = opened(self.repository, started(self.repository), questions=QUESTIONS)
        self.phones = joined(self.repository, workshop, *[None] * PEOPLE)
        self.consoles = [Facilitator(self.repository, workshop) for _ in range(2)]
        self.out: set[int] = set()
        self.votes: dict[tuple[int, Ballot], Said] = {}
        self.answers: dict[str, Answer] = {}
        self.pulse = self.repository.pulse("w1")

    def teardown(self) -> None:
        self.database.close()
        self.folder.cleanup()

    @contextmanager
    def step(self, console: int) -> Iterator[Facilitator]:
        """A step that is taken, or refused without any trace."""
        before = self.repository.workshop("w1")
        facilitator = self.consoles[console]
        try:
            yield facilitator
        except ConflictError:
            assert facilitator.seen != before, "only a console that is behind is told so"
            facilitator.look()
        except NotNowError:
            pass
        else:
            self.grows()
            return
        assert self.repository.workshop("w1") == before

    def grows(self) -> None:
        """What a screen compares has to change with every change."""
        before, self.pulse = self.pulse, self.repository.pulse("w1")
        assert self.pulse > before

    @rule(console=consoles)
    def look(self, console: int) -> None:
        self.consoles[console].look()

    @rule(
        console=consoles,
        question=questions,
        taps=st.lists(said, min_size=1, max_size=PEOPLE),
        level=st.none() | levels,
    )
    def discuss(self, console: int, question: str, taps: list[Said], level: int | None) -> None:
        """What a facilitator usually does, as far as it is possible now."""
        self.look(console)
        if self.consoles[console].seen.standing is Standing.PREPARING:
            self.begin(console)
        if self.consoles[console].seen.open_ballot is not None:
            self.reveal(console)
        self.call(console, question)
        self.open_vote(console)
        for person, tapped in enumerate(taps):
            self.tap_on_stage(person, tapped)
        self.reveal(console)
        if level is not None:
            self.decide(console, question, level)

    @rule(console=consoles, question=questions, level=levels)
    def agree_in_advance(self, console: int, question: str, level: int) -> None:
        for person in range(PEOPLE):
            self.tap(person, question, 1, level)
        self.accept_green(console)

    @rule(console=consoles)
    def begin(self, console: int) -> None:
        with self.step(console) as facilitator:
            facilitator.begin(*QUESTIONS)

    @rule(console=consoles, question=questions)
    def call(self, console: int, question: str) -> None:
        with self.step(console) as facilitator:
            facilitator.call(question)

    @rule(console=consoles)
    def open_vote(self, console: int) -> None:
        with self.step(console) as facilitator:
            facilitator.open_vote()

    @rule(console=consoles)
    def reveal(self, console: int) -> None:
        with self.step(console) as facilitator:
            facilitator.reveal()

    @rule(console=consoles)
    def close_advance(self, console: int) -> None:
        with self.step(console) as facilitator:
            facilitator.close_advance()

    @rule(console=consoles)
    def take_a_break(self, console: int) -> None:
        with self.step(console) as facilitator:
            facilitator.show(Screen.BREAK)

    @rule(console=consoles, question=questions)
    def park(self, console: int, question: str) -> None:
        with self.step(console) as facilitator:
            facilitator.park(question)

    @rule(console=consoles, question=questions, level=levels)
    def decide(self, console: int, question: str, level: int) -> None:
        with self.step(console) as facilitator:
            facilitator.decide(question, level, reason="Agreed in the room.")
            decision = facilitator.seen.items[question].decision
            assert decision is not None
            self.answers[question] = decision.answer

    @rule(console=consoles, question=questions)
    def take_back(self, console: int, question: str) -> None:
        with self.step(console) as facilitator:
            decision = facilitator.seen.items[question].decision
            facilitator.take_back(question)
            if decision is not None:
                self.answers[question] = decision.before or Answer(question=question)

    @rule(console=consoles)
    def accept_green(self, console: int) -> None:
        self.look(console)
        if self.consoles[console].seen.advance_open:
            self.close_advance(console)
        facilitator = self.consoles[console]
        if green_questions(facilitator.seen, facilitator.record()):
            with self.step(console):
                facilitator.accept_green()
                self.note_decisions(facilitator)

    @precondition(lambda self: self.answers)
    @rule(console=consoles)
    def sign_off(self, console: int) -> None:
        with self.step(console) as facilitator:
            facilitator.sign_off()
            self.note_decisions(facilitator)
            self.votes.clear()

    def note_decisions(self, facilitator: Facilitator) -> None:
        decisions = [item.decision for item in facilitator.seen.items.values() if item.decision]
        self.answers |= {decision.answer.question: decision.answer for decision in decisions}

    @rule(person=people, question=questions, round_=rounds, tapped=said)
    def tap(self, person: int, question: str, round_: int, tapped: Said) -> None:
        """Any phone says anything at any time; what is not open is refused."""
        ballot = Ballot(subject=question, round=round_)
        is_open = self.repository.workshop("w1").takes(ballot)
        try:
            self.phones[person].vote(ballot, tapped)
        except BallotClosedError:
            assert not is_open
        except NotFoundError:
            assert person in self.out or self.standing is Standing.SIGNED_OFF
        else:
            assert is_open
            self.votes[person, ballot] = tapped
            self.grows()

    @rule(person=people, tapped=said)
    def tap_on_stage(self, person: int, tapped: Said) -> None:
        ballot = self.repository.workshop("w1").open_ballot
        if ballot is not None:
            self.tap(person, ballot.subject, ballot.round, tapped)

    @rule(person=people)
    def shut_out(self, person: int) -> None:
        workshop = self.repository.workshop("w1")
        with suppress(NotFoundError):
            remove(self.repository, workshop, self.phones[person].participant.id, NOW)
            if person not in self.out:
                self.grows()
            self.out.add(person)
        for place in [place for place in self.votes if place[0] == person]:
            if workshop.takes(place[1]):
                del self.votes[place]

    @property
    def standing(self) -> Standing:
        return self.repository.workshop("w1").standing

    @invariant()
    def every_person_has_one_vote_a_round_the_newest(self) -> None:
        ids = {phone.participant.id: number for number, phone in enumerate(self.phones)}
        stored = [
            (ids[vote.participant_id], Ballot(subject=vote.subject, round=vote.round))
            for vote in self.repository.votes("w1")
        ]
        assert len(stored) == len(set(stored))
        assert set(stored) == set(self.votes)
        for vote in self.repository.votes("w1"):
            ballot = Ballot(subject=vote.subject, round=vote.round)
            tapped = self.votes[ids[vote.participant_id], ballot]
            assert vote.choice.level == (tapped if isinstance(tapped, int) else None)

    @invariant()
    def answers_are_those_decided_last(self) -> None:
        stored = self.repository.answers("spring")
        assert {name: entry.answer for name, entry in stored.items()} == self.answers

    @invariant()
    def nothing_is_voted_on_three_times_or_twice_at_once(self) -> None:
        items = self.repository.workshop("w1").items.values()
        assert all(item.round <= item.rounds for item in items)
        assert sum(item.state is ItemState.VOTING for item in items) <= 1

    @invariant()
    def people_are_gone_after_sign_off(self) -> None:
        if self.standing is Standing.SIGNED_OFF:
            assert self.repository.participants("w1") == []
            assert self.repository.votes("w1") == []


@pytest.fixture(autouse=True)
def database_to_copy(empty_file: Path) -> None:
    Workshop.empty_file = empty_file


TestWorkshop = Workshop.TestCase
TestWorkshop.settings = settings(
    max_examples=25,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
