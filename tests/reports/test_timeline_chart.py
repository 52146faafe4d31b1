"""The timeline of a plan: what is drawn where, and what it says without eyes."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from assessment.language import Language
from assessment.roadmap.plan import FollowUp
from reports.chart import chart_spec
from reports.chart_process import render_svg
from reports.theme import DARK, LIGHT
from reports.timeline_chart import build_timeline_chart, timeline_alt_text
from reports.timeline_shape import TimeScale
from tests.reports.planned import START, TODAY, adopted_plan, planned

YEAR = TimeScale(date(2026, 1, 1), date(2026, 12, 31), 35, 400)
"""A pixel a day."""


def rows(
    *, width: int = 1000, dark: bool = False, today: date = TODAY
) -> Mapping[str, list[dict[str, Any]]]:
    chart = build_timeline_chart(adopted_plan(), today, Language.DE, width=width, dark=dark)
    found: Mapping[str, list[dict[str, Any]]] = chart_spec(chart)["datasets"]
    return found


def test_a_day_has_a_beginning_and_an_end() -> None:
    assert (YEAR.x(date(2026, 1, 1)), YEAR.end(date(2026, 1, 1))) == (35, 36)
    assert (YEAR.x(date(2026, 2, 1)), YEAR.end(date(2026, 12, 31))) == (66, 400)


@pytest.mark.parametrize(
    ("room", "months"), [(28, list(range(1, 13))), (60, [1, 3, 5, 7, 9, 11]), (90, [1, 4, 7, 10])]
)
def test_ticks_stand_as_close_as_their_labels_allow(room: float, months: list[int]) -> None:
    """Without those too near to the right end."""
    fitting = [month for month in months if (13 - month) * 30 >= room]
    assert [day.month for day in YEAR.ticks(room)] == fitting


def test_ticks_of_long_spans_are_few_and_always_in_the_same_months() -> None:
    endless = TimeScale(date(2026, 5, 1), date(2199, 12, 31), 0, 400)
    assert len(endless.ticks(64)) <= 6
    two_years = TimeScale(date(2026, 2, 2), date(2028, 2, 2), 0, 400)
    assert {day.month for day in two_years.ticks(64)} == {1, 7}


def test_bars_run_from_start_to_due_in_the_look_of_their_status() -> None:
    found = rows()
    counts = {name: len(bars) for name, bars in found.items() if name.startswith("bars_")}
    assert counts == {"bars_done": 1, "bars_running": 1, "bars_dropped": 1, "bars_open": 3}
    scale = TimeScale(START, date(2027, 7, 4), 380, 1000)
    done = found["bars_done"][0]
    assert (done["x"], done["x2"]) == (scale.x(START), scale.end(date(2026, 2, 15)))


def test_what_is_late_reaches_to_today() -> None:
    (late,), today = rows()["late"], rows()["today"]
    assert late["x"] == rows()["bars_running"][0]["x2"]
    assert {late["x2"]} == {row["x"] for row in today}
    assert "late" not in {name for name, found in rows(today=START).items() if found}


@pytest.mark.parametrize("width", [330, 599, 600, 1100])
def test_everything_stands_inside_the_width(width: int) -> None:
    found = rows(width=width)
    places = [
        row[end] for drawn in found.values() for row in drawn for end in ("x", "x2") if end in row
    ]
    assert min(places) == 0
    assert max(places) <= width + 1e-9


def test_on_a_narrow_page_no_line_crosses_a_name() -> None:
    found = rows(width=350)
    names = [row["y"] for row in found["texts"] if row["size"] == 12]
    for rule in [*found["grid"], *found["today"]]:
        assert not any(rule["y"] <= y <= rule["y2"] for y in names)


def test_today_is_named_wherever_it_lies() -> None:
    for today in (date(2025, 12, 1), TODAY, date(2029, 1, 1)):
        shown = [row for row in rows(today=today)["texts"] if str(row["text"]).startswith("heute")]
        assert len(shown) == 1


@pytest.mark.parametrize(("dark", "colours"), [(False, LIGHT), (True, DARK)])
def test_colours_follow_the_ground(dark: bool, colours: Any) -> None:  # noqa: FBT001, ANN401
    inks = {row["ink"] for row in rows(dark=dark)["texts"]}
    assert inks == {colours.ink, colours.muted, colours.accent}


def test_the_whole_timeline_can_be_read_aloud() -> None:
    told = timeline_alt_text(adopted_plan(Language.EN), TODAY, Language.EN)
    assert told.startswith("Timeline of the plan, today is 1 May 2026: Foundation: ")
    assert (
        "Wave 1: Answer online enquiries within five business hours "
        "(under way, by 5 Apr 2026, overdue)" in told
    )


def test_the_renderer_of_reports_can_draw_it() -> None:
    """Whatever day somebody has typed."""
    odd = planned(M60=FollowUp(start=date(2000, 1, 1), due=date(2199, 12, 31))).adopted
    assert odd is not None
    svg = render_svg(chart_spec(build_timeline_chart(odd, TODAY, Language.EN)), Language.EN)
    assert "Foundation" in svg
