"""The verdict as one sentence, for screen and report."""

from assessment.findings import Verdict, VerdictKind
from assessment.questionnaire import Questionnaire
from reports.names import axis_name, stage_name
from texts.wording import Wording


def verdict_sentence(verdict: Verdict, questionnaire: Questionnaire, text: Wording) -> str:
    """A full sentence for every kind of verdict; the names of axes may be singular or plural."""
    key = f"verdict.{verdict.kind}"
    if verdict.kind is VerdictKind.ONE_BEHIND and verdict.weakest is not None:
        key = f"{key}.{questionnaire.axis(verdict.weakest).role}"
    return text(
        key,
        stage=stage_name(questionnaire, verdict.stage, text.language),
        strongest=axis_name(questionnaire, verdict.strongest, text.language),
        weakest=axis_name(questionnaire, verdict.weakest, text.language),
    )
