"""The discussion: the course of the day on one side, the stage on the other."""

import streamlit as st

from assessment.workshop.agreement import Light
from assessment.workshop.workshop import Workshop
from services.results import Outcome
from services.workshop_room import Room
from views.context import wording
from views.opening import Opened
from views.parts.top import draw_top
from views.parts.workshop_agenda import draw_agenda
from views.parts.workshop_pulse import draw_pulse
from views.parts.workshop_screens import draw_screen
from views.parts.workshop_stage import draw_item
from views.parts.workshop_step import hand_over_typing
from views.parts.workshop_topics import draw_queue


def draw_live(opened: Opened, found: Outcome, here: Room) -> None:
    """Clocks on top, the stage below; the order of the questions is folded away at the end."""
    workshop = here.workshop
    hand_over_typing()
    draw_top(f"{workshop.stage.screen}-{workshop.stage.subject}")
    with st.container(key="console"):
        agenda, stage = st.columns([3, 8], gap="large")
        with agenda:
            draw_agenda(workshop, found.questionnaire)
        with stage:
            draw_pulse(workshop, here.items_left, light_of_queue(here))
            item = workshop.on_stage
            if item is None:
                draw_screen(opened, found, here)
            else:
                draw_item(found, here, item)
            _draw_arranging(found, here, workshop)


def light_of_queue(here: Room) -> Light | None:
    """How divided people were in the first round: so long may the question on stage take."""
    entry = here.record.questions.get(here.workshop.stage.subject or "")
    return entry.rounds[0].agreement.light if entry and entry.rounds else None


def _draw_arranging(found: Outcome, here: Room, workshop: Workshop) -> None:
    folded = st.expander(
        wording()("console.queue.arrange", count=len(workshop.queue)),
        key="arranging",
        on_change="rerun",
    )
    if folded.open:
        with folded:
            draw_queue(found, here)
