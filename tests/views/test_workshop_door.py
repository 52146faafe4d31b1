"""A workshop is opened, people are let in, shut out and removed, and the discussion begins."""

import pytest

from assessment.workshop.settings import Grouping
from assessment.workshop.workshop import Standing
from services.phone_door import phone_door
from storage.repository import SqlRepository
from tests.services.rooms import joined
from tests.views.facilitating import ASKED, FIRST, SECOND, THIRD, console, opened, press, rated
from tests.views.tab import Tab
from tests.views.test_faults import read_only

ADDRESS = "http://192.0.2.7:8502"


@pytest.fixture(autouse=True)
def reachable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OKTAGON_PHONE_ADDRESS", ADDRESS)


def test_the_suggested_workshop_is_opened_with_one_click(disk: SqlRepository, acme: str) -> None:
    tab = console(acme).press("open-workshop")
    workshop = disk.workshop_of(acme)
    assert workshop is not None
    assert (workshop.settings.depth, workshop.settings.advance) == ("core", True)
    assert workshop.code is not None
    assert tab.shows(f"{workshop.code[:4]} {workshop.code[4:]}")
    assert disk.assessment(acme).depth == "core"


def test_everything_can_be_chosen_before(disk: SqlRepository, acme: str) -> None:
    tab = console(acme)
    tab.app.segmented_control(key="workshop-depth").set_value("express")
    tab.app.segmented_control(key="workshop-named").set_value("named")
    tab.app.segmented_control(key="workshop-grouping").set_value("department")
    tab.run()
    tab.app.pills(key="workshop-axes-express").set_value(["B1", "B2"])
    tab.app.number_input(key="workshop-minutes").set_value(45)
    tab.app.toggle(key="workshop-everything").set_value(False)
    tab.run()
    tab.app.multiselect(key="workshop-left-out-express").set_value([FIRST])
    tab.app.run()
    per_person = next(
        field for field in tab.app.number_input if str(field.key).startswith("workshop-per-person")
    )
    per_person.set_value(2)
    tab.press("open-workshop")
    workshop = disk.workshop_of(acme)
    assert workshop is not None
    settings = workshop.settings
    assert (settings.depth, settings.minutes, settings.per_person) == ("express", 45, 2)
    assert (settings.named, settings.grouping) == (True, Grouping.DEPARTMENT)
    assert FIRST not in settings.questions
    assert {question[:2] for question in settings.questions} == {"B1", "B2"}


def test_a_workshop_needs_a_question(acme: str) -> None:
    tab = console(acme)
    tab.app.pills(key="workshop-axes-core").set_value([])
    tab.run()
    assert tab.says("console.form.no_questions")
    assert tab.app.button(key="open-workshop").disabled


def test_live_only_the_heaviest_questions_are_queued_at_once(
    disk: SqlRepository, acme: str
) -> None:
    tab = console(acme)
    tab.app.toggle(key="workshop-advance").set_value(False)
    tab.run().press("open-workshop")
    workshop = disk.workshop_of(acme)
    assert workshop is not None
    assert len(workshop.queue) == 14
    assert tab.says("console.queue.by_weight")


def test_the_invitation_has_link_code_and_company(disk: SqlRepository, acme: str) -> None:
    workshop = opened(disk, acme)
    (invitation,) = [code.value for code in console(acme).app.code]
    assert f"{ADDRESS}/w/j/{workshop.link}" in invitation
    assert "192.0.2.7:8502/w" in invitation
    assert "Acme GmbH" in invitation
    assert "3 Fragen" in invitation


def test_without_an_address_the_page_says_that_phones_cannot_get_in(
    disk: SqlRepository, acme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OKTAGON_PHONE_ADDRESS")
    phone_door().detach()
    opened(disk, acme)
    assert console(acme).says("console.door.unreachable")


def test_a_closed_door_opens_with_a_new_code(disk: SqlRepository, acme: str) -> None:
    before = opened(disk, acme)
    tab = console(acme).press("close-lobby")
    assert tab.says("console.door.closed")
    assert not disk.workshop("w1").lobby_open
    tab.press("open-lobby")
    after = disk.workshop("w1")
    assert after.lobby_open
    assert after.code != before.code


def test_somebody_is_removed_after_asking(disk: SqlRepository, acme: str) -> None:
    workshop = opened(disk, acme)
    first, second = joined(disk, workshop, "leadership", None)
    tab = console(acme)
    assert tab.says("console.people.title", count=2)
    menu = "remove-person"
    tab.pick(menu, first.participant.id)
    assert [one.removed_at for one in disk.participants("w1")] == [None, None]
    tab.app.button(key="agreed").click()
    tab.hold(menu, first.participant.id).run()
    gone = [one.id for one in disk.participants("w1") if one.removed_at]
    assert gone == [first.participant.id]
    assert second.participant.id not in gone
    assert tab.run().says("console.people.title", count=1)


def test_closing_the_advance_rating_asks_first_and_proposes_a_queue(
    disk: SqlRepository, acme: str
) -> None:
    rated(disk, acme)
    tab = press(console(acme), "close-advance")
    assert tab.says("console.preparation.close_ask")
    assert disk.workshop("w1").advance_open
    press(tab, "close-advance", "agreed")
    workshop = disk.workshop("w1")
    assert not workshop.advance_open
    assert workshop.queue == (FIRST,)


def test_before_anybody_has_rated_closing_warns(disk: SqlRepository, acme: str) -> None:
    opened(disk, acme)
    assert press(console(acme), "close-advance").says("console.preparation.close_nobody")


def test_the_queue_is_reordered_shortened_and_filled(disk: SqlRepository, acme: str) -> None:
    rated(disk, acme)
    tab = press(console(acme), "close-advance", "agreed")
    for question in (SECOND, THIRD):
        place = len(disk.workshop("w1").queue)
        tab.app.selectbox(key=f"queue-add-{place}").set_value(question)
        tab.run().press("queue-add")
    assert disk.workshop("w1").queue == ASKED
    tab.app.radio(key="queue").set_value(THIRD)
    tab.run().press("queue-up")
    assert disk.workshop("w1").queue == (FIRST, THIRD, SECOND)
    assert tab.app.radio(key="queue").value == THIRD
    tab.press("queue-down").press("queue-drop")
    assert disk.workshop("w1").queue == (FIRST, SECOND)
    assert tab.app.button(key="queue-up").disabled


def test_a_dropped_proposal_can_be_put_back(disk: SqlRepository, acme: str) -> None:
    rated(disk, acme)
    tab = press(console(acme), "close-advance", "agreed").press("queue-drop")
    assert disk.workshop("w1").queue == ()
    tab.press("queue-suggest")
    assert disk.workshop("w1").queue == (FIRST,)


def test_what_people_agree_on_is_accepted_and_taken_back(disk: SqlRepository, acme: str) -> None:
    rated(disk, acme)
    tab = press(console(acme), "close-advance", "agreed").press("accept-green")
    answers = disk.answers(acme)
    assert {name: answers[name].answer.level for name in answers} == {SECOND: 2, THIRD: 3}
    assert tab.says("console.topics.accepted", count=2)
    tab.press("undo-green")
    assert all(stored.answer.level is None for stored in disk.answers(acme).values())
    assert tab.says("console.topics.accept", count=2)


def test_a_workshop_set_up_wrongly_is_discarded_while_nobody_has_voted(
    disk: SqlRepository, acme: str
) -> None:
    opened(disk, acme)
    tab = press(console(acme), "discard", "agreed").run()
    assert tab.title == tab.text("console.intro.title")
    assert disk.running_workshops() == []
    tab.press("open-workshop")
    assert len(disk.running_workshops()) == 1


def test_a_workshop_with_votes_is_not_discarded(disk: SqlRepository, acme: str) -> None:
    rated(disk, acme)
    assert not console(acme).says("console.preparation.discard")


def test_the_discussion_begins(disk: SqlRepository, acme: str) -> None:
    opened(disk, acme, advance=False)
    tab = console(acme).press("queue-suggest").press("begin")
    workshop = disk.workshop("w1")
    assert workshop.standing is Standing.RUNNING
    assert set(workshop.queue) == set(ASKED)
    assert tab.title == tab.text("console.screen.lobby.title")


def test_when_nothing_can_be_written_the_workshop_stays_where_it_was(
    disk: SqlRepository, acme: str
) -> None:
    tab = console(acme)
    with read_only(disk):
        tab.press("open-workshop")
        assert tab.says("console.notice.not_saved")
    assert disk.workshop_of(acme) is None
    assert not tab.press("open-workshop").says("console.notice.not_saved")
    with read_only(disk):
        assert tab.press("close-lobby").says("console.notice.not_saved")
    assert disk.workshop_of(acme) is not None


def test_a_running_workshop_stands_on_the_overview(disk: SqlRepository, acme: str) -> None:
    assert not Tab().says("start.workshop.preparing")
    opened(disk, acme)
    tab = Tab()
    assert tab.says("start.workshop.preparing")
    tab.press(f"workshop-{acme}")
    assert tab.title == tab.text("console.preparation.advance.title")


def test_the_menu_of_an_assessment_leads_to_its_workshop(acme: str) -> None:
    tab = Tab().pick(f"milestone-menu-{acme}", "workshop")
    assert tab.title == tab.text("console.intro.title")
