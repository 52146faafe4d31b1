"""How much is asked: the depths of the edition with their size and time."""

import streamlit as st

from assessment.questionnaire import Depth, Questionnaire
from texts.wording import Wording
from views.context import wording


def draw_depth(questionnaire: Questionnaire, key: str, current: str) -> str:
    """Draw the choice and return the depth; an edition with a single depth offers none."""
    text = wording()
    depths = {depth.id: depth for depth in questionnaire.depths}
    if len(depths) < 2:
        return current
    chosen = st.radio(
        text("profile.depth.label"),
        list(depths),
        index=list(depths).index(current),
        format_func=lambda depth: f"**{depths[depth].name.in_(text.language)}**",
        captions=[_size(questionnaire, depth, text) for depth in depths.values()],
        horizontal=True,
        key=f"depth-{key}",
    )
    st.caption(text("profile.depth.help"))
    return chosen or current


def question_count(questionnaire: Questionnaire, depth: str) -> int:
    """Questions of this depth and all shallower ones, before the profile rules any out."""
    order = [entry.id for entry in questionnaire.depths]
    included = set(order[: order.index(depth) + 1])
    return sum(question.depth in included for question in questionnaire.questions.values())


def _size(questionnaire: Questionnaire, depth: Depth, text: Wording) -> str:
    count = question_count(questionnaire, depth.id)
    return text("profile.depth.size", count=count, minutes=depth.minutes)
