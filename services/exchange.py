"""Assessments leave as a file and come back from one, here or anywhere else."""

import unicodedata
from collections.abc import Sequence
from datetime import datetime

from assessment.content_hash import content_hash
from assessment.exchange import FORMAT, VERSION, Exchange, ExchangedCompany
from assessment.exchange_check import check_exchange
from assessment.exchange_fault import Fault, Reason, RefusedFileError
from assessment.exchange_file import read_exchange
from assessment.records import Assessment, Company
from assessment.repository import ConflictError, NotFoundError, Repository
from assessment.roadmap.plan import Plan
from assessment.scope import scope
from assessment.workshop.record import Record
from assessment.workshop.workshop import Workshop
from services.answers import bounded
from services.companies import NameMissingError, checked_name
from services.editions import current_edition
from services.imported_workshop import cleaned_record, imported_workshop
from services.plans import cleaned_plan
from services.results import Outcome, scored

FILE = "file"
"""Stands for the ids of what has been read from a file and is stored nowhere."""

_sound: set[str] = set()
"""Content hashes of editions that have passed every check in this process."""


def exchanged(found: Outcome) -> Exchange:
    """The assessment as it leaves, its answers in the order of the edition."""
    assessment = found.assessment
    return Exchange(
        format=FORMAT,
        version=VERSION,
        company=ExchangedCompany(name=found.company.name, sample=found.company.sample),
        milestone=assessment.milestone,
        depth=assessment.depth,
        created_at=assessment.created_at,
        changed_at=assessment.changed_at,
        position=assessment.position,
        profile=assessment.profile,
        multipliers=assessment.multipliers,
        answers=tuple(
            found.answers[question]
            for question in found.questionnaire.questions
            if question in found.answers
        ),
        workshop=_final(found.record),
        plan=None if found.plan == Plan() else found.plan,
        edition=assessment.edition,
        content_hash=assessment.content_hash,
        questionnaire=found.questionnaire.model_copy(update={"content_hash": ""}),
    )


def _final(record: Record | None) -> Record | None:
    """A workshop that still runs stays where its people are."""
    return record if record and record.signed_off_at else None


def opened_file(content: bytes, repository: Repository | None = None) -> Exchange:
    """The assessment in a file, ready to be used; RefusedFileError if anything in it is wrong.

    Editions that `repository` knows are trusted, as are those of files opened before. Texts come
    out as if they had been typed here.
    """
    exchange = read_exchange(content)
    known = set(_sound)
    if repository is not None and _is_known(repository, exchange.content_hash):
        known.add(exchange.content_hash)
    faults = check_exchange(exchange, known)
    if faults:
        raise RefusedFileError(faults[0])
    _sound.add(exchange.content_hash)
    return _cleaned(exchange)


def _is_known(repository: Repository, content_hash: str) -> bool:
    if content_hash == current_edition().content_hash:
        return True
    try:
        repository.edition(content_hash)
    except NotFoundError:
        return False
    return True


def _cleaned(exchange: Exchange) -> Exchange:
    hash_of_content, record = content_hash(exchange.questionnaire), exchange.workshop
    plan = exchange.plan
    return exchange.model_copy(
        update={
            "company": exchange.company.model_copy(
                update={"name": _name(exchange.company.name, "company / name")}
            ),
            "milestone": _name(exchange.milestone, "milestone"),
            "answers": tuple(bounded(answer) for answer in exchange.answers),
            "workshop": record and cleaned_record(record, len(exchange.questionnaire.levels)),
            "plan": plan and cleaned_plan(plan),
            "questionnaire": exchange.questionnaire.model_copy(
                update={"content_hash": hash_of_content}
            ),
        }
    )


def _name(written: str, place: str) -> str:
    try:
        return checked_name(written)
    except NameMissingError:
        raise RefusedFileError(Fault(Reason.MISSING, place)) from None


def outcome_of_file(exchange: Exchange) -> Outcome:
    """Score an assessment straight from its file."""
    company = _company(exchange, FILE, exchange.created_at)
    found = scored(
        company,
        _assessment(exchange, FILE, company.id, exchange.milestone),
        exchange.questionnaire,
        exchange.answers,
        exchange.workshop,
    )
    return found.model_copy(update={"plan": exchange.plan or Plan()})


def namesakes(repository: Repository, name: str) -> Sequence[Company]:
    """Companies a person would take for the same: capitals and invisible signs do not count."""
    return [company for company in repository.companies() if _bare(company.name) == _bare(name)]


def _bare(name: str) -> str:
    visible = (sign for sign in name if unicodedata.category(sign) != "Cf")
    return " ".join(unicodedata.normalize("NFKC", "".join(visible)).casefold().split())


def add_exchanged(  # noqa: PLR0913 - what to add, where, under which names and when
    repository: Repository,
    exchange: Exchange,
    *,
    assessment_id: str,
    now: datetime,
    company_id: str | None = None,
    milestone: str | None = None,
) -> Assessment:
    """Store the assessment as a milestone of a company, or with a company of its own.

    All of it is stored or nothing. The same `assessment_id` never creates a second one.
    """
    company = _company(exchange, assessment_id, now) if company_id is None else None
    owner = company_id or assessment_id
    name = checked_name(exchange.milestone if milestone is None else milestone)
    assessment = _assessment(exchange, assessment_id, owner, name)
    workshop = _workshop(exchange, assessment)
    whole = exchange.questionnaire, company, assessment, exchange.answers
    try:
        repository.add_whole(*whole, workshop, plan=exchange.plan)
    except ConflictError:
        return repository.assessment(assessment_id)
    return assessment


def _workshop(exchange: Exchange, assessment: Assessment) -> Workshop | None:
    if exchange.workshop is None:
        return None
    asked = scope(exchange.questionnaire, exchange.profile, exchange.depth).asked
    return imported_workshop(exchange.workshop, assessment, asked, exchange.answers)


def _company(exchange: Exchange, company_id: str, now: datetime) -> Company:
    return Company(
        id=company_id,
        name=exchange.company.name,
        sample=exchange.company.sample,
        created_at=now,
        changed_at=now,
    )


def _assessment(
    exchange: Exchange, assessment_id: str, company_id: str, milestone: str
) -> Assessment:
    return Assessment(
        id=assessment_id,
        company_id=company_id,
        milestone=milestone,
        depth=exchange.depth,
        edition=exchange.edition,
        content_hash=exchange.content_hash,
        profile=exchange.profile,
        multipliers=exchange.multipliers,
        position=exchange.position,
        created_at=exchange.created_at,
        changed_at=exchange.changed_at,
    )
