"""Which set of questions a result rests on."""

import streamlit as st

from services.results import Outcome
from views.context import wording


def draw_question_set(found: Outcome) -> None:
    """Depth and number of questions in one quiet sentence."""
    text = wording()
    depths = {depth.id: depth.name for depth in found.questionnaire.depths}
    name = depths[found.scope.depth].in_(text.language)
    st.caption(text("comparison.question_set", depth=name, count=len(found.scope.asked)))
