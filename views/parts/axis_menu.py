"""The nine axes with their progress: a list on the left, a select box on phones."""

from collections.abc import Sequence

import streamlit as st

from services.steps import AxisProgress
from texts.wording import Wording
from views.context import wording

_ICONS = {
    "complete": ":material/check_circle:",
    "part": ":material/timelapse:",
    "open": ":material/radio_button_unchecked:",
    "dropped": ":material/do_not_disturb_on:",
}


def draw_axis_menu(progress: Sequence[AxisProgress], here: str) -> str | None:
    """Draw the list; return the id of the axis that was clicked."""
    text = wording()
    clicked = None
    with st.container(key="axis-menu", gap=None):
        for entry in progress:
            name = f"{entry.axis.id} · {entry.axis.name.in_(text.language)}"
            if st.button(
                f"**{name}**" if entry.axis.id == here else name,
                key=f"axis-{entry.axis.id}",
                icon=_ICONS[_state(entry)],
                type="tertiary",
                disabled=entry.asked == 0,
                help=text("questions.dropped") if entry.asked == 0 else None,
            ):
                clicked = entry.axis.id
    return clicked


def draw_progress(progress: Sequence[AxisProgress]) -> None:
    """The whole questionnaire as one bar with words."""
    done, asked = sum(entry.done for entry in progress), sum(entry.asked for entry in progress)
    st.progress(
        done / asked if asked else 0.0,
        text=wording()("questions.progress", done=done, all=asked),
    )


def draw_axis_jump(progress: Sequence[AxisProgress], here: str) -> str | None:
    """Draw the select box for phones; return the id of another axis once chosen."""
    text = wording()
    entries = [entry for entry in progress if entry.asked]
    ids = [entry.axis.id for entry in entries]
    # A box keeps the label it was first drawn with, so it starts afresh when its count changes.
    done = entries[ids.index(here)].done
    with st.container(key="axis-jump"):
        chosen = st.selectbox(
            text("questions.jump.label"),
            ids,
            index=ids.index(here),
            format_func=lambda axis: _label(entries[ids.index(axis)], text),
            label_visibility="collapsed",
            key=f"jump-{here}-{done}",
        )
        draw_progress(progress)
    return chosen if chosen != here else None


def _state(entry: AxisProgress) -> str:
    if entry.asked == 0:
        return "dropped"
    if entry.complete:
        return "complete"
    return "part" if entry.done else "open"


def _label(entry: AxisProgress, text: Wording) -> str:
    key = "questions.axis_done" if entry.complete else "questions.axis_part"
    name = f"{entry.axis.id} · {entry.axis.name.in_(text.language)}"
    return text(key, name=name, done=entry.done, all=entry.asked)
