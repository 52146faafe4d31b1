"""A half day with eight people, from the first rating to the sign-off."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assessment.answer import AnswerKind
from assessment.records import Assessment
from assessment.repository import Repository
from assessment.result import Status
from assessment.workshop.agreement import Light
from assessment.workshop.item import CLOSING, GOALS, MEASURES, OPENING, PHASES, Task, Way
from assessment.workshop.record import Record
from assessment.workshop.settings import Grouping
from assessment.workshop.workshop import Screen, Standing
from services.results import outcome
from services.workshop_record import record_of
from storage.database import open_database
from storage.repository import SqlRepository
from tests.services.examples import started
from tests.services.rooms import DONT_KNOW, LATER, Facilitator, Phone, joined, opened, rate, vote

GREEN, YELLOW, RED, SPLIT, UNKNOWN = "B1-01", "B1-03", "B2-01", "B3-01", "B4-01"
FORGOTTEN, PARKED = "B3-02", "B4-02"
TEAM = (*("management", "marketing", "sales", "sales", "service", "service", "it", "sales"),)
TASK = Task(owner="Kim Berg", due=date(2026, 4, 1))


@pytest.fixture(scope="module")
def day(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Facilitator]:
    """The whole half day, held once; nobody changes anything afterwards."""
    file = shutil.copy(empty_file, tmp_path_factory.mktemp("day") / "oktagon.db")
    database = open_database(f"sqlite:///{file}")
    repository = SqlRepository(database)
    console, phones = invited(repository, started(repository))
    hold_half_day(console, phones)
    yield console
    database.close()


def invited(repository: Repository, assessment: Assessment) -> tuple[Facilitator, list[Phone]]:
    workshop = opened(repository, assessment, grouping=Grouping.DEPARTMENT)
    return Facilitator(repository, workshop), joined(repository, workshop, *TEAM)


def rate_in_advance(phones: list[Phone]) -> None:
    rate(phones, GREEN, [2, 2, 3, 2, 3, 2, 2, 3])  # range 1
    rate(phones, YELLOW, [1, 2, 2, 3, 1, 3, 1, 3])  # range 2, mean 2, AD 6/8
    rate(phones, RED, [0, 1, 3, 3, 0, 4, 1, 3])  # range 4
    rate(phones, SPLIT, [1, 1, 1, 1, 3, 3, 3, 3])  # AD 1
    rate(phones, UNKNOWN, [DONT_KNOW] * 8)
    rate(phones, FORGOTTEN, [0, 1, 2, 3, 4, 3, 2, 1])
    rate(phones, PARKED, [4, 4, 4, 0, 0, 0, 1, 1])


def talk(console: Facilitator, phones: list[Phone]) -> None:
    """What is talked over, once by a second vote, once against the median, once unknown."""
    console.call(RED)
    console.reveal()
    console.open_vote()
    vote(phones, [1, 1, 2, 2, 1, 3, 1, 2])
    console.reveal()
    console.decide(RED, 1, note="Two shops out of nine.", dissent="Sales sees level 3.")
    console.call(SPLIT)
    console.reveal()
    console.decide(SPLIT, 2, reason="Evidence shown for one region only.")
    console.call(UNKNOWN)
    console.reveal()
    console.decide(UNKNOWN, AnswerKind.DONT_KNOW, task=TASK)
    console.park(PARKED)


def hold_half_day(console: Facilitator, phones: list[Phone]) -> None:
    rate_in_advance(phones)
    console.close_advance()
    console.accept_green()
    console.begin(RED, SPLIT, UNKNOWN, PARKED)
    console.hold_vote(OPENING, phones, [1, 2, 2, 3, 1, 0, 2, 2])
    console.hold_vote(GOALS, phones, [{"sell": 60, "serve": 40}, {"serve": 100}] * 4)
    console.hold_vote(PHASES, phones, [{"need": 1, "use": 1}] * 5 + [{"buy": 1}] * 3)
    talk(console, phones)
    console.show(Screen.BREAK)
    console.call(MEASURES)
    console.open_vote("M10", "M11", "M12")
    vote(phones, [{"M10": 2, "M11": 2, "M12": 1}] * 4 + [{"M12": 2}] * 4)
    console.reveal()
    console.hold_vote(CLOSING, phones, [2, 2, 3, 3, 2, 1, 3, 2])
    console.sign_off()


def kept(day: Facilitator) -> Record:
    """The record after the day, read as a report reads it."""
    found = record_of(day.repository, day.questionnaire, "spring")
    assert found is not None
    return found


def test_agreement_before_the_day_is_as_computed_by_hand(
    repository: Repository, spring: Assessment
) -> None:
    console, phones = invited(repository, spring)
    rate_in_advance(phones)
    assert console.record().questions == {}, "one more rating would show in what changes"
    console.close_advance()
    agreed = {
        name: (entry.last.agreement.median, entry.last.agreement.light)
        for name, entry in console.record().questions.items()
        if entry.last
    }
    assert agreed == {
        GREEN: (2, Light.GREEN),
        YELLOW: (2, Light.YELLOW),
        RED: (1, Light.RED),
        SPLIT: (1, Light.RED),
        UNKNOWN: (None, None),
        FORGOTTEN: (2, Light.RED),
        PARKED: (1, Light.RED),
    }


def test_what_the_room_agrees_on_is_the_answer(day: Facilitator) -> None:
    stored = {name: entry.answer for name, entry in day.repository.answers("spring").items()}
    assert {name: answer.level for name, answer in stored.items()} == {
        GREEN: 2,
        YELLOW: 2,
        RED: 1,
        SPLIT: 2,
        UNKNOWN: None,
        FORGOTTEN: 2,
        PARKED: 1,
    }
    assert stored[UNKNOWN].kind is AnswerKind.DONT_KNOW
    assert stored[RED].note == "Two shops out of nine."
    assert stored[RED].ratings == (1, 1, 1, 1, 2, 2, 2, 3)


def test_consensus_feeds_the_score_like_any_answer(day: Facilitator) -> None:
    found = outcome(day.repository, "spring")
    values = {name: found.result.questions[name].value for name in (GREEN, RED, UNKNOWN)}
    assert values == {GREEN: 0.5, RED: 0.25, UNKNOWN: None}
    assert found.result.questions[UNKNOWN].status is Status.DONT_KNOW
    assert found.result.overall.coverage > 0


def test_the_record_says_how_each_answer_came_about(day: Facilitator) -> None:
    found = kept(day)
    assert {name: entry.way for name, entry in found.questions.items()} == {
        GREEN: Way.ACCEPTED,
        YELLOW: Way.MEDIAN,
        RED: Way.DISCUSSED,
        SPLIT: Way.DISCUSSED,
        UNKNOWN: Way.DISCUSSED,
        FORGOTTEN: Way.MEDIAN,
        PARKED: Way.MEDIAN,
    }
    assert found.questions[RED].dissent == "Sales sees level 3."
    assert (found.questions[SPLIT].proposed, found.questions[SPLIT].level) == (1, 2)
    assert found.questions[SPLIT].reason == "Evidence shown for one region only."
    assert found.questions[UNKNOWN].task == TASK


def test_the_record_keeps_both_votes_on_a_question(day: Facilitator) -> None:
    rounds = kept(day).questions[RED].rounds
    assert [entry.agreement.median for entry in rounds] == [1, 1]
    assert [entry.agreement.light for entry in rounds] == [Light.RED, Light.YELLOW]


def test_the_record_keeps_the_opening_the_closing_and_all_points(day: Facilitator) -> None:
    found = kept(day)
    assert found.opening is not None
    assert found.closing is not None
    assert (found.opening.agreement.median, found.closing.agreement.median) == (2, 2)
    assert found.opening.ratings == (0, 1, 1, 2, 2, 2, 2, 3)
    assert found.respondents == 8
    assert dict(found.points[GOALS]) == {"serve": 70, "sell": 30}
    assert dict(found.points[PHASES]) == {"need": 5, "use": 5, "buy": 3}
    assert dict(found.points[MEASURES]) == {"M12": 12, "M10": 8, "M11": 8}


def test_groups_are_compared_only_where_three_and_three_others_rated(day: Facilitator) -> None:
    """Sales are three people; two of service, and single ones, stay among all others."""
    assert kept(day).questions[RED].groups == {}


def test_nothing_of_single_people_is_left_after_sign_off(day: Facilitator) -> None:
    assert day.repository.votes("w1") == []
    assert day.repository.participants("w1") == []
    assert day.seen.standing is Standing.SIGNED_OFF
    assert day.seen.record == kept(day)


def test_the_draft_before_sign_off_says_what_the_record_says_after(
    repository: Repository, spring: Assessment
) -> None:
    """Only what was not reached gets its way and its level at the end."""
    console, phones = invited(repository, spring)
    rate_in_advance(phones)
    console.begin()
    talk(console, phones)
    before = console.record()
    console.sign_off()
    after = kept(console)
    assert {name: entry.rounds for name, entry in before.questions.items()} == {
        name: entry.rounds for name, entry in after.questions.items()
    }
    assert (before.signed_off_at, after.signed_off_at) == (None, LATER)
    assert before.questions[RED] == after.questions[RED]
