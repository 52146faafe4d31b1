"""The facilitator's private console: from opening a workshop to signing it off."""

from assessment.workshop.workshop import Standing, Workshop
from services.results import outcome
from services.workshop_room import room
from views.context import repository
from views.opening import Opened
from views.parts.workshop_live import draw_live
from views.parts.workshop_opening import draw_opening
from views.parts.workshop_preparation import draw_preparation
from views.parts.workshop_signed_off import draw_signed_off
from views.parts.workshop_step import begin_page, draw_notice
from views.wide_page import wide_page


def draw() -> None:
    """Everything is read anew on each run, so that any device comes back to the same point."""
    here = wide_page("workshop", "workshop.css")
    if here is None:
        return
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
