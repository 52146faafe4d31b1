"""The company profile: one page that decides what is asked and how it weighs."""

import streamlit as st

from assessment.profile import Profile
from assessment.repository import NotSavedError
from assessment.scope import scope
from services.companies import NameMissingError, new_id, start_assessment
from services.editions import current_edition
from views.context import (
    ASSESSMENT,
    assessment_id,
    go_to,
    now,
    open_assessment,
    repository,
    wording,
)
from views.opening import Opened, opened
from views.parts.depth_choice import draw_depth
from views.parts.header import draw_header
from views.parts.milestone_name import this_month
from views.parts.profile_effects import draw_effects
from views.parts.profile_form import draw_profile_form
from views.parts.subject import draw_subject
from views.profile_sheet import Sheet, keep_sheet, sheet_key

NEW = "new"
"""Stands in the address for an assessment that has no name yet."""

_DRAFT = "draft-id"
"""Session key: the id the new assessment will get. Its widgets carry it from the start."""


def draw() -> None:
    """Draw the profile of the open assessment, or of one that is about to begin."""
    if assessment_id() == NEW:
        draw_new()
        return
    here = opened("profile")
    if here:
        draw_existing(here)


def draw_new() -> None:
    """The empty profile. The assessment begins to exist as soon as it has a name."""
    text = wording()
    draft: str = st.session_state.setdefault(_DRAFT, new_id())
    draw_header("profile")
    st.title(text("profile.title_new"), anchor=False)
    st.write(text("profile.lead"))
    key = sheet_key(draft)
    name = draw_name(key, "")
    st.caption(text("profile.name.help_new"))
    edition = current_edition()
    depth = draw_depth(edition, key, edition.depths[0].id)
    profile = draw_profile_form(edition, key, Profile())
    draw_effects(edition, scope(edition, profile, depth))
    go_on = draw_next()
    if name.strip():
        begin(draft, Sheet(name, this_month(), depth, profile), go_on=go_on)
    elif go_on:
        st.error(text("profile.name_first"))


def begin(draft: str, sheet: Sheet, *, go_on: bool) -> None:
    """Create the assessment and stay on the page, unless the person wants to go on."""
    try:
        start_assessment(
            repository(),
            assessment_id=draft,
            name=sheet.name,
            milestone=sheet.milestone,
            profile=sheet.profile,
            depth=sheet.depth,
            now=now(),
        )
    except NameMissingError:
        st.error(wording()("profile.name_first"))
        return
    except NotSavedError:
        st.error(wording()("problems.not_saved"))
        return
    st.session_state.pop(_DRAFT, None)
    open_assessment(draft)
    if go_on:
        go_to("questions", draft)
    st.query_params[ASSESSMENT] = draft
    st.rerun()


def draw_existing(here: Opened) -> None:
    """The profile as it is stored; every change is saved at once."""
    text = wording()
    if here.company.sample:
        draw_subject(here)
        st.caption(text("common.sample_note"))
    st.title(text("profile.title"), anchor=False)
    st.write(text("profile.lead"))
    sheet = Sheet.of(here)
    key = sheet_key(here.assessment.id)
    name = draw_name(key, sheet.name)
    milestone = draw_milestone(key, sheet.milestone)
    depth = draw_depth(here.questionnaire, key, sheet.depth)
    profile = draw_profile_form(here.questionnaire, key, sheet.profile)
    keep_sheet(here, Sheet(name, milestone, depth, profile))
    draw_effects(here.questionnaire, scope(here.questionnaire, profile, depth))
    if draw_next():
        go_to("questions")


def draw_name(key: str, current: str) -> str:
    """The name field."""
    typed = st.text_input(
        wording()("profile.name.label"), value=current, max_chars=200, key=f"name-{key}"
    )
    return typed or ""


def draw_milestone(key: str, current: str) -> str:
    """The name of the milestone."""
    typed = st.text_input(
        wording()("profile.milestone.label"), value=current, max_chars=200, key=f"milestone-{key}"
    )
    return typed or ""


def draw_next() -> bool:
    """The way on to the questions."""
    return st.button(
        wording()("profile.next"), type="primary", icon=":material/arrow_forward:", key="go-on"
    )


draw()
