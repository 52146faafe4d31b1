"""What follows from a result: alerts, measures that lift, and the view along the journey."""

from collections.abc import Mapping

from assessment.alerts import Alert, Facts, Planned, alerts
from assessment.answer import Answer
from assessment.candidates import Candidate, candidates
from assessment.frozen import Frozen
from assessment.phase_findings import covered_phases
from assessment.phase_scores import PhaseScore, phase_scores
from assessment.profile import Profile
from assessment.questionnaire import Questionnaire
from assessment.result import Result
from assessment.workshop.departments import departments
from assessment.workshop.record import Record


class Advice(Frozen):
    """Alerts in the order of the edition; candidates with the best first step on top.

    `first_steps` are those that wait for nothing; none while there is no overall score to lift.
    Phases with too few answers have no score.
    """

    alerts: tuple[Alert, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    first_steps: tuple[Candidate, ...] = ()
    phases: tuple[PhaseScore, ...] = ()


def advice(  # noqa: PLR0913, PLR0917 - one argument per thing that is known
    questionnaire: Questionnaire,
    profile: Profile,
    answers: Mapping[str, Answer],
    result: Result,
    record: Record | None = None,
    plan: Planned | None = None,
) -> Advice:
    """Everything an edition advises on one assessment; it needs no overall score.

    `record` is that of its workshop, if there was one, `plan` what its plan says once adopted.
    """
    facts = Facts(
        result=result,
        answers=answers,
        channels=len(profile.channels),
        plan=plan,
        departments=departments(record),
    )
    found = candidates(questionnaire, result, profile)
    scored = result.overall.score is not None
    return Advice(
        alerts=alerts(questionnaire, facts),
        candidates=found,
        first_steps=tuple(candidate for candidate in found if candidate.ready and scored),
        phases=covered_phases(questionnaire, phase_scores(questionnaire, result)),
    )
