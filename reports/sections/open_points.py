"""What would make the result more certain: answers to find out, and claims to prove."""

from collections.abc import Iterator

from assessment.open_points import OpenKind, OpenPoint, of_kind, open_points
from assessment.workshop.tasks import pending_tasks
from reports.document import Block, Heading, Text
from reports.enumeration import enumeration
from reports.formatting import short_day
from reports.names import question_name
from reports.report import Report
from texts.wording import Wording


def open_point_list(report: Report, text: Wording) -> Iterator[Block]:
    """For each kind the points that make the result most uncertain."""
    found = open_points(report.questionnaire, report.result, report.answers)
    yield Heading(text("result_views.open_points.title"))
    if not found:
        yield Text(text("result_views.open_points.nothing"))
    yield from _tasks(report, text)
    for kind in OpenKind:
        points = of_kind(found, kind)
        if points:
            name = text(f"result_views.open_points.kind.{kind}")
            label = text("result_views.counted", view=name, count=len(points))
            names = [_name(report, point, text) for point in points]
            yield Text(enumeration(names, text), label=label)


def _tasks(report: Report, text: Wording) -> Iterator[Block]:
    """Who finds out what, as agreed in the workshop."""
    known = report.questionnaire.questions
    names = [
        text(
            "workshop_result.task_of",
            name=question_name(report.questionnaire, task.question, text.language),
            owner=task.owner,
            date=short_day(task.due, text.language),
        )
        for task in pending_tasks(report.record, report.answers)
        if task.question in known
    ]
    if names:
        yield Text(enumeration(names, text), label=text("workshop_result.tasks.title"))


def _name(report: Report, point: OpenPoint, text: Wording) -> str:
    name = question_name(report.questionnaire, point.question, text.language)
    return text("result_views.open_points.plain", question=point.question, name=name)
