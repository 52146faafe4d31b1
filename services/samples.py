"""The sample company that anybody can look at."""

from datetime import datetime

from assessment.language import Language
from assessment.records import Assessment
from assessment.repository import Repository
from assessment.sample import load_sample, sample_answers
from services.companies import new_id, start_assessment
from services.editions import CURRENT


def open_sample(repository: Repository, language: Language, now: datetime) -> Assessment:
    """Return the newest assessment of the sample in this language; create it if there is none.

    It is an ordinary assessment, clearly marked: people may try everything on it and delete it.
    """
    sample = load_sample(CURRENT)
    name = sample.company.in_(language)
    for company in repository.companies():
        summaries = repository.assessments(company.id)
        if company.sample and company.name == name and summaries:
            return summaries[0].assessment
    return _create(repository, language, now)


def _create(repository: Repository, language: Language, now: datetime) -> Assessment:
    sample = load_sample(CURRENT)
    return start_assessment(
        repository,
        assessment_id=new_id(),
        name=sample.company.in_(language),
        milestone=sample.milestone.in_(language),
        profile=sample.profile,
        now=now,
        sample=True,
        answers=sample_answers(sample, language),
    )
