"""Who is there, and how far rating in advance has come: counts only."""

from collections import Counter
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

import streamlit as st

from assessment.questionnaire import Questionnaire
from assessment.repository import NotFoundError
from assessment.workshop.agreement import SPREAD_FROM
from assessment.workshop.repository import Pulse
from assessment.workshop.seats import assigned
from assessment.workshop.vote import Participant, Vote
from assessment.workshop.workshop import Standing, Workshop
from reports.names import question_name
from services.workshops import remove
from texts.wording import Wording
from views.context import now, repository, wording
from views.parts.plain import plain
from views.parts.workshop_pulse import person_name
from views.parts.workshop_step import ask

_SHOWN = "workshop-people"
"""Session key: the lists as they were drawn last."""


class _Shown(NamedTuple):
    pulse: Pulse
    language: str
    people: str
    coverage: str


@st.fragment(run_every=2)
def draw_people(workshop: Workshop, questionnaire: Questionnaire, drawn: Pulse) -> None:
    """Everybody who has joined. The page is redrawn when somebody joins, leaves or takes a step."""
    try:
        pulse = repository().pulse(workshop.id)
    except NotFoundError:
        st.rerun()
    if (pulse.version, pulse.participants) != (drawn.version, drawn.participants):
        st.rerun()
    text = wording()
    shown: _Shown | None = st.session_state.get(_SHOWN)
    if shown is None or (shown.pulse, shown.language) != (pulse, text.language):
        shown = _lists(workshop, questionnaire, pulse, text)
        st.session_state[_SHOWN] = shown
    st.html(shown.people)
    if shown.coverage:
        with st.expander(text("console.coverage.title"), key="coverage"):
            st.html(shown.coverage)


def _lists(workshop: Workshop, questionnaire: Questionnaire, pulse: Pulse, text: Wording) -> _Shown:
    people = _present(workshop)
    ids = {person.id for person in people}
    votes = [
        vote
        for vote in (repository().votes(workshop.id) if workshop.settings.advance else ())
        if vote.participant_id in ids and vote.subject in workshop.settings.questions
    ]
    coverage = ""
    if workshop.advance_open and people:
        coverage = coverage_html(workshop, questionnaire, votes, text)
    return _Shown(pulse, text.language, people_html(workshop, people, votes, text), coverage)


def _present(workshop: Workshop) -> list[Participant]:
    everybody = repository().participants(workshop.id)
    return [person for person in everybody if person.removed_at is None]


def people_html(
    workshop: Workshop, people: Sequence[Participant], votes: Sequence[Vote], text: Wording
) -> str:
    """One line a person: seat or name, group, and how many questions they have rated."""
    given = Counter(vote.participant_id for vote in votes if vote.round == 1)
    rows = "".join(_person(workshop, person, given[person.id], text) for person in people)
    title = escape(
        text("console.people.title" if people else "console.people.none", count=len(people))
    )
    nobody = f'<p class="quiet">{escape(text("console.people.nobody"))}</p>'
    listed = f'<ul class="people">{rows}</ul>' if people else nobody
    return f'<h3 class="people-title">{title}</h3>{listed}'


def _person(workshop: Workshop, person: Participant, given: int, text: Wording) -> str:
    group = text(f"workshop_terms.group.{person.group}") if person.group else ""
    settings = workshop.settings
    rated = ""
    if settings.advance and workshop.standing is Standing.PREPARING:
        all_ = len(assigned(settings.questions, person.seat, settings.per_person))
        done = "console.people.done" if given >= all_ else "console.people.rated"
        rated = text(done, count=min(given, all_), all=all_)
    return (
        f"<li><b>{escape(person_name(person, text))}</b><span>{escape(group)}</span>"
        f"<small>{escape(rated)}</small></li>"
    )


def coverage_html(
    workshop: Workshop, questionnaire: Questionnaire, votes: Sequence[Vote], text: Wording
) -> str:
    """How many have rated each question, whatever they say; the emptiest first."""
    counts = Counter(vote.subject for vote in votes if vote.round == 1)
    questions = sorted(workshop.settings.questions, key=lambda question: counts[question])
    short = sum(counts[question] < SPREAD_FROM for question in questions)
    rows = "".join(
        f"<tr><th scope='row'>{escape(question)}</th>"
        f"<td>{escape(question_name(questionnaire, question, text.language))}</td>"
        f'<td class="number">{counts[question]}</td></tr>'
        for question in questions
    )
    sentence = text("console.coverage.short" if short else "console.coverage.enough", count=short)
    return (
        f'<p class="quiet">{escape(sentence)}</p>'
        f'<table class="coverage"><tbody>{rows}</tbody></table>'
    )


def draw_removal(workshop: Workshop) -> None:
    """A menu to shut somebody out, asked once more."""
    text = wording()
    people = {person.id: person for person in _present(workshop)}
    if not people:
        return
    chosen = st.menu_button(
        text("console.people.remove"),
        list(people),
        format_func=lambda identity: plain(_label(people[identity], text)),
        type="tertiary",
        icon=":material/person_remove:",
        key="remove-person",
    )
    if chosen not in people:
        return
    name = person_name(people[chosen], text)

    def step() -> Workshop:
        remove(repository(), workshop, chosen, now())
        return repository().workshop(workshop.id)

    ask(
        text("console.people.remove"),
        [text("console.people.ask", name=plain(name)), text("console.people.stays")],
        text("console.people.confirm"),
        step,
    )


def _label(person: Participant, text: Wording) -> str:
    group = text(f"workshop_terms.group.{person.group}") if person.group else ""
    return " · ".join(part for part in (person_name(person, text), group) if part)
