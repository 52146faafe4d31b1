"""Words and figures of a plan as every screen and report writes them."""

from datetime import date

from assessment.questionnaire import Questionnaire
from assessment.roadmap.adopted import PlannedMeasure
from assessment.roadmap.plan import MeasureStatus
from reports.formatting import short_day
from texts.wording import Wording


def wave_name(number: int, text: Wording) -> str:
    return text(f"plan_terms.wave.{number}")


def status_name(status: MeasureStatus, text: Wording) -> str:
    return text(f"plan_terms.status.{status}")


def role_name(questionnaire: Questionnaire, role: str, text: Wording) -> str:
    """The name of a role of the edition; a role it does not know stays its id."""
    names = {entry.id: entry.name.in_(text.language) for entry in questionnaire.planning.roles}
    return names.get(role, role)


def proof_text(planned: PlannedMeasure, text: Wording) -> str:
    """Whether a measure that is done has arrived in the result; empty while it is not done."""
    if not planned.is_done or not planned.proofs:
        return ""
    return text("plan_terms.proven" if planned.is_proven else "plan_terms.unproven")


def span(first: date, last: date, text: Wording) -> str:
    """From one day to another, both short."""
    return text(
        "plan_terms.span",
        first=short_day(first, text.language),
        last=short_day(last, text.language),
    )
