"""The report of the sample company after the workshop of `tests.workshop_records`."""

from functools import cache

from assessment.advice import advice
from assessment.language import Language
from assessment.scoring import result
from assessment.workshop.disclosure import disclosed
from assessment.workshop.record import Record
from reports.document import Document, Section
from reports.report import Report
from reports.storyline import build_document
from tests.reports.documents import sample_profile, sample_report
from tests.workshop_records import with_votes, worked_answers, worked_record


def workshop_report(language: Language = Language.DE, **changes: object) -> Report:
    """`changes` replace fields of the record."""
    return with_record(sample_report(language, changes=worked_answers()), worked_record(**changes))


def with_record(made: Report, record: Record) -> Report:
    """The report after this workshop, told as far as everybody may know it."""
    edition = with_votes(made.questionnaire)
    told = disclosed(record, len(edition.levels))
    found = result(edition, made.scope, made.answers)
    return made.model_copy(
        update={
            "questionnaire": edition,
            "result": found,
            "record": told,
            "advice": advice(edition, sample_profile(), made.answers, found, told),
        }
    )


@cache
def workshop_document(language: Language) -> Document:
    return build_document(workshop_report(language), language)


def section(document: Document, key: str) -> Section:
    return next(found for found in document.sections if found.key == key)
