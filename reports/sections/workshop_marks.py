"""What readers of an axis or an answer should know about how it came about in the workshop."""

from collections.abc import Iterator

from assessment.questionnaire import Axis
from assessment.workshop.agreement import Light
from assessment.workshop.item import Way
from assessment.workshop.overview import is_single, light_of
from assessment.workshop.record import QuestionRecord
from reports.agreement_text import rating_text, task_text
from reports.document import Text, Tone
from reports.enumeration import enumeration
from reports.report import Report
from reports.workshop_rows import changed_text
from texts.wording import Wording


def axis_marks(report: Report, axis: Axis, text: Wording) -> tuple[Text, ...]:
    """Questions of the axis that are divided, rest on one person, or were not talked about."""
    found = _entries(report, axis)
    marked = (
        ("red", [entry for entry in found if light_of(entry) is Light.RED]),
        ("dissent", [entry for entry in found if entry.dissent.strip()]),
        ("single", [entry for entry in found if is_single(entry)]),
        ("median", [entry for entry in found if entry.way is Way.MEDIAN]),
    )
    return tuple(
        Text(_names(report, entries, text), label=text(f"workshop_result.marks.{mark}"))
        for mark, entries in marked
        if entries
    )


def axis_mark_line(report: Report, axis: Axis, text: Wording) -> Iterator[Text]:
    """The same in one paragraph, so that the page of an axis stays one page."""
    marks = [f"{mark.label}: {mark.text}." for mark in axis_marks(report, axis, text)]
    if marks:
        label = text("workshop_result.marks.title")
        yield Text(" ".join(marks), label=label, tone=Tone.NOTE)


def answer_marks(report: Report, question: str, text: Wording) -> Iterator[Text]:
    """How one answer came about, with everything that was recorded beside it."""
    entry = report.record.questions.get(question) if report.record else None
    if entry is None:
        return
    said = " · ".join(filter(None, (rating_text(entry, text), changed_text(report, entry, text))))
    yield Text(said, label=text("workshop_result.name"), tone=Tone.NOTE)
    remarks = (
        ("overridden", entry.reason),
        ("dissent", entry.dissent),
        ("task", task_text(entry.task, text) if entry.task else ""),
    )
    for name, words in remarks:
        if words.strip():
            yield Text(words, label=text(f"workshop_result.{name}"), tone=Tone.NOTE)


def _entries(report: Report, axis: Axis) -> list[QuestionRecord]:
    """What the workshop brought on questions of this axis that are still asked."""
    found = report.record.questions if report.record else {}
    return [
        found[question.id]
        for capability in axis.capabilities
        for question in capability.questions
        if question.id in found and question.id in report.result.questions
    ]


def _names(report: Report, entries: list[QuestionRecord], text: Wording) -> str:
    names = [
        report.questionnaire.questions[entry.question].name.in_(text.language) for entry in entries
    ]
    return enumeration(names, text)
