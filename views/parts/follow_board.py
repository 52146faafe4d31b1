"""The plan as a board: a column a wave, a card a measure; on phones one below the other."""

from datetime import date
from html import escape

import streamlit as st

from assessment.roadmap.adopted import AdoptedPlan, AdoptedWave
from reports.plan_text import span, wave_name
from texts.wording import Wording
from views.context import wording
from views.parts.follow_card import draw_card
from views.plan_choices import Choices
from views.plan_desk import PlanDesk


def draw_board(desk: PlanDesk, choices: Choices, plan: AdoptedPlan, today: date) -> None:
    text = wording()
    with st.container(key="follow-board"):
        columns = st.columns(len(plan.waves), gap="medium")
        for column, wave in zip(columns, plan.waves, strict=True):
            with column:
                st.html(_heading(wave, text))
                for planned in wave.measures:
                    draw_card(desk, choices, planned, today)


def _heading(wave: AdoptedWave, text: Wording) -> str:
    done = sum(1 for planned in wave.counted if planned.is_done)
    counted = (
        text("plan_follow_up.board.done", done=done, all=len(wave.counted)) if wave.counted else ""
    )
    return (
        f'<h2 class="follow-wave">{escape(wave_name(wave.number, text))}</h2>'
        f'<p class="follow-wave-facts">{escape(span(wave.start, wave.due, text))}'
        f"<br>{escape(counted)}</p>"
    )
