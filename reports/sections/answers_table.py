"""Every answer in one table, with what it counts."""

from assessment.question import Question
from assessment.result import Status
from reports.answer_text import answer_name, answer_of, answer_status
from reports.document import Column, Section, Table, Text
from reports.formatting import score, share
from reports.report import Report
from texts.wording import Wording


def build_answers_table(report: Report, text: Wording) -> Section:
    """All questions that were asked, in the order of the edition."""
    columns = (
        Column(text("report.appendix.number"), 9),
        Column(text("report.appendix.question"), 41),
        Column(text("report.appendix.answer"), 32),
        Column(text("report.appendix.evidence"), 11),
        Column(text("report.appendix.value"), 9, number=True),
        Column(text("report.appendix.weight"), 10, number=True),
    )
    asked = [report.questionnaire.questions[question] for question in report.result.questions]
    rows = tuple(_row(report, question, text) for question in asked)
    return Section(
        key="answers",
        label=text("report.appendix.label"),
        bookmark=text("report.appendix.label"),
        title=text("report.appendix.finding", count=len(asked)),
        blocks=(
            Text(text("report.appendix.lead")),
            Table(columns, rows, text("report.appendix.alt")),
        ),
    )


def _row(report: Report, question: Question, text: Wording) -> tuple[str, ...]:
    found = report.result.questions[question.id]
    answered = answer_status(report, question.id) is Status.ANSWERED
    return (
        question.id,
        question.text.in_(text.language),
        answer_name(report, question, text),
        answer_of(report, question.id).evidence.value if answered else "–",
        "–" if found.value is None else score(found.value * 100, text.language),
        share(found.weight, text.language) if found.weight else "–",
    )
