"""Which of the candidates are listed."""

from collections.abc import Sequence
from enum import StrEnum

import streamlit as st

from assessment.candidates import Candidate
from assessment.entry import line
from assessment.questionnaire import Questionnaire
from reports.names import axis_name
from services.plans import Planning
from views.context import wording
from views.parts.plan_offer import Offer

SEARCH_LIMIT = 60


class Kind(StrEnum):
    """What people look for; several together must all hold."""

    TICKED = "ticked"
    READY = "ready"
    QUICK_WIN = "quick_win"
    DUTY = "duty"


def keep_filters(seen: Planning) -> None:
    """Show everything again if that was pressed."""
    if st.session_state.get(_key("reset", seen)):
        for name, empty in (("kinds", []), ("axis", None), ("text", "")):
            st.session_state[_key(name, seen)] = empty


def draw_filters(offer: Offer) -> list[Candidate]:
    """The filters; the candidates that pass them, in their order."""
    kinds = _draw_kinds(offer.seen)
    with st.container(key="measure-filter-row", horizontal=True, gap="small"):
        axis = _draw_axes(offer.seen)
        wanted = line(_draw_search(offer.seen), SEARCH_LIMIT).casefold()
    return [
        candidate
        for candidate in offer.candidates
        if all(_is(kind, candidate, offer) for kind in kinds)
        and axis in {None, *axes_of(offer.seen.found.questionnaire, candidate)}
        and wanted in _words(candidate).casefold()
    ]


def _draw_kinds(seen: Planning) -> Sequence[Kind]:
    text = wording()
    return st.pills(
        text("plan_measures.filter.kinds"),
        list(Kind),
        selection_mode="multi",
        format_func=lambda kind: text(f"plan_measures.filter.kind.{kind}"),
        key=_key("kinds", seen),
        persist_state="session",
    )


def _draw_axes(seen: Planning) -> str | None:
    text, questionnaire = wording(), seen.found.questionnaire
    return st.selectbox(
        text("plan_measures.filter.axis"),
        [axis.id for axis in questionnaire.axes],
        index=None,
        format_func=lambda axis: axis_name(questionnaire, axis, text.language),
        placeholder=text("plan_measures.filter.all_axes"),
        key=_key("axis", seen),
        persist_state="session",
    )


def _draw_search(seen: Planning) -> str:
    text = wording()
    return st.text_input(
        text("plan_measures.filter.search"),
        placeholder=text("plan_measures.filter.search_hint"),
        max_chars=SEARCH_LIMIT,
        key=_key("text", seen),
        persist_state="session",
    )


def draw_reset(seen: Planning) -> None:
    """The way out of filters nothing passes."""
    label = wording()("plan_measures.filter.reset")
    st.button(label, key=_key("reset", seen), icon=":material/filter_alt_off:")


def axes_of(questionnaire: Questionnaire, candidate: Candidate) -> Sequence[str]:
    """The axes whose questions it is about, the one with its first effect first."""
    capabilities = questionnaire.capability_of
    axes = [
        questionnaire.axis_of[capabilities[effect.question].id].id
        for effect in candidate.measure.effects
    ]
    return list(dict.fromkeys(axes))


def _is(kind: str, candidate: Candidate, offer: Offer) -> bool:
    name = candidate.measure.id
    match kind:
        case Kind.TICKED:
            return offer.is_ticked(name)
        case Kind.READY:
            return candidate.ready and bool(candidate.lifts)
        case Kind.QUICK_WIN:
            return name in offer.quick_wins
        case Kind.DUTY:
            return offer.options[name].due is not None
    return True


def _words(candidate: Candidate) -> str:
    reader = wording().language
    return f"{candidate.measure.name.in_(reader)} {candidate.measure.benefit.in_(reader)}"


def _key(name: str, seen: Planning) -> str:
    """Each assessment has filters of its own: another edition has other blocks."""
    return f"measure-filter-{name}-{seen.found.assessment.id[:8]}"
