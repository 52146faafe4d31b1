"""The target level of each capability, by one tap; of a whole axis as well."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

import streamlit as st

from assessment.questionnaire import Axis, Capability
from assessment.roadmap.targets import (
    MOST_AT_TOP,
    TooManyAtTopError,
    asked_capabilities,
    level_today,
)
from reports.enumeration import listed
from reports.formatting import fixed
from reports.names import axis_label, axis_name, level_name, sentence_case
from services import plans
from services.plans import Planning
from texts.wording import Wording
from views.context import wording
from views.plan_choices import Choices
from views.plan_desk import PlanDesk


class Tap(NamedTuple):
    """A level for some capabilities."""

    capabilities: Sequence[str]
    level: int


def tapped_levels(seen: Planning, choices: Choices) -> list[Tap]:
    """What was tapped since the controls were drawn: capabilities and their new level."""
    return [
        Tap(capabilities, int(str(choices.held(name))))
        for name, capabilities in _controls(seen)
        if choices.tapped(name, _common(seen, capabilities))
    ]


def keep_levels(desk: PlanDesk, taps: Sequence[Tap]) -> str:
    """Save what was tapped.

    The sentence that refuses a third axis at the highest level; empty if all is well.
    """
    refused = ""
    for tap in taps:
        refused = _changed(desk, tap) or refused
    return refused


def show_levels(desk: PlanDesk, choices: Choices) -> None:
    """Let every control show the plan on disk, unless what was tapped could not be saved."""
    if not desk.failed:
        for name, capabilities in _controls(desk.seen):
            choices.show(name, _common(desk.seen, capabilities))


def draw_levels(seen: Planning, choices: Choices) -> None:
    """One block an axis: the whole axis first, then its capabilities with today's level."""
    text = wording()
    st.html(_legend(seen, text))
    for axis in _axes(seen):
        with st.container(key=f"target-axis-{axis.id}", gap=None):
            _draw_axis(seen, choices, axis, text)


def _draw_axis(seen: Planning, choices: Choices, axis: Axis, text: Wording) -> None:
    names = asked_capabilities(axis, seen.found.scope)
    label = axis_label(axis, text.language)
    hint = text("plan_targets.levels.whole")
    with st.container(key=f"target-head-{axis.id}", horizontal=True, vertical_alignment="center"):
        st.html(f"<b>{escape(label)}</b><small>{escape(hint)}</small>", width="stretch")
        spoken = text("plan_targets.levels.axis", name=label)
        _draw_control(seen, choices.key(_of_axis(axis.id)), spoken)
    for capability in axis.capabilities:
        if capability.id in names:
            _draw_capability(seen, choices, capability, text)


def _draw_capability(
    seen: Planning, choices: Choices, capability: Capability, text: Wording
) -> None:
    name = capability.name.in_(text.language)
    today = _today(seen, capability.id, text)
    spoken = text("plan_targets.levels.capability", name=name)
    row = f"target-row-{capability.id}"
    with st.container(key=row, horizontal=True, vertical_alignment="center"):
        st.html(f"<span>{escape(name)}</span><small>{escape(today)}</small>", width="stretch")
        _draw_control(seen, choices.key(_of_capability(capability.id)), spoken)


def _draw_control(seen: Planning, key: str, label: str) -> None:
    levels = [entry.level for entry in seen.found.questionnaire.levels[1:]]
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


def _changed(desk: PlanDesk, tap: Tap) -> str:
    try:
        desk.change(lambda seen: plans.with_target(seen, tap.capabilities, tap.level), "targets")
    except TooManyAtTopError as refused:
        text, questionnaire = wording(), desk.seen.found.questionnaire
        names = [axis_name(questionnaire, axis, text.language) for axis in refused.axes]
        return text(
            "plan_targets.too_many",
            most=MOST_AT_TOP,
            level=tap.level,
            names=listed(names, text),
        )
    return ""


def _controls(seen: Planning) -> Iterator[tuple[str, Sequence[str]]]:
    """The control of each axis and of each of its capabilities, with what it sets."""
    for axis in _axes(seen):
        names = asked_capabilities(axis, seen.found.scope)
        yield _of_axis(axis.id), names
        yield from ((_of_capability(name), [name]) for name in names)


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


def _of_axis(axis: str) -> str:
    return f"target-all-{axis}"


def _of_capability(capability: str) -> str:
    return f"target-{capability}"
