"""Every question asked with its answer in columns, for spreadsheets."""

from dataclasses import dataclass

from assessment.answer import AnswerKind
from assessment.question import Question
from assessment.result import Status
from reports.agreement_text import agreement_text
from reports.answer_text import answer_name, answer_of, answer_status, observation, ticked_points
from reports.report import Report
from texts.wording import Wording


@dataclass(frozen=True)
class AnswerRow:
    """One question. `points` is 0–100, `weight` the share of the overall score (0–1).

    What was not given is empty: no level, no number, no grade without an answer. `ratings` and
    `light` tell how many people rated in the workshop, and how far they agreed.
    """

    number: str
    axis: str
    capability: str
    question: str
    answer: str
    level: int | None
    observed: str
    measured: float | None
    unit: str
    ticked: str
    points: float | None
    weight: float
    grade: str
    reason: str
    note: str
    ratings: int | None
    light: str


def answer_rows(report: Report, text: Wording) -> tuple[AnswerRow, ...]:
    """The questions that were asked, in the order of the edition."""
    return tuple(
        _row(report, report.questionnaire.questions[question], text)
        for question in report.result.questions
    )


def _row(report: Report, question: Question, text: Wording) -> AnswerRow:
    questionnaire, found = report.questionnaire, report.result.questions[question.id]
    answer, status = answer_of(report, question.id), answer_status(report, question.id)
    is_answered = status is Status.ANSWERED
    capability = questionnaire.capability_of[question.id]
    rated = report.record.questions.get(question.id) if report.record else None
    is_measured = is_answered and answer.kind is AnswerKind.METRIC
    return AnswerRow(
        number=question.id,
        axis=questionnaire.axis_of[capability.id].name.in_(text.language),
        capability=capability.name.in_(text.language),
        question=question.text.in_(text.language),
        answer=answer_name(report, question, text),
        level=found.level,
        observed=observation(question, found, text.language) if is_answered else "",
        measured=answer.number if is_measured else None,
        unit=question.metric.unit.in_(text.language) if question.metric and is_measured else "",
        ticked=_points(ticked_points(question, answer, text.language)) if is_answered else "",
        points=None if found.value is None else found.value * 100,
        weight=found.weight,
        grade=_grade(answer.evidence, text) if is_answered else "",
        reason=answer.reason if status is Status.NOT_APPLICABLE else "",
        note=answer.note,
        ratings=rated.last.agreement.n if rated and rated.last else None,
        light=agreement_text(rated, text) if rated else "",
    )


def _points(ticked: tuple[str, ...]) -> str:
    return "; ".join(point.rstrip(".") for point in ticked)


def _grade(grade: str, text: Wording) -> str:
    return text("report.answer.grade", grade=grade, name=text(f"questions.evidence.{grade}"))
