"""How far a company wants to get within a year: the template its targets start from."""

from collections.abc import Iterator

import streamlit as st

from assessment.roadmap.targets import Ambition, axes_at_top, differentiating, template
from reports.enumeration import listed
from reports.names import axis_name
from services import plans
from texts.wording import Wording
from views.context import wording
from views.plan_choices import Choices
from views.plan_desk import PlanDesk

NAME = "plan-ambition"


def keep_ambition(desk: PlanDesk, choices: Choices) -> None:
    """Another ambition than that of the plan replaces all targets."""
    if choices.tapped(NAME, desk.seen.targets.ambition):
        wanted = Ambition(str(choices.held(NAME)))
        desk.change(lambda seen: plans.with_ambition(seen, wanted), "targets")


def show_ambition(desk: PlanDesk, choices: Choices) -> None:
    """Let the choice show the plan on disk, unless what was tapped could not be saved."""
    if not desk.failed:
        choices.show(NAME, desk.seen.targets.ambition)


def draw_ambition(desk: PlanDesk, choices: Choices) -> None:
    """The three ambitions with a sentence each, and what the chosen one means here."""
    text = wording()
    st.subheader(text("plan_targets.ambition.title"), anchor=False)
    with st.container(key="plan-ambition"):
        st.radio(
            text("plan_targets.ambition.title"),
            list(Ambition),
            format_func=lambda ambition: f"**{text(f'plan_targets.ambition.{ambition}.name')}**",
            captions=[text(f"plan_targets.ambition.{ambition}.about") for ambition in Ambition],
            label_visibility="collapsed",
            key=choices.key(NAME),
        )
    st.caption(" ".join(_template_sentences(desk, text)))


def _template_sentences(desk: PlanDesk, text: Wording) -> Iterator[str]:
    """What the template sets for a company of this profile, and why."""
    found, ambition = desk.seen.found, desk.seen.targets.ambition
    questionnaire = found.questionnaire
    usual = template(questionnaire, found.scope, ambition)
    axes = {
        axis.id: usual.levels[entry.id]
        for axis in questionnaire.axes
        for entry in axis.capabilities
        if entry.id in usual.levels
    }
    most = max(set(axes.values()), key=list(axes.values()).count)
    yield text("plan_targets.template.most", level=most)
    lower = [axis for axis, level in axes.items() if level < most]
    top = axes_at_top(questionnaire, usual)
    for kind, named in (("lower", lower), ("top", top)):
        if named:
            names = _names(desk, named, text)
            yield text(f"plan_targets.template.{kind}", names=names, level=axes[named[0]])
    if ambition is Ambition.LEAD and not differentiating(questionnaire, found.scope):
        yield text("plan_targets.template.none_leads", level=questionnaire.highest_level)


def _names(desk: PlanDesk, axes: list[str] | tuple[str, ...], text: Wording) -> str:
    questionnaire = desk.seen.found.questionnaire
    return listed([axis_name(questionnaire, axis, text.language) for axis in axes], text)
