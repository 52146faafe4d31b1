"""Every measure of an adopted plan with all that is known about it, for tables of all kinds."""

from dataclasses import dataclass
from datetime import date

from assessment.questionnaire import Questionnaire
from assessment.roadmap.adopted import AdoptedPlan, PlannedMeasure
from reports.formatting import decimal, euros, short_day
from reports.measure_text import first_step_line
from reports.names import question_name
from reports.plan_text import proof_text, role_name, status_name, wave_name
from texts.wording import Wording


@dataclass(frozen=True)
class PlanRow:
    """One measure. What nobody has said is empty; `days` and `cost` are the plan's estimates.

    `late` is a word or empty, `proof` tells whether a measure that is done has arrived in the
    result, `questions` are those that show it, one a line. `reason` is why it was dropped.
    """

    wave: str
    number: str
    measure: str
    status: str
    late: str
    role: str
    owner: str
    start: date
    due: date
    first_step: str
    kpi: str
    target: str
    baseline: str
    current: str
    days: float
    cost: float
    proof: str
    questions: str
    reason: str
    note: str


def plan_rows(
    questionnaire: Questionnaire, plan: AdoptedPlan, today: date, text: Wording
) -> tuple[PlanRow, ...]:
    """One row a measure, wave by wave; dropped ones too."""
    return tuple(_row(questionnaire, planned, today, text) for planned in plan.measures)


def plan_cells(row: PlanRow, text: Wording) -> tuple[str, ...]:
    """Cost, days, due date, status and first step, as tables to read show them.

    What was dropped takes nothing, and the reason stands in the place of its first step.
    """
    status = ", ".join(filter(None, (row.status, row.late, row.proof)))
    due = short_day(row.due, text.language)
    if row.reason:
        return "–", "–", due, status, text("plan_report.roadmap.reason", reason=row.reason)
    cost, days = euros(row.cost, text.language), decimal(row.days, text.language, 1)
    return cost, days, due, status, row.first_step


def _row(
    questionnaire: Questionnaire, planned: PlannedMeasure, today: date, text: Wording
) -> PlanRow:
    measure, follow_up = planned.measure, planned.follow_up
    return PlanRow(
        wave=wave_name(planned.wave, text),
        number=measure.id,
        measure=measure.name.in_(text.language),
        status=status_name(follow_up.status, text),
        late=text("plan_terms.late") if planned.is_late(today) else "",
        role=role_name(questionnaire, planned.role, text),
        owner=follow_up.owner,
        start=planned.start,
        due=planned.due,
        first_step=first_step_line(measure, text),
        kpi=measure.kpi.name.in_(text.language),
        target=measure.kpi.target.in_(text.language),
        baseline=follow_up.baseline,
        current=follow_up.current,
        days=planned.estimate.person_days,
        cost=planned.estimate.cost,
        proof=proof_text(planned, text),
        questions="\n".join(_questions(questionnaire, planned, text)),
        reason=follow_up.reason if planned.is_dropped else "",
        note=follow_up.note,
    )


def _questions(questionnaire: Questionnaire, planned: PlannedMeasure, text: Wording) -> list[str]:
    return [
        text(
            "plan_terms.leads_to",
            question=question_name(questionnaire, one.question, text.language),
            level=one.level,
        )
        for one in planned.proofs
    ]
