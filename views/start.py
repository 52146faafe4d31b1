"""The overview: companies with their assessments, a new one, the sample and the bin."""

import streamlit as st

from assessment.repository import NotSavedError
from services.samples import open_sample
from views.context import go_to, language, now, open_assessment, repository, wording
from views.parts.bin import draw_bin, draw_undo
from views.parts.company_list import draw_companies
from views.parts.header import draw_header
from views.parts.hero import draw_hero, draw_promises
from views.parts.method_link import draw_method_link

NEW = "new"
"""Stands in the address for an assessment that has no name yet."""


def draw() -> None:
    """Draw the hero for newcomers, the list for everybody else."""
    open_assessment(None)
    draw_header("start")
    draw_undo()
    companies = list(repository().companies())
    if companies:
        st.title(wording()("start.title"), anchor=False)
        draw_entrances()
    else:
        draw_hero()
        draw_entrances()
        draw_promises()
    draw_companies(companies)
    draw_bin(companies)
    draw_method_link()


def draw_entrances() -> None:
    """The ways in."""
    text = wording()
    with st.container(horizontal=True, key="entrances"):
        new = st.button(text("start.new"), type="primary", icon=":material/add:", key="new")
        sample = st.button(text("start.sample"), icon=":material/visibility:", key="sample")
        import_file = st.button(
            text("exchange.page.add"), type="tertiary", icon=":material/upload:", key="import"
        )
    if new:
        go_to("company_profile", NEW)
    if sample:
        draw_sample()
    if import_file:
        go_to("import_file")


def draw_sample() -> None:
    """Go to the sample; where it cannot be created, say so."""
    try:
        found = open_sample(repository(), language(), now())
    except NotSavedError:
        st.error(wording()("problems.not_saved"), icon=":material/error:")
        return
    go_to("result", found.id)


draw()
