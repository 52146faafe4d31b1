"""All about one planned measure: who, when, how far, its key figure and its first step."""

from html import escape
from typing import Any

import streamlit as st

from assessment.answer import NOTE_LIMIT, REASON_LIMIT
from assessment.roadmap.adopted import AdoptedPlan, PlannedMeasure
from assessment.roadmap.plan import FIGURE_LIMIT, MeasureStatus
from assessment.workshop.item import OWNER_LIMIT
from reports.formatting import euros
from reports.measure_text import days_text, first_step_line
from reports.plan_text import role_name, span, status_name, wave_name
from texts.wording import Wording
from views.context import date_format, wording
from views.parts.follow_fields import DATES, STATUS, Refused, field, stored
from views.parts.follow_history import draw_history
from views.parts.follow_place import OVERVIEW, button_to
from views.parts.follow_proof import draw_proof
from views.parts.top import draw_top
from views.plan_choices import Choices
from views.plan_desk import PlanDesk


def draw_sheet(
    desk: PlanDesk, choices: Choices, plan: AdoptedPlan, planned: PlannedMeasure, refused: Refused
) -> None:
    """On a phone the facts stand below the fields."""
    text = wording()
    draw_top(f"follow-{planned.measure.id}")
    with st.container(key="follow-sheet"):
        with st.container(key="follow-bar", horizontal=True, vertical_alignment="center"):
            st.button(
                text("plan_follow_up.sheet.back"),
                key=button_to(OVERVIEW, "back"),
                icon=":material/arrow_back:",
            )
            draw_history(desk)
        _draw_heading(plan, planned, text)
        fields = _Fields(desk, choices, planned, refused, text)
        left, right = st.columns([1.35, 1], gap="large")
        with left:
            fields.draw()
        with right:
            _draw_facts(desk, planned, text)
        _draw_neighbours(plan, planned, text)


def _draw_heading(plan: AdoptedPlan, planned: PlannedMeasure, text: Wording) -> None:
    wave = plan.wave_of(planned)
    where = f"{wave_name(wave.number, text)} · {span(wave.start, wave.due, text)}"
    name = planned.measure.name.in_(text.language)
    st.html(f'<p class="follow-where">{escape(where)}</p><h2>{escape(name)}</h2>')


class _Fields:
    """The fields of one measure; each shows the plan on disk unless it holds what is refused."""

    def __init__(
        self,
        desk: PlanDesk,
        choices: Choices,
        planned: PlannedMeasure,
        refused: Refused,
        text: Wording,
    ) -> None:
        self.desk, self.choices, self.planned = desk, choices, planned
        self.refused, self.text = refused, text

    def draw(self) -> None:
        self._draw_status()
        roles, owner = st.columns(2)
        with roles:
            self._draw_role()
        with owner:
            self._draw_line("owner", "plan_follow_up.field.owner", OWNER_LIMIT)
        self._draw_dates()
        self._draw_figures()
        st.text_area(
            self.text("plan_terms.column.note"), max_chars=NOTE_LIMIT, **self._about("note")
        )

    def _about(self, name: str) -> dict[str, Any]:
        """The key of a field, once it shows what it should."""
        group = next((group for group in (DATES, STATUS) if name in group), (name,))
        choice = field(name, self.planned)
        is_kept = self.desk.failed or group in self.refused
        if not is_kept or self.choices.held(choice) is None:
            self.choices.show(choice, stored(name, self.planned))
        return {"key": self.choices.key(choice)}

    def _draw_status(self) -> None:
        """The field for the reason stands there as soon as a measure is to be dropped."""
        picked = st.segmented_control(
            self.text("plan_terms.column.status"),
            [status.value for status in MeasureStatus],
            required=True,
            format_func=lambda status: status_name(MeasureStatus(status), self.text),
            **self._about("status"),
        )
        if picked == MeasureStatus.DROPPED:
            st.text_area(
                self.text("plan_follow_up.field.reason"),
                max_chars=REASON_LIMIT,
                height=80,
                **self._about("reason"),
            )
        if STATUS in self.refused:
            before = status_name(self.planned.follow_up.status, self.text)
            st.warning(
                self.text("plan_follow_up.reason_missing", status=before), icon=":material/info:"
            )

    def _draw_role(self) -> None:
        questionnaire = self.desk.seen.found.questionnaire
        known = [role.id for role in questionnaire.planning.roles]
        st.selectbox(
            self.text("plan_terms.column.role"),
            list(dict.fromkeys([*known, self.planned.role])),
            format_func=lambda role: role_name(questionnaire, role, self.text),
            **self._about("role"),
        )

    def _draw_line(self, name: str, label: str, limit: int) -> None:
        st.text_input(self.text(label), max_chars=limit, **self._about(name))

    def _draw_dates(self) -> None:
        for column, name in zip(st.columns(2), DATES, strict=True):
            with column:
                st.date_input(
                    self.text(f"plan_terms.column.{name}"),
                    format=date_format(),
                    **self._about(name),
                )
        if DATES in self.refused:
            dates = span(self.planned.start, self.planned.due, self.text)
            st.warning(self.text("plan_follow_up.due_first", span=dates), icon=":material/info:")

    def _draw_figures(self) -> None:
        kpi, language = self.planned.measure.kpi, self.text.language
        target = self.text("plan_follow_up.kpi.target", target=kpi.target.in_(language))
        source = self.text("plan_follow_up.kpi.source", source=kpi.source.in_(language))
        st.html(
            f'<div class="follow-kpi"><b>{escape(kpi.name.in_(language))}</b>'
            f"<p>{escape(target)}<br>{escape(source)}</p></div>"
        )
        for column, name in zip(st.columns(2), ("baseline", "current"), strict=True):
            with column:
                self._draw_line(name, f"plan_terms.column.{name}", FIGURE_LIMIT)


def _draw_facts(desk: PlanDesk, planned: PlannedMeasure, text: Wording) -> None:
    """What the catalogue says, and where it will show."""
    measure, taken = planned.measure, planned.estimate
    takes = " · ".join(
        (
            days_text(taken.person_days, text),
            text("measures.weeks", count=taken.weeks),
            euros(taken.cost, text.language),
        )
    )
    facts = (
        (text("plan_terms.column.first_step"), first_step_line(measure, text)),
        (text("plan_follow_up.sheet.benefit"), measure.benefit.in_(text.language)),
        (text("plan_follow_up.sheet.takes"), takes),
    )
    listed = "".join(f"<dt>{escape(name)}</dt><dd>{escape(fact)}</dd>" for name, fact in facts)
    st.html(f'<dl class="follow-about">{listed}</dl>')
    draw_proof(desk.seen.found, planned, text)


def _draw_neighbours(plan: AdoptedPlan, planned: PlannedMeasure, text: Wording) -> None:
    """The measures before and after it."""
    order = [one.measure for one in plan.measures]
    place = order.index(planned.measure)
    with st.container(key="follow-neighbours", horizontal=True, horizontal_alignment="distribute"):
        if place > 0:
            st.button(
                text("plan_follow_up.sheet.previous"),
                key=button_to(order[place - 1].id, "previous"),
                icon=":material/arrow_back:",
            )
        if place + 1 < len(order):
            st.button(
                text("plan_follow_up.sheet.next"),
                key=button_to(order[place + 1].id, "next"),
                icon=":material/arrow_forward:",
                icon_position="right",
            )
