"""From a proposal to the plan that is followed: adopt it, replace the one before, go on."""

from collections.abc import Iterator, Sequence

import streamlit as st

from assessment.roadmap.difference import Difference, difference, succeeding
from assessment.roadmap.plan import FollowUp, MeasureStatus, Plan
from assessment.roadmap.roadmap import Roadmap
from reports.enumeration import joined, listed
from reports.formatting import short_day
from reports.names import measure_names
from reports.plan_text import wave_name
from services import plans
from services.plans import Planning
from texts.wording import Wording
from views.context import ASSESSMENT, wording
from views.parts.method_table import draw_lines
from views.parts.plain import plain
from views.parts.view_tabs import VIEW
from views.plan_draft import Change, PlanDraft
from views.plan_proposal import Proposal

REPLACING = "plan-replacing"
"""Session key: the proposal somebody is about to put in the place of the adopted plan."""


def draw_adoption(draft: PlanDraft, made: Proposal) -> None:
    """Whether the proposal is the plan that is followed, and the step to make it so."""
    text, seen = wording(), draft.seen
    change = difference(seen.plan.schedule, _succeeding(seen.plan, made.roadmap))
    if not seen.plan.schedule:
        _draw_adopt(draft, made, text("plan_waves.adopt.first"))
        st.caption(text("plan_waves.adopt.about"))
    elif change.is_none and not _new_start(seen):
        with st.container(key="plan-adopted"):
            st.success(text("plan_waves.adopt.same"), icon=":material/task_alt:")
            _draw_ways_on(seen, text)
    else:
        _draw_replacing(draft, made, change, text)


def draw_adopted_note(draft: PlanDraft) -> None:
    """That the adopted plan goes on as it is, where there is no proposal to compare it with."""
    if draft.seen.plan.schedule:
        st.info(wording()("plan_waves.adopt.unchanged"), icon=":material/task_alt:")
        _draw_ways_on(draft.seen, wording())


def _draw_replacing(draft: PlanDraft, made: Proposal, change: Difference, text: Wording) -> None:
    """First how much would change, then what, and only then the button that does it."""
    seen = draft.seen
    with st.container(key="plan-replacing"):
        st.warning(
            text("plan_waves.adopt.differs", changes=_counts(seen, change, text)),
            icon=":material/difference:",
        )
        if st.session_state.get(REPLACING) is not made:
            with st.container(horizontal=True):
                if st.button(text("plan_waves.adopt.look"), key=draft.key("replace-look")):
                    st.session_state[REPLACING] = made
                    st.rerun()
                _draw_ways_on(seen, text)
            return
        draw_lines(_changes(seen, change, text))
        lost = _under_way(seen.plan, change.removed)
        if lost:
            names = _named(seen, lost, text)
            st.warning(plain(text("plan_waves.adopt.under_way", names=names)))
        st.caption(text("plan_waves.adopt.kept"))
        with st.container(horizontal=True):
            _draw_adopt(draft, made, text("plan_waves.adopt.replace"))
            if st.button(text("common.cancel"), key=draft.key("replace-cancel")):
                st.session_state.pop(REPLACING, None)
                st.rerun()


def _draw_adopt(draft: PlanDraft, made: Proposal, label: str) -> None:
    draft.button("adopt", label, _adopting(made), icon=":material/task_alt:", primary=True)


def _adopting(made: Proposal) -> Change:
    """Adopt what was shown, unless something it rests on has changed in the meantime."""

    def adopting(seen: Planning) -> Plan:
        if not made.is_of(seen):
            return seen.plan
        return plans.with_schedule(seen, _succeeding(seen.plan, made.roadmap))

    return adopting


def _succeeding(plan: Plan, found: Roadmap) -> dict[str, int]:
    open_ones = frozenset(option.measure for option in found.problem.options)
    return succeeding(plan.schedule, found.schedule, open_ones)


def _draw_ways_on(seen: Planning, text: Wording) -> None:
    """To the follow-up and to the report."""
    here = {ASSESSMENT: seen.found.assessment.id}
    with st.container(key="plan-ways-on", horizontal=True, gap="small"):
        st.page_link(
            "plan.py",
            label=text("plan_waves.adopt.follow_up"),
            icon=":material/arrow_forward:",
            query_params=here | {VIEW: "follow_up"},
        )
        st.page_link(
            "report.py",
            label=text("plan_waves.adopt.report"),
            icon=":material/arrow_forward:",
            query_params=here,
        )


def _counts(seen: Planning, change: Difference, text: Wording) -> str:
    """“2 new, 1 moved and another first day”."""
    parts = [
        text(f"plan_waves.adopt.count.{kind}", count=count)
        for kind, count in (
            ("added", len(change.added)),
            ("moved", len(change.moved)),
            ("removed", len(change.removed)),
        )
        if count
    ]
    if _new_start(seen):
        parts.append(text("plan_waves.adopt.count.start"))
    return joined(parts, text)


def _changes(seen: Planning, change: Difference, text: Wording) -> Iterator[str]:
    """Every change in words."""
    names = measure_names(seen.found.questionnaire, text.language)
    if _new_start(seen):
        day = short_day(seen.wishes.start, text.language)
        yield text("plan_waves.adopt.start", day=day)
    if change.added:
        yield text("plan_waves.adopt.added", names=_named(seen, change.added, text))
    for name, (before, after) in change.moved.items():
        yield text(
            "plan_waves.adopt.moved",
            name=names[name],
            before=wave_name(before, text),
            after=wave_name(after, text),
        )
    if change.removed:
        yield text("plan_waves.adopt.removed", names=_named(seen, change.removed, text))


def _under_way(plan: Plan, removed: Sequence[str]) -> list[str]:
    """Measures that somebody is working on already, or has done."""
    busy = {MeasureStatus.RUNNING, MeasureStatus.DONE}
    return [name for name in removed if plan.follow_ups.get(name, FollowUp()).status in busy]


def _new_start(seen: Planning) -> bool:
    """Whether the proposal begins on another day than the adopted plan."""
    return seen.plan.start not in {None, seen.wishes.start}


def _named(seen: Planning, measures: Sequence[str], text: Wording) -> str:
    names = measure_names(seen.found.questionnaire, text.language)
    return listed([names.get(measure, measure) for measure in measures], text)
