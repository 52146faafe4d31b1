"""The follow-through on the page: one tap, one field, nothing lost, nothing overwritten unseen."""

import io
import re
from datetime import date, timedelta
from typing import Any

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from assessment.answer import Evidence
from assessment.language import Language
from assessment.roadmap.plan import FollowUp, MeasureStatus
from assessment.workshop.item import OWNER_LIMIT
from reports.formatting import short_day
from services import plans
from services.downloads import ADDRESS, Download, shelf
from services.plans import Planning, planning
from services.results import outcome
from services.samples import open_sample
from storage.repository import SqlRepository
from tests.builders import level
from tests.reports.planned import HOSTILE
from tests.services.examples import NOW
from tests.views.tab import Tab
from tests.views.test_every_page import foreign_words
from tests.views.test_result_views import links, page
from views.context import local_time, now

SCHEDULE = {"M01": 0, "M60": 1, "M10": 2}
LATE = timedelta(weeks=14)
"""So long ago the plan has begun: waves 0 and 1 are over, wave 2 is not."""

in_both_languages = pytest.mark.parametrize("language", Language)


class Following:
    """A tab with the adopted plan of the sample open."""

    def __init__(self, disk: SqlRepository, language: Language = Language.EN) -> None:
        self.disk = disk
        self.assessment = open_sample(disk, language, NOW).id
        self.start = local_time(now()).date() - LATE
        seen = self.stored
        seen = plans.save(disk, seen, plans.with_limits(seen, {}, self.start), NOW)
        plans.save(disk, seen, plans.with_schedule(seen, SCHEDULE), NOW)
        self.tab = Tab(language)

    def open(self, **query: str) -> "Following":
        self.tab.open("plan", self.assessment, view="follow_up", **query)
        return self

    @property
    def stored(self) -> Planning:
        """What is on disk."""
        return planning(self.disk, outcome(self.disk, self.assessment), NOW.date())

    def follow_up(self, measure: str) -> FollowUp:
        return self.stored.plan.follow_ups.get(measure, FollowUp())

    def elsewhere(self, measure: str, follow_up: FollowUp) -> None:
        """Change it in another window."""
        seen = self.stored
        plans.save(self.disk, seen, plans.with_follow_up(seen, measure, follow_up), NOW)

    def widget(self, kind: str, name: str) -> Any:  # noqa: ANN401 - any widget
        drawn = {f"{one.key}-": one for one in getattr(self.tab.app, kind)}
        return next(one for key, one in drawn.items() if key.startswith(f"follow-{name}-"))

    def tap(self, measure: str, status: MeasureStatus) -> None:
        """Tap the status on a card."""
        self.widget("segmented_control", f"tap-{measure}").set_value(status.value)
        self.tab.run()

    def type(self, kind: str, name: str, value: object) -> None:
        self.widget(kind, name).set_value(value)
        self.tab.run()

    def press(self, name: str) -> None:
        self.widget("button", name).click()
        self.tab.run()

    def cards(self) -> set[str]:
        """The measures on the board."""
        keys = [str(one.key) for one in self.tab.app.segmented_control]
        return {key.split("-")[2] for key in keys if key.startswith("follow-tap-")}

    def fetched(self) -> Download:
        """The file behind the link."""
        html = next(words for kind, words in self.tab.words() if 'class="download"' in words)
        address = re.search(rf'href="{ADDRESS}([^"]+)"', html)
        assert address
        found = shelf().take(address[1])
        assert found
        return found


@in_both_languages
def test_without_an_adopted_plan_the_way_to_one_is_shown(
    disk: SqlRepository, language: Language
) -> None:
    tab = Tab(language).open("plan", open_sample(disk, language, NOW).id, view="follow_up")
    assert tab.says("plan_follow_up.empty.title")
    assert tab.text("plan_follow_up.empty.go") in links(tab)
    assert foreign_words(tab, language) == []


@in_both_languages
def test_every_view_speaks_one_language(disk: SqlRepository, language: Language) -> None:
    """The values of choices, which nobody reads, happen to be English words."""
    following = Following(disk, language)
    following.elsewhere("M01", FollowUp(status=MeasureStatus.DONE, owner="Anna"))
    for query in ({}, {"show": "timeline"}, {"show": "list"}, {"measure": "M01"}):
        tab = following.open(**query).tab
        assert set(foreign_words(tab, language)) <= set(MeasureStatus)
    following.open(show="nonsense", measure="M99")
    assert following.cards() == set(SCHEDULE)


def test_one_tap_changes_the_status_and_can_be_taken_back(disk: SqlRepository) -> None:
    following = Following(disk).open()
    assert following.tab.says("plan_follow_up.progress.late", count=2)
    following.tap("M60", MeasureStatus.RUNNING)
    assert following.follow_up("M60").status is MeasureStatus.RUNNING
    assert following.tab.shows(":material/check: saved")
    following.tap("M60", MeasureStatus.DONE)
    assert following.tab.says("plan_follow_up.progress.done", done=1, count=3)
    assert following.tab.says("plan_follow_up.progress.late", count=1)
    following.press("undo")
    assert following.follow_up("M60").status is MeasureStatus.RUNNING
    assert following.widget("segmented_control", "tap-M60").value == "running"
    following.press("undo")
    assert "M60" not in following.stored.plan.follow_ups
    assert following.widget("button", "undo").disabled


def test_taps_before_the_page_answers_are_all_kept(disk: SqlRepository) -> None:
    following = Following(disk).open()
    for measure in SCHEDULE:
        following.widget("segmented_control", f"tap-{measure}").set_value("running")
    following.tab.run()
    assert {entry.status for entry in following.stored.plan.follow_ups.values()} == {"running"}
    assert set(following.stored.plan.follow_ups) == set(SCHEDULE)


def test_a_measure_is_dropped_for_a_reason_only_and_nothing_else_is_lost(
    disk: SqlRepository,
) -> None:
    following = Following(disk).open()
    following.press("to-card-M60")
    assert following.tab.app.query_params["measure"] == "M60"
    following.widget("text_area", "note-M60").set_value("Wait for the new team")
    following.type("segmented_control", "status-M60", "dropped")
    assert following.tab.says("plan_follow_up.reason_missing", status="open")
    assert following.follow_up("M60") == FollowUp(note="Wait for the new team")
    following.type("text_area", "reason-M60", "  ")
    assert following.follow_up("M60").status is MeasureStatus.OPEN
    following.type("text_area", "reason-M60", "No capacity")
    assert following.follow_up("M60").status is MeasureStatus.DROPPED
    assert not following.tab.says("plan_follow_up.reason_missing", status="open")
    following.press("to-back-")
    assert "No capacity" in page(following.tab)
    assert following.tab.says("plan_follow_up.progress.done", done=0, count=2)


def test_a_due_date_before_the_start_is_refused_until_both_fit(disk: SqlRepository) -> None:
    """Wave 2 begins 13 weeks after the plan."""
    following = Following(disk).open(measure="M10")
    begins = following.start + timedelta(weeks=13)
    following.type("date_input", "due-M10", begins - timedelta(days=1))
    assert following.tab.shows("would be due before it starts")
    assert following.follow_up("M10") == FollowUp()
    assert following.widget("date_input", "due-M10").value == begins - timedelta(days=1)
    following.type("date_input", "start-M10", begins - timedelta(days=8))
    assert not following.tab.shows("would be due before it starts")
    kept = following.follow_up("M10")
    assert (kept.start, kept.due) == (begins - timedelta(days=8), begins - timedelta(days=1))
    following.type("date_input", "start-M10", begins)
    following.type("date_input", "due-M10", begins + timedelta(weeks=26, days=-1))
    assert following.follow_up("M10") == FollowUp()


def test_who_and_the_key_figure_are_kept_and_shown_everywhere(disk: SqlRepository) -> None:
    following = Following(disk).open(measure="M60")
    following.widget("text_input", "owner-M60").set_value("  Anna\nÜnal ")
    following.widget("text_input", "baseline-M60").set_value("9 h")
    following.widget("text_input", "current-M60").set_value("6 h")
    following.widget("selectbox", "role-M60").set_value("sales")
    following.tab.run()
    assert following.follow_up("M60") == FollowUp(
        owner="Anna Ünal", baseline="9 h", current="6 h", role="sales"
    )
    assert following.widget("text_input", "owner-M60").value == "Anna Ünal"
    following.open(show="list")
    assert "Anna Ünal" in page(following.tab)
    assert "9 h → 6 h" in page(following.tab)
    following.open(measure="M60").type("selectbox", "role-M60", "service_lead")
    assert following.follow_up("M60").role is None


def test_whatever_people_type_is_shown_as_they_typed_it(disk: SqlRepository) -> None:
    following = Following(disk).open()
    for typed in HOSTILE.values():
        following.press("to-card-M60")
        following.widget("text_input", "owner-M60").set_value(typed)
        following.type("text_area", "note-M60", typed)
        assert following.follow_up("M60").owner == " ".join(typed.split())[:OWNER_LIMIT]
        following.press("to-back-")
        shown = {words for kind, words in following.tab.words() if kind == "html"}
        assert not any("<img" in words or "<b>Ben" in words for words in shown)
        assert following.cards() == set(SCHEDULE)


def test_what_is_done_shows_in_the_result_once_it_is_rated_again(disk: SqlRepository) -> None:
    """M10 leads to level 3 of B1-01 alone."""
    following = Following(disk).open()
    assert not following.tab.says("plan_follow_up.proof.about")
    following.tap("M10", MeasureStatus.DONE)
    assert following.tab.says("plan_follow_up.proof.about")
    assert "Joined-up customer data: level 3" in {
        label.replace("\\", "") for label in links(following.tab)
    }
    seen = disk.answers(following.assessment)["B1-01"]
    disk.save_answer(following.assessment, level("B1-01", 3), seen.version, NOW)
    assert following.open().tab.says("plan_follow_up.proof.about")
    again = level("B1-01", 3, Evidence.E1)
    disk.save_answer(following.assessment, again, seen.version + 1, NOW)
    following.open()
    assert not following.tab.says("plan_follow_up.proof.about")
    assert following.tab.text("plan_terms.proven") in page(following.tab)
    assert following.open(measure="M10").tab.says("plan_follow_up.proof.arrived")


def test_only_what_is_wanted_is_shown(disk: SqlRepository) -> None:
    following = Following(disk)
    following.elsewhere("M60", FollowUp(owner="Anna", status=MeasureStatus.RUNNING))
    following.elsewhere("M10", FollowUp(owner="anna"))
    following.open()
    following.type("selectbox", "who", "person:anna")
    assert following.cards() == {"M60", "M10"}
    following.type("toggle", "late", value=True)
    assert following.cards() == {"M60"}
    following.type("selectbox", "status", "done")
    assert following.tab.says("plan_follow_up.filter.nothing")
    following.type("selectbox", "status", "")
    following.press("to-card-M60")
    following.press("to-back-")
    assert following.cards() == {"M60"}


def test_a_change_in_another_window_is_shown_instead_of_overwritten(disk: SqlRepository) -> None:
    following = Following(disk).open()
    following.tap("M60", MeasureStatus.RUNNING)
    following.elsewhere("M10", FollowUp(status=MeasureStatus.RUNNING, owner="Ben"))
    following.tap("M10", MeasureStatus.DONE)
    assert following.follow_up("M10") == FollowUp(status=MeasureStatus.RUNNING, owner="Ben")
    assert following.tab.app.toast[0].value == following.tab.text("problems.changed_elsewhere")
    assert following.widget("button", "undo").disabled
    following.tap("M10", MeasureStatus.DONE)
    assert following.follow_up("M10") == FollowUp(status=MeasureStatus.DONE, owner="Ben")


def test_everything_is_there_after_a_restart(disk: SqlRepository) -> None:
    following = Following(disk).open(measure="M60")
    following.type("text_input", "owner-M60", "Anna")
    following.tab.run_after_restart()
    assert following.widget("text_input", "owner-M60").value == "Anna"
    assert following.stored.plan.follow_ups == {"M60": FollowUp(owner="Anna")}


def test_the_plan_can_be_taken_along(disk: SqlRepository) -> None:
    following = Following(disk)
    following.elsewhere("M60", FollowUp(owner="=1+1"))
    following.open()
    following.press("make-xlsx")
    made = following.fetched()
    assert made.file_name.endswith("_Plan_en.xlsx")
    (sheet,) = load_workbook(io.BytesIO(made.content)).worksheets
    assert {cell.value for cell in sheet["G"]} >= {"=1+1"}
    following.press("make-ics")
    made = following.fetched()
    assert made.file_name.endswith("_Plan_en.ics")
    assert len(Calendar.from_ical(made.content).walk("VEVENT")) == 3
    following.tap("M10", MeasureStatus.RUNNING)
    assert not following.tab.shows('class="download"')


@in_both_languages
def test_the_start_page_leads_to_what_is_overdue(disk: SqlRepository, language: Language) -> None:
    following = Following(disk, language)
    label = following.tab.text("start.overdue", count=2)
    assert label in links(following.tab.open("start"))
    assert foreign_words(following.tab, language) == []
    for measure in SCHEDULE:
        following.elsewhere(measure, FollowUp(status=MeasureStatus.DONE))
    assert label not in links(following.tab.open("start"))


def test_dates_are_written_as_in_the_country(disk: SqlRepository) -> None:
    following = Following(disk, Language.DE).open()
    due: date = following.start + timedelta(weeks=13, days=-1)
    assert f"bis {short_day(due, Language.DE)}" in page(following.tab)


@pytest.mark.parametrize("way_on", [("plan", {"view": "targets"}), ("report", {})])
def test_a_note_typed_right_before_leaving_is_saved(
    disk: SqlRepository, way_on: tuple[str, dict[str, str]]
) -> None:
    shown = Following(disk).open(measure="M60")
    shown.widget("text_area", "note-M60").set_value("Asked on Friday")
    where, query = way_on
    shown.tab.open(where, shown.assessment, **query)
    assert shown.follow_up("M60").note == "Asked on Friday"
