"""Before the discussion: the way in, rating in advance, and what will be talked about."""

from collections.abc import Sequence

import streamlit as st

from assessment.workshop.workshop import Workshop
from services.results import Outcome
from services.workshop_agenda import suggested_queue
from services.workshop_medians import sign_off
from services.workshop_room import Room, room
from services.workshop_steps import arrange, begin, close_advance
from texts.wording import Wording
from views.context import now, repository, wording
from views.opening import Opened
from views.parts.guide_link import draw_guide_link
from views.parts.workshop_door import draw_door
from views.parts.workshop_people import draw_people, draw_removal
from views.parts.workshop_step import ask, step_button, take
from views.parts.workshop_topics import draw_agreement, draw_queue


def draw_preparation(opened: Opened, found: Outcome, here: Room) -> None:
    """Door and people on top; below, what the state of the preparation allows."""
    text = wording()
    workshop = here.workshop
    advance = workshop.advance_open
    st.title(text(f"console.preparation.{_state(workshop)}.title"), anchor=False)
    st.markdown(text(f"console.preparation.{_state(workshop)}.text"))
    draw_guide_link()
    if not advance:
        _draw_begin(workshop, text)
    door, people = st.columns([6, 5], gap="large")
    with door:
        draw_door(opened, workshop)
    with people:
        draw_people(workshop, found.questionnaire, here.pulse)
        draw_removal(workshop)
        _draw_discard(found, workshop, text)
    if advance:
        _draw_closing(found, workshop, text)
        return
    if here.record.questions:
        st.subheader(text("console.topics.title"), anchor=False)
        draw_agreement(found, here)
    st.subheader(text("console.queue.title"), anchor=False)
    st.caption(text("console.queue.rated" if here.topics else "console.queue.by_weight"))
    draw_queue(found, here)


def _draw_begin(workshop: Workshop, text: Wording) -> None:
    if step_button(
        text("console.preparation.begin"),
        "begin",
        primary=True,
        icon=":material/play_arrow:",
        shortcut="Alt+Enter",
    ):
        take(lambda: begin(repository(), workshop, workshop.queue, now()))


def _draw_discard(found: Outcome, workshop: Workshop, text: Wording) -> None:
    """Settings cannot be changed; as long as nobody has voted, one can start afresh."""
    if repository().pulse(workshop.id).votes:
        return
    if step_button(
        text("console.preparation.discard"), "discard", icon=":material/restart_alt:", quiet=True
    ):
        ask(
            text("console.preparation.discard"),
            [text("console.preparation.discard_ask")],
            text("console.preparation.discard_confirm"),
            lambda: _discarded(found, workshop),
        )


def _discarded(found: Outcome, workshop: Workshop) -> Workshop:
    """A workshop without votes leaves nothing; its record stays empty."""
    ended = begin(repository(), workshop, (), now())
    return sign_off(repository(), found.questionnaire, ended, now())


def _state(workshop: Workshop) -> str:
    if workshop.advance_open:
        return "advance"
    return "ready" if workshop.settings.advance else "live"


def _draw_closing(found: Outcome, workshop: Workshop, text: Wording) -> None:
    with st.container(key="closing"):
        st.markdown(text("console.preparation.close_text"))
        pressed = step_button(
            text("console.preparation.close"),
            "close-advance",
            primary=True,
            icon=":material/flag:",
        )
    if pressed:
        ask(
            text("console.preparation.close"),
            _warnings(workshop, text),
            text("console.preparation.close_confirm"),
            lambda: _closed(found, workshop),
        )


def _warnings(workshop: Workshop, text: Wording) -> Sequence[str]:
    rated = repository().pulse(workshop.id).votes > 0
    sentences = [text("console.preparation.close_ask")]
    return sentences if rated else [*sentences, text("console.preparation.close_nobody")]


def _closed(found: Outcome, workshop: Workshop) -> Workshop:
    """From now on lights are shown, and the discussion is proposed by them."""
    closed = close_advance(repository(), workshop, now())
    queue = suggested_queue(found, room(repository(), found, closed))
    return arrange(repository(), closed, queue, now()) if queue else closed
