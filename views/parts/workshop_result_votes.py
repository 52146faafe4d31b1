"""What was voted on beside the questions, and the tasks that were handed out."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from assessment.workshop.choices import GOAL_POINTS
from assessment.workshop.item import GOALS, MEASURES, PHASES
from assessment.workshop.record import Record
from assessment.workshop.tasks import assigned_tasks
from reports.agreement_text import task_text
from reports.formatting import decimal
from reports.names import question_name
from reports.report import Report
from reports.sections.workshop_votes import moved_text, named_points, tests, vote_text
from texts.wording import Wording

POINTS = {"goals": GOALS, "phases": PHASES, "measures": MEASURES}


def draw_workshop_votes(report: Report, record: Record, text: Wording) -> None:
    """The question at both ends, points for goals, phases and measures, and tasks."""
    _draw_opening(report, record, text)
    for name, subject in POINTS.items():
        _draw_points(name, dict(named_points(report, record, subject, text)), text)
    _draw_tasks(report, record, text)


def _draw_opening(report: Report, record: Record, text: Wording) -> None:
    asked = report.questionnaire.questions.get(report.questionnaire.workshop.opening or "")
    votes = [(when, tally) for when, tally in tests(record) if tally is not None]
    if asked is None or not votes:
        return
    st.subheader(text("workshop_result.votes.opening"), anchor=False)
    st.html(f'<p class="group-about">{escape(asked.text.in_(text.language))}</p>')
    entries = "".join(
        f"<dt>{escape(text(f'workshop_result.votes.{when}'))}</dt>"
        f"<dd>{escape(vote_text(tally, text))}</dd>"
        for when, tally in votes
    )
    st.html(f'<dl class="roles">{entries}</dl>')
    moved = moved_text(record, text)
    if moved:
        st.html(f"<p>{escape(moved)}</p>")


def _draw_points(name: str, given: Mapping[str, float], text: Wording) -> None:
    """Goals as shares of their 100 points, votes compared with the most there were."""
    if not given:
        return
    most = GOAL_POINTS if name == "goals" else max(given.values())
    rows = "".join(
        f"<dt>{escape(option)}</dt><dd>"
        f'<span class="share" aria-hidden="true"><i style="width:{100 * points / most:.1f}%"></i>'
        f"</span> {escape(decimal(points, text.language, 1))}</dd>"
        for option, points in given.items()
    )
    st.subheader(text(f"workshop_result.votes.{name}"), anchor=False)
    if name == "goals":
        st.caption(text("workshop_result.votes.goals_note"))
    st.html(f'<dl class="roles shares">{rows}</dl>')


def _draw_tasks(report: Report, record: Record, text: Wording) -> None:
    known = report.questionnaire.questions
    tasks = [task for task in assigned_tasks(record) if task.question in known]
    if not tasks:
        return
    st.subheader(text("workshop_result.tasks.title"), anchor=False)
    st.caption(text("workshop_result.tasks.about"))
    rows = "".join(
        f"<dt>{escape(question_name(report.questionnaire, task.question, text.language))}</dt>"
        f"<dd>{escape(task_text(task, text))}</dd>"
        for task in tasks
    )
    st.html(f'<dl class="roles">{rows}</dl>')
