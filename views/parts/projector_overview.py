"""The projector between two items: where the company stands, and how far people agree."""

from html import escape

import streamlit as st

from assessment.workshop.agreement import Light
from assessment.workshop.overview import overview
from reports.chart import chart_spec
from reports.radar import build_radar, spokes
from services.workshop_projection import Projection
from texts.wording import Wording
from views.context import wording
from views.parts.radar_panel import draw_foundation
from views.parts.workshop_lights import SHAPES

RADAR = 200
"""Pixels across; the style sheet enlarges the picture to what can be read from afar."""


def draw_overview(shown: Projection) -> None:
    """The radar of what has been recorded, beside the count of lights."""
    text = wording()
    st.html(f'<h1 class="p-title">{escape(text("projector.overview.title"))}</h1>')
    with st.container(key="projector-radar"):
        _draw_radar(shown, text)
    st.html(_lights(shown, text))
    with st.container(key="projector-foundation"):
        draw_foundation(shown.found)


def _draw_radar(shown: Projection, text: Wording) -> None:
    content = shown.found.questionnaire
    drawn = spokes(content, shown.found.result, text.language)
    borders = [stage.lower for stage in content.stages]
    dark = st.context.theme.type == "dark"
    chart = build_radar(drawn, borders, text.language, dark=dark, size=RADAR)
    st.vega_lite_chart(chart_spec(chart), width="content", theme=None)


def _lights(shown: Projection, text: Wording) -> str:
    """Over all questions of the workshop; those nobody has rated, or too few, are still open."""
    counts = overview(shown.record)
    rows = [
        (SHAPES[light], counts.lights[light], text(f"workshop_terms.light.{light}"))
        for light in Light
    ]
    rows.append(
        (
            "–",
            len(shown.workshop.settings.questions) - counts.lit,
            text("projector.overview.unlit"),
        )
    )
    entries = "".join(
        f'<li><i aria-hidden="true">{shape}</i><b>{count}</b><span>{escape(name)}</span></li>'
        for shape, count, name in rows
    )
    title = escape(text("projector.overview.questions"))
    return f'<section class="p-lights"><h2>{title}</h2><ul>{entries}</ul></section>'
