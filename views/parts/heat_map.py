"""Every capability as a field with its number; each opens the arithmetic behind it."""

from html import escape

import streamlit as st

from assessment.explanation import Subject
from assessment.questionnaire import Axis, Capability, Questionnaire
from assessment.result import CapabilityResult
from reports.formatting import score
from reports.names import sentence_case
from reports.stage_tone import stage_tone
from reports.theme import DARK, LIGHT, Theme
from services.results import Outcome
from texts.wording import Wording
from views.context import wording
from views.parts.explanation_window import draw_explanation_window
from views.parts.plain import plain


def draw_heat_map(found: Outcome) -> None:
    """One row an axis; fields of the same stage have the same tone."""
    text = wording()
    st.subheader(text("result_views.heat.title"), anchor=False)
    dark = st.context.theme.type == "dark"
    st.caption(text("result_views.heat.intro_dark" if dark else "result_views.heat.intro"))
    st.html(f"<style>{_tones(LIGHT)}@media (prefers-color-scheme: dark) {{{_tones(DARK)}}}</style>")
    st.html(_legend(found.questionnaire, text))
    for axis in found.questionnaire.axes:
        if found.result.axes[axis.id].applicable:
            _draw_row(found, axis, text)


def _draw_row(found: Outcome, axis: Axis, text: Wording) -> None:
    with st.container(key=f"heat-row-{axis.id}", horizontal=True):
        name = f"{axis.id} · {axis.name.in_(text.language)}"
        st.html(f'<p class="heat-axis">{escape(name)}</p>')
        for capability in axis.capabilities:
            _draw_field(found, capability, found.result.capabilities[capability.id], text)


def _draw_field(
    found: Outcome, capability: Capability, result: CapabilityResult, text: Wording
) -> None:
    name = capability.name.in_(text.language)
    if not result.applicable:
        missing = text("result_views.heat.not_asked")
        st.html(f'<p class="heat-gone">{escape(name)}<small>{escape(missing)}</small></p>')
        return
    place, figure = "none", "–"
    if result.score is not None:
        points = 100 * result.score
        place = str(stage_tone(found.questionnaire.stages, points))
        figure = score(points, text.language)
    pressed = st.button(
        f"**{figure}** {plain(name)}",
        key=f"heat-{place}-{capability.id}",
        help=None if result.score is not None else text("result_views.heat.none"),
        width="stretch",
    )
    if pressed:
        draw_explanation_window(found, Subject.CAPABILITY, capability.id)


def _legend(questionnaire: Questionnaire, text: Wording) -> str:
    """The stages with the points they begin at, each in its tone."""
    entries = "".join(
        f'<li class="tone-{stage_tone(questionnaire.stages, stage.lower)}">'
        f"{escape(sentence_case(stage.name.in_(text.language)))} "
        f"<small>{escape(text('result_views.heat.from', points=f'{stage.lower:g}'))}</small></li>"
        for stage in questionnaire.stages
    )
    label = escape(text("result_views.heat.legend"))
    return f'<ul class="heat-legend" aria-label="{label}">{entries}</ul>'


def _tones(colours: Theme) -> str:
    return "".join(
        f'.tone-{place}, [class*="st-key-heat-{place}-"] button '
        f"{{ background: {look.fill}; color: {look.ink}; border-color: {look.fill}; }}"
        for place, look in enumerate(colours.levels)
    )
