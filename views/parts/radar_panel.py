"""The radar of the building blocks and the foundation beneath it."""

import streamlit as st

from assessment.questionnaire import AxisRole
from reports.formatting import score
from reports.radar import build_foundation_bar, build_radar, radar_alt_text, spokes
from services.results import Outcome
from views.context import wording


def draw_radar(found: Outcome) -> None:
    """The chart at its own size, with its values as alternative text."""
    text = wording()
    drawn = spokes(found.questionnaire, found.result, text.language)
    borders = [stage.lower for stage in found.questionnaire.stages]
    st.subheader(text("result.radar.title"), anchor=False)
    st.altair_chart(
        build_radar(drawn, borders, text.language, dark=_dark()),
        width="content",
        theme=None,
        alt=radar_alt_text(drawn, text.language),
    )
    st.caption(text("result.radar.caption"))


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
        st.markdown(f"**{title}** · {words}")
        st.altair_chart(
            build_foundation_bar(result.score, borders, text.language, dark=_dark()),
            theme=None,
            alt=f"{title}: {words}",
        )


def _dark() -> bool:
    return st.context.theme.type == "dark"
