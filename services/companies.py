"""Companies and their milestones: start, rename, duplicate, delete and take it back."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import count
from uuid import uuid4

from assessment.answer import Answer
from assessment.entry import line
from assessment.profile import Profile
from assessment.records import NAME_LIMIT, Assessment, AssessmentSummary, Company
from assessment.repository import ConflictError, Repository
from assessment.roadmap.plan import Plan
from assessment.scope import scope
from services.editions import current_edition

BIN_DAYS = timedelta(days=30)
"""How long a deleted record can be taken back."""


class NameMissingError(ValueError):
    """A company or a milestone needs a name."""


def new_id() -> str:
    """A random id for a company or an assessment."""
    return str(uuid4())


def checked_name(typed: str) -> str:
    """Return the name as it may be stored; NameMissingError if nothing of it can be seen."""
    name = line(typed, NAME_LIMIT)
    if not any(char.isprintable() and not char.isspace() for char in name):
        raise NameMissingError
    return name


def another(name: str, taken: Collection[str]) -> str:
    """The name, with the first free number behind it if it is taken."""
    if name not in taken:
        return name
    return next(f"{name} ({n})" for n in count(2) if f"{name} ({n})" not in taken)


def start_assessment(  # noqa: PLR0913 - one argument per thing a person decides
    repository: Repository,
    *,
    assessment_id: str,
    name: str,
    milestone: str,
    profile: Profile,
    now: datetime,
    depth: str | None = None,
    sample: bool = False,
    answers: Sequence[Answer] = (),
) -> Assessment:
    """Create a company with its first assessment and return the assessment.

    The same `assessment_id` never creates a second one: a double click finds the first, and a
    second attempt after a full disk goes on where the first one failed.
    """
    milestone = checked_name(milestone)
    company = Company(
        id=assessment_id, name=checked_name(name), sample=sample, created_at=now, changed_at=now
    )
    with suppress(ConflictError):
        repository.add_company(company)
    try:
        return add_milestone(
            repository,
            assessment_id=assessment_id,
            company_id=company.id,
            milestone=milestone,
            profile=profile,
            now=now,
            depth=depth,
            answers=answers,
        )
    except ConflictError:
        return repository.assessment(assessment_id)


def add_milestone(  # noqa: PLR0913 - one argument per thing a person decides
    repository: Repository,
    *,
    assessment_id: str,
    company_id: str,
    milestone: str,
    profile: Profile,
    now: datetime,
    depth: str | None = None,
    answers: Sequence[Answer] = (),
) -> Assessment:
    """Create an assessment on the current edition for a company that exists.

    Without a depth it begins with the shortest one.
    """
    edition = current_edition()
    depth = depth or edition.depths[0].id
    assessment = Assessment(
        id=assessment_id,
        company_id=company_id,
        milestone=checked_name(milestone),
        depth=depth,
        edition=edition.edition,
        content_hash=edition.content_hash,
        profile=profile,
        multipliers=scope(edition, profile, depth).multipliers,
        created_at=now,
        changed_at=now,
    )
    repository.keep_edition(edition)
    repository.add_assessment(assessment, answers)
    return assessment


def duplicate(
    repository: Repository, assessment_id: str, milestone: str, now: datetime
) -> Assessment:
    """Copy profile, answers and plan into a new milestone of the same company.

    The copy keeps the edition of its original, so that the two stay comparable, and its plan, so
    that measures under way are followed up where they are rated again.
    """
    original = repository.assessment(assessment_id)
    copy = original.model_copy(
        update={
            "id": new_id(),
            "milestone": checked_name(milestone),
            "position": None,
            "created_at": now,
            "changed_at": now,
            "version": 1,
        }
    )
    answers = [stored.answer for stored in repository.answers(assessment_id).values()]
    plan = repository.plan(assessment_id).plan
    repository.add_assessment(copy, answers, None if plan == Plan() else plan)
    return copy


def rename_company(repository: Repository, company: Company, name: str, now: datetime) -> Company:
    """Give the company another name."""
    renamed = company.model_copy(update={"name": checked_name(name), "changed_at": now})
    return repository.save_company(renamed, company.version)


def rename_milestone(
    repository: Repository, assessment: Assessment, milestone: str, now: datetime
) -> Assessment:
    """Give the milestone another name."""
    renamed = assessment.model_copy(
        update={"milestone": checked_name(milestone), "changed_at": now}
    )
    return repository.save_assessment(renamed, assessment.version)


def delete_company(repository: Repository, company: Company, now: datetime) -> Company:
    """Move a company with all its assessments to the bin."""
    gone = company.model_copy(update={"deleted_at": now, "changed_at": now})
    return repository.save_company(gone, company.version)


def restore_company(repository: Repository, company: Company, now: datetime) -> Company:
    """Take a company back out of the bin."""
    back = company.model_copy(update={"deleted_at": None, "changed_at": now})
    return repository.save_company(back, company.version)


def delete_assessment(repository: Repository, assessment: Assessment, now: datetime) -> Assessment:
    """Move one assessment to the bin."""
    gone = assessment.model_copy(update={"deleted_at": now, "changed_at": now})
    return repository.save_assessment(gone, assessment.version)


def restore_assessment(repository: Repository, assessment: Assessment, now: datetime) -> Assessment:
    """Take one assessment back out of the bin."""
    back = assessment.model_copy(update={"deleted_at": None, "changed_at": now})
    return repository.save_assessment(back, assessment.version)


def deleted_assessments(
    repository: Repository, companies: list[Company]
) -> list[tuple[Company, AssessmentSummary]]:
    """Every assessment in the bin whose company is still there."""
    return [
        (company, summary)
        for company in companies
        for summary in repository.assessments(company.id, deleted=True)
    ]


def empty_bin(repository: Repository, now: datetime) -> int:
    """Erase for good what has been in the bin for 30 days; return how many records went."""
    return repository.purge(now - BIN_DAYS)
