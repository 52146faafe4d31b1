"""Measures in words, with their figures as the reader of the language writes them."""

from collections.abc import Sequence

from assessment.candidates import Candidate
from assessment.language import Language
from assessment.measure import Cost, FirstStep
from assessment.planning import CostBand, Planning
from assessment.questionnaire import Questionnaire
from reports.measure_text import effort_line, first_step_line, points_text, waits_line
from tests.builders import effect, measure, two_axes, words
from texts.wording import Wording

GERMAN, ENGLISH = Wording(Language.DE), Wording(Language.EN)


def edition() -> Questionnaire:
    """Two cost bands, one of them free, and three measures."""
    bands = (
        CostBand(id="none", name=words("keine"), midpoint=0),
        CostBand(id="some", name=words("bis 2.000 Euro"), midpoint=1000),
    )
    measures = tuple(measure(name, effect("q1", 3)) for name in ("M01", "M02", "M03"))
    return two_axes().model_copy(
        update={"planning": Planning(cost_bands=bands), "measures": measures}
    )


def candidate(points: float = 2.0, waits_for: Sequence[Sequence[str]] = ()) -> Candidate:
    groups = tuple(tuple(group) for group in waits_for)
    chosen = measure("M09", effect("q1", 3))
    return Candidate(measure=chosen, lifts=(), points=points, chance=0.5, waits_for=groups)


def test_effort_names_days_weeks_and_what_has_to_be_paid() -> None:
    chosen = measure("M01", effect("q1", 3)).model_copy(
        update={"effort": {"it": 1.5, "sales": 2}, "weeks": 1}
    )
    free = effort_line(edition(), chosen, GERMAN)
    assert free == "3,5 Personentage · 1 Woche · kein Budget nötig"
    paid = chosen.model_copy(update={"cost": Cost(once="some", running="none")})
    assert effort_line(edition(), paid, ENGLISH).startswith("3.5 person-days · 1 week · ")
    assert "einmalig bis 2.000 Euro" in effort_line(edition(), paid, GERMAN)
    assert "jährlich" not in effort_line(edition(), paid, GERMAN)


def test_the_gain_is_weighted_with_the_chance_of_success() -> None:
    assert points_text(candidate(points=2.6), GERMAN) == "voraussichtlich +1,3 Punkte"
    assert points_text(candidate(points=2.6), ENGLISH) == "expected +1.3 points"


def test_what_has_to_come_first_is_named_with_its_alternatives() -> None:
    waiting = candidate(waits_for=[["M01", "M02"], ["M03"]])
    assert waits_line(edition(), waiting, GERMAN) == "Zuerst nötig: M01 oder M02; M03"
    assert waits_line(edition(), waiting, ENGLISH) == "Needed first: M01 or M02; M03"
    assert waits_line(edition(), candidate(), GERMAN) == ""


def test_the_first_step_says_how_long_it_takes() -> None:
    chosen = measure("M01", effect("q1", 3))
    assert first_step_line(chosen, GERMAN) == "first step (1\u00a0Stunde)"
    longer = FirstStep(text=words("first step"), hours=1.5)
    half = chosen.model_copy(update={"first_step": longer})
    assert first_step_line(half, GERMAN) == "first step (1,5\u00a0Stunden)"
