"""The record of a workshop: as it stays once it is signed off, before that as a draft."""

from weakref import WeakKeyDictionary

from assessment.questionnaire import Questionnaire
from assessment.repository import Repository
from assessment.workshop.disclosure import disclosed
from assessment.workshop.minutes import record
from assessment.workshop.record import Record
from assessment.workshop.workshop import Workshop

_DRAFTS: WeakKeyDictionary[Repository, dict[str, tuple[Workshop, Record]]] = WeakKeyDictionary()
"""The newest draft of each workshop, with the workshop it was made of."""


def record_of(
    repository: Repository, questionnaire: Questionnaire, assessment_id: str
) -> Record | None:
    """What the newest workshop on this assessment has brought so far, as far as everybody may
    know it; None while that is nothing.
    """
    workshop = repository.workshop_of(assessment_id)
    found = None if workshop is None else draft(repository, questionnaire, workshop)
    if found is None or not (found.respondents or found.questions):
        return None
    return disclosed(found, len(questionnaire.levels))


def draft(repository: Repository, questionnaire: Questionnaire, workshop: Workshop) -> Record:
    """The record as it would be now; rounds that still take votes are left out.

    It is kept while the workshop stays as it is, since rounds that are over change no more:
    screens ask for it every second, and a large workshop has thousands of votes.
    """
    if workshop.record is not None:
        return workshop.record
    kept = _DRAFTS.setdefault(repository, {})
    seen, found = kept.get(workshop.id, (None, None))
    if found is None or seen != workshop:
        people, votes = repository.participants(workshop.id), repository.votes(workshop.id)
        found = record(workshop, people, votes, len(questionnaire.levels))
        kept[workshop.id] = workshop, found
    return found
