"""The calendar file of a plan, read back by a calendar."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar, Component

from assessment.answer import NOTE_LIMIT
from assessment.language import Language
from assessment.roadmap.plan import FollowUp
from reports.plan_calendar import render_plan_calendar
from reports.report import report_for
from tests.reports.planned import HOSTILE, TODAY, planned

MOMENT = datetime(2026, 5, 1, 8, 30, tzinfo=UTC)


def rendered(language: Language = Language.DE, sequence: int = 7, **follow_ups: FollowUp) -> bytes:
    found = planned(language, **follow_ups)
    assert found.adopted is not None
    report = report_for(TODAY, found)
    return render_plan_calendar(report, found.adopted, language, MOMENT, sequence)


def events(content: bytes) -> dict[str, Component]:
    """The events by the name of their measure."""
    calendar = Calendar.from_ical(content)
    return {str(event["uid"]).split("-")[0]: event for event in calendar.walk("VEVENT")}


def test_every_measure_is_an_all_day_event_from_its_start_to_its_due_date() -> None:
    """The end of an event is the day after its last day (RFC 5545, 3.6.1)."""
    found = events(rendered())
    assert list(found) == ["M01", "M15", "M20", "M60", "M10", "M11"]
    assert (found["M15"].decoded("dtstart"), found["M15"].decoded("dtend")) == (
        date(2026, 1, 5),
        date(2026, 4, 6),
    )
    assert found["M15"]["dtstart"].params["VALUE"] == "DATE"
    assert {str(event["transp"]) for event in found.values()} == {"TRANSPARENT"}


def test_a_later_file_replaces_the_events_of_an_earlier_one() -> None:
    first, later = events(rendered()), events(rendered(sequence=8, M15=FollowUp(owner="Cem")))
    assert [event["uid"] for event in first.values()] == [event["uid"] for event in later.values()]
    assert (first["M15"]["sequence"], later["M15"]["sequence"]) == (7, 8)
    assert later["M15"].decoded("dtstamp") == MOMENT


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert rendered() == rendered()


@pytest.mark.parametrize(
    ("language", "summary", "line"),
    [
        (Language.DE, "Maßnahme: 5-Stunden-Standard mit Paten", "Stand: offen"),
        (Language.EN, "Measure: Five-hour standard with topic owners", "Status: open"),
    ],
)
def test_an_event_says_what_is_to_be_done(language: Language, summary: str, line: str) -> None:
    event = events(rendered(language))["M60"]
    assert event["summary"] == summary
    assert line in str(event["description"]).splitlines()


def test_what_was_dropped_is_cancelled_with_its_reason() -> None:
    event = events(rendered())["M20"]
    assert event["status"] == "CANCELLED"
    assert "Warum verworfen: Zu klein" in str(event["description"])


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_people_typed_stays_text_in_lines_of_75_bytes(hostile: str) -> None:
    typed = HOSTILE[hostile][:NOTE_LIMIT].replace("\r\n", "\n")
    content = rendered(M60=FollowUp(note=typed))
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    found = events(content)
    assert len(found) == 6
    assert str(found["M60"]["description"]).endswith(f"Notiz: {typed}")
