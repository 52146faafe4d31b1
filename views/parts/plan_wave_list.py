"""The waves of the proposal, measure by measure, each to be pinned, moved or excluded."""

from collections.abc import Mapping

import streamlit as st

from assessment.roadmap.grounds import grounds
from assessment.roadmap.limit_use import limit_uses
from assessment.roadmap.problem import WAVES, Option
from assessment.roadmap.programme import fits
from assessment.roadmap.roadmap import Roadmap
from reports.plan_text import wave_name
from services import plans
from texts.wording import Wording
from views.context import wording
from views.parts.plan_wave_html import planned_html, totals_html, wave_html
from views.parts.plan_wishes import unwished
from views.plan_draft import Change, PlanDraft


def draw_totals(draft: PlanDraft, found: Roadmap) -> None:
    """What the whole plan takes and brings."""
    st.html(totals_html(draft.seen, found, wording()))


def draw_waves_of(draft: PlanDraft, found: Roadmap) -> None:
    """Every wave that has measures."""
    text = wording()
    options = {option.measure: option for option in found.problem.options}
    why = grounds(found.problem, found.schedule)
    uses = limit_uses(found.problem, found.schedule)
    for wave in found.waves:
        with st.container(key=f"plan-wave-{wave.number}", gap=None):
            here = [use for use in uses if use.limit.wave == wave.number]
            st.html(wave_html(draft.seen, wave, here, text))
            for name in wave.measures:
                with st.container(key=f"planned-{name}", horizontal=True, gap="small"):
                    st.html(
                        planned_html(draft.seen, options[name], why[name], text), width="stretch"
                    )
                    _draw_actions(draft, options[name], wave.number, text)


def _draw_actions(draft: PlanDraft, option: Option, wave: int, text: Wording) -> None:
    name = option.measure
    with st.container(key=f"planned-actions-{name}", horizontal=True, gap=None):
        if name in draft.seen.wishes.pinned:
            _draw_action(draft, f"unpin-{name}", "unpin", "keep_off", unwished(name))
        else:
            _draw_action(draft, f"pin-{name}", "pin", "keep", pinned(name, None))
        draft.menu(f"move-{name}", text("plan_waves.move"), _moves(option, wave, text))
        _draw_action(draft, f"exclude-{name}", "exclude", "block", excluded(name))


def _draw_action(draft: PlanDraft, name: str, action: str, icon: str, change: Change) -> None:
    label = wording()(f"plan_waves.{action}")
    draft.button(name, label, change, icon=f":material/{icon}:", quiet=True)


def _moves(option: Option, here: int, text: Wording) -> Mapping[str, tuple[str, Change]]:
    """The waves it fits into; the one it is in as well, to keep it there."""
    found = {}
    for wave in WAVES:
        if fits(option, wave):
            key = "plan_waves.stay" if wave.number == here else "plan_waves.move_to"
            label = text(key, wave=wave_name(wave.number, text))
            found[str(wave.number)] = label, pinned(option.measure, wave.number)
    return found


def pinned(measure: str, wave: int | None) -> Change:
    return lambda seen: plans.with_pin(seen, measure, wave)


def excluded(measure: str) -> Change:
    return lambda seen: plans.with_exclusion(seen, measure)
