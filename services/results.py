"""Everything a screen or a report needs to know about one assessment, read in one go."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from assessment.advice import Advice, advice
from assessment.answer import Answer
from assessment.frozen import Frozen
from assessment.questionnaire import Questionnaire
from assessment.records import Assessment, Company
from assessment.repository import Repository
from assessment.result import Result
from assessment.scope import Scope, scope
from assessment.scoring import result
from assessment.workshop.record import Record
from services.editions import edition_of
from services.workshop_record import record_of


class Outcome(Frozen):
    """One assessment with its content, its answers and what follows from them.

    `record` is what its newest workshop has brought; None if nobody has voted in any.
    """

    company: Company
    assessment: Assessment
    questionnaire: Questionnaire
    scope: Scope
    answers: Mapping[str, Answer]
    result: Result
    record: Record | None = None

    @cached_property
    def advice(self) -> Advice:
        """What follows from the result; computed when a page first asks for it."""
        profile = self.assessment.profile
        return advice(self.questionnaire, profile, self.answers, self.result, self.record)


def outcome(repository: Repository, assessment_id: str) -> Outcome:
    """Score the assessment as it is on disk now; NotFoundError if it has gone."""
    assessment = repository.assessment(assessment_id)
    questionnaire = edition_of(repository, assessment)
    stored = repository.answers(assessment_id).values()
    return scored(
        repository.company(assessment.company_id),
        assessment,
        questionnaire,
        [entry.answer for entry in stored],
        record_of(repository, questionnaire, assessment_id),
    )


def scored(
    company: Company,
    assessment: Assessment,
    questionnaire: Questionnaire,
    answers: Iterable[Answer],
    record: Record | None = None,
) -> Outcome:
    """Score an assessment that has been read already, from wherever."""
    given = {answer.question: answer for answer in answers}
    asked = scope(questionnaire, assessment.profile, assessment.depth)
    return Outcome.model_construct(
        company=company,
        assessment=assessment,
        questionnaire=questionnaire,
        scope=asked,
        answers=given,
        result=result(questionnaire, asked, given),
        record=record,
    )
