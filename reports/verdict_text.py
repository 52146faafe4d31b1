"""The verdict as one sentence, for screen and report."""

from assessment.findings import Verdict
from assessment.questionnaire import Questionnaire
from texts.wording import Wording


def verdict_sentence(verdict: Verdict, questionnaire: Questionnaire, text: Wording) -> str:
    """A full sentence for every kind of verdict; the names of axes may be singular or plural."""
    stage = (
        "" if verdict.stage is None else questionnaire.stages[verdict.stage].name.in_(text.language)
    )
    return text(
        f"verdict.{verdict.kind}",
        stage=stage,
        strongest=_name(questionnaire, verdict.strongest, text),
        weakest=_name(questionnaire, verdict.weakest, text),
    )


def _name(questionnaire: Questionnaire, axis: str | None, text: Wording) -> str:
    return "" if axis is None else questionnaire.axis(axis).name.in_(text.language)
