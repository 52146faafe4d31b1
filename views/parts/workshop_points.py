"""Votes that give points: goals, key phases and measures, with what follows from them."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from assessment.language import Bilingual
from assessment.workshop.choices import GOAL_POINTS, MEASURE_MOST, MEASURE_POINTS, PHASE_VOTES
from assessment.workshop.item import GOALS, MEASURES, PHASES, Item, ItemState
from assessment.workshop.workshop import Workshop
from reports.formatting import decimal
from services.answers import save_profile
from services.results import Outcome
from services.workshop_ballots import proposed_measures
from services.workshop_room import Room
from services.workshop_steps import open_vote
from texts.wording import Wording
from views.context import now, repository, wording
from views.parts.workshop_step import step_button, take

MEASURES_MOST = 20
"""More than this nobody reads through on a phone."""


def option_names(found: Outcome, subject: str, text: Wording) -> Mapping[str, str]:
    """What the options of a vote are called."""
    edition = found.questionnaire
    names: dict[str, dict[str, Bilingual]] = {
        GOALS: {goal.id: goal.name for goal in edition.workshop.goals},
        PHASES: {phase.id: phase.name for phase in edition.phases},
        MEASURES: {measure.id: measure.name for measure in edition.measures},
    }
    return {option: name.in_(text.language) for option, name in names[subject].items()}


def draw_points(found: Outcome, here: Room, item: Item) -> None:
    """What is voted on; once revealed, how the points fell."""
    text = wording()
    names = option_names(found, item.subject, text)
    if item.subject == MEASURES and item.state is ItemState.WAITING:
        _draw_measure_choice(found, here.workshop, names, text)
        return
    if item.state is not ItemState.REVEALED:
        offered = here.workshop.measures if item.subject == MEASURES else list(names)
        st.html(_options(offered, names))
        return
    given = here.record.points.get(item.subject)
    if not given:
        st.caption(text("console.points.few"))
        return
    st.html(points_html(given, names, item.subject, text))
    if item.subject == PHASES:
        _draw_phases(found, given, names, text)


def rule(subject: str, text: Wording) -> str:
    """How the points may be given."""
    return text(
        f"console.points.rule.{subject.removeprefix('@')}",
        goals=GOAL_POINTS,
        phases=PHASE_VOTES,
        measures=MEASURE_POINTS,
        most=MEASURE_MOST,
    )


def _options(offered: Sequence[str], names: Mapping[str, str]) -> str:
    rows = "".join(f"<li>{escape(names[option])}</li>" for option in offered if option in names)
    return f'<ul class="options">{rows}</ul>'


def points_html(
    given: Mapping[str, float], names: Mapping[str, str], subject: str, text: Wording
) -> str:
    """The options with their points as bars, highest first."""
    most = max(given.values())
    rows = "".join(
        f'<tr><th scope="row">{escape(names.get(option, option))}</th>'
        f'<td class="votes"><i style="width:{100 * points / most:.0f}%"></i>'
        f"<b>{decimal(points, text.language, 0)}</b></td></tr>"
        for option, points in given.items()
    )
    unit = escape(text("console.points.mean" if subject == GOALS else "console.points.sum"))
    return f'<p class="quiet">{unit}</p><table class="scale counted points">{rows}</table>'


def _draw_phases(
    found: Outcome, given: Mapping[str, float], names: Mapping[str, str], text: Wording
) -> None:
    """The winners can become the key phases of the profile; those count a little more there."""
    kept = found.assessment.profile.key_phases
    chosen = st.pills(
        text("console.points.key_phases"),
        list(names),
        selection_mode="multi",
        default=list(given)[:PHASE_VOTES],
        format_func=lambda phase: names[phase],
        key="key-phases",
        persist_state="session",
    )
    phases = tuple(phase for phase in names if phase in chosen)
    if phases == kept:
        st.caption(f":material/check: {text('console.points.phases_kept')}")
    elif step_button(text("console.points.keep_phases"), "keep-phases", icon=":material/input:"):
        _keep_phases(found, phases)


def _keep_phases(found: Outcome, phases: tuple[str, ...]) -> None:
    def step() -> Workshop:
        profile = found.assessment.profile.model_copy(update={"key_phases": phases})
        save_profile(repository(), found.questionnaire, found.assessment, profile, now())
        workshop = repository().workshop_of(found.assessment.id)
        assert workshop is not None  # noqa: S101 - the page shows it
        return workshop

    take(step)


def _draw_measure_choice(
    found: Outcome, workshop: Workshop, names: Mapping[str, str], text: Wording
) -> None:
    """Duties come first, then what lifts most; the facilitator may change the list."""
    proposed = [candidate.measure.id for candidate in proposed_measures(found)]
    st.caption(
        text("console.points.choose_measures" if proposed else "console.points.no_proposals")
    )
    chosen = st.multiselect(
        text("console.points.offered"),
        list(names),
        default=proposed,
        format_func=lambda measure: names[measure],
        placeholder=text("console.points.none_offered"),
        max_selections=MEASURES_MOST,
        key="measure-choice" if proposed else "measure-choice-empty",
        persist_state="session",
    )
    offered = [measure for measure in chosen if measure in names]
    st.html(_options(offered, names))
    if step_button(
        text("console.vote.open"),
        "open-@measures",
        primary=True,
        icon=":material/how_to_vote:",
        shortcut="Alt+Enter",
        disabled=len(offered) < 2,
    ):
        take(lambda: open_vote(repository(), workshop, now(), offered))
