"""The plan as a list, a row a measure, the most about each in one line."""

from datetime import date
from html import escape

import streamlit as st

from assessment.roadmap.adopted import AdoptedPlan, PlannedMeasure
from reports.plan_text import span, status_name, wave_name
from services.results import Outcome
from texts.wording import Wording
from views.context import wording
from views.parts.follow_card import marks, who
from views.parts.follow_place import button_to
from views.parts.plain import plain
from views.plan_desk import PlanDesk

HEADS = (
    "plan_terms.column.owner",
    "plan_follow_up.when",
    "plan_terms.column.status",
    "plan_terms.column.kpi",
)
"""What stands beside the name of a measure."""


def draw_list(desk: PlanDesk, plan: AdoptedPlan, today: date) -> None:
    """Names lead to the sheets of the measures."""
    text = wording()
    with st.container(key="follow-list", gap=None):
        with st.container(key="follow-list-head", horizontal=True, gap="small"):
            st.html(f"<span>{escape(text('plan_terms.column.measure'))}</span>")
            st.html(_cells([escape(text(head)) for head in HEADS]))
        for planned in plan.measures:
            row = f"follow-row-{planned.measure.id}"
            with st.container(key=row, horizontal=True, vertical_alignment="top", gap="small"):
                _draw_row(desk.seen.found, planned, today, text)


def _draw_row(found: Outcome, planned: PlannedMeasure, today: date, text: Wording) -> None:
    measure = planned.measure
    st.button(
        plain(measure.name.in_(text.language)), key=button_to(measure.id, "row"), type="tertiary"
    )
    status = status_name(planned.follow_up.status, text)
    wave, dates = wave_name(planned.wave, text), span(planned.start, planned.due, text)
    cells = [
        escape(who(found, planned, text)),
        f"{escape(dates)}<small>{escape(wave)}</small>",
        f"{escape(status)}{marks(planned, today, text)}",
        _kpi(planned, text),
    ]
    st.html(_cells(cells))


def _kpi(planned: PlannedMeasure, text: Wording) -> str:
    """From where to where, and what is aimed at."""
    follow_up = planned.follow_up
    name = planned.measure.kpi.name.in_(text.language)
    target = text("plan_follow_up.kpi.target", target=planned.measure.kpi.target.in_(text.language))
    values = [escape(value) for value in (follow_up.baseline, follow_up.current) if value]
    figures = f"<b>{' → '.join(values)}</b>" if values else ""
    return f"{escape(name)}{figures}<small>{escape(target)}</small>"


def _cells(cells: list[str]) -> str:
    return f'<div class="follow-cells">{"".join(f"<div>{cell}</div>" for cell in cells)}</div>'
