"""The phone page in a real browser: nothing tapped is lost, and everybody can use it."""

import re
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from assessment.language import Language
from assessment.workshop.workshop import Screen
from services import workshops
from storage.database import open_database
from storage.repository import SqlRepository
from tests.browser.phone_hall import Hall, phone
from tests.browser.waiting import wait_until
from tests.services.examples import NOW
from tests.web.phone.meeting import Meeting
from texts.wording import Wording

pytestmark = pytest.mark.browser

GERMAN = Wording(Language.DE)
KEPT = GERMAN("phone.tap.kept")
SAVED = re.compile(GERMAN("common.saved_at", time=r"\d\d:\d\d"))
"""Only this is a proof; what a page says before ends in the same word."""
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


@pytest.fixture
def repository(empty_file: Path, tmp_path: Path) -> Iterator[SqlRepository]:
    file = shutil.copy(empty_file, tmp_path / "oktagon.db")
    with closing(open_database(f"sqlite:///{file}")) as database:
        yield SqlRepository(database)


@pytest.fixture
def hall(repository: SqlRepository) -> Iterator[Hall]:
    """A workshop that has begun."""
    meeting = Meeting(repository, advance=False)
    meeting.console.begin("B1-01", "B1-02")
    opened = Hall(meeting)
    yield opened
    opened.shut()


def taps(hall: Hall) -> int:
    """How many taps have reached the database."""
    return hall.repository.pulse(hall.meeting.workshop.id).votes


def points(hall: Hall) -> list[list[int]]:
    """How everybody has shared out theirs, as the database holds it."""
    votes = hall.repository.votes(hall.meeting.workshop.id)
    return [sorted(vote.choice.points.values()) for vote in votes]


def tap(page: Page, choice: str) -> None:
    page.locator(f"#choice-{choice}").click()


def is_saved(page: Page) -> None:
    """Wait until the page says that the server has stored what was chosen."""
    expect(page.locator("#saved")).to_have_text(SAVED)


def look_away_and_back(page: Page) -> None:
    """Let the page ask for a fresh ballot, and wait until it has taken the place of this one."""
    page.locator("#ballot").evaluate("ballot => ballot.classList.add('old')")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("#ballot")).not_to_have_class("old")


def test_a_tap_without_network_is_kept_and_saved_exactly_once(browser: Browser, hall: Hall) -> None:
    with phone(browser, hall) as page:
        hall.ask("B1-01")
        expect(page.locator("#choice-3")).to_be_visible()
        page.context.set_offline(True)
        tap(page, "1")
        tap(page, "3")
        expect(page.locator("#saved")).to_have_text(KEPT)
        expect(page.locator("#choice-3")).to_have_attribute("aria-pressed", "true")
        assert hall.stored("B1-01") == []
        page.context.set_offline(False)
        is_saved(page)
        assert (hall.stored("B1-01"), taps(hall)) == ([3], 1)
        expect(page.locator("#choice-3")).to_have_attribute("aria-pressed", "true")


def test_a_tap_outlives_a_restart_of_server_and_page(browser: Browser, hall: Hall) -> None:
    with phone(browser, hall) as page:
        hall.ask("B1-01")
        expect(page.locator("#choice-2")).to_be_visible()
        hall.shut()
        tap(page, "2")
        expect(page.locator("#saved")).to_have_text(KEPT)
        hall.open()
        page.reload()
        is_saved(page)
        assert hall.stored("B1-01") == [2]
        hall.meeting.console.reveal()
        expect(page.locator("h1")).to_have_text(GERMAN("phone.wait.discussion.title"))


def test_a_tap_that_comes_too_late_is_reported(browser: Browser, hall: Hall) -> None:
    with phone(browser, hall) as page:
        hall.ask("B1-01")
        expect(page.locator("#choice-2")).to_be_visible()
        page.context.set_offline(True)
        tap(page, "2")
        expect(page.locator("#saved")).to_have_text(KEPT)
        hall.meeting.console.reveal()
        page.context.set_offline(False)
        expect(page.locator("#notice")).to_contain_text("kam erst danach an und zählt nicht")
        expect(page.locator("h1")).to_have_text(GERMAN("phone.wait.discussion.title"))
        assert hall.stored("B1-01") == []
        assert page.evaluate("localStorage.length") == 0


def test_quick_taps_end_with_the_last_one(browser: Browser, hall: Hall) -> None:
    with phone(browser, hall) as page:
        hall.ask("B1-01")
        expect(page.locator("#choice-4")).to_be_visible()
        page.evaluate(
            "for (const n of [0, 1, 2, 3, 4, 1]) document.getElementById(`choice-${n}`).click()"
        )
        assert wait_until(page, lambda: hall.stored("B1-01") == [1])
        is_saved(page)
        expect(page.locator("[aria-pressed=true]")).to_have_id("choice-1")


def test_without_the_line_for_news_the_phone_asks(browser: Browser, hall: Hall) -> None:
    with phone(browser, hall) as page:
        page.route("**/w/news", lambda route: route.abort())
        page.reload()
        hall.meeting.console.show(Screen.BREAK)
        expect(page.locator("h1")).to_have_text(GERMAN("phone.wait.break.title"))


def test_half_typed_points_survive_fresh_pages_and_are_not_called_saved(
    browser: Browser, hall: Hall
) -> None:
    with phone(browser, hall) as page:
        hall.ask("@goals")
        page.locator("#points-1").fill("40")
        page.locator("[data-for=points-2][data-step='10']").click()
        expect(page.locator("#remaining")).to_have_text(GERMAN("phone.points.remaining", points=50))
        look_away_and_back(page)
        look_away_and_back(page)
        page.locator("#points-3").fill("50")
        expect(page.locator("#points-1")).to_have_value("40")
        expect(page.locator("#remaining")).to_have_text(GERMAN("phone.points.complete"))
        page.locator("#ballot button.button").click()
        is_saved(page)
        assert points(hall) == [[10, 40, 50]]
        page.locator("#points-1").fill("30")
        look_away_and_back(page)
        expect(page.locator("#points-1")).to_have_value("30")
        expect(page.locator("#saved")).to_have_text("")


def test_points_changed_while_others_are_on_their_way_are_not_called_saved(
    browser: Browser, hall: Hall
) -> None:
    with phone(browser, hall) as page:
        hall.ask("@goals")
        page.locator("#points-1").fill("100")
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)

        page.route("**/w/vote", hold)
        page.locator("#ballot button.button").click()
        expect(page.locator("#saved")).to_have_text(GERMAN("phone.tap.sending"))
        page.locator("#points-1").fill("90")
        held[0].continue_()
        expect(page.locator("#ballot")).not_to_have_attribute("data-sequence", "0")
        assert points(hall) == [[100]]
        expect(page.locator("#saved")).to_have_text("")


def test_a_removed_phone_is_told_at_once(browser: Browser, hall: Hall) -> None:
    with phone(browser, hall) as page:
        person = hall.repository.participants(hall.meeting.workshop.id)[0]
        workshops.remove(hall.repository, hall.meeting.workshop, person.id, NOW)
        expect(page.locator("h1")).to_have_text(GERMAN("phone.removed.title"))


def test_voting_needs_no_scripts(browser: Browser, hall: Hall) -> None:
    hall.ask("B1-01")
    with phone(browser, hall, scripts=False) as page:
        page.locator("#choice-2").click()
        is_saved(page)
        expect(page.locator("#choice-2")).to_have_attribute("aria-pressed", "true")
        assert hall.stored("B1-01") == [2]
        hall.meeting.console.reveal()
        page.get_by_role("link", name=GERMAN("phone.update")).click()
        expect(page.locator("h1")).to_have_text(GERMAN("phone.wait.discussion.title"))


@pytest.mark.parametrize(
    ("language", "width", "dark"),
    [(Language.DE, 320, False), (Language.EN, 390, True)],
)
def test_every_page_is_usable_by_everybody(
    browser: Browser, hall: Hall, language: Language, width: int, *, dark: bool
) -> None:
    with phone(browser, hall, language=language, width=width, dark=dark) as page:
        found = {place: faults for place in _tour(page, hall) if (faults := _faults(page, width))}
    assert found == {}


def _tour(page: Page, hall: Hall) -> Iterator[str]:
    """Every page of the phone, one after the other."""
    console = hall.meeting.console
    for path in ("/w", f"/w/j/{hall.meeting.workshop.link}", "/w/room"):
        page.goto(hall.url + path)
        yield path
    for subject in ("@goals", "@phases", "B1-01"):
        console.call(subject)
        console.open_vote()
        yield _arrived(page, hall, f"{subject} open")
        page.locator("#ballot button:not(.js), #ballot [type=checkbox]").last.click()
        console.reveal()
    yield _arrived(page, hall, "revealed")
    console.call("@measures")
    console.open_vote(*(measure.id for measure in console.questionnaire.measures[:12]))
    yield _arrived(page, hall, "measures")
    console.reveal()
    console.show(Screen.END)
    _arrived(page, hall, "end")
    for fold in page.locator("summary").all():
        fold.click()
    yield "end, unfolded"
    early = Meeting(hall.repository, "Bolt KG", "w2", named=True, grouping="department")
    page.goto(f"{hall.url}/w/j/{early.workshop.link}")
    yield "named"
    page.locator("main form button").click()
    page.locator("#choice-3").click()
    expect(page.locator("#saved")).to_have_class("saved is-saved")
    yield "in advance"
    page.goto(f"{hall.url}/w/room?list=1")
    yield "list"
    page.goto(f"{hall.url}/w/j/nowhere")
    yield "closed"


def _arrived(page: Page, hall: Hall, place: str) -> str:
    page.goto(f"{hall.url}/w/room")
    return place


def _faults(page: Page, width: int) -> list[str]:
    """What axe finds, and whether the page is wider than the phone."""
    faults = [
        f"{finding['id']}: {node['html'][:120]} {node['failureSummary']}"
        for finding in Axe().run(page, options=RULES).response["violations"]
        for node in finding["nodes"]
    ]
    wide = page.evaluate("document.documentElement.scrollWidth")
    return [*faults, *([f"{wide} px wide"] if wide > width else [])]
