"""What the ticked measures bring together: figures, radar, and the way on to a plan."""

from html import escape

import streamlit as st

from texts.wording import Wording
from views.context import ASSESSMENT, wording
from views.parts.live_radar import draw_live_radar
from views.parts.plan_effect_html import (
    bar_html,
    blocks_html,
    caps_html,
    clash_lines,
    effect_html,
    roles_html,
)
from views.parts.plan_offer import Offer
from views.parts.plan_ticks import needs_key
from views.parts.view_tabs import VIEW

ANCHOR = "effect"


def draw_effect(offer: Offer) -> None:
    """The panel beside the list; without a tick it shows today alone."""
    text, found = wording(), offer.seen.found
    st.html(f'<h3 id="{ANCHOR}">{escape(text("plan_measures.effect.title"))}</h3>')
    if offer.together.measures:
        st.html(effect_html(found.questionnaire, offer.together, text))
        _draw_warnings(offer, text)
    else:
        st.caption(text("plan_measures.effect.nothing"))
    draw_live_radar(found, offer.together.after if offer.together.measures else None)
    if offer.together.measures:
        _draw_way_on(offer, text)
        _draw_more(offer, text)


def draw_effect_bar(offer: Offer) -> None:
    """What a phone shows at its foot, with a link to the panel."""
    text = wording()
    link = f'<a href="#{ANCHOR}">{escape(text("plan_measures.effect.bar.show"))}</a>'
    st.html(f'<div class="effect-bar">{bar_html(offer.together, text)}{link}</div>')


def _draw_warnings(offer: Offer, text: Wording) -> None:
    """What the figures take for granted, and one tap to make it true."""
    together = offer.together
    for sentence in clash_lines(offer.seen.found.questionnaire, together, text):
        st.warning(sentence, icon=":material/info:")
    if together.missing:
        with st.container(key="effect-waiting", gap=None):
            sentence = text("plan_measures.effect.waiting", count=len(together.missing))
            st.html(f"<p>{escape(sentence)}</p>")
            label = text("plan_measures.effect.tick_waiting")
            st.button(label, key=needs_key(), icon=":material/add_task:", type="tertiary")


def _draw_more(offer: Offer, text: Wording) -> None:
    """Folded away, and open as long as somebody wants it open."""
    edition, together = offer.seen.found.questionnaire, offer.together
    bodies = {
        "blocks": blocks_html(edition, together, text),
        "caps": caps_html(edition, together, text),
        "roles": roles_html(edition, together, text),
    }
    with st.container(key="effect-more"):
        for name, body in bodies.items():
            title = text(f"plan_measures.{name}.title")
            with st.expander(title, key=f"effect-{name}", type="compact"):
                st.html(f'<div class="effect-more">{body}</div>')
    st.caption(text("plan_measures.effect.about"))


def _draw_way_on(offer: Offer, text: Wording) -> None:
    st.page_link(
        "plan.py",
        label=text("plan_measures.effect.plan"),
        icon=":material/arrow_forward:",
        query_params={ASSESSMENT: offer.seen.found.assessment.id, VIEW: "waves"},
    )
