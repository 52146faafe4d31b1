"""How the shop stage and the role of an app in the profile bear on targets."""

import streamlit as st

from services.results import Outcome
from views.context import ASSESSMENT, wording
from views.parts.method_table import draw_lines


def draw_profile_bearing(found: Outcome) -> None:
    """What the profile says about shop and app, what follows from it, and the way to change it."""
    text = wording()
    profile = found.assessment.profile
    with st.expander(text("plan_targets.profile.title"), key="plan-profile"):
        shop = text(
            "plan_targets.profile.shop",
            today=text(f"profile.shop.{profile.shop_today}"),
            target=text(f"profile.shop.{profile.shop_target}"),
        )
        app = text("plan_targets.profile.app", app=text(f"profile.app.{profile.app}"))
        draw_lines([shop, app])
        st.caption(text("plan_targets.profile.follows"))
        draw_lines(sentence.in_(text.language) for sentence in found.scope.sentences)
        st.page_link(
            "company_profile.py",
            label=text("plan_targets.profile.change"),
            icon=":material/arrow_forward:",
            query_params={ASSESSMENT: found.assessment.id},
        )
