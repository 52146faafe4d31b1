"""Everything a report is made from, read once, without a clock."""

import datetime
from collections.abc import Mapping
from typing import Protocol

from assessment.advice import Advice
from assessment.answer import Answer
from assessment.branding import Branding
from assessment.frozen import Frozen
from assessment.questionnaire import Questionnaire
from assessment.records import Assessment, Company
from assessment.result import Result
from assessment.scope import Scope
from assessment.workshop.record import Record


class Report(Frozen):
    """One assessment as it is reported. `date` is the day the report is made for.

    `answers` are by question id and may hold answers to questions that are not asked any more.
    `record` is what a workshop has brought, if there was one.
    """

    assessment_id: str
    company: str
    milestone: str
    date: datetime.date
    questionnaire: Questionnaire
    scope: Scope
    answers: Mapping[str, Answer]
    result: Result
    advice: Advice = Advice()
    sample: bool = False
    branding: Branding = Branding()
    record: Record | None = None


class Assessed(Protocol):
    """An assessment with all that follows from it, as use cases hand it out."""

    @property
    def company(self) -> Company: ...
    @property
    def assessment(self) -> Assessment: ...
    @property
    def questionnaire(self) -> Questionnaire: ...
    @property
    def scope(self) -> Scope: ...
    @property
    def answers(self) -> Mapping[str, Answer]: ...
    @property
    def result(self) -> Result: ...
    @property
    def advice(self) -> Advice: ...
    @property
    def record(self) -> Record | None: ...


def report_for(day: datetime.date, found: Assessed, branding: Branding | None = None) -> Report:
    """The assessment as it is reported on a day; without branding as the product comes."""
    return Report(
        assessment_id=found.assessment.id,
        company=found.company.name,
        milestone=found.assessment.milestone,
        date=day,
        questionnaire=found.questionnaire,
        scope=found.scope,
        answers=found.answers,
        result=found.result,
        advice=found.advice,
        sample=found.company.sample,
        branding=branding or Branding(),
        record=found.record,
    )
