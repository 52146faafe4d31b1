"""Who finds out by when what nobody in the workshop knew."""

from collections.abc import Iterable, Mapping

from assessment.answer import Answer, AnswerKind
from assessment.workshop.item import Task
from assessment.workshop.record import QuestionRecord, Record


class AssignedTask(Task):
    """A task with its question; `owner` is whoever took it on in the workshop."""

    question: str


def assigned_tasks(record: Record | None) -> tuple[AssignedTask, ...]:
    """All tasks, the most urgent first."""
    return _assigned(record.questions.values() if record else ())


def pending_tasks(record: Record | None, answers: Mapping[str, Answer]) -> tuple[AssignedTask, ...]:
    """Tasks still to be done: not those whose question nobody knew and somebody has answered."""
    entries = record.questions.values() if record else ()
    return _assigned(entry for entry in entries if not _is_done(entry, answers))


def _assigned(entries: Iterable[QuestionRecord]) -> tuple[AssignedTask, ...]:
    found = [
        AssignedTask(question=entry.question, owner=entry.task.owner, due=entry.task.due)
        for entry in entries
        if entry.task is not None
    ]
    return tuple(sorted(found, key=lambda task: task.due))


def _is_done(entry: QuestionRecord, answers: Mapping[str, Answer]) -> bool:
    answer = answers.get(entry.question)
    unknown = {AnswerKind.OPEN, AnswerKind.DONT_KNOW}
    return entry.level is None and answer is not None and answer.kind not in unknown
