"""The course of the day beside the stage: what is done, what is on stage, what is to come."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from assessment.questionnaire import Questionnaire
from assessment.workshop.item import Item, ItemState, Way
from assessment.workshop.workshop import Screen, Workshop
from reports.names import question_name
from services.workshop_agenda import FIRST, LAST, last_decided
from services.workshop_decisions import take_back
from services.workshop_steps import call, extend, show
from texts.wording import Wording
from views.context import now, repository, wording
from views.parts.plain import plain
from views.parts.workshop_door import draw_projector_link
from views.parts.workshop_step import step_button, take

ICONS = {
    ItemState.WAITING: "radio_button_unchecked",
    ItemState.VOTING: "how_to_vote",
    ItemState.REVEALED: "visibility",
    ItemState.DECIDED: "check_circle",
    ItemState.PARKED: "pause_circle",
}
SCREENS = {
    Screen.LOBBY: "door_front",
    Screen.OVERVIEW: "bar_chart",
    Screen.BREAK: "coffee",
    Screen.END: "flag",
}
EXTENSION = 5
"""Minutes by which the discussion is made longer or shorter."""


def draw_agenda(workshop: Workshop, questionnaire: Questionnaire) -> None:
    """Every entry brings itself on stage. While a vote is open, nothing else can."""
    text = wording()
    with st.container(key="agenda", gap=None):
        _draw_group(workshop, questionnaire, "start", FIRST, text)
        _draw_group(workshop, questionnaire, "queue", _questions(workshop), text)
        _draw_group(workshop, questionnaire, "end", LAST, text)
        _heading(text("console.agenda.screens"))
        for screen in SCREENS:
            _draw_screen(workshop, screen, text)
        _draw_aside(workshop, questionnaire, ItemState.PARKED, text)
        _draw_aside(workshop, questionnaire, ItemState.DECIDED, text)
        _draw_undo(workshop, text)
        _draw_time(workshop, text)
        if workshop.stage.screen is not Screen.LOBBY:
            draw_projector_link(workshop)


def subject_name(questionnaire: Questionnaire, subject: str, text: Wording) -> str:
    """What a subject is called: the short name of a question, or the name of the vote."""
    if subject.startswith("@"):
        return text(f"workshop_terms.subject.{subject.removeprefix('@')}")
    return question_name(questionnaire, subject, text.language)


def _questions(workshop: Workshop) -> list[str]:
    """The queue, with the question on stage on top if it is still open but no longer in it."""
    item = workshop.on_stage
    is_open = item is not None and item.state not in {ItemState.DECIDED, ItemState.PARKED}
    on_stage = [item.subject] if item and is_open else []
    extra = [one for one in on_stage if one in workshop.settings.questions]
    return [*(one for one in extra if one not in workshop.queue), *workshop.queue]


def _heading(words: str) -> None:
    st.html(f'<p class="agenda-heading">{escape(words)}</p>')


def _draw_group(
    workshop: Workshop,
    questionnaire: Questionnaire,
    group: str,
    subjects: Sequence[str],
    text: Wording,
) -> None:
    items = [workshop.items[subject] for subject in subjects if subject in workshop.items]
    if not items:
        return
    _heading(text(f"console.agenda.{group}", count=len(items)))
    for item in items:
        _draw_item(workshop, questionnaire, item, text)


def _draw_item(workshop: Workshop, questionnaire: Questionnaire, item: Item, text: Wording) -> None:
    here = workshop.stage.subject == item.subject
    name = plain(subject_name(questionnaire, item.subject, text))
    label = f"**{name}**" if here else name
    if (
        step_button(
            label,
            f"call-{item.subject}",
            icon=f":material/{ICONS[item.state]}:",
            quiet=True,
            disabled=not here and workshop.open_ballot is not None,
            stretch=True,
        )
        and not here
    ):
        take(lambda: call(repository(), workshop, item.subject, now()))


def _draw_screen(workshop: Workshop, screen: Screen, text: Wording) -> None:
    here = workshop.stage.screen is screen
    name = text(f"console.agenda.screen.{screen}")
    if (
        step_button(
            f"**{name}**" if here else name,
            f"screen-{screen}",
            icon=f":material/{SCREENS[screen]}:",
            quiet=True,
            disabled=workshop.open_ballot is not None,
            stretch=True,
        )
        and not here
    ):
        take(lambda: show(repository(), workshop, screen, now()))


def _draw_aside(
    workshop: Workshop, questionnaire: Questionnaire, state: ItemState, text: Wording
) -> None:
    """Questions put aside, folded away; what was accepted without a word is only counted."""
    items = [item for item in workshop.items.values() if item.state is state]
    listed = [item for item in items if not (item.decision and item.decision.way is Way.ACCEPTED)]
    if not listed:
        return
    title = text(f"console.agenda.{state}", count=len(listed))
    with st.expander(title, type="compact", key=f"agenda-{state}"):
        for item in listed:
            _draw_item(workshop, questionnaire, item, text)


def _draw_undo(workshop: Workshop, text: Wording) -> None:
    last = last_decided(workshop)
    if last and step_button(
        text("console.agenda.undo"),
        f"undo-{last}",
        icon=":material/undo:",
        quiet=True,
        shortcut="Alt+U",
        stretch=True,
    ):
        take(lambda: brought_back(workshop, last))


def brought_back(workshop: Workshop, question: str) -> Workshop:
    """Undo the decision and bring the question on stage again, unless a vote is open there."""
    again = take_back(repository(), workshop, question, now())
    if again.open_ballot is not None:
        return again
    return call(repository(), again, question, now())


def _draw_time(workshop: Workshop, text: Wording) -> None:
    _heading(text("console.agenda.time"))
    with st.container(horizontal=True, key="agenda-time"):
        for minutes in (-EXTENSION, EXTENSION):
            sign = "minus" if minutes < 0 else "plus"
            if step_button(text(f"console.agenda.{sign}", minutes=EXTENSION), f"time-{sign}"):
                take(lambda minutes=minutes: extend(repository(), workshop, minutes, now()))  # type: ignore[misc]
