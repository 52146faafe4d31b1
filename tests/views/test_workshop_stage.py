"""The facilitator leads through votes, records common answers, takes back and signs off."""

from datetime import date, timedelta

import pytest

from assessment.answer import AnswerKind, Evidence
from assessment.workshop.item import CLOSING, MEASURES, OPENING, PHASES, ItemState
from assessment.workshop.workshop import Screen, Standing
from services import workshop_steps
from services.workshop_decisions import take_back
from storage.repository import SqlRepository
from tests.views.facilitating import (
    FIRST,
    SECOND,
    THIRD,
    begun,
    console,
    on_stage,
    press,
    rated,
    revealed,
    state,
)
from tests.views.test_faults import read_only
from views.context import now


def test_one_button_leads_through_a_question(disk: SqlRepository, acme: str) -> None:
    _, phones = begun(disk, acme)
    on_stage(disk, FIRST)
    tab = console(acme).press(f"open-{FIRST}-0")
    assert state(disk, FIRST) is ItemState.VOTING
    for phone, said in zip(phones, [0, 4, 0, 4], strict=True):
        phone.tap(said)
    tab.press(f"reveal-{FIRST}-1")
    assert state(disk, FIRST) is ItemState.REVEALED
    tab.press(f"again-{FIRST}-1")
    for phone in phones:
        phone.tap(1)
    tab.press(f"reveal-{FIRST}-2").press(f"record-{FIRST}-2")
    assert disk.answers(acme)[FIRST].answer.level == 1
    assert disk.answers(acme)[FIRST].answer.ratings == (1, 1, 1, 1)
    tab.press(f"call-{SECOND}-2")
    assert disk.workshop("w1").stage.subject == SECOND


def test_the_first_button_leads_to_the_opening_question(disk: SqlRepository, acme: str) -> None:
    begun(disk, acme)
    console(acme).press(f"call-{OPENING}-0")
    assert disk.workshop("w1").stage.subject == OPENING


def test_a_round_without_votes_is_revealed_on_the_second_try_only(
    disk: SqlRepository, acme: str
) -> None:
    """A double click that opens a vote must not end it at once."""
    begun(disk, acme)
    workshop_steps.open_vote(disk, on_stage(disk, FIRST), now())
    tab = console(acme).press(f"reveal-{FIRST}-1")
    assert tab.says("console.notice.nobody_voted")
    assert state(disk, FIRST) is ItemState.VOTING
    tab.press(f"reveal-{FIRST}-1")
    assert state(disk, FIRST) is ItemState.REVEALED
    assert tab.says("console.figures.nobody")


def test_while_a_vote_is_open_nothing_else_can_be_called(disk: SqlRepository, acme: str) -> None:
    begun(disk, acme)
    workshop_steps.open_vote(disk, on_stage(disk, FIRST), now())
    tab = console(acme)
    assert tab.app.button(key=f"call-{SECOND}").disabled
    assert tab.app.button(key="screen-break").disabled


def test_a_question_is_put_aside_and_fetched_back(disk: SqlRepository, acme: str) -> None:
    begun(disk, acme)
    on_stage(disk, FIRST)
    tab = console(acme).press(f"park-{FIRST}-0")
    assert state(disk, FIRST) is ItemState.PARKED
    assert disk.workshop("w1").stage.subject == SECOND
    tab.press(f"call-{FIRST}")
    assert disk.workshop("w1").stage.subject == FIRST
    assert state(disk, FIRST) is ItemState.WAITING


def test_another_level_needs_a_reason_and_nothing_typed_is_lost(
    disk: SqlRepository, acme: str
) -> None:
    _, phones = begun(disk, acme)
    revealed(disk, FIRST, phones, 2, 2, 2, 2)
    tab = console(acme)
    assert tab.app.radio(key=f"agreed-{FIRST}-1").value == "2"
    tab.app.radio(key=f"agreed-{FIRST}-1").set_value("3")
    tab.app.text_area(key=f"dissent-{FIRST}").set_value("Der Vertrieb sieht es anders")
    tab.run().press(f"record-{FIRST}-1")
    assert tab.says("console.consensus.reason_missing")
    assert state(disk, FIRST) is ItemState.REVEALED
    assert tab.app.text_area(key=f"dissent-{FIRST}").value == "Der Vertrieb sieht es anders"
    tab.app.text_input(key=f"reason-agreed-{FIRST}").set_value("Beleg lag vor")
    tab.app.segmented_control(key=f"evidence-agreed-{FIRST}").set_value("E2")
    tab.app.text_area(key=f"note-agreed-{FIRST}").set_value("Handbuch, Seite 3")
    tab.press(f"record-{FIRST}-1")
    decision = disk.workshop("w1").items[FIRST].decision
    assert decision is not None
    assert (decision.proposed, decision.answer.level) == (2, 3)
    assert decision.reason == "Beleg lag vor"
    assert decision.dissent == "Der Vertrieb sieht es anders"
    answer = disk.answers(acme)[FIRST].answer
    assert (answer.evidence, answer.note) == (Evidence.E2, "Handbuch, Seite 3")
    assert tab.shows("Der Vertrieb sieht es anders")


def test_what_nobody_knows_becomes_a_task(disk: SqlRepository, acme: str) -> None:
    _, phones = begun(disk, acme)
    revealed(disk, FIRST, phones, 2, 2, 2, 2)
    tab = console(acme)
    tab.app.radio(key=f"agreed-{FIRST}-1").set_value("dont_know")
    tab.run().press(f"record-{FIRST}-1")
    assert tab.says("console.consensus.task_missing")
    tab.app.text_input(key=f"reason-agreed-{FIRST}").set_value("Niemand kennt die Zahl")
    tab.app.text_input(key=f"owner-{FIRST}").set_value("  Frau   Sommer ")
    tab.app.date_input(key=f"due-{FIRST}").set_value(date(2027, 1, 15))
    tab.press(f"record-{FIRST}-1")
    decision = disk.workshop("w1").items[FIRST].decision
    assert decision is not None
    assert decision.task is not None
    assert (decision.task.owner, decision.task.due) == ("Frau Sommer", date(2027, 1, 15))
    assert disk.answers(acme)[FIRST].answer.kind is AnswerKind.DONT_KNOW


def test_what_was_typed_survives_leaving_the_question(disk: SqlRepository, acme: str) -> None:
    _, phones = begun(disk, acme)
    revealed(disk, FIRST, phones, 2, 2, 2, 2)
    tab = console(acme)
    tab.app.text_area(key=f"note-agreed-{FIRST}").set_value("halb fertig")
    tab.run().press("screen-break").press(f"call-{FIRST}")
    assert tab.app.text_area(key=f"note-agreed-{FIRST}").value == "halb fertig"


def test_a_recorded_answer_is_taken_back_with_everything_typed(
    disk: SqlRepository, acme: str
) -> None:
    _, phones = begun(disk, acme)
    revealed(disk, FIRST, phones, 2, 2, 2, 2)
    tab = console(acme)
    tab.app.text_area(key=f"note-agreed-{FIRST}").set_value("Handbuch")
    tab.run().press(f"record-{FIRST}-1").press("screen-break").press(f"undo-{FIRST}")
    workshop = disk.workshop("w1")
    assert (state(disk, FIRST), workshop.stage.subject) == (ItemState.REVEALED, FIRST)
    assert tab.app.text_area(key=f"note-agreed-{FIRST}").value == "Handbuch"


def test_an_answer_on_stage_is_taken_back(disk: SqlRepository, acme: str) -> None:
    _, phones = begun(disk, acme)
    revealed(disk, FIRST, phones, 2, 2, 2, 2)
    console(acme).press(f"record-{FIRST}-1").press(f"take-back-{FIRST}")
    assert state(disk, FIRST) is ItemState.REVEALED


def test_a_click_on_an_old_screen_does_nothing_and_says_why(disk: SqlRepository, acme: str) -> None:
    """Two facilitators: one parks the question while the other wants to open the vote on it."""
    begun(disk, acme)
    on_stage(disk, FIRST)
    mine = console(acme)
    console(acme).press(f"park-{FIRST}-0")
    mine.press(f"open-{FIRST}-0")
    assert mine.says("console.notice.conflict")
    assert (state(disk, FIRST), state(disk, SECOND)) == (ItemState.PARKED, ItemState.WAITING)
    assert not mine.run().says("console.notice.conflict")


def test_two_facilitators_cannot_record_one_question_twice(disk: SqlRepository, acme: str) -> None:
    _, phones = begun(disk, acme)
    revealed(disk, FIRST, phones, 2, 2, 2, 2)
    mine, theirs = console(acme), console(acme)
    mine.app.text_area(key=f"note-agreed-{FIRST}").set_value("meine")
    theirs.press(f"record-{FIRST}-1")
    mine.press(f"record-{FIRST}-1")
    assert mine.says("console.notice.conflict")
    assert disk.answers(acme)[FIRST].answer.note == ""
    take_back(disk, disk.workshop("w1"), FIRST, now())
    assert mine.run().app.text_area(key=f"note-agreed-{FIRST}").value == "meine"


def test_a_step_that_could_not_be_saved_loses_nothing(disk: SqlRepository, acme: str) -> None:
    _, phones = begun(disk, acme)
    revealed(disk, FIRST, phones, 2, 2, 2, 2)
    tab = console(acme)
    tab.app.text_area(key=f"note-agreed-{FIRST}").set_value("wichtig")
    with read_only(disk):
        tab.press(f"record-{FIRST}-1")
        assert tab.says("console.notice.not_saved")
    assert state(disk, FIRST) is ItemState.REVEALED
    assert tab.app.text_area(key=f"note-agreed-{FIRST}").value == "wichtig"
    tab.press(f"record-{FIRST}-1")
    assert disk.answers(acme)[FIRST].answer.note == "wichtig"


def test_the_winning_phases_go_into_the_profile(disk: SqlRepository, acme: str) -> None:
    _, phones = begun(disk, acme)
    workshop_steps.open_vote(disk, on_stage(disk, PHASES), now())
    for phone in phones:
        phone.tap({"need": 1, "use": 1})
    workshop_steps.reveal(disk, disk.workshop("w1"), now())
    tab = console(acme).press("keep-phases")
    assert disk.assessment(acme).profile.key_phases == ("need", "use")
    assert tab.says("console.points.phases_kept")


def test_the_vote_on_measures_offers_what_was_chosen(disk: SqlRepository, acme: str) -> None:
    _, phones = begun(disk, acme)
    revealed(disk, FIRST, phones, 0, 0, 0, 0)
    tab = console(acme).press(f"record-{FIRST}-1")
    on_stage(disk, MEASURES)
    choice = tab.run().app.multiselect(key="measure-choice")
    offered = [*choice.value[:1], "M01", "M02", "M03"]
    choice.set_value(list(dict.fromkeys(offered)))
    tab.run().press("open-@measures")
    assert disk.workshop("w1").measures == tuple(dict.fromkeys(offered))
    assert state(disk, MEASURES) is ItemState.VOTING


@pytest.mark.parametrize("people", [2, 3])
def test_points_are_shown_from_three_voters_on(disk: SqlRepository, acme: str, people: int) -> None:
    _, phones = begun(disk, acme, people=people)
    workshop_steps.open_vote(disk, on_stage(disk, PHASES), now())
    for phone in phones:
        phone.tap({"need": 1})
    workshop_steps.reveal(disk, disk.workshop("w1"), now())
    assert console(acme).says("console.points.few") == (people < 3)


def test_time_is_added_and_taken_away(disk: SqlRepository, acme: str) -> None:
    begun(disk, acme)
    before = disk.workshop("w1").time_left(now())
    tab = console(acme).press("time-plus").press("time-plus").press("time-minus")
    assert disk.workshop("w1").time_left(now()) - before == timedelta(minutes=5)
    assert tab.shows("3 Punkte, 90 min → 30 min je Punkt")


def test_the_opening_vote_stands_beside_the_closing_one(disk: SqlRepository, acme: str) -> None:
    _, phones = begun(disk, acme)
    revealed(disk, OPENING, phones, 1, 1, 2, 2)
    revealed(disk, CLOSING, phones, 2, 3, 3, 3)
    assert console(acme).shows("Zu Beginn: Median 1, Spanne 1–2.")


def test_signing_off_names_what_is_left_and_asks_first(disk: SqlRepository, acme: str) -> None:
    rated(disk, acme)
    tab = press(console(acme), "close-advance", "agreed").press("begin").press("screen-end")
    name = "Einheitliche Kundendaten"
    assert tab.says("console.sign_off.decided", count=0)
    assert tab.shows(f"**3 Fragen** wurden nicht besprochen und behalten ihren Median: {name}")
    press(tab, "sign-off")
    assert tab.says("console.sign_off.erased", count=4)
    assert disk.workshop("w1").standing is Standing.RUNNING
    press(tab, "sign-off", "agreed")
    assert disk.workshop("w1").standing is Standing.SIGNED_OFF
    assert list(disk.votes("w1")) == []
    assert list(disk.participants("w1")) == []
    assert tab.run().title == tab.text("console.record.title")
    assert disk.answers(acme)[THIRD].answer.level == 3


def test_the_record_lists_the_tasks(disk: SqlRepository, acme: str) -> None:
    _, phones = begun(disk, acme)
    revealed(disk, FIRST, phones, 2, 2, 2, 2)
    tab = console(acme)
    tab.app.radio(key=f"agreed-{FIRST}-1").set_value("dont_know")
    tab.run()
    tab.app.text_input(key=f"reason-agreed-{FIRST}").set_value("offen")
    tab.app.text_input(key=f"owner-{FIRST}").set_value("<b>Sommer</b>")
    tab.run().press(f"record-{FIRST}-1")
    workshop_steps.show(disk, disk.workshop("w1"), Screen.END, now())
    press(tab.run(), "sign-off", "agreed").run()
    assert tab.says("console.record.tasks")
    assert tab.shows("&lt;b&gt;Sommer&lt;/b&gt;")
