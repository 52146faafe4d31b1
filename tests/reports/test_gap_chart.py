"""The sorted gaps: what is drawn where, and what it says without eyes."""

from collections.abc import Mapping
from typing import Any

import pytest

from assessment.gaps import Gap, GoalKind
from assessment.language import Language
from assessment.questionnaire import Questionnaire
from reports.chart import chart_spec
from reports.chart_process import render_svg
from reports.gap_chart import build_gap_chart, gap_alt_text, goal_text
from reports.theme import DARK, LIGHT
from tests.builders import axis, capability, question, questionnaire
from texts.wording import Wording

FAR = Gap(axis="B1", score=45.0, kind=GoalKind.NEXT_STAGE, goal=60.0, stage=3, points=15.0)
CLOSE = Gap(axis="B2", score=59.6, kind=GoalKind.NEXT_STAGE, goal=60.0, stage=3, points=0.4)
GATED = Gap(axis="B3", score=50.0, kind=GoalKind.NEXT_STAGE, goal=40.0, stage=2, gated=True)
TOP = Gap(axis="B4", score=92.0, kind=GoalKind.TOP)
REACHED = Gap(axis="B4", score=80.0, kind=GoalKind.TARGET, goal=75.0)
ALL = (FAR, CLOSE, GATED, TOP)


def edition() -> Questionnaire:
    return questionnaire(
        *(axis(f"B{n}", capability(f"{n}A", question(f"q{n}"))) for n in range(1, 5))
    )


def rows(*, dark: bool = False, width: int = 420) -> Mapping[str, list[dict[str, Any]]]:
    chart = build_gap_chart(edition(), ALL, Language.DE, dark=dark, width=width)
    found: Mapping[str, list[dict[str, Any]]] = chart_spec(chart)["datasets"]
    return found


def test_today_stands_on_every_row_in_the_order_given() -> None:
    today = rows()["today"]
    assert [row["x"] for row in today] == [45.0, 59.6, 50.0, 92.0]
    assert [row["y"] for row in today] == sorted(row["y"] for row in today)


def test_only_what_is_missing_has_a_line_and_a_goal() -> None:
    assert [(row["x"], row["x2"]) for row in rows()["gaps"]] == [(45.0, 60.0), (59.6, 60.0)]
    assert [row["x"] for row in rows()["goals"]] == [60.0, 60.0]


def test_the_borders_of_the_stages_are_named_once_and_ticked_on_every_row() -> None:
    assert [row["text"] for row in rows()["texts"]][:4] == ["15", "40", "60", "85"]
    assert len(rows()["borders"]) == 4 * len(ALL)


def test_names_and_figures_stand_above_their_row() -> None:
    assert [row["text"] for row in rows()["texts"]][4:] == [
        *("B1", "45 · noch 15 bis 60"),
        *("B2", "59,6 · noch 0,4 bis 60"),
        *("B3", "50 · Mindestbedingung fehlt"),
        *("B4", "92 · höchste Reifestufe"),
    ]


def test_the_whole_chart_can_be_read_aloud() -> None:
    assert gap_alt_text(edition(), ALL, Language.EN) == (
        "Scores and gaps to the next stage, the widest first: B1 45, 15 more to 60; "
        "B2 59.6, 0.4 more to 60; B3 50, minimum condition missing; B4 92, highest stage."
    )


def test_a_target_that_has_been_passed_is_reached() -> None:
    assert goal_text(REACHED, Wording(Language.EN)) == "target reached"


@pytest.mark.parametrize(("dark", "colours"), [(False, LIGHT), (True, DARK)])
def test_colours_follow_the_ground(dark: bool, colours: Any) -> None:  # noqa: FBT001, ANN401
    inks = {row["ink"] for row in rows(dark=dark)["texts"]}
    assert inks == {colours.ink, colours.muted}


def test_nothing_stands_outside_the_width() -> None:
    chart = chart_spec(build_gap_chart(edition(), ALL, Language.DE, width=300))
    assert chart["width"] == 300
    assert all(0 <= row["x"] <= 100 for row in rows()["texts"])


def test_the_renderer_of_reports_can_draw_it() -> None:
    svg = render_svg(chart_spec(build_gap_chart(edition(), ALL, Language.DE)), Language.DE)
    assert "noch 15 bis 60" in svg


def test_a_long_name_is_shortened() -> None:
    long = axis("B1", capability("1A", question("q1")))
    name = long.name.model_copy(update={"de": "Sehr lange Namen " * 10})
    wide = questionnaire(long.model_copy(update={"name": name}))
    texts = chart_spec(build_gap_chart(wide, (FAR,), Language.DE))["datasets"]["texts"]
    assert len(texts[4]["text"]) <= 40
