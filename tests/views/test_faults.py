"""When nothing can be written the page says so, keeps what was typed, and saves it later."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from assessment.answer import Answer
from assessment.profile import Staff
from services.companies import BIN_DAYS, delete_company
from storage.repository import SqlRepository
from tests.builders import level
from tests.services.examples import NOW
from tests.views.tab import Tab
from tests.views.test_list import COMPANY, agree, send_name
from views.context import now

NOT_SAVED = "problems.not_saved"


@contextmanager
def read_only(disk: SqlRepository) -> Iterator[None]:
    """Let the disk refuse every write, as a full or read-only one does."""
    switch(disk, "ON")
    yield
    switch(disk, "OFF")


def switch(disk: SqlRepository, state: str) -> None:
    with closing(disk._database._writer.raw_connection()) as connection:
        connection.cursor().execute(f"PRAGMA query_only={state}")


def test_an_answer_that_could_not_be_saved_stays_and_is_saved_later(
    disk: SqlRepository, acme: str
) -> None:
    tab = Tab().open("questions", acme)
    with read_only(disk):
        tab.note("B1-01", "lange getippt").choose("B1-01", "3")
        assert tab.says(NOT_SAVED)
        assert tab.choice("B1-01").value == "3"
        assert tab.card("B1-01").text_area[0].value == "lange getippt"
        assert tab.run().says(NOT_SAVED)
        assert disk.answers(acme) == {}
    tab.press_labelled("problems.not_saved_retry")
    assert not tab.says(NOT_SAVED)
    expected = level("B1-01", 3).model_copy(update={"note": "lange getippt"})
    assert disk.answers(acme)["B1-01"].answer == expected


def test_one_can_read_on_while_nothing_can_be_saved(disk: SqlRepository, acme: str) -> None:
    with read_only(disk):
        tab = Tab().open("questions", acme).press("next").press("next")
        assert tab.has_card("B2-01")
        assert tab.press("finish").title == tab.text("result.title_incomplete")
    assert disk.assessment(acme).position is None


def test_a_change_that_could_not_be_saved_keeps_the_answer_on_disk(
    disk: SqlRepository, acme: str
) -> None:
    disk.save_answer(acme, level("B1-01", 1), 0, NOW)
    tab = Tab().open("questions", acme)
    with read_only(disk):
        assert tab.choose("B1-01", "3").says(NOT_SAVED)
        assert disk.answers(acme)["B1-01"].answer == level("B1-01", 1)
    tab.run()
    assert disk.answers(acme)["B1-01"].answer == level("B1-01", 3)


def test_taking_an_answer_back_needs_the_disk(disk: SqlRepository, acme: str) -> None:
    disk.save_answer(acme, level("B1-01", 1), 0, NOW)
    tab = Tab().open("questions", acme)
    with read_only(disk):
        tab.press_labelled("questions.clear")
        assert disk.answers(acme)["B1-01"].answer == level("B1-01", 1)
    tab.press_labelled("questions.clear")
    assert disk.answers(acme)["B1-01"].answer == Answer(question="B1-01")


def test_keeping_my_answer_in_a_conflict_needs_the_disk(disk: SqlRepository, acme: str) -> None:
    tab = Tab().open("questions", acme)
    disk.save_answer(acme, level("B1-01", 1), 0, NOW)
    tab.choose("B1-01", "3")
    with read_only(disk):
        assert tab.press("mine-B1-01").says(NOT_SAVED)
        assert tab.says("questions.conflict.title")
    tab.press("mine-B1-01")
    assert disk.answers(acme)["B1-01"].answer == level("B1-01", 3)


def test_a_new_assessment_that_could_not_be_saved_keeps_what_was_filled_in(
    disk: SqlRepository,
) -> None:
    tab = Tab().press("new")
    with read_only(disk):
        tab.field("staff", "selectbox").set_value(Staff.FROM_250)
        tab.field("name").set_value("Acme")
        assert tab.run().says(NOT_SAVED)
        assert tab.field("name").value == "Acme"
        assert disk.companies() == []
    tab.run()
    assert [company.name for company in disk.companies()] == ["Acme"]
    assert disk.assessment(tab.assessment).profile.staff is Staff.FROM_250


def test_a_profile_that_could_not_be_saved_keeps_what_was_filled_in(
    disk: SqlRepository, acme: str
) -> None:
    tab = Tab().open("company_profile", acme)
    with read_only(disk):
        tab.field("name").set_value("Acme AG")
        tab.field("staff", "selectbox").set_value(Staff.FROM_250)
        assert tab.run().says(NOT_SAVED)
        assert tab.field("name").value == "Acme AG"
        assert disk.company(acme).name == "Acme GmbH"
    tab.run()
    assert not tab.says(NOT_SAVED)
    assert disk.company(acme).name == "Acme AG"
    assert disk.assessment(acme).profile.staff is Staff.FROM_250


def test_renaming_and_deleting_need_the_disk(disk: SqlRepository, acme: str) -> None:
    with read_only(disk):
        assert send_name(Tab(), COMPANY, "rename", "Acme AG").says(NOT_SAVED)
        assert agree(Tab(), COMPANY).says(NOT_SAVED)
    assert disk.company(acme).name == "Acme GmbH"


def test_undoing_a_deletion_needs_the_disk_and_can_be_tried_again(
    disk: SqlRepository, acme: str
) -> None:
    tab = agree(Tab(), COMPANY)
    with read_only(disk):
        assert tab.press_labelled("common.undo").says(NOT_SAVED)
    tab.press(f"restore-{acme}")
    assert [company.id for company in disk.companies()] == [acme]


def test_the_sample_needs_the_disk(disk: SqlRepository) -> None:
    tab = Tab()
    with read_only(disk):
        assert tab.press("sample").says(NOT_SAVED)
    assert tab.press("sample").says("common.sample_note")


@pytest.mark.parametrize("name", ["company_profile", "questions", "result", "report"])
def test_every_page_can_be_read_while_nothing_can_be_saved(
    disk: SqlRepository, acme: str, name: str
) -> None:
    with read_only(disk):
        tab = Tab().open(name, acme)
        assert tab.shows("Acme GmbH") or tab.field("name").value == "Acme GmbH"
        assert not tab.says(NOT_SAVED)


def test_the_overview_can_be_read_while_the_bin_cannot_be_emptied(
    disk: SqlRepository, acme: str
) -> None:
    delete_company(disk, disk.company(acme), now() - 2 * BIN_DAYS)
    with read_only(disk):
        assert Tab().says("start.hero.title")
    assert len(disk.companies(deleted=True)) == 1
