"""All values as a plain table: the radar in a form everybody can read."""

import pandas as pd
import streamlit as st

from assessment.questionnaire import Axis
from reports.formatting import band, percent, score
from services.results import Outcome
from texts.wording import Wording
from views.context import wording


def draw_values_table(found: Outcome) -> None:
    """One row per axis, folded away."""
    text = wording()
    with st.expander(text("result.table.title"), key="values-table"):
        st.dataframe(
            pd.DataFrame([_row(found, axis, text) for axis in found.questionnaire.axes]),
            hide_index=True,
            width="stretch",
        )


def _row(found: Outcome, axis: Axis, text: Wording) -> dict[str, str]:
    result = found.result.axes[axis.id]
    stages = found.questionnaire.stages
    missing = text("result.score.none" if result.applicable else "result.axes.not_applicable")
    reader = text.language
    return {
        text("result.table.axis"): f"{axis.id} · {axis.name.in_(reader)}",
        text("result.table.score"): missing
        if result.score is None
        else score(result.score, reader),
        text("result.table.stage"): (
            "–" if result.stage is None else stages[result.stage].name.in_(reader)
        ),
        text("result.table.band"): band(result.band, reader) if result.band else "–",
        text("result.table.coverage"): percent(result.coverage, reader),
        text("result.table.weight"): percent(result.weight, reader),
    }
