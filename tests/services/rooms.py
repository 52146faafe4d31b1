"""A workshop on a real database, and the people in it: a facilitator and their phones."""

from collections.abc import Sequence
from datetime import timedelta

from assessment.answer import AnswerKind
from assessment.questionnaire import Goal, Questionnaire, WorkshopParts
from assessment.records import Assessment
from assessment.repository import Repository
from assessment.workshop.item import Task
from assessment.workshop.record import Record
from assessment.workshop.vote import Choice, ChoiceKind, Vote
from assessment.workshop.workshop import Ballot, Screen, Workshop
from services import workshop_decisions, workshop_medians, workshop_steps, workshops
from services.editions import current_edition
from services.voting import cast_vote
from services.workshop_decisions import Agreed
from services.workshop_record import draft
from tests.builders import words
from tests.services.examples import NOW

DONT_KNOW, NOT_APPLICABLE = "?", "-"
LATER = NOW + timedelta(minutes=5)
OPENING_QUESTION = "E-01"
GOALS = ("sell", "serve", "save")

Said = int | str | dict[str, int]
"""What a person taps: a level, one of the two signs above, or points by option."""


def workshop_edition() -> Questionnaire:
    """The current content with a one-question test and three goals."""
    goals = tuple(Goal(id=goal, name=words(goal), meaning=words(goal)) for goal in GOALS)
    parts = WorkshopParts(opening=OPENING_QUESTION, goals=goals)
    return current_edition().model_copy(update={"workshop": parts})


class Facilitator:
    """One console: every step is taken over the state it last saw, as on a screen."""

    def __init__(self, repository: Repository, workshop: Workshop) -> None:
        self.repository = repository
        self.questionnaire = workshop_edition()
        self.seen = workshop

    def look(self) -> Workshop:
        """Draw the screen again."""
        self.seen = self.repository.workshop(self.seen.id)
        return self.seen

    def record(self) -> Record:
        return draft(self.repository, self.questionnaire, self.seen)

    def close_advance(self) -> None:
        self.seen = workshop_steps.close_advance(self.repository, self.seen, NOW)

    def begin(self, *queue: str) -> None:
        self.seen = workshop_steps.begin(self.repository, self.seen, queue, NOW)

    def show(self, screen: Screen) -> None:
        self.seen = workshop_steps.show(self.repository, self.seen, screen, NOW)

    def call(self, subject: str) -> None:
        self.seen = workshop_steps.call(self.repository, self.seen, subject, NOW)

    def open_vote(self, *measures: str) -> None:
        self.seen = workshop_steps.open_vote(self.repository, self.seen, NOW, measures)

    def reveal(self) -> None:
        self.seen = workshop_steps.reveal(self.repository, self.seen, NOW)

    def park(self, subject: str) -> None:
        self.seen = workshop_steps.park(self.repository, self.seen, subject, NOW)

    def decide(
        self,
        question: str,
        chosen: int | AnswerKind,
        *,
        note: str = "",
        reason: str = "",
        dissent: str = "",
        task: Task | None = None,
    ) -> None:
        """Record a level, or another kind of answer."""
        agreed = Agreed(
            AnswerKind.LEVEL if isinstance(chosen, int) else chosen,
            level=chosen if isinstance(chosen, int) else None,
            note=note,
            reason=reason,
            dissent=dissent,
            task=task,
        )
        self.seen = workshop_decisions.decide(
            self.repository, self.questionnaire, self.seen, question, agreed, LATER
        )

    def take_back(self, subject: str) -> None:
        self.seen = workshop_decisions.take_back(self.repository, self.seen, subject, LATER)

    def accept_green(self) -> None:
        self.seen = workshop_medians.accept_green(
            self.repository, self.questionnaire, self.seen, LATER
        )

    def sign_off(self) -> None:
        self.seen = workshop_medians.sign_off(self.repository, self.questionnaire, self.seen, LATER)

    def hold_vote(self, subject: str, phones: Sequence["Phone"], said: Sequence[Said]) -> None:
        """Call a subject, take one round of votes on it and reveal them."""
        self.call(subject)
        self.open_vote()
        vote(phones, said)
        self.reveal()


class Phone:
    """Somebody who has joined."""

    def __init__(
        self, repository: Repository, workshop: Workshop, group: str | None, name: str = ""
    ) -> None:
        self._repository = repository
        self._questionnaire = workshop_edition()
        self._taps = 0
        self.secret = workshops.new_secret()
        self.participant = workshops.join(
            repository, workshop, secret=self.secret, name=name, group=group, now=NOW
        )

    def tap(self, said: Said) -> Vote:
        """Vote in the round that is open."""
        workshop = self._repository.workshop(self.participant.workshop_id)
        assert workshop.open_ballot is not None
        return self.vote(workshop.open_ballot, said)

    def rate(self, question: str, said: Said) -> Vote:
        """Rate one question in advance."""
        return self.vote(Ballot(subject=question, round=1), said)

    def vote(
        self, ballot: Ballot, said: Said, *, key: str = "", sequence: int | None = None
    ) -> Vote:
        """Each tap has a key of its own and the next number, unless told otherwise."""
        self._taps += 1
        return cast_vote(
            self._repository,
            self._questionnaire,
            self._repository.workshop(self.participant.workshop_id),
            self.participant,
            ballot,
            choice(said),
            key=key or f"tap-{self._taps}",
            sequence=self._taps if sequence is None else sequence,
            now=NOW,
        )


def choice(said: Said) -> Choice:
    """What a tap means."""
    match said:
        case int():
            return Choice(kind=ChoiceKind.LEVEL, level=said)
        case dict():
            return Choice(kind=ChoiceKind.POINTS, points=said)
        case _:
            is_unknown = said == DONT_KNOW
            return Choice(kind=ChoiceKind.DONT_KNOW if is_unknown else ChoiceKind.NOT_APPLICABLE)


def vote(phones: Sequence[Phone], said: Sequence[Said]) -> None:
    """Everybody votes in the round that is open."""
    for phone, tapped in zip(phones, said, strict=True):
        phone.tap(tapped)


def rate(phones: Sequence[Phone], question: str, said: Sequence[Said]) -> None:
    """Everybody rates one question in advance."""
    for phone, tapped in zip(phones, said, strict=True):
        phone.rate(question, tapped)


def opened(
    repository: Repository, assessment: Assessment, workshop_id: str = "w1", **settings: object
) -> Workshop:
    """A workshop with its lobby open, as suggested unless told otherwise."""
    edition = workshop_edition()
    chosen = workshops.suggested_settings(edition, assessment).model_copy(update=settings)
    return workshops.open_workshop(repository, edition, assessment, chosen, workshop_id, NOW)


def joined(repository: Repository, workshop: Workshop, *groups: str | None) -> list[Phone]:
    """One person in each of these groups."""
    return [Phone(repository, workshop, group) for group in groups]


def running(
    repository: Repository, assessment: Assessment, people: int = 4
) -> tuple[Facilitator, list[Phone]]:
    """A discussion that has begun, without ratings in advance."""
    console = Facilitator(repository, opened(repository, assessment, advance=False))
    phones = joined(repository, console.seen, *[None] * people)
    console.begin()
    return console, phones
