"""Measures on the page: ticked, seen to move, taken back, estimated by oneself."""

import re
from datetime import timedelta
from typing import Any

import pytest

from assessment.language import Language
from assessment.roadmap.estimates import OwnEstimate
from services import plans
from services.plans import Planning, planning
from services.results import outcome
from services.samples import open_sample
from storage.repository import SqlRepository
from tests.services.examples import NOW
from tests.views.tab import Tab
from tests.views.test_every_page import foreign_words
from tests.views.test_faults import read_only
from tests.views.test_result_views import assessed, links, page

in_both_languages = pytest.mark.parametrize("language", Language)

JOURNEY, STANDARD, HANDOVERS = "M01", "M60", "M104"
"""Of the sample: 6,000 euros, 8 days, 3 weeks; 1,000 euros, 10 days, 4 weeks, needs the journey;
and its only quick win, 4 days and no budget.
"""


class Considering:
    """A tab with the measures of an assessment open."""

    def __init__(self, disk: SqlRepository, assessment: str, language: Language) -> None:
        self.disk, self.assessment = disk, assessment
        self.tab = Tab(language).open("plan", assessment, view="measures")

    @property
    def stored(self) -> Planning:
        """What is on disk."""
        return planning(self.disk, outcome(self.disk, self.assessment), NOW.date())

    @property
    def ticked(self) -> frozenset[str]:
        return self.stored.plan.considered

    @property
    def listed(self) -> list[str]:
        """The measures on the page, in their order."""
        return [str(box.key).split("-")[1] for box in self.tab.app.checkbox]

    def box(self, measure: str) -> Any:  # noqa: ANN401 - a checkbox
        return self._widget("checkbox", f"tick-{measure}-")

    def tick(self, *measures: str) -> None:
        """One after the other before the page answers."""
        for measure in measures:
            self.box(measure).check()
        self.tab.run()

    def unfold(self, measure: str, *, is_open: bool = True) -> None:
        self.tab.app.session_state[f"candidate-details-{measure}"] = is_open
        self.tab.run()

    def field(self, figure: str, measure: str) -> Any:  # noqa: ANN401 - a text field
        return self._widget("text_input", f"estimate-{figure}-{measure}-")

    def show_only(self, *kinds: str) -> None:
        self._widget("button_group", "measure-filter-kinds").set_value(list(kinds))
        self.tab.run()

    def search(self, words: str) -> None:
        self._widget("text_input", "measure-filter-text").set_value(words)
        self.tab.run()

    def _widget(self, kind: str, key: str) -> Any:  # noqa: ANN401 - any widget
        return next(one for one in getattr(self.tab.app, kind) if str(one.key).startswith(key))


@pytest.fixture
def sample(disk: SqlRepository) -> Considering:
    return Considering(disk, open_sample(disk, Language.DE, NOW).id, Language.DE)


@in_both_languages
def test_the_sample_opens_with_its_best_measures_and_nothing_ticked(
    disk: SqlRepository, language: Language
) -> None:
    opened = Considering(disk, open_sample(disk, language, NOW).id, language)
    assert foreign_words(opened.tab, language) == []
    assert opened.tab.says("plan_measures.count", count=82)
    assert opened.tab.says("plan_measures.effect.nothing")
    assert "danach" not in radar(opened.tab)
    assert len(opened.listed) == 10
    assert opened.stored.stored.version == 0
    opened.tab.press("measures-more")
    assert len(opened.listed) == 20
    opened.tick(*opened.listed[:20])
    assert foreign_words(opened.tab, language) == []
    assert opened.tab.text("plan_measures.effect.plan") in links(opened.tab)


def test_ticks_move_radar_and_figures_at_once_and_are_on_disk(sample: Considering) -> None:
    sample.tick(STANDARD)
    assert sample.ticked == {STANDARD}
    words = page(sample.tab)
    assert "Kosten im 1. Jahr 1.000 € Personentage 10 Längste Dauer 4 Wochen" in words
    assert "Voraussichtlich +0,8 Punkte" in words
    assert re.search(r"Kundendienst 37 \(Bereich .{5}\), danach 51", radar(sample.tab))
    assert sample.tab.shows(":material/check: gespeichert")


def test_what_a_ticked_measure_waits_for_is_named_and_ticked_with_one_tap(
    sample: Considering,
) -> None:
    """The journey workshop also frees the gate that holds the whole at stage 2."""
    sample.tick(STANDARD)
    assert sample.tab.says("plan_measures.effect.waiting", count=1)
    assert "Wartet auf: Workshop zur Kundenreise mit Verantwortlichen je Schritt" in page(
        sample.tab
    )
    sample.tab.press(f"tick-needs-{STANDARD}")
    assert sample.ticked == {STANDARD, JOURNEY}
    assert not sample.tab.says("plan_measures.effect.waiting", count=1)
    words = page(sample.tab)
    assert "Kosten im 1. Jahr 7.000 € Personentage 18 Längste Dauer 4 Wochen" in words
    assert "„Karte der Kundenreise“ erreicht Stufe 3 und macht die Reifestufe" in words
    assert "Am schwächsten: „Informations- &amp; Service-Apps“." in words
    assert "Kundendienst 37 → 51 1 → 2" in words


def test_all_ticks_are_cleared_and_come_back_with_undo(sample: Considering) -> None:
    first = sample.listed[:3]
    sample.tick(*first)
    sample.tab.press("ticks-clear")
    assert sample.ticked == frozenset()
    assert [sample.box(name).value for name in first] == [False] * 3
    sample.tab.press("ticks-undo")
    assert sample.ticked == set(first)
    assert [sample.box(name).value for name in first] == [True] * 3
    sample.box(first[0]).uncheck()
    sample.tab.run()
    assert sample.ticked == set(first[1:])


def test_ticks_survive_a_restart_and_an_old_page_changes_nothing(sample: Considering) -> None:
    first = sample.listed[0]
    sample.tick(first)
    sample.box(first).uncheck()
    sample.tab.run_after_restart()
    assert sample.ticked == {first}
    assert sample.box(first).value is True


def test_a_tick_from_another_window_is_shown_instead_of_overwritten(sample: Considering) -> None:
    first, second = sample.listed[:2]
    sample.tick(first)
    elsewhere = plans.with_considered(sample.stored, [second])
    plans.save(sample.disk, sample.stored, elsewhere, NOW + timedelta(minutes=1))
    sample.box(first).uncheck()
    sample.tab.run()
    assert sample.ticked == {second}
    assert (sample.box(first).value, sample.box(second).value) == (False, True)
    assert sample.tab.app.toast[0].value == sample.tab.text("problems.changed_elsewhere")


def test_a_tick_that_could_not_be_saved_stays_and_is_saved_later(sample: Considering) -> None:
    first = sample.listed[0]
    with read_only(sample.disk):
        sample.tick(first)
        assert sample.tab.says("problems.not_saved")
        assert sample.box(first).value is True
    assert sample.ticked == frozenset()
    sample.tab.run()
    assert not sample.tab.says("problems.not_saved")
    assert sample.ticked == {first}


def test_filters_narrow_the_list_and_a_quick_win_says_what_it_is(sample: Considering) -> None:
    sample.tick(sample.listed[1])
    second = sample.listed[1]
    sample.show_only("ticked")
    assert sample.listed == [second]
    sample.show_only("quick_win")
    assert sample.listed == [HANDOVERS]
    assert "10 Personentage, 2.000 € und 6 Wochen, wartet auf nichts" in page(sample.tab)
    sample.search("ÜBERGABEN")
    assert sample.listed == [HANDOVERS]
    sample.search("<b>nichts</b>")
    assert sample.tab.says("plan_measures.empty.match")
    sample.tab.press_labelled("plan_measures.filter.reset")
    assert len(sample.listed) == 10
    sample.show_only("duty")
    assert sample.listed == []


def test_own_figures_replace_those_of_the_catalogue_and_go_back(sample: Considering) -> None:
    sample.show_only("quick_win")
    sample.unfold(HANDOVERS)
    assert sample.field("days", HANDOVERS).placeholder == "Katalog: 4"
    sample.field("days", HANDOVERS).set_value("8,5")
    sample.field("chance", HANDOVERS).set_value("90 %")
    sample.tab.run()
    own = OwnEstimate(days=8.5, chance=0.9)
    assert sample.stored.wishes.estimates == {HANDOVERS: own}
    assert "8,5 Personentage · kein Budget nötig · 3 Wochen · Aussicht 90 %" in page(sample.tab)
    assert sample.tab.shows('class="tag own"')
    sample.tab.press(f"estimate-reset-{HANDOVERS}")
    assert sample.stored.wishes.estimates == {}
    assert sample.field("days", HANDOVERS).value == ""
    assert not sample.tab.shows('class="tag own"')


def test_a_figure_typed_right_before_leaving_is_saved(sample: Considering) -> None:
    sample.show_only("quick_win")
    sample.unfold(HANDOVERS)
    sample.field("days", HANDOVERS).set_value("2")
    sample.tab.open("report", sample.assessment)
    assert sample.stored.wishes.estimates == {HANDOVERS: OwnEstimate(days=2)}


@pytest.mark.parametrize(
    ("figure", "typed", "sentence"),
    [
        ("cost", "viel <b>zu</b> viel", "eine Zahl von 0 bis 10.000.000. Es bleibt bei 0 €."),
        ("weeks", "3,5", "eine ganze Zahl von 1 bis 156. Es bleibt bei 3 Wochen."),
    ],
)
def test_what_is_no_figure_is_refused_with_a_sentence_and_stays_in_its_field(
    sample: Considering, figure: str, typed: str, sentence: str
) -> None:
    sample.show_only("quick_win")
    sample.unfold(HANDOVERS)
    sample.field(figure, HANDOVERS).set_value(typed)
    sample.field("days", HANDOVERS).set_value("2")
    sample.tab.run()
    assert sentence in page(sample.tab)
    assert "<b>" not in page(sample.tab)
    assert sample.field(figure, HANDOVERS).value == typed
    assert sample.stored.wishes.estimates == {HANDOVERS: OwnEstimate(days=2)}
    sample.unfold(HANDOVERS, is_open=False)
    sample.unfold(HANDOVERS)
    assert sample.field(figure, HANDOVERS).value == typed
    sample.field(figure, HANDOVERS).set_value("")
    sample.tab.run()
    assert sentence not in page(sample.tab)


def test_where_nothing_is_left_to_lift_the_page_says_so(disk: SqlRepository) -> None:
    opened = Considering(disk, assessed(disk, others=4), Language.DE)
    assert opened.tab.says("plan_measures.empty.done")
    assert opened.listed == []


def radar(tab: Tab) -> str:
    """What the radar in both sizes says to those who do not see it."""
    drawn = (words for kind, words in tab.words() if kind == "html")
    return " ".join(
        found for words in drawn for found in re.findall('<img [^>]*alt="([^"]*)"', words)
    )
