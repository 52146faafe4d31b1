"""What the widgets of one question card hold, read as an answer."""

import streamlit as st

from assessment.answer import NOTE_LIMIT, Answer, AnswerKind, Evidence
from assessment.entry import NumberProblem, number
from assessment.language import Language
from assessment.question import AnswerType, Question

DONT_KNOW = "dont_know"
NOT_APPLICABLE = "not_applicable"
ENTER = "enter"
NONE_TICKED = "none_ticked"


def shown_answer(question: Question, key: str, base: Answer | None, language: Language) -> Answer:
    """The answer a card shows now. A number that cannot be read leaves the base as it was.

    So does a card that is not drawn any more: leaving a page drops the values of its widgets.
    """
    before = base or Answer(question=question.id)
    details: dict[str, object] = {
        "evidence": Evidence(st.session_state.get(f"evidence-{key}") or before.evidence),
        "note": st.session_state.get(f"note-{key}", before.note)[:NOTE_LIMIT],
    }
    if f"answer-{key}" not in st.session_state:
        return before.model_copy(update=details)
    choice = _choice(question, key, st.session_state[f"answer-{key}"], before, language)
    emptied = Answer(question=question.id, ratings=before.ratings)
    return emptied.model_copy(update=details | choice)


def shown_number(question: Question, key: str, language: Language) -> float | NumberProblem | None:
    """The number typed into the card, what is wrong with it, or None while nothing is typed."""
    typed = st.session_state.get(f"number-{key}") or ""
    metric = question.metric
    if metric is None or not typed.strip():
        return None
    return number(
        typed, language, lowest=metric.lowest, highest=metric.highest, decimals=metric.decimals
    )


def _choice(
    question: Question, key: str, choice: str | None, base: Answer, language: Language
) -> dict[str, object]:
    if choice == DONT_KNOW:
        return {"kind": AnswerKind.DONT_KNOW}
    if choice == NOT_APPLICABLE:
        typed = st.session_state.get(f"reason-{key}", "").strip()
        return {"kind": AnswerKind.NOT_APPLICABLE, "reason": typed or _hint(question, language)}
    match question.type:
        case AnswerType.METRIC:
            return _metric(question, key, base, language)
        case AnswerType.CHECKLIST:
            return _checklist(question, key, choice)
        case AnswerType.ANCHOR if choice is not None:
            return {"kind": AnswerKind.LEVEL, "level": int(choice)}
    return {}


def _metric(question: Question, key: str, base: Answer, language: Language) -> dict[str, object]:
    typed = shown_number(question, key, language)
    if isinstance(typed, NumberProblem):
        return base.model_dump(include={"kind", "level", "number", "reason"})
    return {} if typed is None else {"kind": AnswerKind.METRIC, "number": typed}


def _checklist(question: Question, key: str, choice: str | None) -> dict[str, object]:
    if choice == NONE_TICKED:
        return {"kind": AnswerKind.CHECKLIST, "ticked": ()}
    items = question.checklist.items if question.checklist else ()
    ticked = tuple(
        index for index in range(len(items)) if st.session_state.get(f"tick-{key}-{index}")
    )
    return {"kind": AnswerKind.CHECKLIST, "ticked": ticked} if ticked else {}


def _hint(question: Question, language: Language) -> str:
    return question.not_applicable.hint.in_(language) if question.not_applicable else ""
