"""Phase scores: the same answers seen along the customer's way."""

import pytest

from assessment.language import Bilingual
from assessment.phase_scores import PhaseScore, phase_scores
from assessment.questionnaire import Phase, Questionnaire
from assessment.scoring import result
from tests.builders import (
    answers,
    asked,
    axis,
    capability,
    dont_know,
    level,
    not_applicable,
    question,
    questionnaire,
)

NAME = Bilingual(de="x", en="x")


def edition() -> Questionnaire:
    """q1 serves both phases, q2 only buying, q3 only using; each axis is half the whole."""
    tagged = {
        "q1": ("buy", "use"),
        "q2": ("buy",),
        "q3": ("use",),
    }
    asking = {
        name: question(name).model_copy(update={"phases": phases})
        for name, phases in tagged.items()
    }
    base = questionnaire(
        axis("B1", capability("1A", asking["q1"], asking["q2"])),
        axis("B2", capability("2A", asking["q3"])),
    )
    phases = tuple(Phase(id=name, name=NAME, meaning=NAME) for name in ("need", "buy", "use"))
    return base.model_copy(update={"phases": phases})


def scores(*given: object) -> dict[str, PhaseScore]:
    content = edition()
    scored = result(content, asked(content), answers(*given))  # type: ignore[arg-type]
    return {score.phase: score for score in phase_scores(content, scored)}


def test_a_question_of_two_phases_counts_half_in_each() -> None:
    """Buying: q1 with 1/8, q2 with 1/4 of the whole; using: q1 with 1/8, q3 with 1/2."""
    found = scores(level("q1", 4), level("q2", 1), level("q3", 2))
    assert found["buy"].score == pytest.approx(100 * (1 / 8 * 1 + 1 / 4 * 0.25) / (3 / 8))
    assert found["use"].score == pytest.approx(100 * (1 / 8 * 1 + 1 / 2 * 0.5) / (5 / 8))


def test_each_axis_shows_its_own_score_and_share() -> None:
    using = scores(level("q1", 4), level("q2", 1), level("q3", 2))["use"]
    assert [(part.axis, part.score) for part in using.axes] == [("B1", 100), ("B2", 50)]
    assert [part.share for part in using.axes] == pytest.approx([0.2, 0.8])


def test_a_phase_nobody_is_asked_about_has_no_score() -> None:
    need = scores(level("q1", 4))["need"]
    assert (need.score, need.coverage, need.axes) == (None, 0.0, ())


def test_what_nobody_knows_lowers_the_coverage_and_what_does_not_apply_does_not() -> None:
    unknown = scores(level("q1", 4), dont_know("q2"))["buy"]
    assert unknown.score == 100
    assert unknown.coverage == pytest.approx(1 / 3)
    assert unknown.axes[0].share == 1
    left_out = scores(level("q1", 4), not_applicable("q2"))["buy"]
    assert (left_out.score, left_out.coverage) == (100, 1)


@pytest.mark.parametrize("count", range(1, 30))
def test_answers_on_the_highest_level_are_worth_exactly_a_hundred(count: int) -> None:
    asking = [
        question(f"q{n}", weight=1 / (n + 3)).model_copy(update={"phases": ("buy",)})
        for n in range(count)
    ]
    phases = (Phase(id="buy", name=NAME, meaning=NAME),)
    content = questionnaire(axis("B1", capability("1A", *asking)))
    content = content.model_copy(update={"phases": phases})
    given = answers(*(level(one.id, 4) for one in asking))
    (score,) = phase_scores(content, result(content, asked(content), given))
    assert (score.score, score.axes[0].score) == (100, 100)
