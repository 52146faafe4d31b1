"""An outcome in the form that documents and their sentences are made from."""

from reports.report import Report
from services.results import Outcome
from views.context import local_time, now


def report_of(found: Outcome) -> Report:
    """The outcome as a report is made from it, dated today."""
    return Report(
        assessment_id=found.assessment.id,
        company=found.company.name,
        milestone=found.assessment.milestone,
        date=local_time(now()).date(),
        questionnaire=found.questionnaire,
        scope=found.scope,
        answers=found.answers,
        result=found.result,
        advice=found.advice,
        sample=found.company.sample,
    )
