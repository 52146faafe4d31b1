"""A whole workshop in browsers: facilitator, projector and eight phones, from start page to PDF."""

import re
import time
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from assessment.answer import AnswerKind
from assessment.language import Language
from assessment.workshop.item import OPENING
from assessment.workshop.workshop import Standing, Workshop
from storage.repository import SqlRepository
from tests.browser.audience import NAMES, Audience
from tests.browser.beamer import Beamer
from tests.browser.conftest import Visit
from tests.browser.facilitator import Facilitator
from tests.browser.report_file import ReportFile
from tests.running_server import RunningServer
from views.parts.workshop_door import join_link, qr

pytestmark = pytest.mark.browser

COMPANY = "Tischlerei Müller & Söhne"
GUEST = "Zaungast"
DISSENT = "Der Vertrieb sieht hier Stufe 3"
REASON = "Der Beleg fehlt für zwei Standorte"
OWNER = "Kim Berg"

DIVIDED = ("0", "4", "1", "3", "0", "4", "1", "3")
CLOSER = ("1", "2", "1", "2", "2", "3", "2", "1")
"""Lower median 2."""
UNKNOWN = ("dont_know",) * 8
PEOPLE = len(NAMES)
SECONDS_TO_HEAL = 10
"""By then everybody is back at the same vote once the server answers again."""


class Day:
    """Everybody and everything in the room."""

    def __init__(
        self, console: Facilitator, beamer: Beamer, audience: Audience, disk: SqlRepository
    ) -> None:
        self.console, self.beamer, self.audience, self.disk = console, beamer, audience, disk
        self.assessment = console.visitor.assessment_id

    @property
    def workshop(self) -> Workshop:
        workshop = self.disk.workshop_of(self.assessment)
        assert workshop is not None
        return workshop

    @property
    def stored(self) -> dict[tuple[str, str, int], str]:
        """What the database holds, in the words of `Audience.given`."""
        names = {one.id: one.name for one in self.disk.participants(self.workshop.id)}
        return {
            (names[vote.participant_id], vote.subject, vote.round): str(
                vote.choice.kind if vote.choice.level is None else vote.choice.level
            )
            for vote in self.disk.votes(self.workshop.id)
        }

    def hold_vote(self, subject: str, round_: int, said: tuple[str, ...]) -> None:
        """Open, let everybody tap, compare what console and projector count, reveal."""
        self.console.opens_vote(round_)
        self.audience.vote(subject, round_, said)
        self.reveal()

    def reveal(self) -> None:
        self.console.counts(PEOPLE, PEOPLE)
        self.beamer.counts(PEOPLE, PEOPLE)
        self.console.reveals()
        self.beamer.shows_result()


def test_a_workshop_from_the_start_page_to_the_report(
    visit: Visit, server: RunningServer, disk: SqlRepository, browser: Browser, tmp_path: Path
) -> None:
    with ExitStack() as stack:
        console = Facilitator(visit(Language.DE, 1440))
        console.begin(COMPANY)
        beamer = Beamer(visit(Language.DE, 1920), console.projector)
        audience = Audience(browser, stack, server.door)
        day = Day(console, beamer, audience, disk)
        come_in(day)
        hold_opening_vote(day)
        first, second, third, fourth = day.workshop.queue[:4]
        console.calls(first)
        talk_with_dissent(day, first)
        console.calls(second)
        talk_with_a_phone_offline(day, second)
        console.calls(third)
        talk_through_a_power_cut(day, third, server)
        console.calls(fourth)
        ask_what_nobody_knows(day, fourth)
        assert day.stored == audience.given
        sign_off(day)
        assert not [name for name in (*NAMES, GUEST) if name in beamer.told]
        assert beamer.leaks == 0
        read_result_and_report(day, tmp_path)


def come_in(day: Day) -> None:
    """By link and by code; one who does not belong there is shown out, and the door is closed."""
    console, beamer, audience = day.console, day.beamer, day.audience
    beamer.reads("projector.lobby.scan")
    address = beamer.page.locator(".p-lobby b").first.inner_text().removesuffix("/w")
    assert beamer.qr == qr(join_link(day.workshop, f"http://{address}"))
    audience.join(day.workshop, beamer.code)
    guest = audience.visitor(day.workshop, GUEST, Language.DE)
    console.sees_people(PEOPLE + 1)
    console.removes(GUEST)
    console.sees_people(PEOPLE)
    beamer.reads("projector.lobby.people", count=PEOPLE)
    assert guest.open("/w/room").heading == console.text("phone.removed.title")
    console.presses("console.preparation.begin")
    console.reads("console.screen.lobby.title")
    leaked = day.workshop.link
    console.presses("console.door.close")
    console.reads("console.door.closed")
    assert audience.stranger(f"/w/j/{leaked}").heading == console.text("phone.closed.title")


def hold_opening_vote(day: Day) -> None:
    console = day.console
    console.presses("console.step.call", name=console.text("workshop_terms.subject.opening"))
    day.hold_vote(OPENING, 1, DIVIDED)


def talk_with_dissent(day: Day, question: str) -> None:
    """Red, a second vote, then the median with a view that differs."""
    console = day.console
    day.hold_vote(question, 1, DIVIDED)
    day.hold_vote(question, 2, CLOSER)
    console.writes("console.consensus.dissent", DISSENT)
    console.records()
    decision = day.workshop.items[question].decision
    assert decision is not None
    assert (decision.answer.level, decision.dissent) == (2, DISSENT)
    for phone in day.audience.screens.values():
        phone.is_told("phone.wait.decided.title")


def talk_with_a_phone_offline(day: Day, question: str) -> None:
    """One phone has no network while it votes; the group departs from the median with a reason."""
    console, audience = day.console, day.audience
    anna = audience.screens["Anna"]
    console.opens_vote()
    anna.is_asked(question, 1)
    anna.page.context.set_offline(True)
    audience.tap("Anna", question, 1, DIVIDED[0])
    anna.keeps_the_tap()
    audience.vote(question, 1, DIVIDED, but=["Anna"])
    console.counts(PEOPLE - 1, PEOPLE)
    anna.page.context.set_offline(False)
    anna.has_saved(DIVIDED[0])
    day.reveal()
    day.hold_vote(question, 2, CLOSER)
    console.chooses("1")
    console.presses("console.consensus.record")
    console.reads("console.consensus.reason_missing")
    console.writes("console.consensus.reason.differs", REASON)
    console.records()
    decision = day.workshop.items[question].decision
    assert decision is not None
    assert (decision.answer.level, decision.reason) == (1, REASON)


def talk_through_a_power_cut(day: Day, question: str, server: RunningServer) -> None:
    """The server dies while people vote; everybody comes back to the same vote by themselves."""
    console, beamer, audience = day.console, day.beamer, day.audience
    console.opens_vote()
    audience.vote(question, 1, DIVIDED, but=["Anna", "Bert", "Cleo"])
    for name in ("Anna", "Bert", "Cleo"):
        audience.screens[name].is_asked(question, 1)
    server.kill()
    audience.tap("Bert", question, 1, DIVIDED[1])
    audience.screens["Bert"].keeps_the_tap()
    server.start()
    back = time.monotonic()
    audience.screens["Bert"].has_saved(DIVIDED[1])
    console.counts(PEOPLE - 2, PEOPLE)
    beamer.counts(PEOPLE - 2, PEOPLE)
    assert time.monotonic() - back < SECONDS_TO_HEAL
    audience.vote(question, 1, DIVIDED, but=[*NAMES[3:], "Bert"])
    day.reveal()
    day.hold_vote(question, 2, CLOSER)
    console.records()


def ask_what_nobody_knows(day: Day, question: str) -> None:
    """Somebody will find out."""
    console = day.console
    day.hold_vote(question, 1, UNKNOWN)
    console.reads("console.figures.no_level")
    console.presses("console.consensus.record")
    console.reads("console.consensus.task_missing")
    console.writes("console.consensus.owner", OWNER)
    console.records()
    decision = day.workshop.items[question].decision
    assert decision is not None
    assert decision.answer.kind is AnswerKind.DONT_KNOW
    assert decision.task is not None
    assert decision.task.owner == OWNER


def sign_off(day: Day) -> None:
    """Everybody is thanked; single votes and names are gone for good."""
    console = day.console
    console.page.locator(".st-key-screen-end").get_by_role("button").click()
    for phone in day.audience.screens.values():
        phone.is_told("phone.wait.end.title")
    console.presses("console.sign_off.button")
    console.presses("console.sign_off.confirm")
    console.reads("console.record.title")
    assert day.workshop.standing is Standing.SIGNED_OFF
    assert (day.stored, day.disk.participants(day.workshop.id)) == ({}, [])
    day.beamer.reads("projector.end.done")
    for phone in day.audience.screens.values():
        phone.is_told("phone.over.title")


def read_result_and_report(day: Day, folder: Path) -> None:
    """What stays is on the result page and in the report: people counted, dissent, no names."""
    console = day.console
    console.presses("console.record.to_result")
    console.visitor.open_view("workshop")
    expect(console.page.get_by_text(DISSENT).first).to_be_visible()
    console.visitor.follow("report")
    console.presses("report_page.make")
    link = console.page.get_by_role("link", name=console.text("report_page.download"))
    expect(link).to_have_attribute("href", re.compile("^/report/"))
    with console.page.expect_download() as download:
        link.click()
    download.value.save_as(folder / "report.pdf")
    report = ReportFile(folder / "report.pdf").text
    assert console.text("workshop_result.basis", count=PEOPLE) in report
    assert DISSENT in report
    assert REASON in report
    assert [name for name in (*NAMES, GUEST) if name in report] == []
