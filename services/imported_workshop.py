"""A workshop that came with a file: over for good, with nothing but its record."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from assessment.answer import NOTE_LIMIT, REASON_LIMIT, Answer
from assessment.entry import line, text
from assessment.records import Assessment
from assessment.workshop.disclosure import disclosed
from assessment.workshop.item import OWNER_LIMIT, Decision, Item, ItemState, Task
from assessment.workshop.record import QuestionRecord, Record
from assessment.workshop.settings import Settings
from assessment.workshop.workshop import Screen, Stage, Standing, Workshop


def cleaned_record(record: Record, scale: int) -> Record:
    """The record as if it had been made here: texts bounded, figures worked out anew."""
    questions = {name: _cleaned(entry) for name, entry in record.questions.items()}
    return disclosed(record.model_copy(update={"questions": questions}), scale)


def _cleaned(entry: QuestionRecord) -> QuestionRecord:
    task = entry.task
    owner = line(task.owner, OWNER_LIMIT) if task else ""
    return entry.model_copy(
        update={
            "reason": text(entry.reason, REASON_LIMIT),
            "dissent": text(entry.dissent, NOTE_LIMIT),
            "task": Task(owner=owner, due=task.due) if task and owner else None,
        }
    )


def imported_workshop(
    record: Record, assessment: Assessment, asked: Sequence[str], answers: Sequence[Answer]
) -> Workshop:
    """A workshop that is signed off, under the id of its assessment.

    `asked` are the questions of the assessment, for a record that holds none.
    """
    given = {answer.question: answer for answer in answers}
    moment = (record.signed_off_at or assessment.changed_at).astimezone(UTC)
    return Workshop(
        id=assessment.id,
        assessment_id=assessment.id,
        settings=Settings(
            depth=assessment.depth,
            questions=tuple(record.questions) or tuple(asked),
            grouping=record.grouping,
        ),
        standing=Standing.SIGNED_OFF,
        expires_at=moment,
        items={name: _item(entry, given, moment) for name, entry in record.questions.items()},
        stage=Stage(screen=Screen.END, since=moment),
        record=record,
        created_at=moment,
        changed_at=moment,
    )


def _item(entry: QuestionRecord, given: Mapping[str, Answer], moment: datetime) -> Item:
    decision = None
    if entry.way is not None:
        decision = Decision(
            way=entry.way,
            answer=given.get(entry.question, Answer(question=entry.question)),
            proposed=entry.proposed,
            reason=entry.reason,
            dissent=entry.dissent,
            task=entry.task,
            at=moment,
        )
    state = ItemState.DECIDED if decision else ItemState.WAITING
    return Item(subject=entry.question, state=state, round=len(entry.rounds), decision=decision)
