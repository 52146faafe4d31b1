"""The common answer to a question that has been talked over, and how it is taken back."""

from datetime import datetime

from assessment.answer import NOTE_LIMIT, REASON_LIMIT, Answer, AnswerKind, Evidence
from assessment.entry import text
from assessment.questionnaire import Questionnaire
from assessment.records import StoredAnswer
from assessment.repository import Repository
from assessment.workshop import steps
from assessment.workshop.item import Decision, Task, Way
from assessment.workshop.record import Tally
from assessment.workshop.repository import ChangedAnswer
from assessment.workshop.workshop import Workshop
from services.answers import check_answer
from services.workshop_record import draft
from services.workshop_steps import save_step


class Agreed:
    """What the facilitator enters as the common answer, cut to what may be stored."""

    def __init__(  # noqa: PLR0913 - one argument per field of the form
        self,
        kind: AnswerKind,
        *,
        level: int | None = None,
        evidence: Evidence = Evidence.E0,
        note: str = "",
        reason: str = "",
        dissent: str = "",
        task: Task | None = None,
    ) -> None:
        self.kind = kind
        self.level = level if kind is AnswerKind.LEVEL else None
        self.evidence = evidence
        self.note = text(note, NOTE_LIMIT)
        self.reason = text(reason, REASON_LIMIT)
        self.dissent = text(dissent, NOTE_LIMIT)
        self.task = task


def decide(  # noqa: PLR0913, PLR0917 - what is decided about what, over which state and when
    repository: Repository,
    questionnaire: Questionnaire,
    seen: Workshop,
    question: str,
    agreed: Agreed,
    now: datetime,
) -> Workshop:
    """Record the common answer and store it as the answer to the question, both or nothing.

    ReasonMissingError if the level is not the proposed one and no reason is given;
    AnswerRefusedError for an answer the question does not offer. An answer that somebody has
    given elsewhere meanwhile is replaced, and comes back if the decision is taken back; what they
    have noted since the votes were shown stays.
    """
    rated = draft(repository, questionnaire, seen).questions.get(question)
    tally = rated.last if rated else None
    before = repository.answers(seen.assessment_id).get(question)
    note = _note(agreed.note, before, seen.stage.since)
    answer = _answer(question, agreed, note, tally)
    check_answer(questionnaire, answer)
    decision = Decision(
        way=Way.DISCUSSED,
        answer=answer,
        proposed=tally.agreement.median if tally else None,
        reason=agreed.reason,
        dissent=agreed.dissent,
        task=agreed.task,
        before=before.answer if before else None,
        at=now,
    )
    changes = [replacing(before, answer)]
    return save_step(repository, seen, steps.decided(seen, decision), now, changes)


def take_back(repository: Repository, seen: Workshop, subject: str, now: datetime) -> Workshop:
    """Undo a decision, with the answer it made; or fetch an item from the parking lot.

    An answer that somebody has changed since then stays as it is now.
    """
    again = steps.taken_back(seen, subject)
    decision = seen.items[subject].decision
    stored = repository.answers(seen.assessment_id).get(subject)
    if decision is None or stored is None or stored.answer != decision.answer:
        return save_step(repository, seen, again, now)
    changes = [replacing(stored, decision.before or Answer(question=subject))]
    return save_step(repository, seen, again, now, changes)


def replacing(stored: StoredAnswer | None, answer: Answer) -> ChangedAnswer:
    """The answer, to be stored if this one is still the newest; None stands for none yet."""
    return ChangedAnswer(answer=answer, expected=stored.version if stored else 0)


def _note(typed: str, stored: StoredAnswer | None, since: datetime) -> str:
    """What was typed, and what somebody else has noted on the question page since then."""
    if stored is None or stored.changed_at <= since or stored.answer.note in typed:
        return typed
    theirs = stored.answer.note
    return theirs if typed in theirs else text(f"{typed}\n{theirs}", NOTE_LIMIT)


def _answer(question: str, agreed: Agreed, note: str, tally: Tally | None) -> Answer:
    is_level = agreed.kind is AnswerKind.LEVEL
    return Answer(
        question=question,
        kind=agreed.kind,
        level=agreed.level,
        evidence=agreed.evidence,
        note=note,
        reason=agreed.reason if agreed.kind is AnswerKind.NOT_APPLICABLE else "",
        ratings=tally.ratings if tally and is_level else (),
    )
