"""The facilitator's private console: from opening a workshop to signing it off."""

from pathlib import Path

import streamlit as st

from assessment.workshop.workshop import Standing, Workshop
from services.results import outcome
from services.workshop_room import room
from views.context import repository
from views.opening import Opened, opened
from views.parts.subject import draw_subject
from views.parts.workshop_live import draw_live
from views.parts.workshop_opening import draw_opening
from views.parts.workshop_preparation import draw_preparation
from views.parts.workshop_signed_off import draw_signed_off
from views.parts.workshop_step import begin_page, draw_notice

HERE = Path(__file__).parent


def draw() -> None:
    """Everything is read anew on each run, so that any device comes back to the same point."""
    st.html('<span class="wide-page"></span>')
    st.html(HERE / "workshop.css")
    here = opened("workshop")
    if here is None:
        return
    draw_subject(here)
    workshop = repository().workshop_of(here.assessment.id)
    if workshop is not None:
        begin_page(workshop)
    draw_notice()
    if workshop is None or is_discarded(workshop):
        draw_opening(here)
    else:
        draw_workshop(here, workshop)


def is_discarded(workshop: Workshop) -> bool:
    """Signed off before anybody has voted: another one can be opened."""
    return workshop.record is not None and not workshop.record.respondents


def draw_workshop(here: Opened, workshop: Workshop) -> None:
    """What the standing of the workshop asks for."""
    found = outcome(repository(), here.assessment.id)
    if workshop.standing is Standing.SIGNED_OFF and workshop.record:
        draw_signed_off(found, workshop.record)
        return
    seen = room(repository(), found, workshop)
    if workshop.standing is Standing.PREPARING:
        draw_preparation(here, found, seen)
    else:
        draw_live(here, found, seen)


draw()
