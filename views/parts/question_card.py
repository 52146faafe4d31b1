"""One question as a card: text, choices, evidence and note, and the proof that it is saved."""

from collections.abc import Iterator

import streamlit as st

from assessment.answer import NOTE_LIMIT, Answer, AnswerKind, Evidence
from assessment.levels import level_of
from assessment.question import AnswerType, Question
from assessment.questionnaire import Questionnaire
from reports.formatting import decimal
from reports.legal_text import legal_sentence
from texts.wording import Wording
from views.context import wording
from views.parts.answer_choice import draw_anchors, draw_checklist, draw_metric
from views.parts.answer_conflict import draw_conflict
from views.parts.saved_note import draw_saved_note
from views.parts.term_html import terms_line
from views.saving import Desk, Saving


def draw_question_card(desk: Desk, question: Question) -> None:
    """Draw the card and save what it shows. Nothing may be drawn between widgets and saving."""
    text = wording()
    with st.container(key=f"card-{question.id}"):
        _draw_question(desk.questionnaire, question, text)
        notice = st.container()
        match question.type:
            case AnswerType.ANCHOR:
                draw_anchors(desk, question)
            case AnswerType.METRIC:
                draw_metric(desk, question)
            case AnswerType.CHECKLIST:
                draw_checklist(desk, question)
        _draw_reason(desk, question, text)
        _draw_details(desk, question, text)
        saving = desk.settle(question)
        if saving is Saving.CONFLICT:
            with notice:
                draw_conflict(desk, question)
        draw_saved_note(desk, question, saving)


def _draw_question(questionnaire: Questionnaire, question: Question, text: Wording) -> None:
    reader = text.language
    with st.container(horizontal=True, vertical_alignment="center", key=f"line-{question.id}"):
        st.caption(question.id, width="stretch")
        with st.popover(text("questions.why"), type="tertiary", key=f"why-{question.id}"):
            st.markdown(question.why.in_(reader))
            for source in questionnaire.sources:
                if source.id in question.sources:
                    st.caption(text("questions.source", source=source.text.in_(reader)))
    st.subheader(question.text.in_(reader), anchor=False)
    if question.hint:
        st.caption(question.hint.in_(reader))
    if line := terms_line(questionnaire, _texts(question, text), text):
        st.html(line)
    if question.legal:
        sentence = legal_sentence(question.legal, text)
        st.caption(f":material/gavel: **{text('questions.legal.label')}** · {sentence}")


def _texts(question: Question, text: Wording) -> Iterator[str]:
    """Everything the card says about the question itself."""
    said = [question.text, question.why, question.hint, question.evidence]
    said += question.anchors.values()
    said += question.checklist.items if question.checklist else ()
    return (entry.in_(text.language) for entry in said if entry is not None)


def _draw_reason(desk: Desk, question: Question, text: Wording) -> None:
    base = desk.base(question)
    shown = desk.shown(question)
    if shown is None or shown.kind is not AnswerKind.NOT_APPLICABLE or not question.not_applicable:
        return
    st.text_input(
        text("questions.reason.label"),
        value=base.reason if base else "",
        placeholder=question.not_applicable.hint.in_(text.language),
        max_chars=500,
        key=f"reason-{desk.key(question)}",
    )


def _draw_details(desk: Desk, question: Question, text: Wording) -> None:
    base = desk.base(question)
    key = desk.key(question)
    with st.expander(text("questions.details"), type="compact", key=f"details-{key}"):
        st.segmented_control(
            text("questions.evidence.label"),
            [grade.value for grade in Evidence],
            format_func=lambda grade: text(f"questions.evidence.{grade}"),
            default=base.evidence.value if base else Evidence.E0.value,
            required=True,
            key=f"evidence-{key}",
        )
        st.caption(question.evidence.in_(text.language))
        st.text_area(
            text("questions.note.label"),
            value=base.note if base else "",
            placeholder=text("questions.note.example"),
            height="content",
            key=f"note-{key}",
        )
        # With `max_chars` the browser would drop a long paste without a word.
        if len(st.session_state[f"note-{key}"] or "") > NOTE_LIMIT:
            st.caption(text("questions.note.shortened", limit=decimal(NOTE_LIMIT, text.language)))
        answered = base is not None and base.kind is not AnswerKind.OPEN
        if answered and st.button(
            text("questions.clear"), type="tertiary", icon=":material/undo:", key=f"clear-{key}"
        ):
            desk.clear(question)
    _draw_evidence_wanted(desk.questionnaire, question, desk.shown(question), text)


def _draw_evidence_wanted(
    questionnaire: Questionnaire, question: Question, shown: Answer | None, text: Wording
) -> None:
    level = level_of(question, shown) if shown else None
    wanted = level is not None and level >= questionnaire.highest_level - 1
    if shown and wanted and shown.evidence is Evidence.E0:
        hint = question.evidence.in_(text.language)
        st.caption(f":material/fact_check: {text('questions.evidence_wanted', hint=hint)}")
