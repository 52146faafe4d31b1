"""What holds the stage back, in words, with the way to the question."""

import streamlit as st

from assessment.result import GateFinding
from services.results import Outcome
from texts.wording import Wording
from views.context import ASSESSMENT, wording


def draw_caps(found: Outcome) -> None:
    """Rules that limit the overall stage; nothing where nothing does."""
    text = wording()
    overall = found.result.overall
    limited = overall.stage is not None and overall.stage != overall.stage_by_score
    if not limited:
        return
    with st.container(border=True, key="caps"):
        st.subheader(text("result.caps.title"), anchor=False)
        if overall.cap is not None and overall.cap == overall.stage:
            st.markdown(_weakest(found, text))
        for gate in overall.gates:
            st.markdown(gate_sentence(found, gate, text))
            draw_question_link(found, gate.question)


def gate_sentence(found: Outcome, gate: GateFinding, text: Wording) -> str:
    """Why a gate keeps a stage out of reach."""
    key = "result.caps.gate_unknown" if gate.level is None else "result.caps.gate"
    return text(
        key,
        stage=found.questionnaire.stages[gate.stage].name.in_(text.language),
        question=found.questionnaire.questions[gate.question].name.in_(text.language),
        required=gate.required,
        level=gate.level,
    )


def draw_question_link(found: Outcome, question: str) -> None:
    """A link to the step with this question."""
    st.page_link(
        "questions.py",
        label=wording()("result.caps.show", question=question),
        icon=":material/arrow_forward:",
        query_params={ASSESSMENT: found.assessment.id, "at": question},
    )


def _weakest(found: Outcome, text: Wording) -> str:
    overall = found.result.overall
    stages = found.questionnaire.stages
    names = [found.questionnaire.axis(axis).name.in_(text.language) for axis in overall.weakest]
    lowest = found.result.axes[overall.weakest[0]].stage or 0
    return text(
        "result.caps.weakest",
        axes=", ".join(f"**{name}**" for name in names),
        stage=stages[lowest].name.in_(text.language),
        cap=stages[overall.cap or 0].name.in_(text.language),
    )
