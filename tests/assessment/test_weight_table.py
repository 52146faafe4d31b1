"""What every axis counts, and why."""

import pytest

from assessment.multipliers import Factor
from assessment.profile import Profile
from assessment.questionnaire import Industry, Linear, ProfileRule, Questionnaire, Weighting
from assessment.scope import scope
from assessment.scoring import result
from assessment.weight_table import WeightRow, weight_table
from tests.builders import axis, capability, question, questionnaire, words

SHOPS = Profile(industry="retail", stores=True, store_share=80)


def edition() -> Questionnaire:
    """Two blocks on a foundation; retail lifts B1, stores lift B2 with their share of turnover."""
    rule = ProfileRule(
        id="stores",
        axis="B2",
        when={"stores": True},
        linear=Linear(fact="store_share", base=0.75, slope=0.5),
        sentence=words("the larger the share, the more"),
    )
    gone = ProfileRule(id="gone", axis="B2", when={"stores": False}, not_applicable=True)
    retail = Industry(
        id="retail", name=words("Retail"), reason=words("because"), multipliers={"B1": 1.1}
    )
    return questionnaire(
        axis("B1", capability("1A", question("q1"))),
        axis("B2", capability("2A", question("q2"))),
        axis("E", capability("EA", question("q3")), foundation=True),
        weighting=Weighting(
            id="w", foundation_share=0.15, industries=(retail,), rules=(rule, gone)
        ),
    )


def rows(profile: Profile) -> dict[str, WeightRow]:
    asked = scope(edition(), profile, "full")
    table = weight_table(edition(), profile, asked, result(edition(), asked, {}))
    return {row.axis: row for row in table}


def test_weights_follow_the_multipliers_and_equal_ones_do_not() -> None:
    """Multipliers 1.10 and 0.75 + 0.5 · 0.8 = 1.15 share 85 %."""
    found = rows(SHOPS)
    assert [row.weight for row in found.values()] == pytest.approx(
        [0.85 * 1.1 / 2.25, 0.85 * 1.15 / 2.25, 0.15]
    )
    assert [row.equal for row in found.values()] == pytest.approx([0.425, 0.425, 0.15])
    assert [row.multiplier for row in found.values()] == pytest.approx([1.1, 1.15, 1.0])


def test_every_factor_comes_with_its_reason() -> None:
    found = rows(SHOPS)
    assert found["B1"].factors == (Factor(value=1.1, sentence=words("because")),)
    (share,) = found["B2"].factors
    assert share.value == pytest.approx(1.15)
    assert (share.rule, share.sentence) == ("stores", words("the larger the share, the more"))
    assert found["E"].factors == ()


def test_an_industry_that_leaves_an_axis_alone_is_no_reason() -> None:
    assert all(factor.rule for factor in rows(SHOPS)["B2"].factors)


def test_an_axis_that_is_left_out_has_no_row() -> None:
    assert set(rows(Profile(industry="retail"))) == {"B1", "E"}


def test_a_multiplier_beyond_the_bounds_of_the_edition_says_so() -> None:
    """1.10 · 1.15 = 1.265 stays at 1.25."""
    both = (
        edition().weighting.industries[0].model_copy(update={"multipliers": {"B1": 1.1, "B2": 1.1}})
    )
    weighting = edition().weighting.model_copy(update={"industries": (both,)})
    bounded = edition().model_copy(update={"weighting": weighting})
    asked = scope(bounded, SHOPS, "full")
    b1, b2, _ = weight_table(bounded, SHOPS, asked, result(bounded, asked, {}))
    assert not b1.bounded
    assert b1.multiplier == pytest.approx(1.1)
    assert (b2.bounded, b2.multiplier) == (True, 1.25)
