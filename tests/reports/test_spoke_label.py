"""Labels at the ends of the spokes."""

import math

from reports.radar_shape import spoke_angle
from reports.spoke_label import label_lines, label_rows

UP, RIGHT, DOWN, LEFT = (spoke_angle(place, 4) for place in range(4))


def shifts(name: str, angle: float) -> list[object]:
    return [row["dy"] for row in label_rows(name, "45", angle, ink="#000000", strong=True)]


def test_a_short_name_stays_on_one_line() -> None:
    assert label_lines("Kundendienst", 21) == ["Kundendienst"]


def test_long_names_break_into_even_lines_after_the_sign() -> None:
    assert label_lines("Configuration & online shops", 26) == [
        "Configuration\u00a0&",
        "online shops",
    ]
    assert label_lines("Digital-Instore / POS", 18) == ["Digital-Instore\u00a0/", "POS"]


def test_no_word_is_cut() -> None:
    assert label_lines("Donaudampfschifffahrtsgesellschaft heute", 18) == [
        "Donaudampfschifffahrtsgesellschaft",
        "heute",
    ]


def test_the_block_stands_above_the_top_and_hangs_below_the_bottom() -> None:
    # Two lines of 15 pixels each; dy is the middle of a line.
    assert shifts("Shop", UP) == [-22.5, -7.5]
    assert shifts("Shop", RIGHT) == [-7.5, 7.5]
    assert shifts("Shop", DOWN) == [7.5, 22.5]


def test_text_beside_the_radar_points_away_from_it() -> None:
    def align(angle: float) -> object:
        return next(iter(label_rows("Shop", "45", angle, ink="#000000", strong=True)))["align"]

    assert [align(angle) for angle in (UP, RIGHT, DOWN, LEFT)] == [
        "center",
        "left",
        "center",
        "right",
    ]


def test_only_the_figure_of_a_score_stands_out() -> None:
    scored = list(label_rows("Shop", "45", math.pi, ink="#000000", strong=True))
    unscored = list(label_rows("Shop", "entfällt", math.pi, ink="#000000", strong=False))
    assert [row["weight"] for row in scored] == [400, 600]
    assert [row["weight"] for row in unscored] == [400, 400]


def test_what_stands_in_for_a_score_breaks_before_it_gets_too_wide_for_a_phone() -> None:
    rows = label_rows("B4", "zu wenig Antworten", UP, ink="#000000", strong=False)
    assert [(row["text"], row["dy"]) for row in rows] == [
        ("B4", -37.5),
        ("zu wenig", -22.5),
        ("Antworten", -7.5),
    ]
