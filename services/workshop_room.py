"""What a facilitator may see of a workshop at one moment."""

from collections import Counter
from collections.abc import Mapping

from assessment.answer import Evidence
from assessment.frozen import Frozen
from assessment.repository import Repository
from assessment.workshop.item import ItemState
from assessment.workshop.queue import Topic, topics
from assessment.workshop.record import Record
from assessment.workshop.repository import Pulse
from assessment.workshop.seats import assigned
from assessment.workshop.vote import Participant
from assessment.workshop.workshop import Standing, Workshop
from services.results import Outcome
from services.workshop_record import draft


class Person(Frozen):
    """Somebody in the room: whether they have voted in the round on stage, never what.

    `given` of `asked` questions are rated in advance; counted until the discussion begins.
    """

    participant: Participant
    voted: bool
    given: int
    asked: int


class Room(Frozen):
    """The workshop, its people and what may be shown of the votes.

    `coverage` counts the ratings in advance by question, whatever they say; it is empty once the
    discussion has begun.
    """

    workshop: Workshop
    people: tuple[Person, ...]
    record: Record
    topics: tuple[Topic, ...]
    coverage: Mapping[str, int]
    pulse: Pulse

    @property
    def voted(self) -> int:
        """How many have voted in the round on stage."""
        return sum(person.voted for person in self.people)

    @property
    def items_left(self) -> int:
        """Questions still to talk about, the one on stage included."""
        item = self.workshop.on_stage
        others = [entry for entry in self.workshop.queue if item is None or entry != item.subject]
        is_talked_about = (
            item is not None
            and item.subject in self.workshop.settings.questions
            and item.state not in {ItemState.DECIDED, ItemState.PARKED}
        )
        return len(others) + is_talked_about


def room(repository: Repository, found: Outcome, workshop: Workshop) -> Room:
    """Everything a console draws; people who have been shut out are left out."""
    pulse = repository.pulse(workshop.id)
    is_preparing = workshop.standing is Standing.PREPARING
    in_advance = repository.votes(workshop.id) if is_preparing else ()
    given = Counter(vote.participant_id for vote in in_advance)
    item = workshop.on_stage
    voters = repository.voters(workshop.id, item.subject, item.round) if item else frozenset()
    kept = draft(repository, found.questionnaire, workshop)
    return Room.model_construct(
        workshop=workshop,
        people=tuple(
            _person(entry, workshop, voters, given)
            for entry in repository.participants(workshop.id)
            if entry.removed_at is None
        ),
        record=kept,
        topics=_topics(found, kept),
        coverage=Counter(vote.subject for vote in in_advance),
        pulse=pulse,
    )


def _person(
    participant: Participant, workshop: Workshop, voters: frozenset[str], given: Mapping[str, int]
) -> Person:
    settings = workshop.settings
    mine = assigned(settings.questions, participant.seat, settings.per_person)
    return Person(
        participant=participant,
        voted=participant.id in voters,
        given=given.get(participant.id, 0),
        asked=len(mine),
    )


def _topics(found: Outcome, kept: Record) -> tuple[Topic, ...]:
    tallies = {name: entry.last for name, entry in kept.questions.items() if entry.last}
    weights = {name: entry.weight for name, entry in found.result.questions.items()}
    proven = {name for name, answer in found.answers.items() if answer.evidence is not Evidence.E0}
    return topics(tallies, weights, proven)
