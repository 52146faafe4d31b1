"""Two windows, two answers: the person decides, nothing is overwritten."""

import streamlit as st

from assessment.answer import Answer, AnswerKind
from assessment.levels import level_of
from assessment.question import Question
from texts.wording import Wording
from views.context import wording
from views.parts.plain import plain
from views.saving import Desk


def draw_conflict(desk: Desk, question: Question) -> None:
    """Show both answers and let the person keep one of them."""
    text = wording()
    shown = desk.shown(question)
    stored = desk.stored.get(question.id)
    with st.container(border=True, key=f"conflict-{question.id}"):
        st.warning(text("questions.conflict.title"), icon=":material/call_split:")
        there = answer_in_words(desk, question, stored.answer if stored else None, text)
        st.markdown(text("questions.conflict.there", answer=there))
        here = answer_in_words(desk, question, shown, text)
        st.markdown(text("questions.conflict.here", answer=here))
        mine, theirs = st.columns(2)
        if mine.button(text("questions.conflict.mine"), key=f"mine-{question.id}") and shown:
            desk.save(question, shown)
            st.rerun()
        if theirs.button(text("questions.conflict.theirs"), key=f"theirs-{question.id}"):
            desk.take_stored(question)
            st.rerun()


def answer_in_words(desk: Desk, question: Question, answer: Answer | None, text: Wording) -> str:
    """The answer as one line of Markdown; notes appear exactly as typed."""
    if answer is None:
        return text("questions.answer.open")
    note = plain(answer.note)[:400]
    added = f" · {text('questions.answer.note', note=note)}" if note else ""
    return _choice_in_words(desk, question, answer, text) + added


def _choice_in_words(desk: Desk, question: Question, answer: Answer, text: Wording) -> str:
    match answer.kind:
        case AnswerKind.OPEN:
            return text("questions.answer.open")
        case AnswerKind.DONT_KNOW | AnswerKind.NOT_APPLICABLE:
            return text(f"questions.{answer.kind}")
    level = level_of(question, answer)
    if level is None:
        return text("questions.answer.open")
    name = desk.questionnaire.levels[level].name.in_(text.language)
    return text("questions.answer.level", level=level, name=name)
