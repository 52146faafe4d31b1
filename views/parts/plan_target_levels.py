"""The target level of each capability, by one tap; of a whole axis as well."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from assessment.questionnaire import Axis, Capability
from assessment.roadmap.targets import (
    MOST_AT_TOP,
    TooManyAtTopError,
    asked_capabilities,
    level_today,
)
from reports.formatting import fixed
from reports.names import axis_label, axis_name, level_name, sentence_case
from services import plans
from services.plans import Planning
from texts.wording import Wording
from views.context import wording
from views.plan_desk import PlanDesk


def keep_levels(desk: PlanDesk) -> str:
    """Save what was tapped and let every control show the plan on disk.

    The sentence that refuses a third axis at the highest level; empty if all is well.
    """
    refused = ""
    for axis in _axes(desk.seen):
        names = asked_capabilities(axis, desk.seen.found.scope)
        for key, capabilities in _controls(desk, axis, names):
            shown = st.session_state.get(key)
            if shown is not None and shown != _common(desk.seen, capabilities):
                refused = _changed(desk, capabilities, shown) or refused
    for axis in _axes(desk.seen):
        names = asked_capabilities(axis, desk.seen.found.scope)
        for key, capabilities in _controls(desk, axis, names):
            level = _common(desk.seen, capabilities)
            shown = st.session_state.get(key)
            if key not in st.session_state or (shown != level and not desk.failed):
                st.session_state[key] = level
    return refused


def draw_levels(desk: PlanDesk) -> None:
    """One block an axis: the whole axis first, then its capabilities with today's level."""
    text = wording()
    st.html(_legend(desk.seen, text))
    for axis in _axes(desk.seen):
        with st.container(key=f"target-axis-{axis.id}", gap=None):
            _draw_axis(desk, axis, text)


def _draw_axis(desk: PlanDesk, axis: Axis, text: Wording) -> None:
    names = asked_capabilities(axis, desk.seen.found.scope)
    label = axis_label(axis, text.language)
    hint = text("plan_targets.levels.whole")
    with st.container(key=f"target-head-{axis.id}", horizontal=True, vertical_alignment="center"):
        st.html(f"<b>{escape(label)}</b><small>{escape(hint)}</small>", width="stretch")
        _draw_control(desk, _axis_key(desk, axis), text("plan_targets.levels.axis", name=label))
    for capability in axis.capabilities:
        if capability.id in names:
            _draw_capability(desk, capability, text)


def _draw_capability(desk: PlanDesk, capability: Capability, text: Wording) -> None:
    name = capability.name.in_(text.language)
    row = st.container(
        key=f"target-row-{capability.id}", horizontal=True, vertical_alignment="center"
    )
    with row:
        today = escape(_today(desk.seen, capability.id, text))
        st.html(f"<span>{escape(name)}</span><small>{today}</small>", width="stretch")
        _draw_control(
            desk,
            _capability_key(desk, capability.id),
            text("plan_targets.levels.capability", name=name),
        )


def _draw_control(desk: PlanDesk, key: str, label: str) -> None:
    levels = [entry.level for entry in desk.seen.found.questionnaire.levels[1:]]
    st.segmented_control(
        label, levels, required=True, label_visibility="collapsed", key=key, width="content"
    )


def _today(seen: Planning, capability: str, text: Wording) -> str:
    """Today's level, and whether that is the target already."""
    found = seen.found
    score = found.result.capabilities[capability].score
    if score is None:
        return text("plan_targets.levels.unknown")
    level = fixed(level_today(found.questionnaire, score), text.language, 1)
    reached = score >= found.questionnaire.scale_values[seen.targets.levels[capability]]
    return text(
        "plan_targets.levels.reached" if reached else "plan_targets.levels.today", level=level
    )


def _changed(desk: PlanDesk, capabilities: Sequence[str], level: int) -> str:
    before = desk.seen.plan.targets
    try:
        if desk.change(lambda seen: plans.with_target(seen, capabilities, level)):
            desk.targets_before.append(before)
    except TooManyAtTopError as refused:
        text, questionnaire = wording(), desk.seen.found.questionnaire
        names = [axis_name(questionnaire, axis, text.language) for axis in refused.axes]
        return text(
            "plan_targets.too_many",
            most=MOST_AT_TOP,
            level=level,
            names=", ".join(text("plan_targets.quoted", name=name) for name in names),
        )
    return ""


def _controls(
    desk: PlanDesk, axis: Axis, capabilities: Sequence[str]
) -> list[tuple[str, Sequence[str]]]:
    """The keys of an axis and of its capabilities, each with what it sets."""
    single = [(_capability_key(desk, name), [name]) for name in capabilities]
    return [(_axis_key(desk, axis), capabilities), *single]


def _common(seen: Planning, capabilities: Sequence[str]) -> int | None:
    """The target these capabilities share, if they do."""
    levels = {seen.targets.levels[name] for name in capabilities}
    return levels.pop() if len(levels) == 1 else None


def _axes(seen: Planning) -> list[Axis]:
    found = seen.found
    return [axis for axis in found.questionnaire.axes if asked_capabilities(axis, found.scope)]


def _legend(seen: Planning, text: Wording) -> str:
    questionnaire = seen.found.questionnaire
    entries = "".join(
        f"<li><b>{entry.level}</b> "
        f"{escape(sentence_case(level_name(questionnaire, entry.level, text.language)))}</li>"
        for entry in questionnaire.levels[1:]
    )
    return f'<ul class="level-legend">{entries}</ul>'


def _axis_key(desk: PlanDesk, axis: Axis) -> str:
    return f"target-all-{axis.id}-{desk.key}"


def _capability_key(desk: PlanDesk, capability: str) -> str:
    return f"target-{capability}-{desk.key}"
