"""The radar of the building blocks and the foundation beneath it."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from assessment.questionnaire import AxisRole, Questionnaire
from reports.chart import chart_spec
from reports.formatting import score
from reports.radar import Spoke, build_radar, spokes
from services.results import Outcome
from views.context import wording
from views.parts.score_bar import score_bar


def draw_radar(found: Outcome, targets: Mapping[str, float] | None = None) -> None:
    """The blocks today, and with `targets` by axis where they are to go."""
    text = wording()
    st.subheader(text("result.radar.title"), anchor=False)
    draw_radar_picture(found, targets, "radar")


def draw_radar_picture(found: Outcome, targets: Mapping[str, float] | None, key: str) -> None:
    """The radar with what it shows below it; `key` ends in `radar`."""
    text = wording()
    drawn = spokes(found.questionnaire, found.result, text.language, targets=targets)
    draw_spokes(found.questionnaire, drawn, key)
    if targets:
        draw_legend({"today": text("result.radar.today"), "target": text("result.radar.target")})
    st.caption(text("result.radar.caption"))


def draw_legend(entries: Mapping[str, str]) -> None:
    """What each line of a radar stands for, by its look: `today`, `target` or `earlier`."""
    listed = "".join(
        f'<li class="{look}"><i aria-hidden="true"></i>{escape(words)}</li>'
        for look, words in entries.items()
    )
    st.html(f'<ul class="radar-legend">{listed}</ul>')


def draw_spokes(questionnaire: Questionnaire, drawn: Sequence[Spoke], key: str) -> None:
    """The chart at its own size; its description carries all values. `key` ends in `radar`.

    A chart cannot know how wide the window is, so there are two, and the style sheet shows the
    one that fits: on phones the labels are the ids that the rows below spell out.
    """
    ids = [axis.id for axis in questionnaire.axes if axis.role is AxisRole.BLOCK]
    short = [
        spoke.model_copy(update={"label": axis}) for axis, spoke in zip(ids, drawn, strict=True)
    ]
    with st.container(key=f"{key}-wide"):
        _draw(questionnaire, drawn, size=360)
    with st.container(key=f"{key}-narrow"):
        _draw(questionnaire, short, size=230)
        names = "".join(
            f"<dt>{axis}</dt><dd>{escape(spoke.label)}</dd>"
            for axis, spoke in zip(ids, drawn, strict=True)
        )
        st.html(f'<dl class="radar-names">{names}</dl>')


def _draw(questionnaire: Questionnaire, drawn: Sequence[Spoke], size: int) -> None:
    borders = [stage.lower for stage in questionnaire.stages]
    chart = build_radar(drawn, borders, wording().language, dark=_dark(), size=size)
    st.vega_lite_chart(chart_spec(chart), width="content", theme=None)


def draw_foundation(found: Outcome) -> None:
    """What the blocks stand on, as a bar with its stage."""
    text = wording()
    borders = [stage.lower for stage in found.questionnaire.stages]
    for axis in found.questionnaire.axes:
        result = found.result.axes[axis.id]
        if axis.role is not AxisRole.FOUNDATION or result.score is None or result.stage is None:
            continue
        stage = found.questionnaire.stages[result.stage].name.in_(text.language)
        points = score(result.score, text.language)
        title = text("result.foundation.title", name=axis.name.in_(text.language))
        words = text("result.foundation.text", score=points, stage=stage)
        bar = score_bar(result.score, result.band, borders)
        st.html(f'<p class="foundation"><b>{escape(title)}</b> {escape(words)}</p>{bar}')


def _dark() -> bool:
    return st.context.theme.type == "dark"
