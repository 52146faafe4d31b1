"""Targets on the page: set by one tap, saved at once, taken back, never overwritten unseen."""

import json
import re
from datetime import timedelta
from typing import Any

import pytest

from assessment.language import Language
from assessment.profile import App, Profile, ShopStage
from assessment.roadmap.targets import Ambition
from services import plans
from services.answers import save_profile
from services.editions import current_edition
from services.plans import Planning, planning
from services.results import outcome
from services.samples import open_sample
from storage.repository import SqlRepository
from tests.builders import level
from tests.services.examples import NOW
from tests.views.tab import Tab
from tests.views.test_every_page import foreign_words
from tests.views.test_result_views import assessed

in_both_languages = pytest.mark.parametrize("language", Language)


class Targeting:
    """A tab with the targets of an assessment open."""

    def __init__(self, disk: SqlRepository, assessment: str, language: Language) -> None:
        self.disk, self.assessment = disk, assessment
        self.tab = Tab(language).open("plan", assessment)

    @property
    def stored(self) -> Planning:
        """What is on disk."""
        return planning(self.disk, outcome(self.disk, self.assessment), NOW.date())

    def control(self, name: str) -> Any:  # noqa: ANN401 - a segmented control
        """The control of a capability, or of an axis by `all-B1`."""
        return next(
            one
            for one in self.tab.app.segmented_control
            if str(one.key).startswith(f"target-{name}-")
        )

    def tap(self, name: str, chosen: int) -> None:
        self.control(name).set_value(chosen)
        self.tab.run()

    def aim(self, ambition: Ambition) -> None:
        self.tab.app.radio[0].set_value(ambition)
        self.tab.run()

    def press(self, action: str) -> None:
        self.tab.press(f"targets-{action}-{self.assessment[:8]}")

    def button(self, action: str) -> Any:  # noqa: ANN401 - a button
        return self.tab.app.button(key=f"targets-{action}-{self.assessment[:8]}")


@pytest.fixture
def page(disk: SqlRepository) -> Targeting:
    """A shop that has answered everything with level 2."""
    return Targeting(disk, assessed(disk), Language.EN)


@in_both_languages
def test_the_sample_opens_with_its_template(disk: SqlRepository, language: Language) -> None:
    page = Targeting(disk, open_sample(disk, language, NOW).id, language)
    assert foreign_words(page.tab, language) == []
    assert page.tab.says("plan_targets.template.most", level=3)
    assert page.control("1A").value == 3
    assert page.stored.stored.version == 0


@in_both_languages
def test_without_an_overall_score_the_page_says_what_is_missing(
    disk: SqlRepository, acme: str, language: Language
) -> None:
    disk.save_answer(acme, level("B1-01", 3), 0, NOW)
    tab = Tab(language).open("plan", acme)
    assert tab.shows("70\u00a0%" if language is Language.DE else "70%")
    tab.press_labelled("result.go_on")
    assert tab.has_card("B1-01")


def test_one_tap_saves_a_target_and_moves_nothing_else(page: Targeting) -> None:
    page.tap("1A", 2)
    assert page.stored.targets.levels["1A"] == 2
    assert page.stored.targets.levels["1B"] == 3
    assert page.control("all-B1").value is None
    assert page.tab.shows(":material/check: saved")


def test_a_whole_axis_is_set_at_once(page: Targeting) -> None:
    page.tap("all-B1", 2)
    set_now = {page.stored.targets.levels[name] for name in ("1A", "1B", "1C")}
    assert set_now == {2}
    assert [page.control(name).value for name in ("1A", "1B", "1C")] == [2, 2, 2]


def test_two_taps_before_the_page_answers_are_both_kept(page: Targeting) -> None:
    page.control("1A").set_value(2)
    page.control("2A").set_value(1)
    page.tab.run()
    assert (page.stored.targets.levels["1A"], page.stored.targets.levels["2A"]) == (2, 1)


def test_a_browser_a_moment_behind_takes_nothing_back(page: Targeting) -> None:
    """It still shows the old levels of an axis when something else is tapped."""
    axis, other = page.control("all-B1"), page.control("2A")
    axis.set_value(2)
    other.set_value(1)
    behind = page.tab.app._tree.get_widget_states()
    other.set_value(3)
    page.tab.run()
    page.tab.app._run(behind)
    levels = page.stored.targets.levels
    assert [levels[name] for name in ("1A", "1B", "1C", "2A")] == [2, 2, 2, 1]


def test_a_third_axis_at_the_top_is_refused_by_name_and_nothing_changes(page: Targeting) -> None:
    page.tap("1A", 4)
    page.tap("2A", 4)
    page.tap("8A", 4)
    assert page.tab.shows(
        "It would be “Customer relations”, “Digital content” and “Customer service”"
    )
    assert page.stored.targets.levels["8A"] == 3
    assert page.control("8A").value == 3
    page.tap("2A", 3)
    page.tap("8A", 4)
    assert page.stored.targets.levels["8A"] == 4


def test_changes_are_taken_back_one_by_one_until_nothing_was_decided(page: Targeting) -> None:
    assert page.button("undo").disabled
    page.tap("1A", 2)
    page.tap("all-B2", 1)
    page.press("undo")
    assert page.control("2A").value == 3
    assert page.control("1A").value == 2
    page.press("undo")
    assert page.control("1A").value == 3
    assert page.stored.plan.targets is None
    assert page.button("undo").disabled


def test_targets_go_back_to_the_template_and_that_can_be_undone(page: Targeting) -> None:
    assert page.button("reset").disabled
    page.tap("1A", 1)
    page.press("reset")
    assert page.stored.targets.levels["1A"] == 3
    assert page.control("1A").value == 3
    page.press("undo")
    assert page.stored.targets.levels["1A"] == 1


def test_another_ambition_replaces_all_targets(page: Targeting) -> None:
    page.tap("1A", 1)
    page.aim(Ambition.LEAD)
    assert page.stored.targets.ambition is Ambition.LEAD
    assert page.tab.says(
        "plan_targets.template.top",
        names="“Customer relations” and “Digital in-store / POS”",
        level=4,
    )
    assert [page.control(name).value for name in ("1A", "2A", "6A")] == [4, 3, 4]
    page.press("undo")
    assert page.stored.targets.levels["1A"] == 1
    assert page.tab.app.radio[0].value == Ambition.BUILD


def test_where_nothing_weighs_more_people_choose_where_to_lead(disk: SqlRepository) -> None:
    equal = open_sample(disk, Language.EN, NOW)
    no_industry = Profile(shop_target=ShopStage.OWN_SHOP, app=App.NONE)
    save_profile(disk, current_edition(), equal, no_industry, NOW)
    page = Targeting(disk, equal.id, Language.EN)
    page.aim(Ambition.LEAD)
    assert page.tab.says("plan_targets.template.none_leads", level=4)


def test_a_target_set_in_another_window_is_shown_instead_of_overwritten(page: Targeting) -> None:
    page.tap("1A", 2)
    elsewhere = plans.with_target(page.stored, ["2A"], 1)
    plans.save(page.disk, page.stored, elsewhere, NOW + timedelta(minutes=1))
    page.tap("1B", 1)
    assert page.stored.plan == elsewhere
    assert [page.control(name).value for name in ("1A", "1B", "2A")] == [2, 3, 1]
    assert page.tab.app.toast[0].value == page.tab.text("problems.changed_elsewhere")
    assert page.button("undo").disabled
    page.tap("1B", 1)
    assert page.stored.targets.levels["1B"] == 1


def test_targets_survive_a_restart_and_an_old_page_changes_nothing(page: Targeting) -> None:
    page.tap("1A", 2)
    page.control("1A").set_value(1)
    page.tab.run_after_restart()
    assert page.control("1A").value == page.stored.targets.levels["1A"] == 2


def test_the_radar_says_where_each_block_is_to_go(page: Targeting) -> None:
    page.tap("all-B1", 4)
    assert re.search(r"Customer relations 50 \(range .{5}\), target 100;", radar(page.tab))


def test_the_result_shows_targets_once_somebody_has_set_them(page: Targeting) -> None:
    page.tab.open("result", page.assessment)
    assert page.tab.says("result_views.gaps.title")
    assert "target" not in radar(page.tab)
    page.tab.open("plan", page.assessment)
    page.tap("1A", 4)
    page.tab.open("result", page.assessment)
    assert page.tab.says("result_views.gaps.target_title")
    assert "target 75" in radar(page.tab)


def test_the_profile_explains_itself(page: Targeting) -> None:
    assert page.tab.shows("Selling online: today no selling online")
    assert page.tab.shows("App for customers: not decided yet.")
    assert page.tab.shows("because you have not decided yet.")


def radar(tab: Tab) -> str:
    """What the first radar of the page says to those who do not see it."""
    charts = [str(chart.proto.spec) for chart in tab.app.get("vega_lite_chart")]
    described = [str(json.loads(spec)["description"]) for spec in charts]
    return next(words for words in described if words.startswith("Radar chart"))
