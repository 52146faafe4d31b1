"""The fields of the company profile."""

from enum import StrEnum
from typing import TypeVar

import streamlit as st

from assessment.profile import App, Channel, Profile, Reach, ShopStage, Staff, Turnover
from assessment.questionnaire import Questionnaire
from texts.wording import Wording
from views.context import wording

Choice = TypeVar("Choice", bound=StrEnum)


def draw_profile_form(questionnaire: Questionnaire, key: str, profile: Profile) -> Profile:
    """Draw all fields seeded from the profile; return what they hold now."""
    fields = _Fields(wording(), key)
    shown: dict[str, object] = {}
    shown |= _draw_company(questionnaire, fields, profile)
    shown |= _draw_sales(fields, profile)
    shown |= _draw_offer(fields, profile)
    channels = _draw_channels(fields, profile)
    shown["channels"] = channels
    if Channel.STORE in channels and not shown["stores"]:
        st.info(fields.text("profile.store_channel"), icon=":material/storefront:")
    shown["key_phases"] = _draw_phases(questionnaire, fields, profile)
    return Profile.model_validate(shown)


def _draw_company(
    questionnaire: Questionnaire, fields: "_Fields", profile: Profile
) -> dict[str, object]:
    st.subheader(fields.text("profile.sections.company"), anchor=False)
    left, right = st.columns(2)
    with left:
        industry = fields.industry(questionnaire, profile.industry)
    with right:
        staff = fields.choice("staff", Staff, profile.staff)
    left, right = st.columns(2)
    with left:
        turnover = fields.choice("turnover", Turnover, profile.turnover)
    with right:
        business = fields.share("business_share", profile.business_share)
        st.caption(fields.text("profile.business_share.help"))
    left, right = st.columns(2)
    with left:
        countries = fields.segments("countries", Reach, profile.countries)
    with right:
        languages = fields.segments("languages", Reach, profile.languages)
    return {
        "industry": industry,
        "staff": staff,
        "turnover": turnover,
        "business_share": business,
        "countries": countries,
        "languages": languages,
    }


def _draw_sales(fields: "_Fields", profile: Profile) -> dict[str, object]:
    st.subheader(fields.text("profile.sections.sales"), anchor=False)
    stores = fields.toggle("stores", current=profile.stores)
    store_share = fields.share("store_share", profile.store_share) if stores else 0
    left, right = st.columns(2)
    with left:
        today = fields.choice("shop_today", ShopStage, profile.shop_today, words="shop")
    with right:
        target = fields.choice("shop_target", ShopStage, profile.shop_target, words="shop")
    return {
        "stores": stores,
        "store_share": store_share,
        "shop_today": today,
        "shop_target": target,
    }


def _draw_offer(fields: "_Fields", profile: Profile) -> dict[str, object]:
    st.subheader(fields.text("profile.sections.offer"), anchor=False)
    return {
        "app": fields.segments("app", App, profile.app),
        "variants": fields.toggle("variants", current=profile.variants),
        "connected_products": fields.toggle(
            "connected_products", current=profile.connected_products
        ),
    }


def _draw_channels(fields: "_Fields", profile: Profile) -> tuple[Channel, ...]:
    text = fields.text
    st.subheader(text("profile.sections.channels"), anchor=False)
    chosen = st.pills(
        text("profile.channels.label"),
        list(Channel),
        selection_mode="multi",
        default=list(profile.channels),
        format_func=lambda channel: text(f"profile.channels.{channel}"),
        key=fields.key("channels"),
    )
    st.caption(text("profile.channels.help"))
    return tuple(channel for channel in Channel if channel in chosen)


def _draw_phases(
    questionnaire: Questionnaire, fields: "_Fields", profile: Profile
) -> tuple[str, ...]:
    text = fields.text
    st.subheader(text("profile.sections.journey"), anchor=False)
    names = {phase.id: phase.name.in_(text.language) for phase in questionnaire.phases}
    chosen = st.pills(
        text("profile.key_phases.label"),
        list(names),
        selection_mode="multi",
        default=[phase for phase in profile.key_phases if phase in names],
        format_func=lambda phase: names[phase],
        key=fields.key("key_phases"),
    )
    st.caption(text("profile.key_phases.help"))
    return tuple(phase for phase in names if phase in chosen)


class _Fields:
    """Widgets with their words and keys."""

    def __init__(self, text: Wording, key: str) -> None:
        self.text = text
        self._key = key

    def key(self, name: str) -> str:
        return f"{name}-{self._key}"

    def industry(self, questionnaire: Questionnaire, current: str) -> str:
        names = {
            industry.id: industry.name.in_(self.text.language)
            for industry in questionnaire.weighting.industries
        }
        ids = list(names)
        return st.selectbox(
            self.text("profile.industry.label"),
            ids,
            index=ids.index(current) if current in ids else 0,
            format_func=lambda industry: names[industry],
            key=self.key("industry"),
        )

    def choice(self, name: str, choices: type[Choice], current: Choice, words: str = "") -> Choice:
        options = list(choices)
        return st.selectbox(
            self.text(f"profile.{name}.label"),
            options,
            index=options.index(current),
            format_func=lambda option: self.text(f"profile.{words or name}.{option}"),
            key=self.key(name),
        )

    def segments(self, name: str, choices: type[Choice], current: Choice) -> Choice:
        chosen = st.segmented_control(
            self.text(f"profile.{name}.label"),
            list(choices),
            default=current,
            required=True,
            format_func=lambda option: self.text(f"profile.{name}.{option}"),
            key=self.key(name),
        )
        return current if chosen is None else choices(chosen)

    def toggle(self, name: str, *, current: bool) -> bool:
        return st.toggle(self.text(f"profile.{name}.label"), value=current, key=self.key(name))

    def share(self, name: str, current: int) -> int:
        return st.slider(
            self.text(f"profile.{name}.label"),
            min_value=0,
            max_value=100,
            value=current,
            step=5,
            format=self.text("profile.share_format"),
            key=self.key(name),
        )
