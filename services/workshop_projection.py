"""What everybody in the room may see of a workshop: counts instead of people."""

from assessment.answer import AnswerKind
from assessment.frozen import Frozen
from assessment.repository import Repository
from assessment.workshop.disclosure import disclosed
from assessment.workshop.item import Decision, ItemState
from assessment.workshop.record import QuestionRecord, Record
from assessment.workshop.repository import Pulse
from assessment.workshop.workshop import Workshop
from services.results import Outcome, outcome
from services.workshop_room import room

SHOWN = (ItemState.REVEALED, ItemState.DECIDED)
"""States in which everybody may see how an item was voted on."""


class Projection(Frozen):
    """One moment of a workshop. `people` are in the room, `voted` of them in the round on stage.

    `pulse` was taken before everything else was read: what happened meanwhile shows in the next.
    """

    found: Outcome
    workshop: Workshop
    record: Record
    people: int
    voted: int
    pulse: Pulse

    @property
    def is_shown(self) -> bool:
        """Whether the votes on the item on stage are on the table."""
        item = self.workshop.on_stage
        return item is not None and item.state in SHOWN

    @property
    def entry(self) -> QuestionRecord | None:
        """What the record says about the question on stage; None while it says nothing."""
        return self.record.questions.get(self.workshop.stage.subject or "")

    @property
    def decision(self) -> Decision | None:
        """The common answer to the question on stage."""
        item = self.workshop.on_stage
        return item.decision if item is not None else None

    @property
    def level(self) -> int | None:
        """The level that was agreed on; None for any other answer, and while there is none."""
        answer = self.decision.answer if self.decision else None
        return answer.level if answer and answer.kind is AnswerKind.LEVEL else None


def projection(repository: Repository, workshop_id: str) -> Projection:
    """Read the workshop as it is now; NotFoundError if it has gone."""
    pulse = repository.pulse(workshop_id)
    workshop = repository.workshop(workshop_id)
    found = outcome(repository, workshop.assessment_id)
    here = room(repository, found, workshop)
    return Projection.model_construct(
        found=found,
        workshop=workshop,
        record=disclosed(here.record, len(found.questionnaire.levels)),
        people=len(here.people),
        voted=here.voted,
        pulse=pulse,
    )
