"""What the stage of an axis means, and the measures that lift it."""

from html import escape

import streamlit as st

from assessment.candidates import candidates_for_axis
from assessment.questionnaire import Axis
from services.results import Outcome
from texts.wording import Wording
from views.context import wording
from views.parts.measure_html import measure_html
from views.parts.term_html import explained

SHOWN = 3
PARTS = ("looks", "costs", "next")


def draw_interpretation(found: Outcome, axis: Axis) -> None:
    """Folded below the row of an axis that has a stage; nothing if there is nothing to say."""
    text = wording()
    content = _meaning(found, axis, text) + _measures(found, axis, text)
    if content:
        with st.expander(text("measures.interpretation.title"), type="compact"):
            st.html(f'<div class="interpretation">{content}</div>')


def _meaning(found: Outcome, axis: Axis, text: Wording) -> str:
    stage = found.result.axes[axis.id].stage_by_score
    said = found.questionnaire.interpretation(axis.id, stage)
    if said is None:
        return ""
    rows = "".join(
        f"<dt>{escape(text(f'measures.interpretation.{part}'))}</dt>"
        f"<dd>{explained(found.questionnaire, getattr(said, part).in_(text.language), text)}</dd>"
        for part in PARTS
    )
    return f"<dl>{rows}</dl>"


def _measures(found: Outcome, axis: Axis, text: Wording) -> str:
    listed = candidates_for_axis(found.questionnaire, found.advice.candidates, axis.id)[:SHOWN]
    if not listed:
        return ""
    cards = "".join(measure_html(found, candidate, text) for candidate in listed)
    return f"<h4>{escape(text('measures.interpretation.measures'))}</h4>{cards}"
