"""The method page: the model, how it scores and what it cannot do, from the edition itself."""

import streamlit as st

from assessment.questionnaire import Questionnaire
from assessment.repository import NotFoundError
from services.editions import current_edition, edition_of
from views.context import assessment_id, open_assessment, repository, wording
from views.parts.header import draw_header
from views.parts.method_asked import draw_asked
from views.parts.method_limits import draw_limits, draw_sources
from views.parts.method_reliability import draw_evidence, draw_missing
from views.parts.method_score import draw_levels, draw_score
from views.parts.method_stages import draw_stages
from views.parts.method_table import draw_text
from views.parts.method_weights import draw_weights


def draw() -> None:
    """Plain words first; tables of detail and formulas are folded."""
    questionnaire = described_edition()
    text = wording()
    draw_header("method", assessment_id())
    with st.container(key="method"):
        st.title(text("method.title"), anchor=False)
        draw_text(text("method.lead"))
        draw_asked(questionnaire, text)
        draw_levels(questionnaire, text)
        draw_score(questionnaire, text)
        draw_stages(questionnaire, text)
        draw_missing(questionnaire, text)
        draw_evidence(questionnaire, text)
        draw_weights(questionnaire, text)
        draw_limits(questionnaire, text)
        draw_sources(questionnaire, text)


def described_edition() -> Questionnaire:
    """The edition of the open assessment; of none, or of one that is gone, the current one."""
    current = assessment_id()
    if current is not None:
        try:
            return edition_of(repository(), repository().assessment(current))
        except NotFoundError:
            open_assessment(None)
            st.query_params.clear()
    return current_edition()


draw()
