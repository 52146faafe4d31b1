"""The radar: what is drawn where, and what it says without eyes."""

from collections.abc import Sequence
from typing import Any

import pytest

from assessment.language import Bilingual, Language
from assessment.questionnaire import Questionnaire
from assessment.result import AxisResult, Interval, OverallResult, Result
from reports.chart import chart_spec
from reports.radar import Spoke, build_radar, radar_alt_text, spokes
from reports.theme import DARK, LIGHT
from tests.builders import BORDERS, axis, questionnaire

FOUR = (
    Spoke(label="Kunden", score=45, band=Interval(lower=37, upper=53)),
    Spoke(label="Inhalte", score=62, band=Interval(lower=50, upper=70)),
    Spoke(label="Shops", score=31, band=Interval(lower=21, upper=41)),
    Spoke(label="Service", score=80, band=Interval(lower=75, upper=85)),
)
NOT_APPLICABLE = Spoke(label="Filialen", applicable=False)
TOO_FEW = Spoke(label="Apps")


def spec(drawn: Sequence[Spoke], language: Language = Language.DE) -> dict[str, Any]:
    return chart_spec(build_radar(drawn, BORDERS, language))


def places(rows: Sequence[dict[str, Any]]) -> list[tuple[float, float]]:
    return [(row["x"], row["y"]) for row in rows]


def texts(found: dict[str, Any]) -> list[str]:
    return [row["text"] for row in found["datasets"]["texts"]]


def test_the_polygon_runs_through_the_scores_and_closes() -> None:
    today = spec(FOUR)["datasets"]["today"]
    assert places(today) == [(0, 45), (62, 0), (0, -31), (-80, 0), (0, 45)]


def test_the_band_runs_along_its_ends() -> None:
    band = spec(FOUR)["datasets"]["band"]
    assert places(band)[:5] == [(0, 53), (70, 0), (0, -41), (-85, 0), (0, 53)]
    assert places(band)[5:] == [(0, 37), (-75, 0), (0, -21), (50, 0), (0, 37)]


def test_axes_without_a_score_are_skipped_but_labelled() -> None:
    found = spec((FOUR[0], NOT_APPLICABLE, FOUR[2], FOUR[3], TOO_FEW))
    assert len(found["datasets"]["today"]) == 4
    assert len(found["datasets"]["points"]) == 3
    assert texts(found)[-11:] == [
        *["Kunden", "45", "Filialen", "entfällt", "Shops", "31", "Service", "80"],
        *["Apps", "zu wenig", "Antworten"],
    ]


def test_labels_without_a_score_are_grey() -> None:
    found = spec((*FOUR, NOT_APPLICABLE, TOO_FEW))["datasets"]["texts"]
    inks = {row["text"]: row["ink"] for row in found}
    assert inks["Filialen"] == inks["entfällt"] == inks["Apps"] == LIGHT.muted
    assert inks["Kunden"] == inks["45"] == LIGHT.ink


def test_rings_lie_at_the_stage_borders_and_at_the_rim() -> None:
    found = spec(FOUR)
    assert texts(found)[:5] == ["15", "40", "60", "85", "100"]
    rings = [row for row in found["datasets"]["grid"] if str(row["path"]).startswith("ring")]
    assert places(rings)[:5] == [(0, 15), (15, 0), (0, -15), (-15, 0), (0, 15)]
    assert places(rings)[-5:] == [(0, 100), (100, 0), (0, -100), (-100, 0), (0, 100)]


@pytest.mark.parametrize("scored", [0, 1, 2])
def test_fewer_than_three_scores_are_points_without_a_polygon(scored: int) -> None:
    found = spec((*FOUR[:scored], NOT_APPLICABLE, TOO_FEW, TOO_FEW))
    assert len(found["datasets"]["points"]) == scored
    assert found["datasets"]["today"] == []
    assert found["datasets"]["band"] == []


def test_a_polygon_without_bands_has_no_shade() -> None:
    bare = [spoke.model_copy(update={"band": None}) for spoke in FOUR]
    found = spec(bare)["datasets"]
    assert len(found["today"]) == 5
    assert found["band"] == []
    assert [row["band"] for row in found["points"]] == ["–"] * 4


@pytest.mark.parametrize("count", range(1, 13))
def test_any_number_of_axes_makes_a_valid_chart(count: int) -> None:
    drawn = [FOUR[place % 4] for place in range(count)]
    found = build_radar(drawn, BORDERS, Language.EN).to_dict(validate=True)
    assert len(found["datasets"]["points"]) == count


def test_a_radar_without_any_score_is_valid_too() -> None:
    found = build_radar([TOO_FEW] * 8, BORDERS, Language.EN).to_dict(validate=True)
    assert texts(found).count("too few") == 8


def test_pointing_at_a_value_shows_name_score_and_band_in_words_of_the_reader() -> None:
    for language, titles in (
        (Language.DE, ["Baustein", "Punktwert", "Bereich"]),
        (Language.EN, ["Building block", "Score", "Range"]),
    ):
        found = spec(FOUR, language)
        tooltip = found["layer"][-1]["encoding"]["tooltip"]
        assert [entry["title"] for entry in tooltip] == titles
        assert found["datasets"]["points"][0] == {
            "x": 0.0,
            "y": 45.0,
            "axis": "Kunden",
            "score": "45",
            "band": "37–53",
        }


def test_a_dark_screen_gets_light_lines_on_a_transparent_ground() -> None:
    found = chart_spec(build_radar(FOUR, BORDERS, Language.DE, dark=True))
    assert found["config"]["background"] == "transparent"
    assert found["layer"][0]["mark"]["stroke"] == DARK.grid
    assert texts(found)[5:7] == ["Kunden", "45"]
    assert found["datasets"]["texts"][5]["ink"] == DARK.ink


def test_the_size_is_the_diameter_and_labels_come_on_top() -> None:
    found = chart_spec(build_radar(FOUR, BORDERS, Language.DE, size=300))
    assert (found["width"], found["height"]) == (300, 300)
    assert found["autosize"] == "pad"
    assert found["padding"] == {"left": 6, "right": 6, "top": 6, "bottom": 6}


def test_the_alternative_text_names_every_axis_in_both_languages() -> None:
    drawn = (FOUR[0], NOT_APPLICABLE, TOO_FEW, Spoke(label="Shops", score=99.8))
    assert radar_alt_text(drawn, Language.DE) == (
        "Netzdiagramm der Punktwerte von 0 bis 100: Kunden 45 (Bereich 37–53); "
        "Filialen – entfällt; Apps – zu wenig Antworten; Shops 99."
    )
    assert radar_alt_text(drawn, Language.EN) == (
        "Radar chart of the scores from 0 to 100: Kunden 45 (range 37–53); "
        "Filialen – does not apply; Apps – too few answers; Shops 99."
    )
    assert spec(drawn)["description"] == radar_alt_text(drawn, Language.DE)


def with_earlier(*scores: float | None) -> list[Spoke]:
    return [
        spoke.model_copy(update={"earlier": score})
        for spoke, score in zip(FOUR, scores, strict=True)
    ]


def test_an_earlier_milestone_is_a_thin_line_of_its_own_through_hollow_squares() -> None:
    found = spec(with_earlier(30, 62, 20, 75))
    assert places(found["datasets"]["earlier"]) == [(0, 30), (62, 0), (0, -20), (-75, 0), (0, 30)]
    assert places(found["datasets"]["today"])[0] == (0, 45)
    marks = {layer["data"]["name"]: layer["mark"] for layer in found["layer"]}
    assert marks["earlier"]["strokeWidth"] < marks["today"]["strokeWidth"]
    assert (marks["earlier_points"]["shape"], marks["points"]["shape"]) == ("square", "circle")
    assert marks["earlier_points"]["fill"] == LIGHT.ground
    assert found["datasets"]["earlier_points"][0] == {
        "x": 0.0,
        "y": 30.0,
        "axis": "Kunden",
        "earlier": "30",
    }


def test_without_an_earlier_milestone_nothing_is_drawn_for_it() -> None:
    drawn = {layer["data"]["name"] for layer in spec(FOUR)["layer"]}
    assert drawn.isdisjoint({"earlier", "earlier_points"})


def test_an_axis_without_an_earlier_score_is_skipped_in_the_thin_line_only() -> None:
    found = spec(with_earlier(30, None, 20, 75))["datasets"]
    assert len(found["earlier"]) == 4
    assert len(found["earlier_points"]) == 3
    assert len(found["today"]) == 5
    assert spec(with_earlier(30, None, None, 75))["datasets"]["earlier"] == []


def test_a_radar_with_an_earlier_milestone_is_valid() -> None:
    found = build_radar(with_earlier(30, None, 20, 75), BORDERS, Language.EN)
    assert found.to_dict(validate=True)["datasets"]["earlier_points"]


def test_the_alternative_text_says_what_the_score_was_before() -> None:
    drawn = with_earlier(30, None, 20, 75)[:2]
    assert radar_alt_text(drawn, Language.DE).endswith(
        "Kunden 45 (Bereich 37–53), zuvor 30; Inhalte 62 (Bereich 50–70)."
    )
    assert radar_alt_text(drawn, Language.EN).endswith(
        "Kunden 45 (range 37–53), before 30; Inhalte 62 (range 50–70)."
    )


def with_target(*targets: float | None) -> list[Spoke]:
    return [
        spoke.model_copy(update={"target": target})
        for spoke, target in zip(FOUR, targets, strict=True)
    ]


def test_the_target_is_a_dashed_line_of_its_own_through_hollow_diamonds() -> None:
    found = spec(with_target(75, 75, 50, 100))
    assert places(found["datasets"]["target"]) == [(0, 75), (75, 0), (0, -50), (-100, 0), (0, 75)]
    marks = {layer["data"]["name"]: layer["mark"] for layer in found["layer"]}
    assert marks["target"]["strokeDash"]
    assert "strokeDash" not in marks["today"]
    assert (marks["target_points"]["shape"], marks["points"]["shape"]) == ("diamond", "circle")
    assert marks["target_points"]["fill"] == LIGHT.ground
    assert found["datasets"]["target_points"][1]["target"] == "75"


def test_without_targets_nothing_is_drawn_for_them() -> None:
    drawn = {layer["data"]["name"] for layer in spec(FOUR)["layer"]}
    assert drawn.isdisjoint({"target", "target_points"})


def test_a_block_without_a_score_can_have_a_target() -> None:
    found = spec([*with_target(75, 75, 50, 100), TOO_FEW.model_copy(update={"target": 40})])
    assert len(found["datasets"]["today"]) == 5
    assert len(found["datasets"]["target_points"]) == 5


def test_the_alternative_text_says_where_each_block_is_to_go() -> None:
    drawn = with_target(75, None, 50, 100)[:2]
    assert radar_alt_text(drawn, Language.DE).endswith(
        "Kunden 45 (Bereich 37–53), Ziel 75; Inhalte 62 (Bereich 50–70)."
    )
    assert radar_alt_text(drawn, Language.EN).endswith(
        "Kunden 45 (range 37–53), target 75; Inhalte 62 (range 50–70)."
    )


def edition() -> Questionnaire:
    blocks = [axis("B1"), axis("B2"), axis("E", foundation=True)]
    blocks[1] = blocks[1].model_copy(
        update={"name": Bilingual(de="Beratung und Verkauf " * 4, en="Sales")}
    )
    return questionnaire(*blocks)


RESULT = Result(
    questions={},
    capabilities={},
    axes={
        "B1": AxisResult(axis="B1", applicable=True, score=45, band=Interval(lower=37, upper=53)),
        "B2": AxisResult(axis="B2", applicable=False),
        "E": AxisResult(axis="E", applicable=True, score=60),
    },
    overall=OverallResult(),
)


def test_spokes_are_the_building_blocks_without_the_foundation() -> None:
    assert spokes(edition(), RESULT, Language.EN) == (
        Spoke(label="B1", score=45, band=Interval(lower=37, upper=53)),
        Spoke(label="Sales", applicable=False),
    )


def test_spokes_take_the_earlier_score_from_the_same_axis() -> None:
    past = RESULT.model_copy(
        update={"axes": {**RESULT.axes, "B1": AxisResult(axis="B1", applicable=True, score=20)}}
    )
    found = spokes(edition(), RESULT, Language.EN, earlier=past)
    assert [spoke.earlier for spoke in found] == [20, None]


def test_a_very_long_name_is_shortened_at_a_word() -> None:
    label = spokes(edition(), RESULT, Language.DE)[1].label
    assert label == "Beratung und Verkauf Beratung und Verkauf…"


def test_spokes_take_targets_by_axis() -> None:
    found = spokes(edition(), RESULT, Language.EN, targets={"B1": 75.0, "E": 60.0})
    assert [spoke.target for spoke in found] == [75, None]


def with_after(*after: float | None) -> list[Spoke]:
    return [
        spoke.model_copy(update={"after": score}) for spoke, score in zip(FOUR, after, strict=True)
    ]


def test_what_measures_lead_to_is_a_solid_line_through_filled_triangles() -> None:
    found = build_radar(with_after(60, 62, None, 90), BORDERS, Language.EN).to_dict(validate=True)
    assert places(found["datasets"]["after"]) == [(0, 60), (62, 0), (-90, 0), (0, 60)]
    marks = {layer["data"]["name"]: layer["mark"] for layer in found["layer"]}
    assert "strokeDash" not in marks["after"]
    assert marks["after_points"]["shape"] == "triangle-up"
    assert radar_alt_text(with_after(60, 62, None, 90)[:1], Language.EN).endswith(
        "Kunden 45 (range 37–53), afterwards 60."
    )
