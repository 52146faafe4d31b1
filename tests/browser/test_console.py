"""The console under quick fingers: shortcuts, typing and a second facilitator at the same time."""

import pytest
from playwright.sync_api import expect

from assessment.workshop.item import ItemState
from services import workshop_steps
from storage.repository import SqlRepository
from tests.browser.conftest import Visit
from tests.browser.prepared import new_assessment
from tests.browser.visitor import Visitor
from tests.browser.waiting import wait_until
from tests.services.rooms import Phone
from tests.views.facilitating import FIRST, SECOND, begun, on_stage, revealed
from views.context import now

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def phones(disk: SqlRepository) -> list[Phone]:
    """The people in a discussion that has begun."""
    return begun(disk, new_assessment(disk))[1]


def test_a_shortcut_takes_along_what_is_being_typed_while_another_console_moves_on(
    visit: Visit, disk: SqlRepository, phones: list[Phone]
) -> None:
    revealed(disk, FIRST, phones, 2, 2, 2, 2)
    facilitator = console(visit, disk)
    note = facilitator.page.get_by_label(facilitator.text("questions.note.label"))
    note.press_sequentially("halb")
    budget = facilitator.page.locator(".budget")
    before = budget.inner_text()
    workshop_steps.extend(disk, disk.workshop("w1"), 30, now())
    expect(budget).not_to_have_text(before)
    note.press_sequentially(" fertig")
    facilitator.page.keyboard.press("Alt+Enter")
    assert wait_until(facilitator.page, lambda: noted(disk) == "halb fertig")


def test_a_double_click_opens_a_vote_and_does_not_end_it(
    visit: Visit, disk: SqlRepository, phones: list[Phone]
) -> None:
    on_stage(disk, SECOND)
    facilitator = console(visit, disk)
    facilitator.button("console.step.open").dblclick()
    expect(facilitator.page.locator(".counter")).to_be_visible()
    facilitator.settle()
    assert disk.workshop("w1").items[SECOND].state is ItemState.VOTING


def console(visit: Visit, disk: SqlRepository) -> Visitor:
    facilitator = visit()
    facilitator.open(f"/workshop?assessment={disk.workshop('w1').assessment_id}")
    expect(facilitator.page.locator(".st-key-steps")).to_be_visible()
    facilitator.settle()
    return facilitator


def noted(disk: SqlRepository) -> str | None:
    """The note of the common answer; None before there is one."""
    decision = disk.workshop("w1").items[FIRST].decision
    return decision.answer.note if decision else None
