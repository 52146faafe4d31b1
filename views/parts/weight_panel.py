"""What counts how much and why, and whether other weights would change anything."""

from collections.abc import Iterator, Sequence

import streamlit as st

from assessment.multipliers import Factor
from assessment.questionnaire import AxisRole, Industry
from assessment.scoring import result
from assessment.stability import Stability, stability
from assessment.weight_table import WeightRow, weight_table
from reports.formatting import fixed, score, share
from reports.names import axis_label, stage_name
from reports.stability_text import stability_text
from services.results import Outcome
from texts.wording import Wording
from views.context import wording
from views.parts.expert_panel import draw_expert_view
from views.parts.method_table import Group, Row, TextTable, draw_lines, draw_table, draw_text


def draw_weights(found: Outcome) -> None:
    """The table with reasons, then what equal and slightly different weights would do."""
    text = wording()
    weights = weight_table(found.questionnaire, found.assessment.profile, found.scope, found.result)
    st.subheader(text("result_views.weights.title"), anchor=False)
    draw_table(_table(found, weights, text))
    _draw_industry(found, text)
    _draw_profile_sentences(found, text)
    if found.result.overall.score is None:
        st.caption(text("result_views.weights.later"))
        return
    stable = stability(found.questionnaire, found.result)
    _draw_comparison(found, weights, text)
    if stable is not None:
        _draw_stability(found, stable, text)
    draw_expert_view(found, stable)


def _table(found: Outcome, weights: tuple[WeightRow, ...], text: Wording) -> TextTable:
    axes = {axis.id: axis for axis in found.questionnaire.axes}
    rows = tuple(
        Row(
            axis_label(axes[row.axis], text.language),
            (share(row.weight, text.language), share(row.equal, text.language)),
            " ".join(_reasons(found, row, text)),
        )
        for row in weights
    )
    heads = (
        text("result.table.axis"),
        text("result_views.weights.weight"),
        text("result_views.weights.equal"),
    )
    return TextTable(heads, (Group("", rows),), numbers=2)


def _reasons(found: Outcome, row: WeightRow, text: Wording) -> Iterator[str]:
    if row.role is AxisRole.FOUNDATION:
        yield text("result_views.weights.foundation")
        return
    said = [sentence for factor in row.factors if (sentence := _reason(found, factor, text))]
    yield from said
    if not said:
        yield text("result_views.weights.same")
    if row.bounded:
        yield text("result_views.weights.bounded", factor=fixed(row.multiplier, text.language, 2))


def _reason(found: Outcome, factor: Factor, text: Wording) -> str:
    value = fixed(factor.value, text.language, 2)
    industry = _industry(found)
    if factor.rule is None and industry is not None:
        name = industry.name.in_(text.language)
        return text("result_views.weights.industry", industry=name, factor=value)
    if factor.sentence is None:
        return ""
    sentence = factor.sentence.in_(text.language)
    return text("result_views.weights.rule", sentence=sentence, factor=value)


def _industry(found: Outcome) -> Industry | None:
    industries = found.questionnaire.weighting.industries
    named = (entry for entry in industries if entry.id == found.assessment.profile.industry)
    return next(named, None)


def _draw_industry(found: Outcome, text: Wording) -> None:
    """Why the industry weighs as it does."""
    industry = _industry(found)
    if industry:
        draw_text(industry.reason.in_(text.language), industry.name.in_(text.language))


def _draw_profile_sentences(found: Outcome, text: Wording) -> None:
    """What the profile changed, so that nobody wonders why a block is missing."""
    if found.scope.sentences:
        with st.expander(text("result.profile_effects"), key="profile-effects"):
            draw_lines(sentence.in_(text.language) for sentence in found.scope.sentences)


def _draw_comparison(found: Outcome, weights: Sequence[WeightRow], text: Wording) -> None:
    """Score and stage if all blocks counted the same."""
    st.subheader(text("result_views.weights.comparison"), anchor=False)
    if all(row.multiplier == weights[0].multiplier for row in weights if _is_block(row)):
        draw_text(text("result_views.weights.already"))
        return
    equal = result(
        found.questionnaire, found.scope.model_copy(update={"multipliers": {}}), found.answers
    ).overall
    today = found.result.overall
    if equal.score is None or today.score is None:
        return
    before, after = score(today.score, text.language), score(equal.score, text.language)
    moved = "stage" if equal.stage != today.stage else "nothing" if before == after else "score"
    draw_text(
        text(
            f"result_views.weights.moves.{moved}",
            equal=after,
            score=before,
            stage=stage_name(found.questionnaire, today.stage, text.language),
            other=stage_name(found.questionnaire, equal.stage, text.language),
        )
    )


def _is_block(row: WeightRow) -> bool:
    return row.role is AxisRole.BLOCK


def _draw_stability(found: Outcome, stable: Stability, text: Wording) -> None:
    """The figure, and what takes the place of a field most often where the choice is close."""
    st.subheader(text("result_views.stability.title"), anchor=False)
    draw_text(stability_text(found.questionnaire, stable, text))
