"""Every question that was asked, axis by axis, with all that was said about it."""

from collections.abc import Iterator

from assessment.questionnaire import Axis
from reports.document import Block, Heading, Section, Text, Tone
from reports.names import axis_label
from reports.report import Report
from reports.sections.question_entry import question_entry
from texts.wording import Wording


def build_appendix(report: Report, text: Wording) -> Section:
    """All questions in the order of the edition, and those the profile ruled out."""
    return Section(
        key="answers",
        label=text("report.appendix.label"),
        bookmark=text("report.appendix.label"),
        title=text("report.appendix.finding", count=len(report.result.questions)),
        blocks=(
            Text(text("report.appendix.lead")),
            *(
                block
                for axis in report.questionnaire.axes
                if _asked(report, axis)
                for block in _axis(report, axis, text)
            ),
        ),
    )


def _asked(report: Report, axis: Axis) -> bool:
    """Also where every question turned out not to apply: each has its reason."""
    return any(
        question.id in report.result.questions
        for capability in axis.capabilities
        for question in capability.questions
    )


def _axis(report: Report, axis: Axis, text: Wording) -> Iterator[Block]:
    yield Heading(axis_label(axis, text.language))
    for capability in axis.capabilities:
        for question in capability.questions:
            if question.id in report.result.questions:
                yield question_entry(report, question, text)
    yield from _omitted(report, axis, text)


def _omitted(report: Report, axis: Axis, text: Wording) -> Iterator[Block]:
    """Questions the profile ruled out, each with its reason."""
    dropped = [
        question
        for capability in axis.capabilities
        for question in capability.questions
        if question.id in report.scope.dropped
    ]
    if dropped:
        yield Heading(text("report.axis.omitted"))
    for question in dropped:
        reason = report.scope.dropped[question.id].in_(text.language)
        yield Text(reason, label=question.name.in_(text.language), tone=Tone.NOTE)
