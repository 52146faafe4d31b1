"""A workshop in front of a projector: people whose names must not appear, and their votes."""

from collections.abc import Iterator, Sequence
from datetime import date

from assessment.answer import AnswerKind
from assessment.workshop.item import CLOSING, GOALS, MEASURES, OPENING, PHASES, Task
from assessment.workshop.vote import Participant
from assessment.workshop.workshop import Ballot, Screen
from services import workshops
from services.editions import current_edition
from services.voting import cast_vote
from storage.repository import SqlRepository
from tests.services.examples import NOW
from tests.services.rooms import DONT_KNOW, Facilitator, Said, choice
from views.context import now

CANARY = "Canary"
"""Part of every name and of everything that a facilitator types."""
TALKED_OVER, UNKNOWN, PARKED, LATER = "B1-01", "B1-02", "B1-03", "B1-04"
FIRST: list[Said] = [0, 1, 1, 4, DONT_KNOW]
SECOND: list[Said] = [1, 1, 2, 2, 2]


class Stage(Facilitator):
    """A named workshop whose door was opened just now; six people have come in."""

    def __init__(self, disk: SqlRepository, assessment_id: str, people: int = 6) -> None:
        assessment, edition = disk.assessment(assessment_id), current_edition()
        settings = workshops.suggested_settings(edition, assessment)
        named = settings.model_copy(update={"named": True, "advance": False})
        super().__init__(
            disk,
            workshops.open_workshop(
                disk, edition, assessment, named, workshops.new_secret(), now()
            ),
        )
        self.questionnaire = edition
        self.people = [self._join(number) for number in range(people)]
        self._taps = 0

    def _join(self, number: int) -> Participant:
        secret, name = workshops.new_secret(), f"{CANARY} {number}"
        return workshops.join(self.repository, self.seen, secret=secret, name=name, now=now())

    def close_door(self) -> None:
        self.seen = workshops.close_lobby(self.repository, self.seen, NOW)

    def open_door(self) -> None:
        self.seen = workshops.open_lobby(self.repository, self.seen, now())

    def say(self, *said: Said) -> None:
        """The first people vote in the round that is open, in this order."""
        ballot = self.seen.open_ballot
        assert ballot is not None
        for person, tapped in zip(self.people, said, strict=False):
            self._cast(person, ballot, tapped)

    def _cast(self, person: Participant, ballot: Ballot, tapped: Said) -> None:
        self._taps += 1
        cast_vote(
            self.repository,
            self.questionnaire,
            self.seen,
            person,
            ballot,
            choice(tapped),
            key=f"tap-{self._taps}",
            sequence=self._taps,
            now=NOW,
        )

    def hold(self, subject: str, *said: Said, measures: Sequence[str] = ()) -> None:
        """Call the subject, take one round of votes and show them."""
        self.call(subject)
        self.open_vote(*measures)
        self.say(*said)
        self.reveal()


def half_day(stage: Stage) -> Iterator[str]:
    """Everything a projector can show; each name stands for what is on stage when it comes."""
    yield "lobby"
    stage.close_door()
    yield "closed lobby"
    yield from _beginning(stage)
    yield from _questions(stage)
    yield from _ending(stage)


def _beginning(stage: Stage) -> Iterator[str]:
    goals = [goal.id for goal in stage.questionnaire.workshop.goals]
    stage.begin(TALKED_OVER, UNKNOWN, PARKED, LATER)
    stage.call(OPENING)
    yield "opening, not open yet"
    stage.open_vote()
    stage.say(*FIRST)
    yield "opening, open"
    stage.reveal()
    yield "opening"
    stage.call(GOALS)
    yield "goals, not open yet"
    stage.open_vote()
    stage.say(*[{goals[0]: 60, goals[1]: 40}] * 6)
    yield "goals, open"
    stage.reveal()
    yield "goals"
    stage.call(PHASES)
    stage.open_vote()
    stage.say({"need": 1}, {"need": 1}, {"use": 1, "need": 1})
    yield "phases, open"
    stage.reveal()
    yield "phases"
    stage.show(Screen.OVERVIEW)
    yield "overview"


def _questions(stage: Stage) -> Iterator[str]:
    stage.call(TALKED_OVER)
    yield "question, not open yet"
    stage.open_vote()
    stage.say(*FIRST[:2])
    yield "question, open"
    stage.say(*FIRST)
    stage.reveal()
    yield "question"
    stage.open_vote()
    stage.say(*SECOND[:3])
    yield "question, second vote open"
    stage.say(*SECOND)
    stage.reveal()
    yield "question, second vote"
    typed = f"{CANARY} said so."
    stage.decide(TALKED_OVER, 3, note=typed, reason=typed, dissent=typed)
    yield "question, decided"
    stage.hold(UNKNOWN, *[DONT_KNOW] * 5)
    yield "question nobody can answer"
    task = Task(owner=f"{CANARY} 3", due=date(2026, 4, 1))
    stage.decide(UNKNOWN, AnswerKind.DONT_KNOW, reason=typed, task=task)
    yield "question, to be clarified"
    stage.call(PARKED)
    stage.park(PARKED)
    yield "question, put aside"
    stage.hold(LATER, 3, 4)
    yield "question with two ratings"


def _ending(stage: Stage) -> Iterator[str]:
    measures = [measure.id for measure in stage.questionnaire.measures[:14]]
    stage.show(Screen.BREAK)
    yield "break"
    stage.call(MEASURES)
    stage.open_vote(*measures)
    stage.say(*[{measures[0]: 2, measures[13]: 1}] * 4)
    yield "measures, open"
    stage.reveal()
    yield "measures"
    stage.hold(CLOSING, *SECOND)
    yield "closing"
    stage.show(Screen.END)
    yield "end"
    stage.sign_off()
    yield "signed off"
