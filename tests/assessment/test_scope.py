"""What a profile leaves to ask, and how much axes weigh under it (method.md 3.7)."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.profile import Fact, Profile
from assessment.question import NotApplicable
from assessment.questionnaire import Industry, Linear, ProfileRule, Questionnaire, Weighting
from assessment.scope import scope
from tests.builders import axis, capability, question, questionnaire, words

STORES = Profile(stores=True, store_share=50)
NO_STORES = Profile(stores=False)
FACTORY = Profile(business_share=100)


def rule(
    identity: str,
    when: Mapping[str, Fact | tuple[Fact, ...]],
    axis_id: str = "B6",
    *,
    not_applicable: bool = False,
    only: Sequence[str] | None = None,
    multiplier: float | None = None,
    linear: Linear | None = None,
    sentence: str | None = "",
) -> ProfileRule:
    """A rule that says its own id unless told otherwise; None makes it silent."""
    return ProfileRule(
        id=identity,
        axis=axis_id,
        when=when,
        not_applicable=not_applicable,
        only=None if only is None else tuple(only),
        multiplier=multiplier,
        linear=linear,
        sentence=None if sentence is None else words(sentence or identity),
    )


def edition(*rules: ProfileRule, industries: Sequence[Industry] = ()) -> Questionnaire:
    """Two axes of four questions; B6-03 is for consumers only, B6-02 and B6-04 are deeper."""
    consumers = NotApplicable(hint=words("consumers only"), when={"sells_to_consumers": False})
    return questionnaire(
        axis("B1", capability("1A", question("B1-01", depth="express"), question("B1-02"))),
        axis(
            "B6",
            capability("6A", question("B6-01", depth="express"), question("B6-02", depth="core")),
            capability(
                "6B",
                question("B6-03", depth="express").model_copy(update={"not_applicable": consumers}),
                question("B6-04"),
            ),
        ),
        depths=("express", "core", "full"),
        weighting=Weighting(id="w", rules=rules, industries=tuple(industries)),
    )


@pytest.mark.parametrize(
    ("depth", "asked"),
    [
        ("express", ("B1-01", "B6-01", "B6-03")),
        ("core", ("B1-01", "B6-01", "B6-02", "B6-03")),
        ("full", ("B1-01", "B1-02", "B6-01", "B6-02", "B6-03", "B6-04")),
    ],
)
def test_a_depth_asks_its_own_questions_and_the_shallower_ones(
    depth: str, asked: tuple[str, ...]
) -> None:
    found = scope(edition(), STORES, depth)
    assert found.asked == asked
    assert found.depth == depth
    assert (found.dropped, found.dropped_axes, found.not_applicable) == ({}, {}, ())


def test_a_depth_the_edition_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="endless"):
        scope(edition(), STORES, "endless")


def test_a_question_goes_by_its_own_condition_and_its_hint_says_why() -> None:
    found = scope(edition(), FACTORY, "full")
    assert "B6-03" not in found.asked
    assert found.dropped == {"B6-03": words("consumers only")}
    assert found.not_applicable == ("B6-03",)


def test_a_question_people_may_rule_out_themselves_stays() -> None:
    may = NotApplicable(hint=words("no warehouse"))
    own = question("B1-01").model_copy(update={"not_applicable": may})
    found = scope(questionnaire(axis("B1", capability("1A", own))), STORES, "full")
    assert found.asked == ("B1-01",)


def test_an_axis_goes_by_rule_with_all_its_questions() -> None:
    rules = rule("no stores", {"stores": False}, not_applicable=True)
    found = scope(edition(rules), NO_STORES, "express")
    assert found.asked == ("B1-01",)
    assert found.dropped_axes == {"B6": words("no stores")}
    assert found.dropped == {"B6-01": words("no stores"), "B6-03": words("no stores")}
    assert found.multipliers == {"B1": 1.0}
    assert found.sentences == (words("no stores"),)


def test_a_rule_that_does_not_fire_changes_nothing() -> None:
    rules = rule("no stores", {"stores": False}, not_applicable=True)
    assert scope(edition(rules), STORES, "full") == scope(edition(), STORES, "full")


def test_a_rule_may_leave_only_some_questions() -> None:
    found = scope(edition(rule("few", {}, only=["B6-01", "B6-04"])), STORES, "full")
    assert found.asked == ("B1-01", "B1-02", "B6-01", "B6-04")
    assert found.dropped == {"B6-02": words("few"), "B6-03": words("few")}
    assert found.not_applicable == ()
    assert found.dropped_axes == {}


def test_two_rules_leave_only_what_both_leave() -> None:
    rules = (
        rule("first", {}, only=["B6-01", "B6-02"]),
        rule("second", {}, only=["B6-02", "B6-03"]),
    )
    found = scope(edition(*rules), STORES, "full")
    assert found.asked == ("B1-01", "B1-02", "B6-02")
    assert found.dropped == {
        "B6-01": words("second"),
        "B6-03": words("first"),
        "B6-04": words("first"),
    }


def test_the_rule_on_the_axis_gives_the_reason_before_the_question_does() -> None:
    found = scope(edition(rule("few", {}, only=["B6-01"])), FACTORY, "full")
    assert found.dropped["B6-03"] == words("few")
    assert found.not_applicable == ()


def test_a_silent_rule_leaves_the_reason_to_the_question_or_to_its_name() -> None:
    silent = rule("few", {}, only=["B6-01"], sentence=None)
    found = scope(edition(silent), STORES, "full")
    assert found.dropped == {
        "B6-02": words("B6-02"),
        "B6-03": words("consumers only"),
        "B6-04": words("B6-04"),
    }
    assert found.sentences == ()


def test_a_silent_rule_drops_an_axis_under_its_name() -> None:
    silent = rule("gone", {}, not_applicable=True, sentence=None)
    assert scope(edition(silent), STORES, "full").dropped_axes == {"B6": words("B6")}


def test_an_axis_without_any_question_left_is_dropped_as_well() -> None:
    found = scope(edition(rule("few", {}, only=["B6-03"])), FACTORY, "full")
    assert "B6" not in found.multipliers
    assert found.dropped_axes == {"B6": words("few")}


def test_an_axis_nothing_is_asked_about_at_this_depth_has_no_multiplier() -> None:
    deep = questionnaire(
        axis("B1", capability("1A", question("B1-01", depth="express"))),
        axis("B6", capability("6A", question("B6-01"))),
        depths=("express", "full"),
    )
    found = scope(deep, STORES, "express")
    assert found.multipliers == {"B1": 1.0}
    assert found.dropped_axes == {}


def test_an_industry_sets_the_multipliers_it_names() -> None:
    trade = Industry(id="retail", name=words("x"), reason=words("x"), multipliers={"B6": 1.2})
    found = scope(edition(industries=[trade]), Profile(industry="retail", stores=True), "full")
    assert found.multipliers == {"B1": 1.0, "B6": 1.2}


def test_an_unknown_industry_weighs_everything_the_same() -> None:
    trade = Industry(id="retail", name=words("x"), reason=words("x"), multipliers={"B6": 1.2})
    assert scope(edition(industries=[trade]), STORES, "full").multipliers == {"B1": 1.0, "B6": 1.0}


@pytest.mark.parametrize(
    ("percent", "multiplier"), [(0, 0.75), (10, 0.8), (50, 1.0), (90, 1.2), (100, 1.25)]
)
def test_a_multiplier_grows_with_the_share_of_the_stores(percent: int, multiplier: float) -> None:
    grows = rule("m", {"stores": True}, linear=Linear(fact="store_share", base=0.75, slope=0.5))
    found = scope(edition(grows), Profile(stores=True, store_share=percent), "full")
    assert found.multipliers["B6"] == pytest.approx(multiplier)


@pytest.mark.parametrize(("percent", "multiplier"), [(0, 0.75), (100, 1.25)])
def test_a_growing_multiplier_is_kept_within_the_bounds_by_itself(
    percent: int, multiplier: float
) -> None:
    """0 + 5 · share would be 0 or 5; another rule of 1.0 must find it already clamped."""
    steep = Linear(fact="store_share", base=0.0, slope=5.0)
    rules = (rule("steep", {}, linear=steep), rule("same", {}, multiplier=1.0))
    found = scope(edition(*rules), Profile(stores=True, store_share=percent), "full")
    assert found.multipliers["B6"] == multiplier


def test_a_clamped_share_is_what_other_rules_multiply() -> None:
    """5.0 is clamped to 1.25 first: 1.25 · 0.8 = 1.0, not 4.0 clamped to 1.25."""
    steep = Linear(fact="store_share", base=0.0, slope=5.0)
    rules = (rule("steep", {}, linear=steep), rule("less", {}, multiplier=0.8))
    found = scope(edition(*rules), Profile(stores=True, store_share=100), "full")
    assert found.multipliers["B6"] == pytest.approx(1.0)


def test_rules_on_one_axis_multiply_with_each_other_and_the_industry() -> None:
    trade = Industry(id="neutral", name=words("x"), reason=words("x"), multipliers={"B6": 1.2})
    rules = (rule("more", {}, multiplier=1.1), rule("less", {}, multiplier=0.8))
    found = scope(edition(*rules, industries=[trade]), STORES, "full")
    assert found.multipliers["B6"] == pytest.approx(1.056)


@pytest.mark.parametrize(("multiplier", "kept"), [(0.5, 0.75), (2.0, 1.25)])
def test_a_multiplier_never_leaves_the_bounds(multiplier: float, kept: float) -> None:
    found = scope(edition(rule("far", {}, multiplier=multiplier)), STORES, "full")
    assert found.multipliers["B6"] == kept


def test_sentences_come_in_the_order_of_the_rules_and_once() -> None:
    rules = (
        rule("b", {}, "B6", multiplier=1.1),
        rule("a", {}, "B1", multiplier=0.9),
        rule("c", {}, "B1", multiplier=0.9, sentence="b"),
    )
    assert scope(edition(*rules), STORES, "full").sentences == (words("b"), words("a"))


def test_a_rule_that_leaves_no_question_still_says_so() -> None:
    found = scope(edition(rule("few", {}, only=["B6-03"])), FACTORY, "full")
    assert found.sentences == (words("few"),)


def test_nothing_is_said_about_the_weight_of_an_axis_that_is_gone() -> None:
    rules = (
        rule("weighs less", {}, multiplier=0.8),
        rule("gone", {}, not_applicable=True),
    )
    assert scope(edition(*rules), STORES, "full").sentences == (words("gone"),)


@given(
    st.floats(0.1, 1),
    st.floats(1, 3),
    st.lists(st.floats(0, 5), max_size=3),
    st.floats(-2, 2),
    st.integers(0, 100),
)
def test_multipliers_stay_within_the_bounds_of_the_edition(
    lowest: float, highest: float, factors: list[float], slope: float, percent: int
) -> None:
    grows = Linear(fact="store_share", base=1, slope=slope)
    rules = (
        *(
            ProfileRule(id=f"r{number}", axis="B1", when={}, multiplier=factor)
            for number, factor in enumerate(factors)
        ),
        ProfileRule(id="grows", axis="B1", when={}, linear=grows),
    )
    edition = questionnaire(
        axis("B1", capability("1A", question("q1"))),
        weighting=Weighting(id="w", lowest=lowest, highest=highest, rules=rules),
    )
    found = scope(edition, Profile(store_share=percent), "full")
    assert lowest <= found.multipliers["B1"] <= highest
