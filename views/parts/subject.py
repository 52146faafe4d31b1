"""Whose assessment a page shows."""

from html import escape

import streamlit as st

from views.context import wording
from views.opening import Opened


def draw_subject(here: Opened) -> None:
    """Company, milestone and how much is asked, in one quiet line; a sample says so."""
    text = wording()
    badge = f'<b class="badge">{escape(text("common.sample"))}</b>' if here.company.sample else ""
    depth = next(
        depth.name.in_(text.language)
        for depth in here.questionnaire.depths
        if depth.id == here.assessment.depth
    )
    size = text("common.size", depth=depth, count=len(here.scope.asked))
    parts = [here.company.name, here.assessment.milestone, size]
    st.html(f'<p class="subject">{badge}{" · ".join(escape(part) for part in parts)}</p>')
