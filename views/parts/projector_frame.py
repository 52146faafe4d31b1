"""The four parts of every screen: what it is about, the clock, the stage, and the foot."""

from html import escape

import streamlit as st

from assessment.workshop.workshop import Screen
from services.workshop_projection import Projection
from views.context import now, wording
from views.parts.header import draw_language_link
from views.parts.projector_break import break_html
from views.parts.projector_clock import clock_html
from views.parts.projector_end import end_html
from views.parts.projector_lobby import draw_lobby
from views.parts.projector_overview import draw_overview
from views.parts.projector_points import points_html
from views.parts.projector_question import heading_html, question_html, question_on_stage


def draw_screen(shown: Projection) -> None:
    """The screen that the facilitator has put on stage."""
    with st.container(key="projector"):
        st.html(f'<header class="p-head">{_about(shown)}</header>')
        st.html(f'<div class="p-clock">{clock_html(shown, now(), wording())}</div>')
        with st.container(key="projector-stage"):
            _draw_stage(shown)
        _draw_foot()


def draw_notice(key: str) -> None:
    """A sentence instead of a workshop; `key` has a title and a text."""
    text = wording()
    title, sentence = escape(text(f"{key}.title")), escape(text(f"{key}.text"))
    with st.container(key="projector"):
        with st.container(key="projector-stage"):
            st.html(f'<div class="p-notice"><h1>{title}</h1><p>{sentence}</p></div>')
        _draw_foot()


def _draw_stage(shown: Projection) -> None:
    text = wording()
    match shown.workshop.stage.screen:
        case Screen.LOBBY:
            draw_lobby(shown)
        case Screen.OVERVIEW:
            draw_overview(shown)
        case Screen.BREAK:
            st.html(break_html(shown, text))
        case Screen.END:
            st.html(end_html(shown, text))
        case Screen.SUBJECT:
            asked = question_on_stage(shown)
            st.html(question_html(shown, asked, text) if asked else points_html(shown, text))


def _about(shown: Projection) -> str:
    """The question on stage; whose assessment it is where there is none."""
    asked = question_on_stage(shown)
    if asked is not None:
        return heading_html(shown, asked, wording())
    company, milestone = shown.found.company.name, shown.found.assessment.milestone
    return f'<p class="p-about">{escape(company)} · {escape(milestone)}</p>'


def _draw_foot() -> None:
    with st.container(key="projector-foot", horizontal=True):
        st.html(f'<p class="p-product">{escape(wording()("common.product"))}</p>', width="content")
        draw_language_link("projector")
