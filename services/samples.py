"""The sample company that anybody can look at."""

from datetime import datetime

from assessment.language import Language
from assessment.records import Assessment, Company
from assessment.repository import Repository
from assessment.sample import load_sample, sample_answers
from assessment.scope import scope
from services.companies import new_id, start_assessment
from services.editions import CURRENT, current_edition
from services.results import Outcome, scored

SAMPLE = "sample"
"""Stands for the ids of a sample that is stored nowhere."""


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


def sample_outcome(language: Language, now: datetime) -> Outcome:
    """The sample, scored but stored nowhere."""
    sample, edition = load_sample(CURRENT), current_edition()
    company = Company(
        id=SAMPLE, name=sample.company.in_(language), sample=True, created_at=now, changed_at=now
    )
    assessment = Assessment(
        id=SAMPLE,
        company_id=SAMPLE,
        milestone=sample.milestone.in_(language),
        depth=sample.depth,
        edition=edition.edition,
        content_hash=edition.content_hash,
        profile=sample.profile,
        multipliers=scope(edition, sample.profile, sample.depth).multipliers,
        created_at=now,
        changed_at=now,
    )
    return scored(company, assessment, edition, sample_answers(sample, language))


def _create(repository: Repository, language: Language, now: datetime) -> Assessment:
    sample = load_sample(CURRENT)
    return start_assessment(
        repository,
        assessment_id=new_id(),
        name=sample.company.in_(language),
        milestone=sample.milestone.in_(language),
        profile=sample.profile,
        now=now,
        depth=sample.depth,
        sample=True,
        answers=sample_answers(sample, language),
    )
