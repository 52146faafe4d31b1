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
from services.editions import edition_of


class Outcome(Frozen):
    """One assessment with its content, its answers and what follows from them."""

    company: Company
    assessment: Assessment
    questionnaire: Questionnaire
    scope: Scope
    answers: Mapping[str, Answer]
    result: Result

    @cached_property
    def advice(self) -> Advice:
        """What follows from the result; computed when a page first asks for it."""
        return advice(self.questionnaire, self.assessment.profile, self.answers, self.result)


def outcome(repository: Repository, assessment_id: str) -> Outcome:
    """Score the assessment as it is on disk now; NotFoundError if it has gone."""
    assessment = repository.assessment(assessment_id)
    stored = repository.answers(assessment_id).values()
    return scored(
        repository.company(assessment.company_id),
        assessment,
        edition_of(repository, assessment),
        [entry.answer for entry in stored],
    )


def scored(
    company: Company,
    assessment: Assessment,
    questionnaire: Questionnaire,
    answers: Iterable[Answer],
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
    )
