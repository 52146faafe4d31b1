"""The answers that carry an axis beside those that cost it most."""

from assessment.question_findings import carrying_questions, costly_questions
from assessment.questionnaire import Axis
from assessment.result import QuestionResult
from reports.answer_text import level_meter, next_step, observation
from reports.document import Beside, Findings, Item
from reports.report import Report
from texts.wording import Wording


def carrying_and_costly(report: Report, axis: Axis, text: Wording) -> Beside:
    """What was observed on the left, what the next level would be on the right."""
    strong = tuple(
        _item(report, found, _observed(report, found, text), text)
        for found in carrying_questions(axis, report.result)
    )
    weak = tuple(
        _item(report, found, _next(report, found, text), text)
        for found in costly_questions(axis, report.result)
    )
    left = Findings(text("result.strengths.title"), strong, text("advice.no_strength"))
    right = Findings(text("result.brakes.title"), weak, text("result.brakes.none"))
    return Beside((left,), (right,))


def _item(report: Report, found: QuestionResult, words: str, text: Wording) -> Item:
    question = report.questionnaire.questions[found.question]
    return Item(
        title=question.name.in_(text.language),
        place="",
        figure=level_meter(report, found, text).text,
        text=words,
    )


def _observed(report: Report, found: QuestionResult, text: Wording) -> str:
    return observation(report.questionnaire.questions[found.question], found, text.language)


def _next(report: Report, found: QuestionResult, text: Wording) -> str:
    step = next_step(report, report.questionnaire.questions[found.question], text)
    return "" if step is None else ": ".join(part for part in (step.label, step.text) if part)
