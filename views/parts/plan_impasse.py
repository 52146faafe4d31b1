"""Where no plan is possible: what stands in the way, and one tap that makes room."""

import streamlit as st

from assessment.roadmap.plan import Plan
from assessment.roadmap.solver import Shortfall
from assessment.roadmap.way_out import Wish, raised
from reports.limit_text import shortfall_sentence
from services import plans
from services.plans import Planning
from texts.wording import Wording
from views.context import wording
from views.parts.plan_wishes import draw_pinned
from views.plan_draft import Change, PlanDraft
from views.plan_proposal import Proposal

ICONS = {
    Wish.PINNED: ":material/keep_off:",
    Wish.EXCLUDED: ":material/undo:",
    Wish.NEEDS: ":material/link_off:",
}


def draw_impasse(draft: PlanDraft, made: Proposal) -> None:
    """A sentence that names the limits or the wishes, and the ways out."""
    text, missing = wording(), made.roadmap.missing
    with st.container(key="plan-impasse"):
        if missing:
            _draw_shortfall(draft, made, missing, text)
        else:
            _draw_contradiction(draft, made, text)
        draw_pinned(draft, made.roadmap.problem)


def _draw_shortfall(
    draft: PlanDraft, made: Proposal, missing: tuple[Shortfall, ...], text: Wording
) -> None:
    edition = draft.seen.found.questionnaire
    sentence = shortfall_sentence(edition, made.demand, missing, text)
    st.error(f"{text('plan_waves.impasse.limits')} {sentence}", icon=":material/block:")
    label = text("plan_waves.impasse.raise", count=len(missing))
    draw_raise(draft, "raise", label, missing, primary=True)


def draw_raise(
    draft: PlanDraft,
    name: str,
    label: str,
    missing: tuple[Shortfall, ...],
    *,
    primary: bool = False,
) -> None:
    """A button that raises limits to where there is room for what is missing."""
    drawn = draft.seen.wishes.limits
    higher = raised(drawn, missing)

    def raising(seen: Planning) -> Plan:
        """Not if somebody typed another limit in the meantime."""
        if seen.wishes.limits != drawn:
            return seen.plan
        return plans.with_limits(seen, higher, seen.wishes.start)

    draft.button(name, label, raising, icon=":material/arrow_upward:", primary=primary)


def _draw_contradiction(draft: PlanDraft, made: Proposal, text: Wording) -> None:
    st.error(text("plan_waves.impasse.contradiction"), icon=":material/block:")
    with st.container(horizontal=True):
        for wish in made.ways_out:
            draft.button(
                f"drop-{wish}",
                text(f"plan_waves.impasse.drop.{wish}"),
                _without(wish),
                icon=ICONS[wish],
            )


def _without(wish: Wish) -> Change:
    return lambda seen: plans.without_wishes(seen, wish)
