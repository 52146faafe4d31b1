"""The radar of today and of what measures lead to, quick enough to move with every tick."""

from base64 import b64encode
from collections.abc import Sequence
from html import escape

import streamlit as st

from assessment.questionnaire import AxisRole, Questionnaire
from assessment.result import Result
from reports.live_radar import Label, live_radar
from reports.radar import Spoke, radar_alt_text, spokes
from services.results import Outcome
from views.context import wording
from views.parts.radar_panel import draw_legend

WIDE, NARROW = 224, 220


def draw_live_radar(found: Outcome, after: Result | None) -> None:
    """The blocks today and, if measures are ticked, `after`; what the lines mean below it.

    There are two, as for every radar: on phones the labels are ids, spelt out below.
    """
    text, questionnaire = wording(), found.questionnaire
    drawn = spokes(questionnaire, found.result, text.language, after=after)
    blocks = [axis.id for axis in questionnaire.axes if axis.role is AxisRole.BLOCK]
    short = [
        spoke.model_copy(update={"label": axis}) for axis, spoke in zip(blocks, drawn, strict=True)
    ]
    with st.container(key="effect-radar-wide"):
        st.html(_picture(questionnaire, drawn, WIDE))
    with st.container(key="effect-radar-narrow"):
        names = "".join(
            f"<dt>{escape(axis)}</dt><dd>{escape(spoke.label)}</dd>"
            for axis, spoke in zip(blocks, drawn, strict=True)
        )
        picture = _picture(questionnaire, short, NARROW)
        st.html(f'{picture}<dl class="radar-names">{names}</dl>')
    entries = {"today": text("plan_measures.effect.today")}
    if after:
        entries["after"] = text("plan_measures.effect.after")
    draw_legend(entries)


def _picture(questionnaire: Questionnaire, drawn: Sequence[Spoke], size: int) -> str:
    """An image of the lines with the labels laid around it: a page takes no SVG as HTML."""
    borders, reader = [stage.lower for stage in questionnaire.stages], wording().language
    dark = st.context.theme.type == "dark"
    picture = live_radar(drawn, borders, reader, dark=dark, size=size)
    source = b64encode(picture.svg.encode()).decode()
    labels = "".join(_label(label) for label in picture.labels)
    return (
        f'<div class="live-radar" style="width:{picture.width}px">'
        f'<img src="data:image/svg+xml;base64,{source}" width="{picture.width}" decoding="sync" '
        f'alt="{escape(radar_alt_text(drawn, reader))}">{labels}</div>'
    )


def _label(label: Label) -> str:
    """Around the centre of the image, in the type of the page."""
    look = (
        f"left:calc(50% + {label.x}px);top:calc(50% + {label.y}px);font-size:{label.size:g}px;"
        f"font-weight:{label.weight};color:{label.ink}"
    )
    return (
        f'<span class="{label.align}" style="{look}" aria-hidden="true">{escape(label.text)}</span>'
    )
