"""The line under an exhibit that says what it is made from."""

from assessment.result import Status
from reports.document import Text, Tone
from reports.formatting import day
from reports.report import Report
from texts.wording import Wording


def exhibit_note(report: Report, text: Wording, reading: str = "") -> Text:
    """How to read it, if that needs saying; source, number of answers behind it, and date."""
    answered = sum(
        question.status is Status.ANSWERED for question in report.result.questions.values()
    )
    date = day(report.date, text.language)
    source = text("advice.source", count=answered, date=date)
    return Text(f"{reading} {source}".strip(), tone=Tone.NOTE)
