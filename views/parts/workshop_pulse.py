"""What moves by itself on a console: clocks and who has voted. All else waits for a step."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from html import escape

import streamlit as st

from assessment.repository import NotFoundError
from assessment.workshop.agreement import Light
from assessment.workshop.item import ItemState
from assessment.workshop.queue import minutes_each
from assessment.workshop.vote import Participant
from assessment.workshop.workshop import Workshop
from texts.wording import Wording
from views.context import now, repository, wording

MINUTES = {Light.RED: 6, Light.YELLOW: 3, Light.GREEN: 2}
"""How long a question may take (facilitator's guide); without a light as long as a divided one."""
UNLIT_MINUTES = 6
NEARLY = 0.75
"""From this share of the time on the clock says that it is running out."""


@st.fragment(run_every=1)
def draw_pulse(workshop: Workshop, items_left: int, light: Light | None) -> None:
    """Redraw the page when somebody has moved the workshop on; votes change the counter only.

    Nothing in here can be pressed: Streamlit loses clicks on what is being redrawn.
    """
    try:
        pulse = repository().pulse(workshop.id)
    except NotFoundError:
        st.rerun()
    if pulse.version != workshop.version:
        st.rerun()
    text = wording()
    lines = [_clocks(workshop, items_left, light, now(), text)]
    if workshop.open_ballot:
        lines.append(_voters(workshop, text))
    st.html(f'<div class="pulse">{"".join(lines)}</div>')


def _clocks(
    workshop: Workshop, items_left: int, light: Light | None, moment: datetime, text: Wording
) -> str:
    clock = _item_clock(workshop, light, moment, text)
    return f'<p class="clocks">{clock}{_budget(workshop, items_left, moment, text)}</p>'


def _item_clock(workshop: Workshop, light: Light | None, moment: datetime, text: Wording) -> str:
    """Minutes on the item on stage, with its share of time in words and shape."""
    item = workshop.on_stage
    if item is None or item.began_at is None or item.state is ItemState.DECIDED:
        return ""
    if item.subject not in workshop.settings.questions:
        return f"<b>{_minutes(moment - item.began_at)}</b>"
    limit = MINUTES[light] if light else UNLIT_MINUTES
    pace = _pace((moment - item.began_at).total_seconds() / 60 / limit)
    word = text(f"console.clock.{pace}")
    whole = text("console.clock.of", elapsed=_minutes(moment - item.began_at), minutes=limit)
    shape = {"fine": "●", "nearly": "▲", "over": "■"}[pace]
    return (
        f'<span class="clock {pace}"><i aria-hidden="true">{shape}</i> '
        f"<b>{escape(whole)}</b> {escape(word)}</span>"
    )


def _pace(share: float) -> str:
    if share >= 1:
        return "over"
    return "nearly" if share >= NEARLY else "fine"


def _minutes(elapsed: timedelta) -> str:
    """Minutes and seconds: 4:07."""
    seconds = max(int(elapsed.total_seconds()), 0)
    return f"{seconds // 60}:{seconds % 60:02d}"


def _budget(workshop: Workshop, items_left: int, moment: datetime, text: Wording) -> str:
    """How much time is left for how many questions."""
    seconds = workshop.time_left(moment).total_seconds()
    each = minutes_each(seconds, items_left)
    minutes = max(int(seconds // 60), 0)
    items = text("console.clock.items", count=items_left)
    key = "none" if each is None else "over" if seconds < 0 else "left"
    sentence = text(f"console.clock.budget.{key}", items=items, minutes=minutes, each=each)
    return f'<span class="budget {key}">{escape(sentence)}</span>'


def _voters(workshop: Workshop, text: Wording) -> str:
    ballot = workshop.open_ballot
    if ballot is None:
        return ""
    voters = repository().voters(workshop.id, ballot.subject, ballot.round)
    people = [one for one in repository().participants(workshop.id) if one.removed_at is None]
    voted = [one for one in people if one.id in voters]
    counted = text("console.vote.counter", count=len(voted), people=len(people))
    share = 100 * len(voted) / len(people) if people else 0
    return (
        f'<p class="counter"><b>{escape(counted)}</b></p>'
        f'<p class="bar" aria-hidden="true"><i style="width:{share:.0f}%"></i></p>'
        f"{chips_html(people, voters, text)}"
    )


def chips_html(people: Sequence[Participant], voters: frozenset[str], text: Wording) -> str:
    """Everybody in the room; a tick and a word tell who has voted. What, nobody learns."""
    chips = "".join(
        f'<li class="{"voted" if one.id in voters else ""}">'
        f"{'✓ ' if one.id in voters else ''}{escape(person_name(one, text))}"
        f"<small>{escape(text('console.vote.given' if one.id in voters else 'console.vote.out'))}"
        "</small></li>"
        for one in people
    )
    return f'<ul class="chips">{chips}</ul>'


def person_name(person: Participant, text: Wording) -> str:
    """The name they entered, or their seat."""
    return person.name or text("console.people.seat", seat=person.seat)
