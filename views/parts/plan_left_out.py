"""What stands just outside a proposed plan: limits that bind, the measure that comes next, and
what another budget would bring.
"""

import streamlit as st

from assessment.roadmap.estimates import Estimate
from assessment.roadmap.left_out import NextBest
from assessment.roadmap.limit_use import limit_uses
from assessment.roadmap.what_if import expected_gain
from reports.budget_chart import build_budget_chart
from reports.chart import chart_spec
from reports.limit_text import binding_text, next_best_sentence
from services.plans import Planning
from texts.wording import Wording
from views.context import wording
from views.parts.method_table import draw_text
from views.parts.plan_impasse import draw_raise
from views.plan_draft import PlanDraft
from views.plan_proposal import Proposal


def draw_left_out(draft: PlanDraft, made: Proposal) -> None:
    """Nothing where the plan holds everything that is worth anything."""
    text = wording()
    _draw_binding(draft.seen, made, text)
    next_best = made.next_best
    if next_best is not None and next_best.missing:
        _draw_next(draft, made, next_best, text)
    if made.budget:
        _draw_curve(draft, made, made.budget, text)


def _draw_binding(seen: Planning, made: Proposal, text: Wording) -> None:
    found = made.roadmap
    uses = limit_uses(found.problem, found.schedule)
    limits = binding_text(seen.found.questionnaire, uses, text)
    if limits:
        st.subheader(text("plan_waves.left_out.title"), anchor=False)
        draw_text(text("plan_waves.left_out.binding", limits=limits))


def _draw_next(draft: PlanDraft, made: Proposal, found: NextBest, text: Wording) -> None:
    points = _gain(made, found.measure)
    draw_text(next_best_sentence(draft.seen.found.questionnaire, found, points, text))
    label = text("plan_waves.left_out.allow", count=len(found.missing))
    draw_raise(draft, "allow", label, found.missing)


def _gain(made: Proposal, measure: str) -> float:
    """What the measure adds to the overall score beside the plan, by the chances of success."""
    estimates = {option.measure: option.estimate for option in made.roadmap.problem.options}
    planned: dict[str, Estimate] = {name: estimates[name] for name in made.roadmap.schedule}
    more = planned | {measure: estimates[measure]}
    edition, result = made.case.questionnaire, made.case.result
    return expected_gain(edition, result, more) - expected_gain(edition, result, planned)


def _draw_curve(draft: PlanDraft, made: Proposal, budget: float, text: Wording) -> None:
    """On demand: it solves the plan once for each point."""
    st.subheader(text("plan_waves.curve.title"), anchor=False)
    if made.curve is None:
        st.caption(text("plan_waves.curve.about"))
        if st.button(
            text("plan_waves.curve.draw"), key=draft.key("curve"), icon=":material/show_chart:"
        ):
            with st.spinner(text("plan_waves.curve.drawing"), show_time=True):
                made.draw_up_curve()
            st.rerun()
        return
    dark = st.context.theme.type == "dark"
    if made.curve:
        chart = build_budget_chart(made.curve, budget, text.language, dark=dark, width=350)
        with st.container(key="plan-curve"):
            st.vega_lite_chart(chart_spec(chart), width="content", theme=None)
    st.caption(text("plan_waves.curve.caption" if made.curve else "plan_waves.curve.none"))
