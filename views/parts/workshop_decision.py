"""A common answer as it was recorded, and the way to take it back."""

from html import escape

import streamlit as st

from assessment.answer import AnswerKind, Evidence
from assessment.workshop.item import Decision, Item
from assessment.workshop.workshop import Workshop
from reports.formatting import short_day
from reports.names import level_name
from services.results import Outcome
from texts.wording import Wording
from views.context import wording
from views.parts.workshop_agenda import brought_back
from views.parts.workshop_step import step_button, take


def draw_decision(found: Outcome, workshop: Workshop, item: Item) -> None:
    """What was agreed, with everything that was said about it."""
    text = wording()
    if item.decision is None:
        return
    with st.container(key="decision"):
        st.html(decision_html(found, item.decision, text))
        if step_button(
            text("console.decision.take_back"),
            f"take-back-{item.subject}",
            icon=":material/undo:",
            quiet=True,
        ):
            take(lambda: brought_back(workshop, item.subject))


def decision_html(found: Outcome, decision: Decision, text: Wording) -> str:
    """The answer, then reason, dissent, note and task, each under its name."""
    answer = decision.answer
    lines = [
        ("evidence", _evidence(decision, text)),
        ("reason", decision.reason),
        ("dissent", decision.dissent),
        ("note", answer.note),
        ("task", _task(decision, text)),
    ]
    rows = "".join(
        f"<dt>{escape(text(f'console.decision.{key}'))}</dt><dd>{escape(words)}</dd>"
        for key, words in lines
        if words
    )
    way = escape(text(f"workshop_terms.way.{decision.way}"))
    return (
        f'<div class="decision"><p class="label">{escape(text("console.decision.title"))} · {way}'
        f"</p><p class='value'>{escape(answer_name(found, decision, text))}</p>"
        f"<dl>{rows}</dl></div>"
    )


def answer_name(found: Outcome, decision: Decision, text: Wording) -> str:
    """The level with its name, or one of the two other answers."""
    answer = decision.answer
    if answer.kind is AnswerKind.LEVEL and answer.level is not None:
        name = level_name(found.questionnaire, answer.level, text.language)
        return text("questions.answer.level", level=answer.level, name=name)
    return text(f"questions.{answer.kind}")


def _evidence(decision: Decision, text: Wording) -> str:
    if decision.evidence is Evidence.E0:
        return ""
    return text(f"questions.evidence.{decision.evidence}")


def _task(decision: Decision, text: Wording) -> str:
    if decision.task is None:
        return ""
    day = short_day(decision.task.due, text.language)
    return text("console.decision.task_line", owner=decision.task.owner, day=day)
