"""What to talk about: how far people agree on each question, and the order of the discussion."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from assessment.workshop.item import ItemState, Way
from assessment.workshop.overview import overview
from assessment.workshop.queue import QUEUE_LIMIT, Topic
from assessment.workshop.workshop import Workshop
from reports.formatting import fixed
from reports.names import question_name
from services.results import Outcome
from services.workshop_agenda import suggested_queue
from services.workshop_decisions import take_back
from services.workshop_medians import accept_green, green_questions
from services.workshop_room import Room
from services.workshop_steps import arrange
from texts.wording import Wording
from views.context import now, repository, wording
from views.parts.plain import plain
from views.parts.workshop_lights import light_counts_html, light_html, light_words
from views.parts.workshop_step import step_button, take


def draw_agreement(found: Outcome, here: Room) -> None:
    """The lights counted, what is missing, and accepting in one step what people agree on."""
    text = wording()
    st.html(light_counts_html(overview(here.record), text))
    notes = [
        text(f"console.topics.{key}", count=count)
        for key, count in (
            ("unproven", sum(topic.unproven for topic in here.topics)),
            ("dont_know", sum(topic.dont_know > 0 for topic in here.topics)),
        )
        if count
    ]
    if notes:
        st.markdown("  \n".join(notes))
    _draw_green(found, here, text)
    if here.topics:
        with st.expander(text("console.topics.all"), key="all-topics"):
            st.html(topics_html(found, here, text))


def _draw_green(found: Outcome, here: Room, text: Wording) -> None:
    workshop = here.workshop
    green = green_questions(workshop, here.record)
    accepted = [
        item.subject
        for item in workshop.items.values()
        if item.decision and item.decision.way is Way.ACCEPTED
    ]
    if not green and not accepted:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="green"):
        if green and step_button(
            text("console.topics.accept", count=len(green)),
            "accept-green",
            icon=":material/done_all:",
        ):
            take(lambda: accept_green(repository(), found.questionnaire, workshop, now()))
        if accepted:
            st.markdown(text("console.topics.accepted", count=len(accepted)), width="content")
            if step_button(text("common.undo"), "undo-green", icon=":material/undo:", quiet=True):
                take(lambda: _reopened(workshop, accepted))


def _reopened(workshop: Workshop, accepted: Sequence[str]) -> Workshop:
    for question in accepted:
        workshop = take_back(repository(), workshop, question, now())
    return workshop


def topics_html(found: Outcome, here: Room, text: Wording) -> str:
    """Every rated question, the most urgent first."""
    head = "".join(
        f'<th scope="col">{escape(text(f"console.topics.{name}"))}</th>'
        for name in ("question", "light", "spread", "median", "note")
    )
    rows = "".join(_topic_row(found, here, topic, text) for topic in here.topics)
    return f'<table class="topics"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _topic_row(found: Outcome, here: Room, topic: Topic, text: Wording) -> str:
    last = here.record.questions[topic.question].last
    median = last.agreement.median if last else None
    spread = "–" if topic.deviation is None else fixed(topic.deviation, text.language, 1)
    name = question_name(found.questionnaire, topic.question, text.language)
    return (
        f"<tr><th scope='row'>{escape(topic.question)} {escape(name)}</th>"
        f"<td>{light_html(topic.light, text)}</td><td>{spread}</td>"
        f"<td>{'–' if median is None else median}</td>"
        f"<td>{escape(' · '.join(_remarks(topic, text)))}</td></tr>"
    )


def _remarks(topic: Topic, text: Wording) -> list[str]:
    remarks = []
    if topic.unproven:
        remarks.append(text("console.topics.no_evidence"))
    if topic.dont_know:
        remarks.append(text("console.topics.unknown", count=topic.dont_know))
    return remarks


def draw_queue(found: Outcome, here: Room) -> None:
    """The discussion in order: pick a question, then move it, drop it, or add another."""
    text = wording()
    workshop = here.workshop
    queue = list(workshop.queue)
    topics = {topic.question: topic for topic in here.topics}
    actions = st.container(horizontal=True, key="queue-actions")
    chosen = _draw_list(found, queue, topics, text) if queue else None
    if not queue:
        st.caption(text("console.queue.empty"))
    with actions:
        _draw_moves(workshop, queue, chosen, text)
        _draw_suggestions(found, here, queue, text)
    _draw_adding(found, workshop, queue, topics, text)


def _draw_suggestions(found: Outcome, here: Room, queue: Sequence[str], text: Wording) -> None:
    """Put back what was proposed and has been dropped."""
    items = here.workshop.items
    missing = [
        question
        for question in suggested_queue(found, here)
        if question not in queue and items[question].state is ItemState.WAITING
    ]
    if missing and step_button(
        text("console.queue.suggest"),
        "queue-suggest",
        icon=":material/playlist_add:",
        quiet=True,
    ):
        _arrange(here.workshop, [*queue, *missing])


def _draw_list(
    found: Outcome, queue: Sequence[str], topics: Mapping[str, Topic], text: Wording
) -> str | None:
    chosen: str | None = st.radio(
        text("console.queue.title"),
        queue,
        format_func=lambda question: _label(found, question, text),
        captions=[_reasons(topics.get(question), text) for question in queue],
        label_visibility="collapsed",
        key="queue",
    )
    return chosen


def _label(found: Outcome, question: str, text: Wording) -> str:
    return plain(f"{question} {question_name(found.questionnaire, question, text.language)}")


def _reasons(topic: Topic | None, text: Wording) -> str:
    """Why a question is worth talking about."""
    if topic is None:
        return text("console.queue.unrated")
    words = [light_words(topic.light, text)]
    if topic.deviation is not None:
        words.append(text("console.queue.spread", spread=fixed(topic.deviation, text.language, 1)))
    return " · ".join([*words, *_remarks(topic, text)])


def _draw_moves(workshop: Workshop, queue: list[str], chosen: str | None, text: Wording) -> None:
    place = queue.index(chosen) if chosen in queue else None
    moves = {"up": ("arrow_upward", "Alt+Up"), "down": ("arrow_downward", "Alt+Down")}
    for move, (icon, shortcut) in moves.items():
        other = None if place is None else place - 1 if move == "up" else place + 1
        possible = place is not None and other is not None and 0 <= other < len(queue)
        if (
            step_button(
                text(f"console.queue.{move}"),
                f"queue-{move}",
                icon=f":material/{icon}:",
                shortcut=shortcut,
                disabled=not possible,
            )
            and place is not None
            and other is not None
        ):
            queue[place], queue[other] = queue[other], queue[place]
            _arrange(workshop, queue)
    if step_button(
        text("console.queue.drop"),
        "queue-drop",
        icon=":material/close:",
        disabled=place is None,
        quiet=True,
    ):
        _arrange(workshop, [question for question in queue if question != chosen])


def _draw_adding(
    found: Outcome,
    workshop: Workshop,
    queue: Sequence[str],
    topics: Mapping[str, Topic],
    text: Wording,
) -> None:
    """Any question that is neither listed nor put aside can be added; the most urgent first."""
    order = {question: place for place, question in enumerate(topics)}
    open_ones = [
        question
        for question in workshop.settings.questions
        if question not in queue and workshop.items[question].state is ItemState.WAITING
    ]
    open_ones.sort(key=lambda question: order.get(question, len(order)))
    if not open_ones:
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key="queue-adding"):
        added = st.selectbox(
            text("console.queue.add_label"),
            open_ones,
            index=None,
            format_func=lambda question: (
                f"{question} {question_name(found.questionnaire, question, text.language)}"
            ),
            placeholder=text("console.queue.add_placeholder"),
            key=f"queue-add-{len(queue)}",
        )
        if (
            step_button(
                text("console.queue.add"),
                "queue-add",
                icon=":material/add:",
                disabled=added is None,
            )
            and added
        ):
            _arrange(workshop, [*queue, added])
    if len(queue) > QUEUE_LIMIT:
        st.caption(text("console.queue.long", count=len(queue), limit=QUEUE_LIMIT))


def _arrange(workshop: Workshop, queue: Sequence[str]) -> None:
    take(lambda: arrange(repository(), workshop, queue, now()))
