"""The plan by waves: limits, the proposal they lead to, and the step from proposal to plan."""

from pathlib import Path

import streamlit as st

from assessment.roadmap.problem import Problem, covered
from assessment.roadmap.solver import Finding
from services.plans import Planning
from views.context import ASSESSMENT, wording
from views.parts.method_table import draw_text
from views.parts.plan_adoption import draw_adopted_note, draw_adoption
from views.parts.plan_impasse import draw_impasse
from views.parts.plan_left_out import draw_left_out
from views.parts.plan_limits import LimitFields
from views.parts.plan_wave_list import draw_totals, draw_waves_of
from views.parts.plan_wishes import draw_adding, draw_excluded, draw_needs, draw_ticked
from views.parts.view_tabs import VIEW
from views.plan_choices import Choices
from views.plan_desk import PlanDesk
from views.plan_draft import PlanDraft
from views.plan_leaving import remember_view
from views.plan_proposal import Proposal, proposal

STYLE = Path(__file__).parents[1] / "plan_waves.css"


def draw_waves(desk: PlanDesk) -> None:
    """What was typed and pressed is saved first. Then the proposal follows, always up to date."""
    st.html(STYLE)
    draft, fields = _kept(desk)
    fields.show()
    remember_view(desk, "waves", fields.keys, _kept)
    _draw_bar(draft)
    fields.draw()
    made = proposal(desk.seen)
    posed = made.roadmap.problem
    draw_ticked(draft, posed)
    if made.roadmap.finding is Finding.INFEASIBLE:
        draw_impasse(draft, made)
        draw_adopted_note(draft)
    elif not made.roadmap.schedule:
        _draw_nothing(desk.seen, posed)
        draw_adopted_note(draft)
    else:
        _draw_proposal(draft, made)
    draw_excluded(draft, posed)
    draw_adding(draft, posed, made.roadmap.schedule)
    draw_needs(draft, posed)


def _kept(desk: PlanDesk) -> tuple[PlanDraft, LimitFields]:
    """What was typed and pressed since is saved."""
    draft = PlanDraft(desk)
    fields = LimitFields(draft, Choices(desk))
    fields.keep()
    if draft.keep():
        fields.forget_refused()
    return draft, fields


def _draw_bar(draft: PlanDraft) -> None:
    """The way back, and the proof that all is saved; in sight however far down somebody is."""
    with st.container(key="plan-waves-bar", horizontal=True, vertical_alignment="center"):
        draft.desk.draw_saved()
        draft.draw_back(wording()("common.undo"))


def _draw_proposal(draft: PlanDraft, made: Proposal) -> None:
    text, found = wording(), made.roadmap
    st.subheader(text("plan_waves.proposal"), anchor=False)
    if found.finding is Finding.BEST_FOUND:
        st.info(text("plan_waves.best_found"), icon=":material/hourglass_bottom:")
    draw_totals(draft, found)
    draw_adoption(draft, made)
    draw_waves_of(draft, found)
    draw_left_out(draft, made)
    st.caption(text("measures.estimates"))


def _draw_nothing(seen: Planning, posed: Problem) -> None:
    """Why the plan is empty, and where to go from here."""
    text = wording()
    reason = _why_nothing(posed)
    draw_text(text(f"plan_waves.nothing.{reason}"))
    if reason == "reached":
        st.page_link(
            "plan.py",
            label=text("plan_waves.nothing.targets"),
            icon=":material/arrow_forward:",
            query_params={ASSESSMENT: seen.found.assessment.id, VIEW: "targets"},
        )


def _why_nothing(posed: Problem) -> str:
    useful = [option for option in posed.options if covered(posed, option)]
    if not useful:
        return "reached"
    if all(option.measure in posed.excluded for option in useful):
        return "excluded"
    return "limits"
