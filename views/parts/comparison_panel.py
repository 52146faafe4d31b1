"""The result beside an earlier milestone: radar, figures, and the answers that changed."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from assessment.records import Assessment
from reports.comparison_text import overall_sentence
from reports.formatting import day
from reports.radar import spokes
from services.comparisons import ComparedOutcome, compared, earlier_milestones
from services.results import Outcome
from views.context import local_time, repository, wording
from views.parts.comparison_tables import basis_text, draw_changes, draw_differences
from views.parts.radar_panel import draw_legend, draw_spokes


def draw_comparison(found: Outcome) -> None:
    """Nothing unless the company has an earlier milestone with answers.

    The latest of them is chosen at first: whoever measures again wants to see what has changed.
    """
    earlier = earlier_milestones(repository(), found.assessment)
    if not earlier:
        return
    text = wording()
    with st.container(key="comparison"):
        st.subheader(text("comparison.title"), anchor=False)
        chosen = _choice(found, earlier)
        if chosen is None:
            return
        pair = compared(repository(), found, chosen.id)
        if pair is None:
            st.caption(text("comparison.gone"))
        else:
            _draw(pair)


def _choice(found: Outcome, earlier: Sequence[Assessment]) -> Assessment | None:
    text = wording()
    named = {one.id: one for one in earlier}
    with st.container(key="comparison-choice"):
        chosen = st.selectbox(
            text("comparison.choose"),
            ["", *named],
            index=1,
            format_func=lambda one: _option(named[one]) if one else text("comparison.nothing"),
            key=f"compare-{found.assessment.id}",
        )
    return named.get(chosen)


def _option(assessment: Assessment) -> str:
    text = wording()
    date = day(local_time(assessment.created_at).date(), text.language)
    return text("comparison.option", milestone=assessment.milestone, date=date)


def _draw(pair: ComparedOutcome) -> None:
    text = wording()
    sentence = overall_sentence(pair.comparison, pair.earlier.assessment.milestone, text)
    st.html(f'<p class="comparison-sentence">{escape(sentence)}</p>')
    if not pair.comparison.common:
        return
    if not pair.comparison.changes:
        st.caption(basis_text(pair))
        return
    left, right = st.columns([1.15, 1], gap="large")
    with left:
        _draw_radar(pair)
    with right:
        draw_differences(pair)
        st.caption(f"{text('comparison.rule')} {basis_text(pair)}")
    draw_changes(pair)


def _draw_radar(pair: ComparedOutcome) -> None:
    """Both milestones on the common questions, so that the two lines may be compared."""
    text = wording()
    found, questionnaire = pair.comparison, pair.later.questionnaire
    drawn = spokes(questionnaire, found.after, text.language, earlier=found.before)
    draw_spokes(questionnaire, drawn, "comparison-radar")
    draw_legend(
        {
            "today": text("comparison.legend.today", milestone=pair.later.assessment.milestone),
            "earlier": text(
                "comparison.legend.earlier", milestone=pair.earlier.assessment.milestone
            ),
        }
    )
