"""What counts how much: base weights, factors by industry and what the profile changes."""

import pandas as pd
import streamlit as st

from assessment.questionnaire import AxisRole, Questionnaire
from assessment.weights import axis_weights
from reports.formatting import decimal, fixed, percent, share
from reports.names import axis_label
from texts.wording import Wording
from views.parts.method_table import Group, Row, TextTable, draw_lines, draw_table, draw_text


def draw_weights(questionnaire: Questionnaire, text: Wording) -> None:
    """Weights without any profile first; everything that changes them is folded."""
    st.header(text("method.weights.title"), anchor=False)
    draw_text(text("method.weights.text"))
    draw_table(weights_table(questionnaire, text))
    draw_text(" ".join(_sentences(questionnaire, text)))
    _draw_industries(questionnaire, text)
    _draw_rules(questionnaire, text)
    with st.expander(text("method.formulas.title"), key="method-formula-weights"):
        draw_lines([_formula(questionnaire, text)], "div")


def weights_table(questionnaire: Questionnaire, text: Wording) -> TextTable:
    """The weight of every part if all of them apply and no factor changes them."""
    weights = axis_weights(questionnaire, {}, {axis.id for axis in questionnaire.axes})
    rows = tuple(
        Row(axis_label(axis, text.language), (share(weights[axis.id], text.language),))
        for axis in questionnaire.axes
    )
    heads = (text("method.asked.part"), text("result.table.weight"))
    return TextTable(heads, (Group("", rows),), numbers=1)


def industries_table(questionnaire: Questionnaire, text: Wording) -> pd.DataFrame:
    """One row per industry, one column per building block."""
    blocks = [axis.id for axis in questionnaire.axes if axis.role is AxisRole.BLOCK]
    return pd.DataFrame(
        {text("method.weights.industry"): industry.name.in_(text.language)}
        | {block: fixed(industry.multipliers.get(block, 1.0), text.language, 2) for block in blocks}
        for industry in questionnaire.weighting.industries
    )


def _foundation(questionnaire: Questionnaire) -> float:
    """The share kept for the foundation; 0 where the edition has none."""
    kept = any(axis.role is AxisRole.FOUNDATION for axis in questionnaire.axes)
    return questionnaire.weighting.foundation_share if kept else 0.0


def _sentences(questionnaire: Questionnaire, text: Wording) -> list[str]:
    weighting, language = questionnaire.weighting, text.language
    found = []
    if foundation := _foundation(questionnaire):
        found.append(text("method.weights.foundation", share=percent(foundation, language)))
    if weighting.industries or weighting.rules:
        lowest, highest = decimal(weighting.lowest, language), decimal(weighting.highest, language)
        found.append(text("method.weights.factors", lowest=lowest, highest=highest))
    return found


def _draw_industries(questionnaire: Questionnaire, text: Wording) -> None:
    industries = questionnaire.weighting.industries
    if not industries:
        return
    title = text("method.weights.industries", count=len(industries))
    with st.expander(title, key="method-industries"):
        st.dataframe(
            industries_table(questionnaire, text),
            hide_index=True,
            width="stretch",
            height="content",
            column_config={text("method.weights.industry"): st.column_config.Column(pinned=True)},
        )
        for industry in industries:
            name, reason = industry.name.in_(text.language), industry.reason.in_(text.language)
            draw_text(reason, name)


def _draw_rules(questionnaire: Questionnaire, text: Wording) -> None:
    sentences = [rule.sentence for rule in questionnaire.weighting.rules if rule.sentence]
    if not sentences:
        return
    with st.expander(text("method.weights.rules"), key="method-rules"):
        draw_text(text("method.weights.rules_text"))
        draw_lines(sentence.in_(text.language) for sentence in sentences)


def _formula(questionnaire: Questionnaire, text: Wording) -> str:
    foundation = _foundation(questionnaire)
    if not foundation:
        return text("method.formulas.weights_plain")
    return text("method.formulas.weights", foundation=percent(foundation, text.language))
