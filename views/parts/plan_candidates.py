"""The candidates as a calm list: a box, what it is about, and details that unfold."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from assessment.candidates import Candidate
from texts.wording import Wording
from views.context import wording
from views.parts.plain import plain
from views.parts.plan_candidate_html import details_html, missing_line, summary_html
from views.parts.plan_estimates import Problems, draw_estimates
from views.parts.plan_offer import Offer
from views.parts.plan_ticks import needs_key, tick_name
from views.plan_choices import Choices
from views.plan_desk import PlanDesk

STEP = 10
"""So many are listed at first, and so many more at a time."""
SHOWN, MORE = "measures-shown", "measures-more"


def keep_length() -> None:
    """List more if that was pressed."""
    if st.session_state.get(MORE):
        st.session_state[SHOWN] = _length() + STEP


def draw_candidates(
    desk: PlanDesk,
    choices: Choices,
    offer: Offer,
    listed: Sequence[Candidate],
    problems: Problems,
) -> None:
    """The first of those that pass the filters, and the way to the next ones."""
    text = wording()
    st.caption(text("plan_measures.count", count=len(listed)))
    shown, rest = listed[: _length()], len(listed) - _length()
    for candidate in shown:
        with st.container(key=f"candidate-{candidate.measure.id}", gap=None):
            _draw_head(desk, choices, offer, candidate)
            _draw_missing(offer, candidate.measure.id, text)
            _draw_details(desk, choices, offer, candidate, problems)
    if rest > 0:
        label = text("plan_measures.more", count=min(rest, STEP))
        st.button(label, key=MORE, icon=":material/expand_more:")


def _draw_head(desk: PlanDesk, choices: Choices, offer: Offer, candidate: Candidate) -> None:
    text, measure = wording(), candidate.measure.id
    name = tick_name(measure)
    if not desk.failed:
        choices.show(name, offer.is_ticked(measure))
    label = plain(candidate.measure.name.in_(text.language))
    st.checkbox(f"**{label}**", key=choices.key(name))
    st.html(summary_html(offer, candidate, text))


def _draw_missing(offer: Offer, measure: str, text: Wording) -> None:
    """What a ticked measure waits for, and one tap to tick that too."""
    if measure not in offer.together.missing:
        return
    with st.container(key=f"candidate-missing-{measure}", gap=None):
        st.html(f"<p>{escape(missing_line(offer, measure, text))}</p>")
        label = text("plan_measures.card.tick_missing")
        st.button(label, key=needs_key(measure), icon=":material/add_task:", type="tertiary")


def _draw_details(
    desk: PlanDesk, choices: Choices, offer: Offer, candidate: Candidate, problems: Problems
) -> None:
    """Computed only while they are open: eighty of them would make every tick slow."""
    text, measure = wording(), candidate.measure.id
    folded = st.expander(
        text("plan_measures.card.details"),
        key=f"candidate-details-{measure}",
        type="compact",
        on_change="rerun",
    )
    if folded.open:
        with folded:
            st.html(details_html(offer, candidate, text))
            draw_estimates(desk, choices, measure, problems)


def _length() -> int:
    return int(st.session_state.get(SHOWN, STEP))
