"""Everything a screen or a report needs to know about one assessment, read in one go."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from assessment.advice import Advice, advice
from assessment.answer import Answer
from assessment.duties import Duty, duties
from assessment.frozen import Frozen
from assessment.questionnaire import Questionnaire
from assessment.records import Assessment, Company
from assessment.repository import Repository
from assessment.result import Result
from assessment.roadmap.adopted import AdoptedPlan, adopted
from assessment.roadmap.options import Case, Wishes
from assessment.roadmap.plan import Plan, aims
from assessment.roadmap.plan_facts import plan_facts
from assessment.roadmap.targets import Targets, target_scores
from assessment.scope import Scope, scope
from assessment.scoring import result
from assessment.workshop.record import Record
from services.editions import edition_of
from services.workshop_record import record_of


class Outcome(Frozen):
    """One assessment with its content, its answers and what follows from them.

    `record` is what its newest workshop has brought; None if nobody has voted in any. `plan` is
    what has been decided about it, empty while nothing has.
    """

    company: Company
    assessment: Assessment
    questionnaire: Questionnaire
    scope: Scope
    answers: Mapping[str, Answer]
    result: Result
    record: Record | None = None
    plan: Plan = Plan()

    @cached_property
    def advice(self) -> Advice:
        """What follows from the result; computed when a page first asks for it."""
        case = self._decided
        return advice(
            self.questionnaire,
            self.assessment.profile,
            self.answers,
            self.result,
            self.record,
            plan_facts(case, self.plan) if case else None,
        )

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """Those that were asked about, the most urgent first."""
        return duties(self.questionnaire, self.result, self.answers)

    @cached_property
    def adopted(self) -> AdoptedPlan | None:
        """The plan with dates, costs and forecast; None while none has been adopted."""
        case = self._decided
        return adopted(case, self.scope, self.plan) if case else None

    @cached_property
    def target_scores(self) -> dict[str, float]:
        """The score each axis aims at; empty until somebody sets targets or adopts a plan."""
        if not self.plan.is_decided:
            return {}
        return target_scores(self.questionnaire, aims(self.plan, self.questionnaire, self.scope))

    def with_plan(self, plan: Plan) -> "Outcome":
        """The same with another plan; what followed from the old one is worked out anew."""
        if plan == self.plan:
            return self
        kept = {name: getattr(self, name) for name in type(self).model_fields}
        return Outcome.model_construct(**kept | {"plan": plan})

    @property
    def _decided(self) -> Case | None:
        """What the plan was made for; None while nobody has wished for anything."""
        wishes = self.plan.adopted_under
        if wishes is None:
            return None
        return self.case(aims(self.plan, self.questionnaire, self.scope), wishes)

    def case(self, targets: Targets, wishes: Wishes) -> Case:
        """What the planner asks for."""
        return Case(
            questionnaire=self.questionnaire,
            profile=self.assessment.profile,
            answers=self.answers,
            result=self.result,
            targets=targets,
            wishes=wishes,
        )


def outcome(repository: Repository, assessment_id: str) -> Outcome:
    """Score the assessment as it is on disk now; NotFoundError if it has gone."""
    assessment = repository.assessment(assessment_id)
    questionnaire = edition_of(repository, assessment)
    stored = repository.answers(assessment_id).values()
    found = scored(
        repository.company(assessment.company_id),
        assessment,
        questionnaire,
        [entry.answer for entry in stored],
        record_of(repository, questionnaire, assessment_id),
    )
    return found.with_plan(repository.plan(assessment_id).plan)


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
