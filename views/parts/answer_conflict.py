"""Two windows, two answers: the person decides, nothing is overwritten."""

import streamlit as st

from assessment.answer import Answer, AnswerKind, Evidence
from assessment.levels import level_of
from assessment.question import Question
from reports.formatting import decimal
from texts.wording import Wording
from views.context import wording
from views.parts.plain import plain
from views.saving import Desk, Saving


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
            if desk.save(question, shown) is not Saving.FAILED:
                st.rerun()
            st.error(text("problems.not_saved"), icon=":material/error:")
        if theirs.button(text("questions.conflict.theirs"), key=f"theirs-{question.id}"):
            desk.take_stored(question)
            st.rerun()


def answer_in_words(desk: Desk, question: Question, answer: Answer | None, text: Wording) -> str:
    """The answer as one line of Markdown; what somebody typed appears exactly as typed."""
    if answer is None:
        return text("questions.answer.open")
    words = [_choice_in_words(desk, question, answer, text)]
    if answer.reason:
        words.append(plain(answer.reason))
    if answer.evidence is not Evidence.E0:
        grade = text(f"questions.evidence.{answer.evidence}")
        words.append(text("questions.answer.evidence", grade=grade))
    if answer.note:
        words.append(text("questions.answer.note", note=plain(answer.note[:400])))
    return " · ".join(words)


def _choice_in_words(desk: Desk, question: Question, answer: Answer, text: Wording) -> str:
    level = level_of(question, answer)
    match answer.kind:
        case AnswerKind.DONT_KNOW | AnswerKind.NOT_APPLICABLE:
            return text(f"questions.{answer.kind}")
        case AnswerKind.METRIC if question.metric and answer.number is not None:
            number = decimal(answer.number, text.language)
            unit = question.metric.unit.in_(text.language)
            return text("questions.answer.measured", number=number, unit=unit)
        case AnswerKind.CHECKLIST if question.checklist and answer.ticked:
            items = [item.in_(text.language) for item in question.checklist.items]
            points = "; ".join(items[index] for index in answer.ticked if index < len(items))
            return text("questions.answer.ticked", points=points)
        case AnswerKind.CHECKLIST:
            return text("questions.answer_as.none_ticked")
        case AnswerKind.LEVEL if level is not None:
            name = desk.questionnaire.levels[level].name.in_(text.language)
            return text("questions.answer.level", level=level, name=name)
    return text("questions.answer.open")
