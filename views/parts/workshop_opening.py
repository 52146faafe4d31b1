"""Before there is a workshop: what it brings, and the few decisions that open it."""

from collections.abc import Sequence

import streamlit as st

from assessment.scope import scope
from assessment.workshop.settings import (
    GROUPS,
    MINUTES_HIGHEST,
    MINUTES_LOWEST,
    Grouping,
    Settings,
)
from assessment.workshop.workshop import Workshop
from reports.names import axis_label, question_name
from services.companies import new_id
from services.results import outcome
from services.workshop_agenda import suggested_queue
from services.workshop_room import room
from services.workshop_steps import arrange
from services.workshops import open_workshop, suggested_settings
from texts.wording import Wording
from views.context import now, repository, wording
from views.opening import Opened
from views.parts.guide_link import draw_guide_link
from views.parts.workshop_step import take

STEPS = ("advance", "calibrate", "discuss", "measures", "sign_off")
"""How a half day runs, in the words of `console.intro.steps`."""


def draw_opening(here: Opened) -> None:
    """Explanation on one side, decisions on the other."""
    text = wording()
    st.title(text("console.intro.title"), anchor=False)
    about, form = st.columns([5, 6], gap="large")
    with about:
        st.markdown(text("console.intro.lead"))
        for step in STEPS:
            st.markdown(
                f"**{text(f'console.intro.steps.{step}.title')}**  \n"
                f"{text(f'console.intro.steps.{step}.text')}"
            )
        st.caption(text("console.intro.privacy"))
        draw_guide_link()
    with form, st.container(border=True, key="workshop-form"):
        settings = _draw_form(here)
        if settings is None:
            st.caption(text("console.form.no_questions"))
        if st.button(
            text("console.form.open"),
            type="primary",
            icon=":material/groups:",
            disabled=settings is None,
            width="stretch",
            key="open-workshop",
        ):
            take(lambda: _open(here, settings))


def _open(here: Opened, settings: Settings | None) -> Workshop:
    """Where nobody rates in advance, the questions that weigh most are proposed at once."""
    chosen = settings or suggested_settings(here.questionnaire, here.assessment)
    opened = open_workshop(
        repository(), here.questionnaire, here.assessment, chosen, new_id(), now()
    )
    if opened.settings.advance or opened.queue:
        return opened
    found = outcome(repository(), here.assessment.id)
    queue = suggested_queue(found, room(repository(), found, opened))
    return arrange(repository(), opened, queue, now())


def _draw_form(here: Opened) -> Settings | None:
    """The settings as chosen; None while no question is left."""
    text = wording()
    suggested = suggested_settings(here.questionnaire, here.assessment)
    depth = _draw_depth(here, suggested, text)
    advance = st.toggle(
        text("console.form.advance.label"), value=suggested.advance, key="workshop-advance"
    )
    st.caption(text("console.form.advance.on" if advance else "console.form.advance.off"))
    named = _draw_named(text)
    grouping = _draw_grouping(text)
    with st.expander(text("console.form.more"), key="workshop-more"):
        minutes = _draw_minutes(suggested.minutes, text)
        questions = _draw_questions(here, depth, text)
        per_person = _draw_per_person(len(questions), text) if advance and questions else None
    if not questions:
        return None
    return Settings(
        depth=depth,
        questions=tuple(questions),
        minutes=minutes,
        per_person=per_person,
        named=named,
        grouping=grouping,
        advance=advance,
    )


def _draw_depth(here: Opened, suggested: Settings, text: Wording) -> str:
    sizes = {depth.id: len(_asked(here, depth.id)) for depth in here.questionnaire.depths}
    names = {depth.id: depth.name.in_(text.language) for depth in here.questionnaire.depths}
    chosen: str | None = st.segmented_control(
        text("console.form.depth"),
        list(sizes),
        default=suggested.depth,
        required=True,
        format_func=lambda depth: text("common.size", depth=names[depth], count=sizes[depth]),
        key="workshop-depth",
    )
    return chosen if chosen in sizes else suggested.depth


def _asked(here: Opened, depth: str) -> Sequence[str]:
    return scope(here.questionnaire, here.assessment.profile, depth).asked


def _draw_named(text: Wording) -> bool:
    chosen = st.segmented_control(
        text("console.form.named.label"),
        ["anonymous", "named"],
        default="anonymous",
        required=True,
        format_func=lambda way: text(f"console.form.named.{way}"),
        key="workshop-named",
    )
    named = chosen == "named"
    st.caption(text("console.form.named.on" if named else "console.form.named.off"))
    return named


def _draw_grouping(text: Wording) -> Grouping:
    chosen = st.segmented_control(
        text("console.form.grouping.label"),
        [grouping.value for grouping in Grouping],
        default=Grouping.ROLE.value,
        required=True,
        format_func=lambda grouping: text(f"workshop_terms.grouping.{grouping}"),
        key="workshop-grouping",
    )
    grouping = Grouping(chosen) if chosen in set(Grouping) else Grouping.ROLE
    names = ", ".join(text(f"workshop_terms.group.{group}") for group in GROUPS[grouping])
    st.caption(text("console.form.grouping.groups", groups=names))
    st.caption(text("console.form.grouping.consent"))
    return grouping


def _draw_minutes(suggested: int, text: Wording) -> int:
    chosen = st.number_input(
        text("console.form.minutes"),
        MINUTES_LOWEST,
        MINUTES_HIGHEST,
        suggested,
        step=5,
        key="workshop-minutes",
    )
    st.caption(text("console.form.minutes_help"))
    return min(max(int(chosen), MINUTES_LOWEST), MINUTES_HIGHEST)


def _draw_questions(here: Opened, depth: str, text: Wording) -> list[str]:
    """All questions of the depth, or those of some axes, without the ones taken out."""
    asked = _asked(here, depth)
    axes = {
        axis.id: axis_label(axis, text.language)
        for axis in here.questionnaire.axes
        if any(_axis(here, question) == axis.id for question in asked)
    }
    chosen = st.pills(
        text("console.form.axes"),
        list(axes),
        selection_mode="multi",
        default=list(axes),
        format_func=lambda axis: axes[axis],
        key=f"workshop-axes-{depth}",
    )
    offered = [question for question in asked if _axis(here, question) in chosen]
    left_out = st.multiselect(
        text("console.form.left_out"),
        offered,
        format_func=lambda question: _question_label(here, question, text),
        placeholder=text("console.form.none_left_out"),
        key=f"workshop-left-out-{depth}",
    )
    kept = [question for question in offered if question not in left_out]
    st.caption(text("console.form.kept", count=len(kept), all=len(asked)))
    return kept


def _axis(here: Opened, question: str) -> str:
    edition = here.questionnaire
    return edition.axis_of[edition.capability_of[question].id].id


def _question_label(here: Opened, question: str, text: Wording) -> str:
    return f"{question} · {question_name(here.questionnaire, question, text.language)}"


def _draw_per_person(questions: int, text: Wording) -> int | None:
    everything = st.toggle(text("console.form.everything"), value=True, key="workshop-everything")
    if everything:
        return None
    chosen = st.number_input(
        text("console.form.per_person"),
        1,
        questions,
        min(15, questions),
        key=f"workshop-per-person-{questions}",
    )
    st.caption(text("console.form.per_person_help"))
    return min(max(int(chosen), 1), questions)
