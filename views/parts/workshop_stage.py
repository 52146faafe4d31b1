"""The item on stage: what it says, what was voted, and the one sensible thing to do next."""

from collections.abc import Iterator

import streamlit as st

from assessment.levels import level_of
from assessment.question import Question
from assessment.repository import NotFoundError
from assessment.workshop.choices import question_of
from assessment.workshop.item import CLOSING, MEASURES, Item, ItemState
from assessment.workshop.progress import progress
from assessment.workshop.record import Tally
from assessment.workshop.workshop import Screen, Workshop
from reports.names import level_name
from services.comparisons import earlier_milestones
from services.results import Outcome
from services.workshop_agenda import NextStep, StepKind, following, next_step
from services.workshop_room import Room
from services.workshop_steps import call, open_vote, park, reveal, show
from texts.wording import Wording
from views.context import now, repository, wording
from views.parts.plain import plain
from views.parts.workshop_agenda import subject_name
from views.parts.workshop_consensus import draw_consensus
from views.parts.workshop_decision import draw_decision
from views.parts.workshop_points import draw_points, rule
from views.parts.workshop_scale import figures_html, round_line, scale_html
from views.parts.workshop_step import step_button, take, tell

_ICONS = {
    StepKind.OPEN: "how_to_vote",
    StepKind.REVEAL: "visibility",
    StepKind.AGAIN: "how_to_vote",
    StepKind.RECORD: "check",
    StepKind.CALL: "arrow_forward",
    StepKind.FINISH: "flag",
}
_UNVOTED = "workshop-unvoted"
"""Session key: the round that nobody had voted in when somebody wanted to reveal it."""


def draw_item(found: Outcome, here: Room, item: Item) -> None:
    """Heading, content and steps of the item everybody looks at."""
    text = wording()
    workshop = here.workshop
    question = question_of(found.questionnaire, item.subject)
    _draw_heading(found, workshop, item, question, text)
    if question is None:
        draw_points(found, here, item)
    else:
        _draw_question(found, here, item, question, text)
    step = next_step(workshop, here.record)
    with st.container(key="steps"):
        _draw_steps(found, workshop, item, step, text)
    if item.state is ItemState.DECIDED:
        draw_decision(found, workshop, item)
    elif item.state is ItemState.REVEALED and item.subject in workshop.settings.questions:
        assert question is not None  # noqa: S101 - every question of a workshop is in its edition
        tally = last_tally(here, item)
        draw_consensus(found, workshop, question, tally, primary=step.kind is StepKind.RECORD)


def _draw_heading(
    found: Outcome, workshop: Workshop, item: Item, question: Question | None, text: Wording
) -> None:
    name = subject_name(found.questionnaire, item.subject, text)
    if question is not None:
        st.caption(plain(" · ".join(_place(found, workshop, item, name, text))))
    st.title(question.text.in_(text.language) if question else name, anchor=False)
    if question is None:
        st.caption(rule(item.subject, text))
    elif question.hint:
        st.caption(question.hint.in_(text.language))


def _place(
    found: Outcome, workshop: Workshop, item: Item, name: str, text: Wording
) -> Iterator[str]:
    """Where in the discussion, and where in the edition."""
    place = progress(workshop)
    if place:
        yield text("console.stage.place", position=place.position, total=place.total)
    if item.subject not in workshop.settings.questions:
        yield name
        return
    capability = found.questionnaire.capability_of[item.subject]
    yield item.subject
    yield found.questionnaire.axis_of[capability.id].name.in_(text.language)
    yield capability.name.in_(text.language)


def last_tally(here: Room, item: Item) -> Tally | None:
    """The round that counts, as far as it may be looked at."""
    if item.subject in here.workshop.settings.questions:
        entry = here.record.questions.get(item.subject)
        return entry.last if entry else None
    return here.record.closing if item.subject == CLOSING else here.record.opening


def _draw_question(
    found: Outcome, here: Room, item: Item, question: Question, text: Wording
) -> None:
    """Nothing about a vote before it is revealed: not the spread, not the level of last time."""
    is_shown = item.state in {ItemState.REVEALED, ItemState.DECIDED}
    tally = last_tally(here, item) if is_shown else None
    st.html(scale_html(found.questionnaire, question, tally, text))
    if not is_shown:
        return
    if tally is None:
        st.caption(text("console.figures.nobody"))
        return
    st.html(figures_html(found.questionnaire, tally, text))
    lines = [*_earlier_round(here, item, text), *_earlier_milestone(found, question, text)]
    if lines:
        st.caption("  \n".join(lines))


def _earlier_round(here: Room, item: Item, text: Wording) -> list[str]:
    entry = here.record.questions.get(item.subject)
    if entry and len(entry.rounds) > 1:
        return [text("console.figures.first", line=round_line(entry.rounds[0], text))]
    if item.subject == CLOSING and here.record.opening:
        return [text("console.figures.at_opening", line=round_line(here.record.opening, text))]
    return []


def _earlier_milestone(found: Outcome, question: Question, text: Wording) -> list[str]:
    """The level of last time, told only now so that it anchors nobody (method.md 3.6)."""
    try:
        earlier = next(iter(earlier_milestones(repository(), found.assessment)), None)
        stored = repository().answers(earlier.id).get(question.id) if earlier else None
    except NotFoundError:
        return []
    level = level_of(question, stored.answer) if stored else None
    if earlier is None or level is None:
        return []
    name = level_name(found.questionnaire, level, text.language)
    milestone = plain(earlier.milestone)
    return [text("console.figures.earlier", milestone=milestone, level=level, name=name)]


def _draw_steps(
    found: Outcome, workshop: Workshop, item: Item, step: NextStep, text: Wording
) -> None:
    """The next sensible step large, what else is possible beside it."""
    if step.kind is not StepKind.RECORD and not _is_measure_choice(item):
        draw_next(found, workshop, step)
    with st.container(horizontal=True, key="other-steps"):
        _draw_others(found, workshop, item, step, text)


def _is_measure_choice(item: Item) -> bool:
    """The vote on measures is opened where its options are chosen."""
    return item.subject == MEASURES and item.state is ItemState.WAITING


def draw_next(found: Outcome, workshop: Workshop, step: NextStep) -> None:
    """The one big button."""
    text = wording()
    item = workshop.on_stage
    round_ = item.round if item else 0
    label = text(f"console.step.{step.kind}", name=_name(found, step.subject, text))
    if step.kind is StepKind.REVEAL and st.session_state.get(_UNVOTED) == _round_key(workshop):
        label = text("console.step.reveal_anyway")
    if not step_button(
        plain(label),
        f"{step.kind}-{step.subject}-{round_}",
        primary=True,
        icon=f":material/{_ICONS[step.kind]}:",
        shortcut="Alt+Enter",
        stretch=True,
    ):
        return
    match step.kind:
        case StepKind.OPEN | StepKind.AGAIN:
            take(lambda: open_vote(repository(), workshop, now()))
        case StepKind.REVEAL:
            _reveal(workshop)
        case StepKind.CALL if step.subject is not None:
            subject = step.subject
            take(lambda: call(repository(), workshop, subject, now()))
        case StepKind.FINISH:
            finish(workshop)


def _name(found: Outcome, subject: str | None, text: Wording) -> str:
    return subject_name(found.questionnaire, subject, text) if subject else ""


def _round_key(workshop: Workshop) -> str:
    ballot = workshop.open_ballot
    return f"{workshop.id}-{ballot.subject}-{ballot.round}" if ballot else ""


def _reveal(workshop: Workshop) -> None:
    """A round in which nobody has voted is revealed only on the second try: a double click that
    opened the vote must not end it.
    """
    ballot = workshop.open_ballot
    key = _round_key(workshop)
    nobody = ballot and not repository().voters(workshop.id, ballot.subject, ballot.round)
    if nobody and st.session_state.get(_UNVOTED) != key:
        st.session_state[_UNVOTED] = key
        tell("nobody_voted")
        st.rerun()
    take(lambda: reveal(repository(), workshop, now()))


def finish(workshop: Workshop) -> None:
    """Thank everybody on every screen; signing off comes next."""
    take(lambda: show(repository(), workshop, Screen.END, now()))


def _draw_others(
    found: Outcome, workshop: Workshop, item: Item, step: NextStep, text: Wording
) -> None:
    is_question = item.subject in workshop.settings.questions
    can_vote_again = item.state is ItemState.REVEALED and item.round < item.rounds
    if is_question and can_vote_again and step.kind is StepKind.RECORD:
        _draw_second_vote(workshop, item, text)
    is_open = item.state in {ItemState.WAITING, ItemState.REVEALED}
    if is_question and is_open:
        _draw_park(workshop, item, text)
    coming = following(workshop)
    if (
        coming
        and is_open
        and step.kind is not StepKind.CALL
        and step_button(
            plain(text("console.step.skip", name=subject_name(found.questionnaire, coming, text))),
            f"skip-{item.subject}-{item.round}",
            icon=":material/skip_next:",
            shortcut="Alt+N",
            quiet=True,
        )
    ):
        take(lambda: call(repository(), workshop, coming, now()))


def _draw_second_vote(workshop: Workshop, item: Item, text: Wording) -> None:
    if step_button(
        text("console.step.again"),
        f"again-{item.subject}-{item.round}",
        icon=f":material/{_ICONS[StepKind.AGAIN]}:",
        shortcut="Alt+A",
    ):
        take(lambda: open_vote(repository(), workshop, now()))


def _draw_park(workshop: Workshop, item: Item, text: Wording) -> None:
    if step_button(
        text("console.step.park"),
        f"park-{item.subject}-{item.round}",
        icon=":material/pause_circle:",
        shortcut="Alt+P",
        quiet=True,
    ):
        take(lambda: _parked(workshop, item.subject))


def _parked(workshop: Workshop, subject: str) -> Workshop:
    """Put the question aside and go on with the next one."""
    coming = following(workshop)
    aside = park(repository(), workshop, subject, now())
    return call(repository(), aside, coming, now()) if coming else aside
