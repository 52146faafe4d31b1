"""Legal duties in a lane of their own, apart from maturity."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from assessment.duties import Duty, DutyState
from assessment.questionnaire import Questionnaire
from assessment.scope import Scope
from reports.legal_text import legal_sentence
from reports.names import question_name
from services.results import Outcome
from texts.wording import Wording
from views.context import wording
from views.parts.caps import draw_question_link

URGENT = {DutyState.OPEN, DutyState.UNKNOWN}


def draw_duties(found: Outcome) -> None:
    """The duties by how urgent they are; what is not asked about is named below."""
    text = wording()
    st.subheader(text("result_views.duties.title"), anchor=False)
    st.caption(text("result_views.duties.intro" if found.duties else "result_views.duties.none"))
    for state in DutyState:
        _draw_group(found, state, [duty for duty in found.duties if duty.state is state], text)
    _draw_rest(found, text)


def _draw_group(found: Outcome, state: DutyState, listed: Sequence[Duty], text: Wording) -> None:
    """Urgent groups stand open; the others unfold."""
    if not listed:
        return
    name = state.name.lower()
    title = text(f"result_views.duties.state.{name}")
    heading = text("result_views.counted", view=title, count=len(listed))
    about = text(f"result_views.duties.about.{name}")
    if state in URGENT:
        st.html(
            f'<h4 class="group duty-state {name}"><i aria-hidden="true"></i>{escape(heading)}</h4>'
            f'<p class="group-about">{escape(about)}</p>'
        )
        draw_duty_list(found, listed, text)
        return
    with st.expander(heading, key=f"duties-{name}"):
        st.caption(about)
        draw_duty_list(found, listed, text)


def draw_duty_list(found: Outcome, listed: Sequence[Duty], text: Wording) -> None:
    """Each duty with its dates, its measure and the way to its question."""
    for duty in listed:
        with st.container(key=f"duty-{duty.question}", gap=None):
            st.html(_duty(found, duty, text))
            draw_question_link(found, duty.question)


def _duty(found: Outcome, duty: Duty, text: Wording) -> str:
    name = question_name(found.questionnaire, duty.question, text.language)
    lines = [line for line in (_level(duty, text), _measure(found, duty, text)) if line]
    details = "".join(f"<small>{escape(line)}</small>" for line in lines)
    return (
        f'<article class="duty"><b>{escape(name)}</b>'
        f"<p>{escape(legal_sentence(duty.notice, text))}</p>{details}</article>"
    )


def _level(duty: Duty, text: Wording) -> str:
    if duty.level is None:
        return ""
    if duty.state is DutyState.OPEN:
        return text("result_views.duties.required", level=duty.level, required=duty.required)
    return text("result_views.duties.level", level=duty.level)


def _measure(found: Outcome, duty: Duty, text: Wording) -> str:
    """The first measure that lifts the question, unless the duty is met."""
    names = [
        candidate.measure.name.in_(text.language)
        for candidate in found.advice.candidates
        if any(lift.question == duty.question for lift in candidate.lifts)
    ]
    if duty.state is DutyState.MET or not names:
        return ""
    return text("result_views.duties.measure", name=names[0])


def _draw_rest(found: Outcome, text: Wording) -> None:
    """Duties outside the depth as a number, those the profile rules out by name and reason."""
    beyond = _beyond(found.questionnaire, found.scope)
    if beyond:
        st.caption(text("result_views.duties.beyond", count=beyond))
    dropped = {
        name: reason
        for name, reason in found.scope.dropped.items()
        if found.questionnaire.questions[name].legal
    }
    if not dropped:
        return
    with st.expander(text("result_views.duties.dropped"), key="duties-dropped"):
        rows = "".join(
            f"<dt>{escape(question_name(found.questionnaire, name, text.language))}</dt>"
            f"<dd>{escape(reason.in_(text.language))}</dd>"
            for name, reason in dropped.items()
        )
        st.html(f'<dl class="roles">{rows}</dl>')


def _beyond(questionnaire: Questionnaire, scope: Scope) -> int:
    """Legal questions that this depth does not reach."""
    reached = {*scope.asked, *scope.dropped}
    return sum(
        1
        for name, question in questionnaire.questions.items()
        if question.legal and name not in reached
    )
