"""What the profile changes, in sentences."""

import streamlit as st

from assessment.questionnaire import Questionnaire
from assessment.scope import Scope
from views.context import wording


def draw_effects(questionnaire: Questionnaire, asked: Scope) -> None:
    """How many questions remain, and every rule of the edition that fired."""
    text = wording()
    with st.container(key="effects"):
        st.subheader(text("profile.sections.effect"), anchor=False)
        st.markdown(text("profile.effect.questions", count=len(asked.asked)))
        for sentence in asked.sentences:
            st.markdown(f":material/arrow_forward: {sentence.in_(text.language)}")
        if not asked.sentences:
            blocks = len(questionnaire.axes) - 1
            st.markdown(text("profile.effect.none", count=blocks))
