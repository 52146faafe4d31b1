"""What the exhibits of a slide rest on: who said it, how many answers, when."""

from assessment.result import Status
from reports.answer_text import answer_status
from reports.formatting import day
from reports.report import Report
from texts.wording import Wording


def source(report: Report, text: Wording) -> str:
    """The line below every exhibit."""
    answered = sum(
        answer_status(report, question) is Status.ANSWERED for question in report.result.questions
    )
    return text(
        "deck.source",
        count=len(report.scope.asked),
        answered=answered,
        date=day(report.date, text.language),
        edition=report.questionnaire.edition,
    )
