"""Everything a report is made from, read once, without a clock."""

import datetime
from collections.abc import Mapping
from functools import cached_property
from typing import Protocol

from assessment.advice import Advice
from assessment.answer import Answer
from assessment.branding import Branding
from assessment.duties import Duty, DutyState, duties
from assessment.frozen import Frozen
from assessment.questionnaire import Questionnaire
from assessment.records import Assessment, Company
from assessment.result import Result
from assessment.roadmap.adopted import AdoptedPlan
from assessment.roadmap.plan import Plan, aims
from assessment.roadmap.priorities import Priority, priorities
from assessment.scope import Scope
from assessment.workshop.record import Record


class Report(Frozen):
    """One assessment as it is reported. `date` is the day the report is made for.

    `answers` are by question id and may hold answers to questions that are not asked any more.
    `record` is what a workshop has brought, if there was one. `target_scores` are what the axes
    aim at, by id. Both they and `priorities` are empty until somebody has set targets or adopted
    a plan: a ranking by targets that nobody chose would tell nobody much.
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
    plan: AdoptedPlan | None = None
    target_scores: Mapping[str, float] = {}
    priorities: tuple[Priority, ...] = ()

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """Those that were asked about, the most urgent first."""
        return duties(self.questionnaire, self.result, self.answers)

    @property
    def open_duties(self) -> tuple[Duty, ...]:
        return tuple(duty for duty in self.duties if duty.state is DutyState.OPEN)


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
    @property
    def plan(self) -> Plan: ...
    @property
    def adopted(self) -> AdoptedPlan | None: ...
    @property
    def target_scores(self) -> Mapping[str, float]: ...


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
        plan=found.adopted,
        target_scores=found.target_scores,
        priorities=_priorities(found),
    )


def _priorities(found: Assessed) -> tuple[Priority, ...]:
    """By the targets that hold; without an overall score nothing has a weight in it."""
    if not found.plan.is_decided or found.result.overall.score is None:
        return ()
    targets = aims(found.plan, found.questionnaire, found.scope)
    return priorities(found.questionnaire, found.result, targets, found.assessment.profile)
