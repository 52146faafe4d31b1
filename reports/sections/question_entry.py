"""One question with its answer, its evidence and the next step."""

from collections.abc import Iterator

from assessment.question import Question
from assessment.result import QuestionResult, Status
from reports.answer_text import (
    answer_name,
    answer_of,
    answer_status,
    level_meter,
    next_step,
    observation,
    ticked_points,
)
from reports.document import QuestionEntry, Text, Tone
from reports.formatting import score, share
from reports.legal_text import legal_sentence
from reports.report import Report
from reports.sections.workshop_marks import answer_marks
from texts.wording import Wording


def question_entry(report: Report, question: Question, text: Wording) -> QuestionEntry:
    """The question as asked and everything that was said about it."""
    found = report.result.questions[question.id]
    return QuestionEntry(
        number=question.id,
        question=question.text.in_(text.language),
        meter=level_meter(report, found, text),
        lines=tuple(_lines(report, question, text)),
    )


def _lines(report: Report, question: Question, text: Wording) -> Iterator[Text]:
    answer = answer_of(report, question.id)
    status = answer_status(report, question.id)
    said = ""
    if status is Status.ANSWERED:
        said = observation(question, report.result.questions[question.id], text.language)
    elif status is Status.NOT_APPLICABLE:
        said = answer.reason
    yield Text(said, label=answer_name(report, question, text))
    yield from _figures(report, question, text)
    yield from answer_marks(report, question.id, text)
    if answer.note.strip():
        yield Text(answer.note, label=text("report.answer.note"), tone=Tone.NOTE)
    if question.legal:
        sentence = legal_sentence(question.legal, text)
        yield Text(sentence, label=text("questions.legal.label"), tone=Tone.NOTE)
    step = next_step(report, question, text)
    if step is not None:
        yield step


def _figures(report: Report, question: Question, text: Wording) -> Iterator[Text]:
    """What was ticked, the evidence, and what the answer counts."""
    answer, found = answer_of(report, question.id), report.result.questions[question.id]
    if answer_status(report, question.id) is Status.ANSWERED:
        points = ticked_points(question, answer, text.language)
        if points:
            joined = (" " if all(point.endswith(".") for point in points) else "; ").join(points)
            yield Text(joined, label=text("report.answer.points"), tone=Tone.NOTE)
        grade = _grade(answer.evidence, text)
        yield Text(grade, label=text("report.answer.evidence"), tone=Tone.NOTE)
    if found.value is not None:
        yield Text(_counts(found, text), label=text("report.appendix.counts_label"), tone=Tone.NOTE)


def _counts(found: QuestionResult, text: Wording) -> str:
    value = score(100 * (found.value or 0), text.language)
    return text("report.appendix.counts", value=value, weight=share(found.weight, text.language))


def _grade(grade: str, text: Wording) -> str:
    name = text(f"questions.evidence.{grade}")
    return text("report.answer.grade", grade=grade, name=name)
