"""Random small questionnaires and random answers to them, for properties of the engine."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hypothesis import strategies as st

from assessment.answer import Answer, AnswerKind, Evidence
from assessment.question import Question
from assessment.questionnaire import (
    Axis,
    Capability,
    Combination,
    Combine,
    CoverageRule,
    OverallGate,
    OverallRule,
    Questionnaire,
    Weighting,
)
from assessment.scope import Scope
from tests.builders import asked, axis, capability, question, questionnaire

weights = st.integers(1, 100).map(lambda hundredths: hundredths / 100)
shares = st.integers(0, 100).map(lambda hundredths: hundredths / 100)
combinations = st.sampled_from(Combination)


class Case(NamedTuple):
    """An assessment, ready to be scored."""

    edition: Questionnaire
    scope: Scope
    answers: Mapping[str, Answer]


@st.composite
def gates(draw: st.DrawFn, levels: Sequence[int], stages: int) -> dict[int, int]:
    """Requirements that never fall from one stage to the next."""
    blocked = draw(st.sets(st.integers(1, stages - 1), min_size=1))
    required = draw(st.lists(st.sampled_from(levels), min_size=len(blocked), max_size=len(blocked)))
    return dict(zip(sorted(blocked), sorted(required), strict=True))


@st.composite
def questions(draw: st.DrawFn, identity: str, levels: Sequence[int], stages: int) -> Question:
    return question(
        identity,
        weight=draw(weights),
        levels=levels,
        dk_as_zero=draw(st.booleans()),
        gate=draw(st.none() | gates(levels, stages)),
    )


@st.composite
def capabilities(draw: st.DrawFn, identity: str, levels: Sequence[int], stages: int) -> Capability:
    asked_for = [
        draw(questions(f"q{identity}x{number}", levels, stages))
        for number in range(draw(st.integers(1, 3)))
    ]
    return capability(identity, *asked_for, weight=draw(weights))


@st.composite
def axes(
    draw: st.DrawFn, identity: str, levels: Sequence[int], stages: int, *, foundation: bool
) -> Axis:
    members = [
        draw(capabilities(f"{identity}{letter}", levels, stages))
        for letter in "AB"[: draw(st.integers(1, 2))]
    ]
    return axis(identity, *members, foundation=foundation)


@st.composite
def editions(draw: st.DrawFn) -> Questionnaire:
    """One to three axes, two to six levels from 0 or 1, any combination on any floor.

    The values of the scale rise from 0 to 1, evenly or not.
    """
    lowest = draw(st.integers(0, 1))
    levels = range(lowest, lowest + draw(st.integers(2, 6)))
    borders = [0, *sorted(draw(st.sets(st.integers(1, 100), min_size=1, max_size=4)))]
    members = [
        draw(axes(f"B{number}", levels, len(borders), foundation=draw(st.booleans())))
        for number in range(draw(st.integers(1, 3)))
    ]
    return questionnaire(
        *members,
        levels=levels,
        values=draw(st.just(()) | values(len(levels))),
        borders=borders,
        weighting=Weighting(id="w", foundation_share=draw(shares)),
        combine=Combine(
            capability=draw(combinations), axis=draw(combinations), overall=draw(combinations)
        ),
        coverage=draw(st.sampled_from([CoverageRule(), CoverageRule(provisional=0.3, overall=0)])),
        overall=draw(overall_rules(members, levels, len(borders))),
    )


@st.composite
def values(draw: st.DrawFn, count: int) -> list[float]:
    """Values of a scale that rises from 0 to 1."""
    inner = draw(st.lists(st.integers(0, 100), min_size=count - 2, max_size=count - 2).map(sorted))
    return [0.0, *(hundredths / 100 for hundredths in inner), 1.0]


@st.composite
def overall_rules(
    draw: st.DrawFn, members: Sequence[Axis], levels: Sequence[int], stages: int
) -> OverallRule:
    identity = members[0].capabilities[0].questions[0].id
    gate = OverallGate(question=identity, requires=draw(gates(levels, stages)))
    return OverallRule(
        stages_above_weakest=draw(st.none() | st.integers(0, 2)),
        gates=draw(st.sampled_from([(), (gate,)])),
    )


@st.composite
def level_answers(draw: st.DrawFn, identity: str, levels: Sequence[int]) -> Answer:
    return Answer(
        question=identity,
        kind=AnswerKind.LEVEL,
        level=draw(st.sampled_from(levels)),
        evidence=draw(st.sampled_from(Evidence)),
        ratings=tuple(draw(st.lists(st.sampled_from(levels), max_size=3))),
    )


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A random edition with an answer of any kind, or none, to each question; mostly levels."""
    edition = draw(editions())
    levels = [entry.level for entry in edition.levels]
    given = {}
    for identity in edition.questions:
        kind = draw(st.sampled_from([AnswerKind.LEVEL] * 5 + [*AnswerKind]))
        if kind is AnswerKind.LEVEL:
            given[identity] = draw(level_answers(identity, levels))
        elif kind is not AnswerKind.METRIC:
            given[identity] = Answer(question=identity, kind=kind)
    multipliers = {
        entry.id: draw(st.sampled_from([0.75, 0.9, 1.0, 1.25])) for entry in edition.axes
    }
    return Case(edition, asked(edition, **multipliers), given)


@st.composite
def answered_cases(draw: st.DrawFn) -> tuple[Case, str]:
    """A case with at least one question answered by level, and the id of one of these."""
    case = draw(cases())
    identity = draw(st.sampled_from(list(case.edition.questions)))
    levels = [entry.level for entry in case.edition.levels]
    given = {**case.answers, identity: draw(level_answers(identity, levels))}
    return case._replace(answers=given), identity
