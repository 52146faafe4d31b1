"""What people want of the plan beside its limits: pinned, excluded, and what waits for what."""

from collections.abc import Collection, Iterable
from html import escape
from itertools import pairwise

import streamlit as st

from assessment.roadmap.plan import Plan
from assessment.roadmap.problem import WAVES, Problem
from assessment.roadmap.programme import fits
from reports.enumeration import joined
from reports.names import measure_names
from reports.plan_text import wave_name
from services import plans
from services.plans import Planning
from texts.wording import Wording
from views.context import wording
from views.parts.plain import plain
from views.plan_draft import Change, PlanDraft

ANY_WAVE = -1
ADDED, INTO, WAITING, NEEDED = "plan-added", "plan-added-into", "plan-waiting", "plan-needed"


def draw_ticked(draft: PlanDraft, posed: Problem) -> None:
    """The measures ticked in the view on measures, to be pinned all at once."""
    seen, text = draft.seen, wording()
    wanted = seen.plan.considered - set(seen.wishes.pinned)
    ticked = [option.measure for option in posed.options if option.measure in wanted]
    if not ticked:
        return
    with st.container(key="plan-ticked", horizontal=True, vertical_alignment="center"):
        words = text("plan_waves.ticked.text", count=len(ticked))
        st.html(f"<p>{escape(words)}</p>", width="stretch")
        draft.button(
            "pin-ticked",
            text("plan_waves.ticked.pin"),
            lambda now: plans.with_pins(now, ticked),
            icon=":material/keep:",
        )


def draw_excluded(draft: PlanDraft, posed: Problem) -> None:
    """What is excluded, with the way back; duties among them are pointed out."""
    text = wording()
    if not posed.excluded:
        return
    st.subheader(text("plan_waves.excluded.title"), anchor=False)
    with st.container(key="plan-excluded", gap=None):
        for option in posed.options:
            if option.measure in posed.excluded:
                note = text("plan_waves.excluded.duty") if option.due is not None else ""
                label = text("plan_waves.excluded.back")
                _draw_wish(draft, "include", option.measure, note, label)


def draw_pinned(draft: PlanDraft, posed: Problem) -> None:
    """What is pinned, where no plan shows it."""
    text = wording()
    if not posed.pinned:
        return
    st.subheader(text("plan_waves.impasse.pinned"), anchor=False)
    with st.container(key="plan-pinned", gap=None):
        for name, wave in posed.pinned.items():
            note = "" if wave is None else wave_name(wave, text)
            _draw_wish(draft, "let-go", name, note, text("plan_waves.unpin"))


def draw_adding(draft: PlanDraft, posed: Problem, planned: Collection[str]) -> None:
    """Another measure of the catalogue for the plan, in any wave or in one it fits into."""
    text = wording()
    taken = {*planned, *posed.pinned}
    open_ones = {one.measure: one for one in posed.options if one.measure not in taken}
    if not open_ones:
        return
    with st.expander(text("plan_waves.add.title"), key="plan-adding"):
        st.caption(text("plan_waves.add.about"))
        chosen = _choice(draft, ADDED, text("plan_waves.add.measure"), open_ones, text)
        option = open_ones.get(chosen or "")
        waves = [wave.number for wave in WAVES if option is None or fits(option, wave)]
        st.selectbox(
            text("plan_waves.add.wave"),
            [ANY_WAVE, *waves],
            format_func=lambda wave: _wave(wave, text),
            key=draft.key(INTO),
        )
        draft.button(
            "add",
            text("plan_waves.pin"),
            lambda seen: _with_added(seen, draft),
            icon=":material/keep:",
            disabled=option is None,
        )


def draw_needs(draft: PlanDraft, posed: Problem) -> None:
    """Prerequisites of one's own; a ring is refused and named."""
    text, seen = wording(), draft.seen
    names = measure_names(seen.found.questionnaire, text.language)
    own = [(name, waits) for name, many in seen.wishes.needs.items() for waits in many]
    with st.expander(text("plan_waves.needs.title"), key="plan-needs"):
        st.caption(text("plan_waves.needs.about"))
        if draft.ring:
            st.warning(plain(ring_sentence(draft.ring, names, text)), icon=":material/info:")
        for name, other in own:
            line = text("plan_waves.needs.waits", name=names[name], needed=names[other])
            back = text("plan_waves.needs.free")
            _draw_line(draft, f"free-{name}-{other}", (line, ""), back, _freed(name, other))
        open_ones = [option.measure for option in posed.options]
        waiting = _choice(draft, WAITING, text("plan_waves.needs.waiting"), open_ones, text)
        others = [name for name in open_ones if name != waiting]
        needed = _choice(draft, NEEDED, text("plan_waves.needs.needed"), others, text)
        draft.button(
            "need",
            text("plan_waves.needs.add"),
            lambda now: _with_need(now, draft),
            icon=":material/add_link:",
            disabled=not (waiting and needed),
        )


def ring_sentence(ring: tuple[str, ...], names: dict[str, str], text: Wording) -> str:
    """Who would wait for whom, all the way round, and that nothing was changed."""
    steps = [
        text("plan_waves.needs.waits", name=names[name], needed=names[needed])
        for name, needed in pairwise(ring)
    ]
    return text("plan_waves.needs.ring", steps=joined(steps, text))


def unwished(measure: str) -> Change:
    """The measure neither pinned nor excluded."""
    return lambda seen: plans.without_wish(seen, measure)


def _draw_wish(draft: PlanDraft, action: str, measure: str, note: str, label: str) -> None:
    name = measure_names(draft.seen.found.questionnaire, wording().language)[measure]
    _draw_line(draft, f"{action}-{measure}", (name, note), label, unwished(measure))


def _draw_line(
    draft: PlanDraft, name: str, line: tuple[str, str], label: str, change: Change
) -> None:
    """A line with a quiet note, and the button that takes it back."""
    words, note = line
    with st.container(key=f"wish-{name}", horizontal=True, vertical_alignment="center"):
        small = f"<small>{escape(note)}</small>" if note else ""
        st.html(f"<span>{escape(words)}</span>{small}", width="stretch")
        draft.button(name, label, change, icon=":material/undo:", quiet=True)


def _choice(
    draft: PlanDraft, name: str, label: str, measures: Iterable[str], text: Wording
) -> str | None:
    names = measure_names(draft.seen.found.questionnaire, text.language)
    return st.selectbox(
        label,
        sorted(measures, key=lambda measure: names[measure].casefold()),
        index=None,
        format_func=lambda measure: names[measure],
        placeholder=text("plan_waves.add.choose"),
        key=draft.key(name),
    )


def _with_added(seen: Planning, draft: PlanDraft) -> Plan:
    """What is chosen when the button is pressed counts."""
    chosen, wave = (st.session_state.get(draft.key(name)) for name in (ADDED, INTO))
    if chosen is None:
        return seen.plan
    return plans.with_pin(seen, chosen, None if wave in {None, ANY_WAVE} else wave)


def _with_need(seen: Planning, draft: PlanDraft) -> Plan:
    waiting, needed = (st.session_state.get(draft.key(name)) for name in (WAITING, NEEDED))
    if waiting is None or needed is None:
        return seen.plan
    return plans.with_needs(seen, waiting, [*seen.wishes.needs.get(waiting, ()), needed])


def _freed(name: str, needed: str) -> Change:
    def freed(seen: Planning) -> Plan:
        others = [other for other in seen.wishes.needs.get(name, ()) if other != needed]
        return plans.with_needs(seen, name, others)

    return freed


def _wave(number: int, text: Wording) -> str:
    return text("plan_waves.add.any") if number == ANY_WAVE else wave_name(number, text)
