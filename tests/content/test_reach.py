"""Whoever a company is, measures that suit it lift every question it is asked."""

import pytest

from assessment.checks.catalogue import reachable_levels
from assessment.condition import holds
from assessment.measure import Effect, Measure
from assessment.profile import App, Profile, Reach, ShopStage, Staff, facts
from assessment.questionnaire import Questionnaire
from assessment.scope import scope

COMPANIES = {
    "machine builder, businesses only": Profile(
        industry="mechanical_engineering",
        business_share=100,
        shop_target=ShopStage.ENQUIRY_BASKET,
        app=App.NONE,
        connected_products=True,
        countries=Reach.SEVERAL,
        languages=Reach.SEVERAL,
    ),
    "consultancy without shop, store or app": Profile(
        industry="b2b_services",
        business_share=100,
        shop_target=ShopStage.NONE,
        app=App.NONE,
        variants=False,
    ),
    "chain of stores with a shop and an app": Profile(
        industry="store_retail",
        business_share=0,
        stores=True,
        store_share=70,
        shop_target=ShopStage.OWN_CHANNEL,
        app=App.YES,
        variants=False,
    ),
    "stores that sell nothing online": Profile(
        industry="store_retail",
        business_share=0,
        stores=True,
        store_share=100,
        shop_target=ShopStage.NONE,
        app=App.NONE,
    ),
    "craft business with a list of dealers": Profile(
        industry="skilled_trades",
        staff=Staff.UNDER_10,
        business_share=20,
        shop_target=ShopStage.DEALER_LIST,
        app=App.NONE,
        variants=False,
    ),
    "brand on a marketplace": Profile(
        industry="consumer_brand",
        business_share=60,
        shop_target=ShopStage.MARKETPLACE,
        app=App.UNDECIDED,
        connected_products=True,
    ),
    "wholesaler with everything": Profile(
        industry="wholesale_b2b",
        business_share=90,
        stores=True,
        store_share=10,
        shop_target=ShopStage.OWN_SHOP,
        app=App.YES,
        connected_products=True,
        countries=Reach.SEVERAL,
        languages=Reach.SEVERAL,
    ),
    "medical practice with an app": Profile(
        industry="healthcare",
        business_share=0,
        stores=True,
        store_share=100,
        shop_target=ShopStage.NONE,
        app=App.YES,
        variants=False,
    ),
}


WANTED = {"express": 4, "core": 4, "full": 3}
"""Depth of a question → the level that measures can lift it to."""


def reached(edition: Questionnaire, company: Profile, depth: str) -> dict[str, int]:
    """The level each asked question gets to if all suitable measures are carried out.

    What an effect requires has to be asked too; otherwise nobody knows whether it is met.
    """
    asked, known = set(scope(edition, company, depth).asked), facts(company)

    def counts(effect: Effect) -> bool:
        return {effect.question, *effect.requires} <= asked

    def suited(measure: Measure) -> Measure:
        effects = tuple(effect for effect in measure.effects if counts(effect))
        return measure.model_copy(update={"effects": effects})

    levels = reachable_levels(
        suited(measure)
        for measure in edition.measures
        if measure.applies_when is None or holds(measure.applies_when, known)
    )
    return {name: levels.get(name, 0) for name in asked}


@pytest.mark.parametrize("depth", WANTED)
@pytest.mark.parametrize("name", COMPANIES)
def test_every_question_can_be_lifted(name: str, depth: str, oktagon: Questionnaire) -> None:
    found = reached(oktagon, COMPANIES[name], depth)
    stuck = {
        question: level
        for question, level in found.items()
        if level < WANTED[oktagon.questions[question].depth]
    }
    assert stuck == {}


def test_the_edition_promises_the_same(oktagon: Questionnaire) -> None:
    assert oktagon.planning.reach == WANTED


def test_companies_are_asked_different_things(oktagon: Questionnaire) -> None:
    """Otherwise they would prove the same thing eight times."""
    asked = {name: scope(oktagon, COMPANIES[name], "full").asked for name in COMPANIES}
    assert len(set(asked.values())) == len(COMPANIES)
    assert {len(questions) for questions in asked.values()} >= {79, 113}


def test_a_measure_that_does_not_suit_lifts_nothing(oktagon: Questionnaire) -> None:
    """Without its measures for stores, a chain of stores would be stuck."""
    stores = COMPANIES["chain of stores with a shop and an app"]
    without = oktagon.model_copy(
        update={"measures": tuple(m for m in oktagon.measures if m.id not in {"M70", "M152"})}
    )
    assert reached(oktagon, stores, "full")["B6-02"] == 4
    assert reached(without, stores, "full")["B6-02"] < 3
