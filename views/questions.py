"""The question page: one capability at a time."""

from collections.abc import Sequence
from contextlib import suppress

import streamlit as st

from assessment.answer import AnswerKind
from assessment.repository import NotFoundError, NotSavedError
from services.steps import Step, axis_progress, first_open, step_at, steps
from views.context import go_to, repository, wording
from views.opening import Opened, opened
from views.parts.axis_menu import draw_axis_jump, draw_axis_menu, draw_progress
from views.parts.question_card import draw_question_card
from views.parts.subject import draw_subject
from views.parts.top import draw_top
from views.saving import Desk, browser_revision, keep_browser_revision, remember_drawn

AT = "at"
"""Query parameter: the question whose step is open."""


def draw() -> None:
    """Draw the step the address names and act on a click only after everything is saved."""
    here = opened("questions")
    if here is None:
        return
    walk = steps(here.questionnaire, here.scope)
    if not walk:
        draw_nothing_asked()
        return
    desk = Desk(here.assessment.id, here.questionnaire)
    desk.begin(browser_revision(desk))
    index = step_at(walk, st.query_params.get(AT) or here.assessment.position)
    jump_box = st.container()
    draw_step(here, desk, walk[index])
    target = draw_buttons(walk, index)
    target = draw_menu(here, desk, walk, index, jump_box) or target
    keep_browser_revision(desk)
    remember_place(here, walk[index])
    if target == "result":
        go_to("result")
    if target:
        open_step(target)
    if desk.adopted:
        st.rerun()


def draw_step(here: Opened, desk: Desk, step: Step) -> None:
    """Heading and cards of one capability."""
    text = wording()
    draw_top(step.capability.id)
    axis, capability = step.axis, step.capability
    with st.container(key="where", gap=None):
        draw_subject(here)
        st.caption(
            f"{axis.id} · {axis.name.in_(text.language)}  ›  {capability.name.in_(text.language)}"
        )
    st.title(capability.heading.in_(text.language), anchor=False)
    st.caption(text("questions.choose"))
    for question in step.questions:
        draw_question_card(desk, question)
    remember_drawn(desk.assessment_id, list(step.questions))


def draw_buttons(walk: Sequence[Step], index: int) -> str | None:
    """Back and next; return the question, or the page, to go to."""
    text = wording()
    left, right = st.columns([1, 2], vertical_alignment="center")
    target = None
    if index > 0 and left.button(
        text("questions.back"), icon=":material/arrow_back:", type="tertiary", key="back"
    ):
        target = walk[index - 1].questions[0].id
    last = index == len(walk) - 1
    label = (
        text("questions.finish")
        if last
        else text("questions.next", name=walk[index + 1].capability.name.in_(text.language))
    )
    if right.button(
        label,
        icon=":material/arrow_forward:",
        icon_position="right",
        type="primary",
        width="stretch",
        key="next",
    ):
        target = "result" if last else walk[index + 1].questions[0].id
    return target


def draw_menu(
    here: Opened,
    desk: Desk,
    walk: Sequence[Step],
    index: int,
    jump_box: st.delta_generator.DeltaGenerator,
) -> str | None:
    """The axes with the progress after this run's saves; return the question to go to."""
    settled = {
        question
        for question, stored in desk.stored.items()
        if stored.answer.kind is not AnswerKind.OPEN
    }
    progress = axis_progress(here.questionnaire, here.scope, settled)
    axis_id = walk[index].axis.id
    with st.sidebar:
        clicked = draw_axis_menu(progress, axis_id)
        draw_progress(progress)
        finish = st.button(
            wording()("questions.finish"),
            icon=":material/analytics:",
            width="stretch",
            key="finish",
        )
    with jump_box:
        clicked = draw_axis_jump(progress, axis_id) or clicked
    if finish:
        return "result"
    return first_open(walk, clicked, settled) if clicked else None


def remember_place(here: Opened, step: Step) -> None:
    """Keep the step in the address and on disk, so that any device comes back to it.

    A full disk must not keep anybody from reading on.
    """
    question = step.questions[0].id
    st.query_params[AT] = question
    if here.assessment.position != question:
        with suppress(NotSavedError, NotFoundError):
            repository().save_position(here.assessment.id, question)


def open_step(question: str) -> None:
    """Redraw the page with another step."""
    st.query_params[AT] = question
    st.rerun()


def draw_nothing_asked() -> None:
    """The profile rules every question out."""
    text = wording()
    st.title(text("questions.nothing_asked.title"), anchor=False)
    st.write(text("questions.nothing_asked.text"))
    if st.button(text("common.pages.profile"), type="primary"):
        go_to("company_profile")


draw()
