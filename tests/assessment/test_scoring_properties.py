"""What must hold for every questionnaire and every set of answers (method.md 3.10)."""

from collections.abc import Iterator, Sequence
from math import fsum
from random import Random
from typing import TypeVar

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assessment.answer import Answer
from assessment.question import Gate
from assessment.questionnaire import (
    Axis,
    OverallRule,
    Questionnaire,
)
from assessment.result import AxisResult, Interval, OverallResult, Reliability, Result
from assessment.scoring import result
from tests.assessment.strategies import Case, answered_cases, cases
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

T = TypeVar("T")

NOISE = 1e-9
"""Two different sums of the same figures may differ in the last digits kept."""


def score(case: Case) -> Result:
    return result(case.edition, case.scope, case.answers)


def figures(found: Result) -> list[AxisResult | OverallResult]:
    """All axes and the whole."""
    return [*found.axes.values(), found.overall]


def changed(case: Case, answer: Answer) -> Case:
    return case._replace(answers={**case.answers, answer.question: answer})


def rebuilt(edition: Questionnaire, **changes: object) -> Questionnaire:
    """The edition with other fields; built anew, because it caches what it has looked up."""
    fields = {name: getattr(edition, name) for name in type(edition).model_fields}
    return Questionnaire(**{**fields, **changes})


def never_lower(before: float | None, after: float | None) -> bool:
    return before is None if after is None else before is not None and after >= before


@given(cases())
def test_weights_of_applicable_axes_sum_to_one(case: Case) -> None:
    found = score(case)
    weights = [entry.weight for entry in found.axes.values() if entry.applicable]
    assume(weights)
    assert fsum(weights) == pytest.approx(1)
    assert all(entry.weight == 0 for entry in found.axes.values() if not entry.applicable)


@given(cases())
def test_shares_sum_to_one_inside_each_axis_and_weights_to_one_overall(case: Case) -> None:
    found = score(case)
    for entry in case.edition.axes:
        if not found.axes[entry.id].applicable:
            continue
        inside = [found.capabilities[member.id] for member in entry.capabilities]
        assert fsum(member.share for member in inside) == pytest.approx(1)
        names = [member.id for group in entry.capabilities for member in group.questions]
        assert fsum(found.questions[name].share for name in names) == pytest.approx(1)
        assert fsum(found.questions[name].weight for name in names) == pytest.approx(
            found.axes[entry.id].weight
        )


@given(cases())
def test_bands_and_hard_bounds_contain_the_score_and_stay_on_the_scale(case: Case) -> None:
    found = score(case)
    for entry in figures(found):
        assert 0 <= entry.coverage <= 1
        for bounds in (entry.band, entry.hard_bounds):
            if bounds is not None:
                assert 0 <= bounds.lower <= bounds.upper <= 100
            if bounds is not None and entry.score is not None:
                assert bounds.lower <= entry.score <= bounds.upper


@given(cases())
def test_no_score_means_no_stage_no_band_and_no_reliability(case: Case) -> None:
    found = score(case)
    for entry in figures(found):
        missing = entry.score is None
        assert (entry.stage is None) is missing
        assert (entry.stage_by_score is None) is missing
        assert (entry.band is None) is missing
        assert (entry.reliability is Reliability.INSUFFICIENT) is missing


@given(cases())
def test_an_axis_has_a_score_exactly_if_enough_of_it_is_answered(case: Case) -> None:
    for entry in score(case).axes.values():
        enough = entry.coverage >= case.edition.coverage.provisional
        assert (entry.score is not None) is (entry.applicable and enough)


@given(answered_cases(), st.data())
def test_a_higher_answer_never_lowers_anything(
    chosen: tuple[Case, str], data: st.DataObject
) -> None:
    case, name = chosen
    low = case.answers[name].level
    levels = [entry.level for entry in case.edition.levels if low is None or entry.level >= low]
    better = case.answers[name].model_copy(update={"level": data.draw(st.sampled_from(levels))})
    before, after = score(case), score(changed(case, better))
    for mine, raised in zip(everything(before), everything(after), strict=True):
        assert never_lower(mine, raised)


def everything(found: Result) -> Iterator[float | None]:
    """All scores and stages of a result."""
    yield from (entry.score for entry in found.capabilities.values())
    for entry in figures(found):
        yield from (entry.score, entry.stage_by_score, entry.stage)


@given(
    st.integers(0, 4),
    st.lists(st.tuples(st.integers(0, 4), st.integers(1, 9)), min_size=1, max_size=3),
    st.integers(1, 9),
)
def test_ruling_out_a_question_on_the_mean_of_its_capability_changes_no_score(
    middle: int, others: Sequence[tuple[int, int]], weight: int
) -> None:
    """The others come in pairs of one weight, as far above the middle as below it."""
    pairs = [(min(distance, middle, 4 - middle), heavy) for distance, heavy in others]
    members = [question("q", weight=weight)]
    given_levels = [level("q", middle)]
    for number, (distance, heavy) in enumerate(pairs):
        members += [question(f"a{number}", weight=heavy), question(f"b{number}", weight=heavy)]
        given_levels += [
            level(f"a{number}", middle - distance),
            level(f"b{number}", middle + distance),
        ]
    edition = questionnaire(axis("B1", capability("1A", *members), capability("1B", question("r"))))
    case = Case(edition, asked(edition), answers(*given_levels, level("r", 1)))
    before = score(case).axes["B1"].score
    assert before is not None
    assert score(changed(case, not_applicable("q"))).axes["B1"].score == pytest.approx(before)


@given(cases())
def test_gates_and_cap_never_raise_a_stage(case: Case) -> None:
    found = score(case)
    for entry in figures(found):
        if entry.stage is not None and entry.stage_by_score is not None:
            assert entry.stage <= entry.stage_by_score
            held = isinstance(entry, OverallResult) and entry.cap == entry.stage
            assert entry.stage == entry.stage_by_score or entry.gates or held


@given(cases())
def test_without_gates_and_cap_every_stage_is_the_one_of_the_score(case: Case) -> None:
    free = rebuilt(
        case.edition,
        axes=tuple(ungated(entry) for entry in case.edition.axes),
        overall=OverallRule(),
    )
    found, limited = score(case._replace(edition=free)), score(case)
    for mine, theirs in zip(figures(found), figures(limited), strict=True):
        assert mine.stage == theirs.stage_by_score
        assert mine.gates == ()


def ungated(entry: Axis) -> Axis:
    return axis(
        entry.id,
        *(
            capability(
                group.id,
                *(member.model_copy(update={"gate": None}) for member in group.questions),
                weight=group.weight,
            )
            for group in entry.capabilities
        ),
        foundation=entry.role == "foundation",
    )


@given(answered_cases())
def test_a_gate_that_asks_for_more_never_raises_a_stage(chosen: tuple[Case, str]) -> None:
    case, name = chosen
    highest = case.edition.highest_level
    stages = [entry.stage for entry in case.edition.stages[1:]]
    strict = case.edition.questions[name].model_copy(
        update={"gate": Gate(requires=dict.fromkeys(stages, highest))}
    )
    stricter = rebuilt(case.edition, axes=replaced(case.edition.axes, strict.id, strict))
    before, after = score(case), score(case._replace(edition=stricter))
    if case.edition.questions[name].gate is None:
        assert all(
            never_lower(after.axes[entry].stage, before.axes[entry].stage) for entry in before.axes
        )
        assert never_lower(after.overall.stage, before.overall.stage)


def replaced(axes: Sequence[Axis], name: str, new: object) -> tuple[Axis, ...]:
    """The axes with another question in the place of the one called `name`."""
    return tuple(
        entry.model_copy(
            update={
                "capabilities": tuple(
                    group.model_copy(
                        update={
                            "questions": tuple(
                                new if member.id == name else member for member in group.questions
                            )
                        }
                    )
                    for group in entry.capabilities
                )
            }
        )
        for entry in axes
    )


@given(answered_cases())
def test_not_knowing_never_raises_the_lower_hard_bound(chosen: tuple[Case, str]) -> None:
    case, name = chosen
    before, after = score(case), score(changed(case, dont_know(name)))
    for mine, unknown in both_bounds(before, after):
        assert unknown.lower <= mine.lower + NOISE


@given(answered_cases())
def test_not_knowing_widens_the_hard_bounds_or_counts_as_the_lowest_level(
    chosen: tuple[Case, str],
) -> None:
    case, name = chosen
    before, unknown = score(case), score(changed(case, dont_know(name)))
    if case.edition.questions[name].dk_as_zero:
        lowest = score(changed(case, level(name, case.edition.levels[0].level)))
        assert list(everything(unknown)) == list(everything(lowest))
    else:
        for mine, wider in both_bounds(before, unknown):
            assert wider.upper >= mine.upper - NOISE


def both_bounds(before: Result, after: Result) -> Iterator[tuple[Interval, Interval]]:
    """Hard bounds of all axes and the whole, before and after."""
    for mine, theirs in zip(figures(before), figures(after), strict=True):
        if mine.hard_bounds is not None and theirs.hard_bounds is not None:
            yield mine.hard_bounds, theirs.hard_bounds


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_questions_answers_and_ratings_makes_no_difference(
    case: Case, random: Random
) -> None:
    found, other = score(case), score(shuffled(case, random))
    assert found.overall.score == other.overall.score
    assert found.overall.stage == other.overall.stage
    assert set(found.overall.weakest) == set(other.overall.weakest)
    for name, entry in found.axes.items():
        assert same(entry, other.axes[name])
    for name, member in found.capabilities.items():
        assert member.score == other.capabilities[name].score
        assert member.coverage == other.capabilities[name].coverage
    for name, single in found.questions.items():
        twin = other.questions[name]
        assert (single.level, single.value, single.sigma) == (twin.level, twin.value, twin.sigma)
        assert single.weight == pytest.approx(twin.weight)


def same(one: AxisResult, other: AxisResult) -> bool:
    """Equal but for the order of gates and the last bits of uncertainty and weight."""
    assert one.sigma == pytest.approx(other.sigma)
    assert one.weight == pytest.approx(other.weight)
    assert set(one.gates) == set(other.gates)
    fuzzy = {"sigma", "weight", "gates", "band"}
    return one.model_dump(exclude=fuzzy) == other.model_dump(exclude=fuzzy)


def shuffled(case: Case, random: Random) -> Case:
    """The same case with axes, capabilities, questions, answers and ratings in another order."""
    members = tuple(
        entry.model_copy(
            update={
                "capabilities": mixed(
                    [
                        group.model_copy(update={"questions": mixed(group.questions, random)})
                        for group in entry.capabilities
                    ],
                    random,
                )
            }
        )
        for entry in case.edition.axes
    )
    edition = rebuilt(case.edition, axes=mixed(members, random))
    given_answers = {
        name: answer.model_copy(update={"ratings": mixed(answer.ratings, random)})
        for name, answer in mixed(list(case.answers.items()), random)
    }
    return Case(edition, asked(edition, **case.scope.multipliers), given_answers)


def mixed(items: Sequence[T], random: Random) -> tuple[T, ...]:
    return tuple(random.sample(items, len(items)))


@given(cases())
def test_the_same_answers_give_the_same_result(case: Case) -> None:
    assert score(case) == score(case)
