"""The walk through the questionnaire shows what is asked, in order, and nothing else."""

import pytest

from assessment.profile import Profile
from assessment.questionnaire import Questionnaire
from assessment.scope import Scope, scope
from services.steps import Step, axis_progress, first_open, step_at, steps
from tests.builders import asked, axis, capability, question, questionnaire

EDITION = questionnaire(
    axis("B1", capability("1A", question("q1"), question("q2")), capability("1B", question("q3"))),
    axis("B2", capability("2A", question("q4"))),
    axis("E", capability("EA", question("q5"), question("q6")), foundation=True),
)
WALK = steps(EDITION, asked(EDITION))


def only(*questions: str) -> Scope:
    """A scope that asks nothing but these."""
    return asked(EDITION).model_copy(update={"asked": questions})


def ids(walk: tuple[Step, ...]) -> list[tuple[str, str, list[str]]]:
    return [
        (step.axis.id, step.capability.id, [entry.id for entry in step.questions]) for step in walk
    ]


def test_every_capability_is_a_step_in_the_order_of_the_edition() -> None:
    assert ids(WALK) == [
        ("B1", "1A", ["q1", "q2"]),
        ("B1", "1B", ["q3"]),
        ("B2", "2A", ["q4"]),
        ("E", "EA", ["q5", "q6"]),
    ]


def test_questions_that_are_not_asked_leave_no_empty_step() -> None:
    assert ids(steps(EDITION, only("q6", "q2"))) == [("B1", "1A", ["q2"]), ("E", "EA", ["q6"])]
    assert steps(EDITION, only()) == ()


def test_the_profile_shortens_the_walk(tiny: Questionnaire) -> None:
    without = steps(tiny, scope(tiny, Profile(stores=False), "full"))
    assert ids(without)[0] == ("S", "S1", ["S-01"])
    with_stores = steps(tiny, scope(tiny, Profile(stores=True), "full"))
    assert ids(with_stores)[0] == ("S", "S1", ["S-01", "S-02"])


@pytest.mark.parametrize(
    ("wanted", "found"), [("q1", 0), ("q2", 0), ("q3", 1), ("q6", 3), ("q99", 0), (None, 0)]
)
def test_a_question_leads_to_its_step_and_an_unknown_one_to_the_first(
    wanted: str | None, found: int
) -> None:
    assert step_at(WALK, wanted) == found


def test_a_question_that_is_no_longer_asked_leads_to_the_first_step() -> None:
    assert step_at(steps(EDITION, only("q1", "q4")), "q3") == 0


def test_an_axis_begins_with_its_first_open_question() -> None:
    assert first_open(WALK, "B1", []) == "q1"
    assert first_open(WALK, "B1", ["q1", "q5"]) == "q2"
    assert first_open(WALK, "B1", {"q1", "q2"}) == "q3"


def test_an_axis_that_is_complete_begins_with_its_first_question() -> None:
    assert first_open(WALK, "B1", ["q1", "q2", "q3"]) == "q1"


def test_an_axis_without_questions_begins_nowhere() -> None:
    assert first_open(steps(EDITION, only("q1")), "B2", []) is None
    assert first_open(WALK, "B9", []) is None


def test_progress_counts_what_is_asked_and_answered_on_each_axis() -> None:
    progress = axis_progress(EDITION, only("q1", "q3", "q5"), {"q1", "q2", "q5"})
    assert [(entry.axis.id, entry.done, entry.asked) for entry in progress] == [
        ("B1", 1, 2),
        ("B2", 0, 0),
        ("E", 1, 1),
    ]


def test_an_axis_is_complete_when_all_its_questions_are_answered_and_there_are_some() -> None:
    progress = axis_progress(EDITION, only("q1", "q3", "q5"), {"q1", "q2", "q5"})
    assert [entry.complete for entry in progress] == [False, False, True]
