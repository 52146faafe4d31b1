"""What is done changes no score until it is rated again: in words, with the way to do so."""

import streamlit as st

from assessment.roadmap.adopted import AdoptedPlan, PlannedMeasure
from reports.names import question_name
from services.results import Outcome
from texts.wording import Wording
from views.context import ASSESSMENT
from views.parts.plain import plain


def draw_unproven(found: Outcome, plan: AdoptedPlan, text: Wording) -> None:
    """The done measures that do not show in the result yet; nothing where there are none."""
    waiting = [one for one in plan.measures if one.is_done and one.unproven]
    if not waiting:
        return
    with st.container(key="follow-unproven", gap="small"):
        st.markdown(text("plan_follow_up.proof.about"))
        with st.expander(text("plan_follow_up.proof.open", count=len(waiting)), key="unproven"):
            for planned in waiting:
                st.markdown(f"**{plain(planned.measure.name.in_(text.language))}**")
                draw_question_links(found, planned, text)


def draw_proof(found: Outcome, planned: PlannedMeasure, text: Wording) -> None:
    """Which questions show what a measure has brought, and how far they do."""
    if not planned.proofs:
        return
    with st.container(key="follow-proof", gap="small"):
        st.markdown(f"**{text('plan_follow_up.proof.title')}**")
        if planned.is_proven:
            st.markdown(f":material/check_circle: {text('plan_follow_up.proof.arrived')}")
        elif planned.is_done:
            st.markdown(text("plan_follow_up.proof.about"))
        else:
            st.caption(text("plan_follow_up.proof.later"))
        for proof in planned.proofs:
            if proof.given and not planned.is_proven:
                name = question_name(found.questionnaire, proof.question, text.language)
                words = text("plan_terms.leads_to", question=name, level=proof.level)
                st.markdown(f":material/check: {plain(words)}")
        draw_question_links(found, planned, text)


def draw_question_links(found: Outcome, planned: PlannedMeasure, text: Wording) -> None:
    """The questions to be rated again, each with the level the measure leads to."""
    for proof in planned.proofs:
        if not proof.given:
            name = question_name(found.questionnaire, proof.question, text.language)
            st.page_link(
                "questions.py",
                label=plain(text("plan_terms.leads_to", question=name, level=proof.level)),
                icon=":material/arrow_forward:",
                query_params={ASSESSMENT: found.assessment.id, "at": proof.question},
            )
