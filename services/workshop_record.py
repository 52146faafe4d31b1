"""The record of a workshop: as it stays once it is signed off, before that as a draft."""

from assessment.questionnaire import Questionnaire
from assessment.repository import Repository
from assessment.workshop.disclosure import disclosed
from assessment.workshop.minutes import record
from assessment.workshop.record import Record
from assessment.workshop.workshop import Workshop


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
    """The record as it would be now; rounds that still take votes are left out."""
    return workshop.record or record(
        workshop,
        repository.participants(workshop.id),
        repository.votes(workshop.id),
        len(questionnaire.levels),
    )
