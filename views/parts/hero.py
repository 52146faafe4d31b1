"""The first screen of somebody who has never been here."""

import streamlit as st

from services.editions import current_edition
from views.context import wording
from views.parts.depth_choice import question_count


def draw_hero() -> None:
    """What this is, how long it takes and what one gets."""
    text = wording()
    edition = current_edition()
    depth = edition.depths[0]
    count = question_count(edition, depth.id)
    with st.container(key="hero"):
        st.title(text("start.hero.title"), anchor=False)
        st.markdown(text("start.hero.lead", questions=count, minutes=depth.minutes))


def draw_promises() -> None:
    """Three things one can rely on."""
    text = wording()
    with st.container(key="promises"):
        for column, step in zip(st.columns(3, gap="large"), ("ask", "see", "keep"), strict=True):
            column.subheader(text(f"start.hero.steps.{step}.title"), anchor=False)
            column.write(text(f"start.hero.steps.{step}.text"))
