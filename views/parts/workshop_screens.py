"""What a console shows while no item is on stage: welcome, overview, break and the end."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from assessment.workshop.record import Record
from assessment.workshop.workshop import Screen
from reports.formatting import time_of_day
from services.results import Outcome
from services.workshop_agenda import next_step
from services.workshop_medians import sign_off
from services.workshop_room import Room
from texts.wording import Wording
from views.context import local_time, now, repository, wording
from views.opening import Opened
from views.parts.plain import plain
from views.parts.workshop_agenda import subject_name
from views.parts.workshop_door import draw_door
from views.parts.workshop_people import draw_people, draw_removal
from views.parts.workshop_stage import draw_next
from views.parts.workshop_step import ask, step_button
from views.parts.workshop_topics import draw_agreement


def draw_screen(opened: Opened, found: Outcome, here: Room) -> None:
    """Title, what belongs to the screen, and the next step."""
    text = wording()
    screen = here.workshop.stage.screen
    st.title(text(f"console.screen.{screen}.title"), anchor=False)
    since = time_of_day(local_time(here.workshop.stage.since), text.language)
    st.caption(text(f"console.screen.{screen}.text", since=since))
    if screen is not Screen.END:
        draw_next(found, here.workshop, next_step(here.workshop, here.record))
    _DRAWN[screen](opened, found, here)


def _draw_welcome(opened: Opened, found: Outcome, here: Room) -> None:
    draw_door(opened, here.workshop)
    draw_people(here.workshop, found.questionnaire, here.pulse)
    draw_removal(here.workshop)


def _draw_overview(_opened: Opened, found: Outcome, here: Room) -> None:
    if here.record.questions:
        draw_agreement(found, here)
    else:
        st.caption(wording()("console.screen.overview.nothing"))


def _draw_break(_opened: Opened, _found: Outcome, _here: Room) -> None:
    """Nothing to do; the queue can be put in order below."""


def _draw_end(_opened: Opened, found: Outcome, here: Room) -> None:
    text = wording()
    for sentence in _consequences(found, here, text):
        st.markdown(sentence)
    if step_button(
        text("console.sign_off.button"),
        "sign-off",
        primary=True,
        icon=":material/task_alt:",
        shortcut="Alt+Enter",
    ):
        _ask_sign_off(found, here, text)


def _ask_sign_off(found: Outcome, here: Room, text: Wording) -> None:
    ask(
        text("console.sign_off.title"),
        [
            text("console.sign_off.erased", count=len(here.people)),
            text("console.sign_off.stays"),
            text("console.sign_off.final"),
        ],
        text("console.sign_off.confirm"),
        lambda: sign_off(repository(), found.questionnaire, here.workshop, now()),
    )


def _consequences(found: Outcome, here: Room, text: Wording) -> Sequence[str]:
    """What becomes of every question, so that nobody is surprised."""
    decided = sum(item.decision is not None for item in here.workshop.items.values())
    median, unknown = undecided(here.record)
    unrated = len(here.workshop.settings.questions) - decided - len(median) - len(unknown)
    sentences = [text("console.sign_off.decided", count=decided)]
    for key, questions in (("median", median), ("unknown", unknown)):
        if questions:
            names = _names(found, questions, text)
            sentences.append(text(f"console.sign_off.{key}", count=len(questions), questions=names))
    if unrated > 0:
        sentences.append(text("console.sign_off.unrated", count=unrated))
    return sentences


def undecided(record: Record) -> tuple[list[str], list[str]]:
    """Rated questions without a common answer: those that keep their median, and those that
    nobody gave a level.
    """
    left = [entry for entry in record.questions.values() if entry.last and not entry.way]
    median = [one.question for one in left if one.last and one.last.agreement.median is not None]
    return median, [one.question for one in left if one.question not in median]


def _names(found: Outcome, questions: Sequence[str], text: Wording) -> str:
    names = [subject_name(found.questionnaire, question, text) for question in questions]
    return plain(", ".join(names))


_DRAWN: Mapping[Screen, Callable[[Opened, Outcome, Room], None]] = {
    Screen.LOBBY: _draw_welcome,
    Screen.OVERVIEW: _draw_overview,
    Screen.BREAK: _draw_break,
    Screen.END: _draw_end,
}
