"""A phone may send anything; only what was offered is taken."""

import pytest
from pydantic import ValidationError

from assessment.question import NotApplicable
from assessment.questionnaire import Goal, Phase, Questionnaire, WorkshopParts
from assessment.workshop.choices import offers, options, question_of, subjects
from assessment.workshop.item import CLOSING, GOALS, MEASURES, OPENING, PHASES
from assessment.workshop.vote import Choice, ChoiceKind
from tests.assessment.workshop.rooms import DONT_KNOW, NOT_APPLICABLE, choice, workshop
from tests.builders import effect, measure, one_axis, question, questionnaire, words

ROOM = workshop().model_copy(update={"measures": ("M01", "M02", "M03", "M04")})
SKIPPABLE = question("q2").model_copy(update={"not_applicable": NotApplicable(hint=words("x"))})


def edition() -> Questionnaire:
    """Two questions of five levels; the second may not apply. Three goals, three phases."""
    return questionnaire(one_axis(question("q1"), SKIPPABLE)).model_copy(
        update={
            "workshop": WorkshopParts(
                opening="q1",
                goals=tuple(Goal(id=name, name=words(name), meaning=words("x")) for name in "abc"),
            ),
            "phases": tuple(
                Phase(id=name, name=words(name), meaning=words("x"))
                for name in ("need", "buy", "use")
            ),
            "measures": (measure("M01", effect("q1", 2)),),
        }
    )


def is_offered(subject: str, said: Choice | int | str | dict[str, int]) -> bool:
    made = said if isinstance(said, Choice) else choice(said)
    return offers(edition(), ROOM, subject, made)


@pytest.mark.parametrize("subject", ["q1", OPENING, CLOSING])
def test_a_question_offers_its_levels_and_not_knowing(subject: str) -> None:
    assert [level for level in range(-1, 7) if is_offered(subject, level)] == [0, 1, 2, 3, 4]
    assert is_offered(subject, DONT_KNOW)


def test_not_applicable_is_offered_where_the_question_allows_it() -> None:
    assert is_offered("q2", NOT_APPLICABLE)
    assert not is_offered("q1", NOT_APPLICABLE)


@pytest.mark.parametrize(
    "forged",
    [
        Choice(kind=ChoiceKind.LEVEL),
        Choice(kind=ChoiceKind.LEVEL, level=2, points={"a": 1}),
        Choice(kind=ChoiceKind.DONT_KNOW, level=2),
        Choice(kind=ChoiceKind.NOT_APPLICABLE, level=2),
        Choice(kind=ChoiceKind.POINTS, points={"a": 100}),
        Choice(kind=ChoiceKind.POINTS, level=2),
    ],
)
def test_a_forged_answer_to_a_question_is_refused(forged: Choice) -> None:
    assert not is_offered("q2", forged)


@pytest.mark.parametrize(
    ("subject", "points", "offered"),
    [
        (GOALS, {"a": 100}, True),
        (GOALS, {"a": 50, "b": 30, "c": 20}, True),
        (GOALS, {"a": 50, "b": 49}, False),
        (GOALS, {"a": 50, "b": 51}, False),
        (GOALS, {"a": 50, "d": 50}, False),
        (PHASES, {"need": 1}, True),
        (PHASES, {"need": 1, "use": 1}, True),
        (PHASES, {"need": 2}, False),
        (PHASES, {"need": 1, "buy": 1, "use": 1}, False),
        (MEASURES, {"M01": 2, "M02": 2, "M03": 1}, True),
        (MEASURES, {"M04": 1}, True),
        (MEASURES, {"M01": 3}, False),
        (MEASURES, {"M01": 2, "M02": 2, "M03": 2}, False),
        (MEASURES, {"M05": 1}, False),
        (GOALS, {}, False),
        ("q1", {"a": 100}, False),
        ("q9", {"a": 100}, False),
        ("@nothing", {"a": 100}, False),
    ],
)
def test_points_have_to_add_up(subject: str, points: dict[str, int], *, offered: bool) -> None:
    assert is_offered(subject, points) == offered


@pytest.mark.parametrize("subject", [GOALS, PHASES, MEASURES, "q9", "@nothing"])
@pytest.mark.parametrize("said", [2, DONT_KNOW, NOT_APPLICABLE])
def test_where_points_are_given_or_nothing_is_asked_no_level_is_taken(
    subject: str, said: int | str
) -> None:
    assert not is_offered(subject, said)


@pytest.mark.parametrize("level", [True, "3", 2.0, "x"])
def test_a_level_is_a_whole_number_and_nothing_like_it(level: object) -> None:
    with pytest.raises(ValidationError):
        Choice.model_validate({"kind": "level", "level": level})


@pytest.mark.parametrize("points", [0, -1, 101, True, "5", 1.0])
def test_points_are_whole_numbers_above_zero(points: object) -> None:
    with pytest.raises(ValidationError):
        Choice.model_validate({"kind": "points", "points": {"a": points}})


def test_opening_and_closing_ask_the_same_question() -> None:
    asked = [question_of(edition(), subject) for subject in (OPENING, CLOSING, "q1")]
    assert [found.id for found in asked if found] == ["q1", "q1", "q1"]
    assert question_of(edition(), GOALS) is None


def test_options_are_goals_phases_or_the_measures_of_the_workshop() -> None:
    content = edition()
    assert list(options(content, ROOM, GOALS)) == ["a", "b", "c"]
    assert list(options(content, ROOM, PHASES)) == ["need", "buy", "use"]
    assert list(options(content, ROOM, MEASURES)) == ["M01", "M02", "M03", "M04"]
    assert list(options(content, ROOM, "q1")) == []


def test_a_workshop_votes_on_what_its_edition_has() -> None:
    assert subjects(edition(), ["q2"]) == ["q2", OPENING, GOALS, PHASES, MEASURES, CLOSING]
    assert subjects(questionnaire(one_axis(question("q1"))), ["q1"]) == ["q1"]
    assert question_of(questionnaire(one_axis(question("q1"))), OPENING) is None
