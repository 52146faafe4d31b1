"""Two tabs, or an old tab and a new server: nobody's answer is overwritten unseen."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from assessment.answer import Answer, AnswerKind
from services.companies import rename_company
from storage.repository import SqlRepository
from tests.browser.card import Card
from tests.browser.conftest import Visit
from tests.browser.prepared import new_assessment
from tests.browser.visitor import Visitor
from tests.browser.waiting import wait_until
from tests.running_server import RunningServer

pytestmark = pytest.mark.browser

QUESTION = "B2-01"
HEARTBEAT = 60_000
"""Milliseconds; three times what a tab needs at most to notice a new server by itself."""


def test_an_answer_given_in_another_tab_is_not_overwritten(
    visit: Visit, disk: SqlRepository
) -> None:
    assessment, there, here, owner = _two_tabs(visit, disk)
    there.choose(1)
    there.is_saved()
    here.choose(3)
    expect(here.conflict).to_be_visible()
    expect(here.box.get_by_text("Stufe 1")).to_be_visible()
    expect(here.box.get_by_text("Stufe 3")).to_be_visible()
    assert _level(disk, assessment) == 1
    here.box.get_by_role("button", name=owner.text("questions.conflict.theirs")).click()
    expect(here.conflict).to_have_count(0)
    here.shows_level(1)
    assert _level(disk, assessment) == 1


def test_keeping_ones_own_answer_overwrites_knowingly(visit: Visit, disk: SqlRepository) -> None:
    assessment, there, here, owner = _two_tabs(visit, disk)
    there.choose(2)
    there.is_saved()
    here.choose(4)
    here.box.get_by_role("button", name=owner.text("questions.conflict.mine")).click()
    expect(here.conflict).to_have_count(0)
    here.shows_level(4)
    assert wait_until(owner.page, lambda: _level(disk, assessment) == 4)


def test_answers_to_different_questions_go_together(visit: Visit, disk: SqlRepository) -> None:
    assessment, there, here, owner = _two_tabs(visit, disk)
    there.choose(1)
    there.is_saved()
    owner.card("B2-08").choose(2)
    owner.card("B2-08").is_saved()
    here.shows_level(1)
    expect(here.conflict).to_have_count(0)
    assert _level(disk, assessment) == 1


def test_the_first_tap_after_a_restart_of_the_server_is_saved(
    visit: Visit, disk: SqlRepository, server: RunningServer
) -> None:
    assessment, owner = _one_tab(visit, disk)
    server.kill()
    server.start()
    owner.settle()
    owner.card(QUESTION).choose(3)
    assert wait_until(owner.page, lambda: _level(disk, assessment) == 3)
    owner.card(QUESTION).is_saved()
    expect(owner.card(QUESTION).conflict).to_have_count(0)


def test_an_old_page_does_not_overwrite_what_was_saved_since(
    visit: Visit, disk: SqlRepository, server: RunningServer
) -> None:
    assessment, owner = _one_tab(visit, disk)
    owner.card(QUESTION).choose(1)
    owner.card(QUESTION).is_saved()
    server.kill()
    newer = Answer(question=QUESTION, kind=AnswerKind.LEVEL, level=2)
    disk.save_answer(assessment, newer, 1, datetime.now(UTC))
    server.start()
    owner.settle()
    owner.card(QUESTION).choose(4)
    expect(owner.card(QUESTION).conflict).to_be_visible()
    assert _level(disk, assessment) == 2


def test_an_open_page_finds_back_to_a_restarted_server_by_itself(
    visit: Visit, disk: SqlRepository, server: RunningServer
) -> None:
    assessment, owner = _one_tab(visit, disk)
    server.kill()
    company = disk.company(disk.assessment(assessment).company_id)
    rename_company(disk, company, "Neuer Name", datetime.now(UTC))
    server.start()
    expect(owner.page.locator("p.subject")).to_contain_text("Neuer Name", timeout=HEARTBEAT)


def _one_tab(visit: Visit, disk: SqlRepository) -> tuple[str, Visitor]:
    assessment = new_assessment(disk)
    owner = visit()
    owner.open_questions(assessment, QUESTION)
    owner.settle()
    return assessment, owner


def _two_tabs(visit: Visit, disk: SqlRepository) -> tuple[str, Card, Card, Visitor]:
    """The same question in two tabs of one browser; the second is the one in front."""
    assessment, owner = _one_tab(visit, disk)
    there = owner.card(QUESTION)
    owner.new_tab()
    owner.open_questions(assessment, QUESTION)
    owner.settle()
    return assessment, there, owner.card(QUESTION), owner


def _level(disk: SqlRepository, assessment: str) -> int | None:
    stored = disk.answers(assessment).get(QUESTION)
    return stored.answer.level if stored else None
