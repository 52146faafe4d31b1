"""What holds the stage back, in words, with the way to the question."""

import streamlit as st

from reports.cap_sentences import overall_caps
from services.results import Outcome
from views.context import ASSESSMENT, wording
from views.report_input import report_of


def draw_caps(found: Outcome) -> None:
    """Rules that limit the overall stage; nothing where nothing does."""
    text = wording()
    sentences = overall_caps(report_of(found), text)
    if not sentences:
        return
    with st.container(border=True, key="caps"):
        st.subheader(text("result.caps.title"), anchor=False)
        for sentence in sentences:
            st.markdown(sentence)
        for gate in found.result.overall.gates:
            draw_question_link(found, gate.question)


def draw_question_link(found: Outcome, question: str) -> None:
    """A link to the step with this question."""
    st.page_link(
        "questions.py",
        label=wording()("result.caps.show", question=question),
        icon=":material/arrow_forward:",
        query_params={ASSESSMENT: found.assessment.id, "at": question},
    )
