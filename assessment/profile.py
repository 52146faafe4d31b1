"""What a company says about itself before the first question."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assessment.frozen import Frozen

Fact = bool | int | str
Share = Annotated[int, Field(ge=0, le=100)]


class Staff(StrEnum):
    """Bands follow the legal size classes (facts F03, F13)."""

    UNDER_10 = "under_10"
    UNDER_50 = "under_50"
    UNDER_250 = "under_250"
    FROM_250 = "from_250"


class Turnover(StrEnum):
    """Yearly turnover in euros; 800,000 is the e-invoice border (fact F06)."""

    UNDER_800K = "under_800k"
    UNDER_2M = "under_2m"
    UNDER_10M = "under_10m"
    UNDER_50M = "under_50m"
    FROM_50M = "from_50m"


class App(StrEnum):
    """Whether customers have an app, or deliberately none."""

    YES = "yes"
    UNDECIDED = "undecided"
    NONE = "none"


class Reach(StrEnum):
    """One country or language, or several."""

    ONE = "one"
    SEVERAL = "several"


class ShopStage(StrEnum):
    """How far selling online has come, from nothing to a channel of its own (S002-63)."""

    NONE = "none"
    DEALER_LIST = "dealer_list"
    ENQUIRY_BASKET = "enquiry_basket"
    MARKETPLACE = "marketplace"
    OWN_SHOP = "own_shop"
    OWN_CHANNEL = "own_channel"


class Channel(StrEnum):
    """A way in which customers and the company meet (S002-22)."""

    STORE = "store"
    FIELD_SALES = "field_sales"
    DEALERS = "dealers"
    CATALOGUE = "catalogue"
    PHONE = "phone"
    EMAIL = "email"
    MESSENGER = "messenger"
    WEBSITE = "website"
    ONLINE_SHOP = "online_shop"
    MARKETPLACE = "marketplace"
    FORUM = "forum"
    SOCIAL = "social"
    APP = "app"
    AI_ASSISTANT = "ai_assistant"


class Profile(Frozen):
    """The company profile. It decides which questions apply and which weights are used.

    `business_share` and `store_share` are percentages of turnover. Consumers buy the rest of
    `business_share`. `store_share` counts only while `stores` is true.
    """

    industry: str = "neutral"
    staff: Staff = Staff.UNDER_50
    turnover: Turnover = Turnover.UNDER_10M
    business_share: Share = 50
    stores: bool = False
    store_share: Share = 0
    shop_today: ShopStage = ShopStage.NONE
    shop_target: ShopStage = ShopStage.OWN_SHOP
    app: App = App.UNDECIDED
    connected_products: bool = False
    variants: bool = True
    countries: Reach = Reach.ONE
    languages: Reach = Reach.ONE
    key_phases: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()


FACTS: Mapping[str, tuple[Fact, ...] | None] = {
    "industry": None,
    "staff": tuple(Staff),
    "turnover": tuple(Turnover),
    "business_share": None,
    "store_share": None,
    "sells_to_businesses": (True, False),
    "sells_to_consumers": (True, False),
    "stores": (True, False),
    "shop_today": tuple(ShopStage),
    "shop_target": tuple(ShopStage),
    "app": tuple(App),
    "connected_products": (True, False),
    "variants": (True, False),
    "countries": tuple(Reach),
    "languages": tuple(Reach),
}
"""Names an edition may use in a condition, with the values each can take (None: any)."""


def facts(profile: Profile) -> dict[str, Fact]:
    """Return every fact of `FACTS` for this company, ready for conditions."""
    stated = profile.model_dump(exclude={"key_phases", "channels"}, mode="json")
    return stated | {
        "sells_to_businesses": profile.business_share > 0,
        "sells_to_consumers": profile.business_share < 100,
    }
