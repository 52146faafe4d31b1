"""What is still to be found out or to be proven, each with the way to its question."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from assessment.open_points import OpenKind, OpenPoint, of_kind, open_points
from assessment.workshop.tasks import AssignedTask, pending_tasks
from reports.agreement_text import task_text
from reports.names import axis_name, question_name
from services.results import Outcome
from texts.wording import Wording
from views.context import ASSESSMENT, wording
from views.parts.plain import plain

LISTED = (OpenKind.DONT_KNOW, OpenKind.CLAIMED)
"""What is listed question by question at once; the rest is grouped or folded."""


def draw_open_points(found: Outcome) -> None:
    """One group a kind; an empty list is good news and says so."""
    text = wording()
    points = open_points(found.questionnaire, found.result, found.answers)
    st.subheader(text("result_views.open_points.title"), anchor=False)
    st.caption(
        text("result_views.open_points.intro" if points else "result_views.open_points.nothing")
    )
    tasks = pending_tasks(found.record, found.answers)
    _draw_tasks(found, tasks, text)
    taken = {task.question for task in tasks}
    for kind in LISTED:
        others = [point for point in of_kind(points, kind) if point.question not in taken]
        _draw_group(found, kind, others, text)
    _draw_unanswered(found, of_kind(points, OpenKind.UNANSWERED), text)
    _draw_unproven(found, of_kind(points, OpenKind.UNPROVEN), text)


def settling(points: Sequence[OpenPoint]) -> int:
    """How many points a reader should settle; lower levels may well stay without evidence."""
    return sum(1 for point in points if point.kind is not OpenKind.UNPROVEN)


def other_tasks(found: Outcome, points: Sequence[OpenPoint]) -> Sequence[AssignedTask]:
    """Tasks from the workshop on questions that are no open points themselves."""
    known = {point.question for point in points if point.kind is not OpenKind.UNPROVEN}
    tasks = pending_tasks(found.record, found.answers)
    return [task for task in tasks if task.question not in known]


def _draw_tasks(found: Outcome, tasks: Sequence[AssignedTask], text: Wording) -> None:
    """Who finds out what by when, the most urgent first."""
    if not tasks:
        return
    title = text("workshop_result.tasks.title")
    _draw_titled(
        text("result_views.counted", view=title, count=len(tasks)),
        text("workshop_result.tasks.about"),
    )
    with st.container(key="open-tasks", gap=None):
        for task in tasks:
            name = question_name(found.questionnaire, task.question, text.language)
            named = text("result_views.open_points.plain", question=task.question, name=name)
            label = text("workshop_result.tasks.line", name=named, task=task_text(task, text))
            _draw_link(found, task.question, plain(label))


def _draw_group(found: Outcome, kind: OpenKind, points: Sequence[OpenPoint], text: Wording) -> None:
    if not points:
        return
    _draw_heading(kind, len(points), text)
    with st.container(key=f"open-{kind}", gap=None):
        for point in points:
            _draw_link(found, point.question, _label(found, point, text))


def _draw_unanswered(found: Outcome, points: Sequence[OpenPoint], text: Wording) -> None:
    """By capability, in the order of the edition: a half-filled assessment has many of them."""
    if not points:
        return
    _draw_heading(OpenKind.UNANSWERED, len(points), text)
    missing = {point.question for point in points}
    with st.container(key="open-unanswered", gap=None):
        for capability in found.questionnaire.capabilities():
            names = [question.id for question in capability.questions if question.id in missing]
            if names:
                axis = found.questionnaire.axis_of[capability.id].id
                label = text(
                    "result_views.open_points.capability",
                    count=len(names),
                    capability=plain(capability.name.in_(text.language)),
                    axis=plain(axis_name(found.questionnaire, axis, text.language)),
                )
                _draw_link(found, names[0], label)


def _draw_unproven(found: Outcome, points: Sequence[OpenPoint], text: Wording) -> None:
    if not points:
        return
    with st.expander(_heading(OpenKind.UNPROVEN, len(points), text), key="open-unproven"):
        st.caption(text("result_views.open_points.about.unproven"))
        for point in points:
            _draw_link(found, point.question, _label(found, point, text))


def _draw_heading(kind: OpenKind, count: int, text: Wording) -> None:
    about = text(f"result_views.open_points.about.{kind}")
    _draw_titled(_heading(kind, count, text), about)


def _draw_titled(title: str, about: str) -> None:
    st.html(f'<h4 class="group">{escape(title)}</h4><p class="group-about">{escape(about)}</p>')


def _heading(kind: OpenKind, count: int, text: Wording) -> str:
    name = text(f"result_views.open_points.kind.{kind}")
    return text("result_views.counted", view=name, count=count)


def _label(found: Outcome, point: OpenPoint, text: Wording) -> str:
    name = plain(question_name(found.questionnaire, point.question, text.language))
    if point.level is None:
        return text("result_views.open_points.plain", question=point.question, name=name)
    return text(
        "result_views.open_points.level", question=point.question, name=name, level=point.level
    )


def _draw_link(found: Outcome, question: str, label: str) -> None:
    st.page_link(
        "questions.py",
        label=label,
        icon=":material/arrow_forward:",
        query_params={ASSESSMENT: found.assessment.id, "at": question},
    )
