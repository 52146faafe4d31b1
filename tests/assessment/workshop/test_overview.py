"""A record at a glance, counted by hand."""

from datetime import date

import pytest

from assessment.answer import Answer, AnswerKind
from assessment.workshop.agreement import Light
from assessment.workshop.item import Task, Way
from assessment.workshop.overview import group_gaps, notable, overview, plain
from assessment.workshop.record import Record
from assessment.workshop.reliability import Reading, reading
from assessment.workshop.settings import Grouping
from assessment.workshop.tasks import assigned_tasks, pending_tasks
from tests.builders import level
from tests.workshop_records import entry, groups, tally, worked_record


def test_lights_are_counted_by_the_round_that_counts() -> None:
    found = overview(worked_record())
    assert found.lights == {Light.GREEN: 3, Light.YELLOW: 1, Light.RED: 1}
    assert (found.lit, found.unlit) == (5, 3)


def test_divided_questions_come_first_and_the_widest_apart_before_the_rest() -> None:
    record = Record(
        respondents=3,
        grouping=Grouping.ROLE,
        questions={
            "slightly": entry("slightly", tally(1, 1, 1, 2, 2, 3, 3, 3)),
            "divided": entry("divided", tally(0, 0, 2, 3)),
            "alone": entry("alone", tally(2)),
            "far": entry("far", tally(0, 0, 4, 4)),
            "agreed": entry("agreed", tally(2, 2, 2), dissent="doch"),
        },
    )
    order = ["far", "divided", "slightly", "alone", "agreed"]
    assert [found.question for found in notable(record)] == order


@pytest.mark.parametrize(
    "fields",
    [
        {"way": Way.DISCUSSED},
        {"dissent": "Nein."},
        {"reason": "Beleg fehlt."},
        {"task": Task(owner="Anna", due=date(2026, 12, 1))},
    ],
)
def test_an_agreed_question_is_worth_a_look_if_more_was_said(fields: dict[str, object]) -> None:
    questions = {"q1": entry("q1", tally(2, 2, 2), **({"way": Way.ACCEPTED} | fields))}
    record = Record(respondents=3, grouping=Grouping.ROLE, questions=questions)
    assert [found.question for found in notable(record)] == ["q1"]
    assert plain(record) == ()


def test_the_widest_gap_between_groups_comes_first() -> None:
    gaps = group_gaps(worked_record())
    assert [(gap.question, gap.difference) for gap in gaps] == [("B1-08", 1.5), ("B1-03", 1.25)]


def test_one_group_alone_has_no_gap() -> None:
    questions = {"q1": entry("q1", tally(2, 2, 2), groups=groups(leadership=2.0))}
    assert group_gaps(worked_record(questions=questions)) == ()


def test_the_most_urgent_task_comes_first() -> None:
    assert [task.question for task in assigned_tasks(worked_record())] == ["B5-12", "B1-10"]


@pytest.mark.parametrize(
    ("answer", "open_ones"),
    [
        (Answer(question="B5-12", kind=AnswerKind.DONT_KNOW), ["B5-12", "B1-10"]),
        (Answer(question="B5-12", note="ich frage nach"), ["B5-12", "B1-10"]),
        (level("B5-12", 2), ["B1-10"]),
    ],
)
def test_a_task_is_done_once_somebody_knows(answer: Answer, open_ones: list[str]) -> None:
    pending = pending_tasks(worked_record(), {"B5-12": answer})
    assert [task.question for task in pending] == open_ones


def test_without_a_workshop_there_is_no_task() -> None:
    assert assigned_tasks(None) == pending_tasks(None, {}) == ()


@pytest.mark.parametrize(
    ("alpha", "good_for"),
    [
        (1.0, Reading.RELIABLE),
        (0.8, Reading.RELIABLE),
        (0.799, Reading.TENTATIVE),
        (0.667, Reading.TENTATIVE),
        (0.666, Reading.LOW),
        (-0.2, Reading.LOW),
    ],
)
def test_alpha_is_read_by_its_two_borders(alpha: float, good_for: Reading) -> None:
    assert reading(alpha) is good_for
