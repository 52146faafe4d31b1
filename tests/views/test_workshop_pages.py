"""The console opens in every state of a workshop, in both languages, and keeps its secrets."""

from collections.abc import Iterator

from assessment.answer import AnswerKind
from assessment.language import Language
from assessment.workshop.item import MEASURES, OPENING, PHASES
from assessment.workshop.workshop import Screen
from services import workshop_decisions, workshop_medians, workshop_steps
from services.companies import duplicate
from services.editions import current_edition
from services.workshop_decisions import Agreed
from services.workshops import join, new_secret
from storage.repository import SqlRepository
from tests.builders import level
from tests.services.rooms import Phone, joined, rate
from tests.views.facilitating import (
    FIRST,
    SECOND,
    THIRD,
    begun,
    console,
    on_stage,
    opened,
    press,
    rated,
    revealed,
)
from tests.views.tab import Tab
from tests.views.test_every_page import foreign_words, in_both_languages
from views.context import now


def a_whole_day(disk: SqlRepository, assessment: str) -> Iterator[str]:
    """Take a workshop through all of its states and name each of them."""
    yield "none"
    workshop = opened(disk, assessment)
    yield "open"
    phones = joined(disk, workshop, "leadership", "specialist", None)
    rate(phones, FIRST, [0, 4, 2])
    rate(phones, SECOND, [2, 2, 2])
    yield "advance"
    workshop = workshop_steps.close_advance(disk, workshop, now())
    yield "ready"
    workshop_steps.begin(disk, workshop, [FIRST, THIRD], now())
    yield "lobby"
    yield from _votes(disk, phones)
    for screen in (Screen.OVERVIEW, Screen.BREAK, Screen.END):
        workshop_steps.show(disk, disk.workshop("w1"), screen, now())
        yield screen
    workshop_medians.sign_off(disk, current_edition(), disk.workshop("w1"), now())
    yield "signed off"


def _votes(disk: SqlRepository, phones: list[Phone]) -> Iterator[str]:
    revealed(disk, OPENING, phones, 1, 2, 3)
    yield "opening"
    on_stage(disk, PHASES)
    yield "phases"
    on_stage(disk, FIRST)
    yield "waiting"
    workshop_steps.reveal(disk, disk.workshop("w1"), now())
    yield "revealed"
    workshop_steps.open_vote(disk, disk.workshop("w1"), now())
    yield "voting"
    workshop_steps.reveal(disk, disk.workshop("w1"), now())
    agreed = Agreed(AnswerKind.LEVEL, level=2, note="so", dissent="anders", reason="weil")
    workshop_decisions.decide(disk, current_edition(), disk.workshop("w1"), FIRST, agreed, now())
    yield "decided"
    on_stage(disk, THIRD)
    workshop_steps.park(disk, disk.workshop("w1"), THIRD, now())
    yield "parked"
    on_stage(disk, MEASURES)
    yield "measures"


@in_both_languages
def test_the_console_opens_in_every_state(
    disk: SqlRepository, acme: str, language: Language
) -> None:
    tab = Tab(language)
    for state in a_whole_day(disk, acme):
        tab.open("workshop", acme)
        assert tab.title, state
        assert foreign_words(tab, language) == [], state


def test_rating_in_advance_shows_counts_only(disk: SqlRepository, acme: str) -> None:
    """Whatever people rate, the page is the same."""
    workshop = opened(disk, acme)
    phones = joined(disk, workshop, None, None, None, None)
    pages = []
    for said in (0, 4):
        rate(phones, FIRST, [said] * 4)
        tab = Tab().open("workshop", acme)
        pages.append(tab.words())
        assert tab.says("console.people.rated", count=1, all=3)
        assert not tab.says("console.topics.title")
    assert pages[0] == pages[1]


def test_an_open_round_shows_who_has_voted_but_not_what(disk: SqlRepository, acme: str) -> None:
    _, phones = begun(disk, acme)
    workshop_steps.open_vote(disk, on_stage(disk, FIRST), now())
    pages = []
    for said in (0, 4):
        for phone in phones[:3]:
            phone.tap(said)
        tab = Tab().open("workshop", acme)
        pages.append({shown for _, shown in tab.words() if "clocks" not in shown})
        assert tab.says("console.vote.counter", count=3, people=4)
        assert not tab.says("console.consensus.title")
    assert pages[0] == pages[1]


def test_what_was_rated_before_stays_hidden_until_it_is_revealed(
    disk: SqlRepository, acme: str
) -> None:
    """Ratings in advance before the reveal, and the first vote while the second one runs."""
    workshop, _ = rated(disk, acme)
    workshop_steps.close_advance(disk, workshop, now())
    workshop_steps.begin(disk, disk.workshop("w1"), [FIRST], now())
    on_stage(disk, FIRST)
    tab = Tab().open("workshop", acme)
    assert not tab.shows('class="votes"')
    workshop_steps.reveal(disk, disk.workshop("w1"), now())
    assert tab.run().shows('class="votes"')
    workshop_steps.open_vote(disk, disk.workshop("w1"), now())
    assert not tab.run().shows('class="votes"')
    assert not tab.shows("Spanne")


def test_last_times_level_appears_only_after_the_reveal(disk: SqlRepository, acme: str) -> None:
    disk.save_answer(acme, level(FIRST, 3), 0, now())
    copy = duplicate(disk, acme, "Herbst", now())
    _, phones = begun(disk, copy.id)
    sentence = "Frühjahr 2026: Stufe 3"
    on_stage(disk, FIRST)
    assert not Tab().open("workshop", copy.id).shows(sentence)
    workshop_steps.open_vote(disk, disk.workshop("w1"), now())
    for phone in phones:
        phone.tap(2)
    assert not Tab().open("workshop", copy.id).shows(sentence)
    workshop_steps.reveal(disk, disk.workshop("w1"), now())
    assert Tab().open("workshop", copy.id).shows(sentence)


def test_a_spread_is_shown_from_three_ratings_on(disk: SqlRepository, acme: str) -> None:
    _, phones = begun(disk, acme, people=3)
    revealed(disk, FIRST, phones, 1, 3)
    tab = Tab().open("workshop", acme)
    assert tab.says("console.figures.few")
    assert not tab.shows('class="votes"')
    revealed(disk, SECOND, phones, 1, 2, 3)
    tab.run()
    assert not tab.says("console.figures.few")
    assert tab.shows("1–3")
    assert tab.shows('class="votes"')


def test_lights_are_told_in_words(disk: SqlRepository, acme: str) -> None:
    rated(disk, acme)
    tab = press(console(acme), "close-advance", "agreed")
    assert tab.shows("■ uneinig · Streuung 1,8")
    assert tab.says("console.topics.accept", count=2)
    assert tab.says("console.topics.unproven", count=1)


def test_names_are_shown_as_they_were_typed(disk: SqlRepository, acme: str) -> None:
    hostile = '<img src=x onerror=a>"![x](http://y)'
    workshop = opened(disk, acme, named=True)
    join(disk, workshop, secret=new_secret(), name=hostile, group="leadership", now=now())
    tab = Tab().open("workshop", acme)
    assert tab.shows("&lt;img src=x onerror=a&gt;")
    assert not tab.shows("<img src=x")
    (entry,) = tab.app.menu_button(key="remove-person").options
    assert "![x]" not in entry
    workshop_steps.begin(disk, disk.workshop_of(acme) or workshop, [FIRST], now())
    workshop_steps.open_vote(disk, on_stage(disk, FIRST), now())
    tab.run()
    assert tab.shows("&lt;img src=x onerror=a&gt;")
    assert not tab.shows("<img src=x")
