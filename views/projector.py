"""What the projector shows: the workshop on stage, for everybody in the room, without names."""

from pathlib import Path
from typing import NamedTuple

import streamlit as st

from assessment.repository import NotFoundError
from assessment.workshop.workshop import Standing
from services.workshop_projection import Projection, projection
from views.context import assessment_id, repository
from views.parts.projector_frame import draw_notice, draw_screen

HERE = Path(__file__).parent
SHOWN = "projection"
"""Session key: the assessment and the moment of its workshop that this tab shows."""


class Shown(NamedTuple):
    """What was read last; the assessment in the address may have changed since."""

    assessment: str
    projection: Projection


def draw() -> None:
    """The style once, then whatever is on stage, over and over."""
    st.html(HERE / "projector.css")
    follow()


@st.fragment(run_every=1)
def follow() -> None:
    """Draw the stage. Only when something has happened is more read than the pulse."""
    current = assessment_id()
    if current is None:
        draw_notice("problems.none_open")
        return
    try:
        newest = _newest(current)
    except NotFoundError:
        draw_notice("problems.not_found")
        return
    if newest is None:
        draw_notice("projector.none")
    else:
        draw_screen(newest)


def _newest(assessment: str) -> Projection | None:
    """The newest workshop on the assessment as it is now; None as long as there is none."""
    shown: Shown | None = st.session_state.get(SHOWN)
    if shown is not None and shown.assessment == assessment and _is_current(shown.projection):
        return shown.projection
    store = repository()
    workshop = store.workshop_of(store.assessment(assessment).id)
    if workshop is None:
        return None
    read = projection(store, workshop.id)
    st.session_state[SHOWN] = Shown(assessment, read)
    return read


def _is_current(shown: Projection) -> bool:
    """After sign-off nothing happens any more, but another workshop may be opened."""
    workshop = shown.workshop
    if workshop.standing is Standing.SIGNED_OFF:
        newest = repository().workshop_of(workshop.assessment_id)
        return newest is not None and newest.id == workshop.id
    return repository().pulse(workshop.id) == shown.pulse


draw()
