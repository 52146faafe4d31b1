"""The plan by waves on the page: limits, wishes and adoption, each by one tap and saved at once."""

import json
from datetime import date
from typing import Any

import pytest

from assessment.answer import Evidence
from assessment.language import Language
from assessment.roadmap.plan import FollowUp, Plan
from assessment.roadmap.problem import FOCUS, Limits
from assessment.roadmap.solver import Finding
from services import plans
from services.plans import Planning, planning
from services.results import outcome
from services.samples import open_sample
from storage.repository import SqlRepository
from tests.builders import level
from tests.services.examples import NOW
from tests.views.tab import Tab
from tests.views.test_every_page import foreign_words
from tests.views.test_result_views import assessed, links, page

in_both_languages = pytest.mark.parametrize("language", Language)


class Waves:
    """A tab with the waves of an assessment open; what `decided` makes is on disk before."""

    def __init__(
        self,
        disk: SqlRepository,
        assessment: str,
        *decided: Any,  # noqa: ANN401 - changes of a plan
        language: Language = Language.EN,
    ) -> None:
        self.disk, self.assessment = disk, assessment
        for change in decided:
            plans.save(disk, self.stored, change(self.stored), NOW)
        self.tab = Tab(language).open("plan", assessment, view="waves")

    @property
    def stored(self) -> Planning:
        """What is on disk."""
        return planning(self.disk, outcome(self.disk, self.assessment), NOW.date())

    @property
    def plan(self) -> Plan:
        return self.stored.plan

    def field(self, name: str) -> Any:  # noqa: ANN401 - a text field
        return self.tab.field(f"plan-limit-{name}")

    def type(self, **typed: str) -> None:
        """Type limits, `budget_1="500"`, all before the page answers."""
        for name, words in typed.items():
            self.field(name.replace("_", "-")).set_value(words)
        self.tab.run()

    def press(self, name: str) -> None:
        self.button(name).click()
        self.tab.run()

    def has(self, name: str) -> bool:
        return any(self._is(one, name) for one in self.tab.app.button)

    def button(self, name: str) -> Any:  # noqa: ANN401 - a button
        return next(one for one in self.tab.app.button if self._is(one, name))

    def move(self, measure: str, wave: int) -> None:
        menu = next(one for one in self.tab.app.menu_button if self._is(one, f"move-{measure}"))
        self.tab.pick(str(menu.key), str(wave))

    def choose(self, name: str, chosen: object) -> None:
        self.tab.field(f"plan-{name}", "selectbox").set_value(chosen)
        self.tab.run()

    def _is(self, widget: Any, name: str) -> bool:  # noqa: ANN401 - any widget
        return str(widget.key).startswith(f"{name}-{self.assessment[:8]}")


def catalogue(seen: Planning) -> frozenset[str]:
    return frozenset(measure.id for measure in seen.found.questionnaire.measures)


@pytest.fixture
def sample(disk: SqlRepository) -> str:
    return open_sample(disk, Language.EN, NOW).id


@in_both_languages
def test_the_sample_opens_with_a_proposal_and_nothing_is_decided(
    disk: SqlRepository, language: Language
) -> None:
    """18 measures for 155,000 euros, as nothing limits them but the focus."""
    shown = Waves(disk, open_sample(disk, language, NOW).id, language=language)
    words, text = page(shown.tab), shown.tab.text
    assert foreign_words(shown.tab, language) == []
    assert f"**{text('plan.tab.waves')}**" in links(shown.tab)
    assert f"{text('plan_waves.figures.measures')} 18" in words
    assert ("155.000 €" if language is Language.DE else "€155,000") in words
    assert f"{text('plan_waves.wave.most')} 5 " in words.replace("\u00a0", " ")
    assert [shown.field(f"most-{wave}").value for wave in range(4)] == [str(FOCUS)] * 4
    assert [shown.field(f"budget-{wave}").value for wave in range(4)] == [""] * 4
    assert not shown.tab.says("plan_waves.curve.title")
    assert shown.stored.stored.version == 0


def test_limits_are_saved_as_they_are_typed_and_what_cannot_be_is_refused(
    disk: SqlRepository, sample: str
) -> None:
    shown = Waves(disk, sample)
    shown.type(budget_1="10,000", days_1="-3", days_2="2.5", most_3="1.5", budget_2="<b>*x*")
    assert shown.stored.wishes.limits == {1: Limits(budget=10000), 2: Limits(days=2.5)}
    told = [str(entry.value) for entry in shown.tab.app.warning]
    assert told == [
        "Person-days: it cannot be less than 0. There is still no limit.",
        "Budget in euros: “\\<b\\>\\*x\\*” is not a number. There is still no limit.",
        "Measures: please enter a whole number. It is still 5.",
    ]
    assert shown.field("days-1").value == "-3"
    shown.type(days_1="", most_3="2", budget_2="0")
    assert not shown.tab.app.warning
    assert shown.stored.wishes.limits[2] == Limits(budget=0, days=2.5)
    assert shown.stored.wishes.limits[3] == Limits(most=2)
    shown.type(most_3="", budget_2="", days_2="")
    assert shown.stored.wishes.limits == {1: Limits(budget=10000)}
    assert shown.field("most-3").value == "5"
    shown.type(budget_1="-5")
    shown.press("plan-back")
    assert shown.stored.wishes.limits[3] == Limits(most=2)
    assert not shown.tab.app.warning
    assert shown.field("budget-1").value == "10,000"
    shown.tab.app.date_input[0].set_value(date(2026, 6, 1))
    shown.tab.run()
    assert shown.stored.wishes.start == date(2026, 6, 1)
    assert "1 Jun 2026 – 30 Aug 2026" in page(shown.tab)


@pytest.mark.parametrize("way_on", [("plan", {"view": "targets"}), ("report", {})])
def test_what_was_typed_right_before_leaving_is_saved(
    disk: SqlRepository, sample: str, way_on: tuple[str, dict[str, str]]
) -> None:
    shown = Waves(disk, sample)
    shown.field("budget-1").set_value("700")
    shown.button("pin-M60").click()
    where, query = way_on
    shown.tab.open(where, sample, **query)
    assert shown.stored.wishes.limits == {1: Limits(budget=700)}
    assert shown.stored.wishes.pinned == {"M60": None}


def test_days_of_a_role_are_limited_wave_by_wave(disk: SqlRepository, sample: str) -> None:
    shown = Waves(disk, sample)
    shown.choose("limit-role", "it")
    shown.type(role_1_it="0")
    assert shown.stored.wishes.limits == {1: Limits(role_days={"it": 0})}
    assert "IT: 0 of 0 days" in page(shown.tab)
    shown.type(role_1_it="")
    assert shown.stored.wishes.limits == {}


def test_a_measure_is_pinned_moved_excluded_and_taken_back_by_one_tap_each(
    disk: SqlRepository, sample: str
) -> None:
    shown = Waves(disk, sample)
    shown.press("pin-M60")
    assert shown.stored.wishes.pinned == {"M60": None}
    assert "Pinned by you; prerequisite of" in page(shown.tab)
    shown.move("M60", 2)
    assert shown.stored.wishes.pinned == {"M60": 2}
    assert "Pinned by you: Wave 2" in page(shown.tab)
    shown.press("exclude-M60")
    assert shown.stored.wishes.excluded == {"M60"}
    assert not shown.has("pin-M60")
    shown.press("include-M60")
    assert shown.stored.wishes.excluded == frozenset()
    shown.press("pin-M60")
    shown.press("unpin-M60")
    assert shown.stored.wishes.pinned == {}
    for _ in range(6):
        shown.press("plan-back")
    assert shown.plan.wishes is None
    assert shown.button("plan-back").disabled


def test_another_measure_of_the_catalogue_and_all_ticked_ones_can_be_pinned(
    disk: SqlRepository, sample: str
) -> None:
    """M13 is done."""
    shown = Waves(disk, sample, lambda seen: plans.with_considered(seen, ["M60", "M26", "M13"]))
    assert shown.tab.says("plan_waves.ticked.text", count=2)
    shown.press("pin-ticked")
    pinned = dict(shown.stored.wishes.pinned)
    assert pinned == {"M60": None, "M26": None}
    assert not shown.has("pin-ticked")
    shown.choose("added", "M81")
    shown.choose("added-into", 3)
    shown.press("add")
    assert shown.stored.wishes.pinned == pinned | {"M81": 3}


def test_a_plan_is_adopted_replaced_knowingly_and_taken_back(
    disk: SqlRepository, sample: str
) -> None:
    shown = Waves(disk, sample)
    shown.press("adopt")
    first = shown.plan.schedule
    assert len(first) == 18
    assert shown.plan.start == shown.stored.wishes.start
    assert shown.tab.says("plan_waves.adopt.same")
    followed = FollowUp(owner="Anna", status="running")
    plan = plans.with_follow_up(shown.stored, "M60", followed)
    plans.save(disk, shown.stored, plan, NOW)
    shown.tab.run()
    shown.press("exclude-M60")
    assert shown.plan.schedule == first
    assert not shown.has("adopt")
    shown.press("replace-look")
    assert shown.tab.shows("Five-hour standard with topic owners")
    assert shown.tab.says("plan_waves.adopt.kept")
    shown.press("replace-cancel")
    assert not shown.has("adopt")
    shown.press("replace-look")
    shown.press("adopt")
    assert "M60" not in shown.plan.schedule
    assert shown.plan.follow_ups["M60"] == followed
    shown.press("plan-back")
    assert shown.plan.schedule == first
    assert not shown.tab.says("plan_waves.adopt.same")


def test_too_little_money_for_what_is_pinned_says_how_much_and_raises_it_by_one_tap(
    disk: SqlRepository, sample: str
) -> None:
    nothing = {wave: Limits(budget=0) for wave in range(4)}
    shown = Waves(
        disk,
        sample,
        lambda seen: plans.with_limits(seen, nothing, seen.wishes.start),
        lambda seen: plans.with_pin(seen, "M01", 1),
    )
    told = str(shown.tab.app.error[0].value)
    assert told.endswith("Pinned measures need €6,000 more in wave 1.")
    shown.press("raise")
    assert shown.stored.wishes.limits[1] == Limits(budget=6000)
    assert not shown.tab.app.error
    assert shown.field("budget-1").value == "6,000"
    assert "€6,000 of €6,000" in page(shown.tab)


def test_open_duties_say_what_they_need_and_from_when_they_hold(disk: SqlRepository) -> None:
    """B5-08 is a duty; without places in any wave nothing can be done about it."""
    shop = assessed(disk, level("B5-08", 0, Evidence.E2))
    nothing = {wave: Limits(most=0) for wave in range(4)}
    shown = Waves(disk, shop, lambda seen: plans.with_limits(seen, nothing, seen.wishes.start))
    assert "Mandatory measures need room for" in str(shown.tab.app.error[0].value)
    shown.press("raise")
    assert "Mandatory from 19 Jun 2026; expected +" in page(shown.tab)


def test_a_plan_that_may_not_be_the_best_says_so(disk: SqlRepository, sample: str) -> None:
    shown = Waves(disk, sample)
    assert not shown.tab.says("plan_waves.best_found")
    (made,) = shown.tab.app.session_state[f"plan-proposals-{sample}"]
    made.roadmap = made.roadmap.model_copy(update={"finding": Finding.BEST_FOUND})
    shown.tab.run()
    assert shown.tab.says("plan_waves.best_found")


def test_wishes_that_contradict_each_other_are_said_to_and_taken_back(
    disk: SqlRepository, sample: str
) -> None:
    """M60 needs M01."""
    shown = Waves(
        disk,
        sample,
        lambda seen: plans.with_pin(seen, "M60", None),
        lambda seen: plans.with_exclusion(seen, "M01"),
    )
    assert shown.tab.says("plan_waves.impasse.contradiction")
    assert shown.has("let-go-M60")
    assert not shown.has("drop-needs")
    shown.press("drop-excluded")
    assert shown.stored.wishes.excluded == frozenset()
    assert shown.has("unpin-M60")


def test_prerequisites_of_ones_own_are_kept_and_a_ring_is_refused_by_name(
    disk: SqlRepository, sample: str
) -> None:
    """M10 waits for M01 by the catalogue."""
    shown = Waves(disk, sample)
    shown.choose("waiting", "M01")
    shown.choose("needed", "M10")
    shown.press("need")
    assert shown.plan.wishes is None
    ring = str(shown.tab.app.warning[0].value)
    assert ring.count("waits for") == 2
    shown.choose("waiting", "M60")
    assert not shown.tab.app.warning
    shown.press("need")
    assert shown.stored.wishes.needs == {"M60": ("M10",)}
    shown.press("free-M60-M10")
    assert shown.stored.wishes.needs == {}


def test_an_empty_plan_says_why_and_where_to_go(disk: SqlRepository, sample: str) -> None:
    done = Waves(disk, assessed(disk, others=4))
    assert done.tab.says("plan_waves.nothing.reached")
    assert done.tab.text("plan_waves.nothing.targets") in links(done.tab)
    nothing = {wave: Limits(most=0) for wave in range(4)}
    full = Waves(disk, sample, lambda seen: plans.with_limits(seen, nothing, seen.wishes.start))
    assert full.tab.says("plan_waves.nothing.limits")
    wishes = full.stored.wishes.model_copy(update={"excluded": catalogue(full.stored)})
    plans.save(disk, full.stored, full.plan.model_copy(update={"wishes": wishes}), NOW)
    full.tab.run()
    assert full.tab.says("plan_waves.nothing.excluded")
    full.press("include-M60")
    assert "M60" not in full.stored.wishes.excluded


def test_everything_pinned_does_not_go_together(disk: SqlRepository, sample: str) -> None:
    """More than two long measures wait for each other, one after the other."""
    shown = Waves(
        disk,
        sample,
        lambda seen: plans.with_pins(seen, catalogue(seen)),
    )
    assert shown.tab.says("plan_waves.impasse.contradiction")
    shown.press("drop-pinned")
    assert shown.has("adopt")


def test_what_was_left_out_is_let_in_and_the_curve_is_drawn_when_asked_for(
    disk: SqlRepository, sample: str
) -> None:
    little = {wave: Limits(budget=5000) for wave in range(4)}
    shown = Waves(disk, sample, lambda seen: plans.with_limits(seen, little, seen.wishes.start))
    assert "Next in line would be" in page(shown.tab)
    shown.press("curve")
    chart = json.loads(shown.tab.app.get("vega_lite_chart")[0].proto.spec)
    assert "€20,000: " in chart["description"]
    before = shown.stored.wishes.limits
    shown.press("allow")
    assert shown.stored.wishes.limits != before
    assert shown.has("curve")


def test_a_press_that_meets_a_restarted_server_is_carried_out(
    disk: SqlRepository, sample: str
) -> None:
    shown = Waves(disk, sample)
    shown.button("exclude-M60").click()
    shown.tab.run_after_restart()
    assert shown.stored.wishes.excluded == {"M60"}
