"""Which measures are shown: those of one person or role, of one status, or only what is late."""

from datetime import date

import streamlit as st

from assessment.roadmap.adopted import AdoptedPlan, PlannedMeasure
from assessment.roadmap.plan import MeasureStatus
from reports.names import sentence_case
from reports.plan_text import role_name, status_name
from texts.wording import Wording
from views.plan_desk import PlanDesk

ALL = ""
PERSON, ROLE = "person:", "role:"


def draw_filter(desk: PlanDesk, plan: AdoptedPlan, text: Wording) -> None:
    people = [ALL, *_people(plan), *_roles(plan)]
    _forget_gone(_key("who", desk), people)
    st.selectbox(
        text("plan_follow_up.filter.who"),
        people,
        format_func=lambda one: _named(desk, one, text),
        key=_key("who", desk),
        persist_state="session",
        width=220,
    )
    st.selectbox(
        text("plan_terms.column.status"),
        [ALL, *(status.value for status in MeasureStatus)],
        format_func=lambda one: (
            sentence_case(status_name(MeasureStatus(one), text))
            if one
            else text("plan_follow_up.filter.any")
        ),
        key=_key("status", desk),
        persist_state="session",
        width=160,
    )
    st.toggle(text("plan_follow_up.filter.late"), key=_key("late", desk), persist_state="session")


def chosen(desk: PlanDesk, plan: AdoptedPlan, today: date) -> AdoptedPlan:
    """The plan with only the measures that are wanted, and without waves left empty."""
    who, status, late = (st.session_state.get(_key(name, desk)) for name in FILTERS)

    def is_wanted(planned: PlannedMeasure) -> bool:
        return (
            (not who or who in {PERSON + _folded(planned), ROLE + planned.role})
            and (not status or planned.follow_up.status == status)
            and (not late or planned.is_late(today))
        )

    return plan.only(is_wanted)


FILTERS = ("who", "status", "late")


def _people(plan: AdoptedPlan) -> list[str]:
    """Everybody who owns a measure, by name; spelling with other capitals is the same person."""
    return [PERSON + name for name in sorted({_folded(one) for one in plan.measures} - {""})]


def _folded(planned: PlannedMeasure) -> str:
    return planned.follow_up.owner.casefold()


def _roles(plan: AdoptedPlan) -> list[str]:
    return list(dict.fromkeys(ROLE + planned.role for planned in plan.measures))


def _named(desk: PlanDesk, one: str, text: Wording) -> str:
    found = desk.seen.found
    if not one:
        return text("plan_follow_up.filter.everybody")
    if one.startswith(ROLE):
        role = role_name(found.questionnaire, one.removeprefix(ROLE), text)
        return text("plan_follow_up.filter.role", role=role)
    folded = one.removeprefix(PERSON)
    owners = (entry.owner for entry in found.plan.follow_ups.values())
    return next((owner for owner in owners if owner.casefold() == folded), folded)


def _forget_gone(key: str, options: list[str]) -> None:
    """Somebody who no longer owns anything is no choice any more."""
    if st.session_state.get(key, ALL) not in options:
        del st.session_state[key]


def _key(name: str, desk: PlanDesk) -> str:
    return f"follow-{name}-{desk.seen.found.assessment.id[:8]}"
