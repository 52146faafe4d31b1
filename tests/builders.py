"""Small questionnaires and answers, built in a line or two."""

from collections.abc import Mapping, Sequence

from assessment.answer import Answer, AnswerKind, Evidence
from assessment.condition import Condition
from assessment.language import Bilingual
from assessment.measure import (
    Basis,
    Benefit,
    Change,
    Cost,
    Effect,
    FirstStep,
    Goal,
    Kpi,
    Measure,
    Step,
    Triad,
)
from assessment.profile import Staff
from assessment.question import Anchor, AnswerType, Better, Checklist, Gate, Metric, Question
from assessment.questionnaire import (
    Axis,
    AxisRole,
    Capability,
    Combine,
    CoverageRule,
    Depth,
    Level,
    OverallRule,
    Questionnaire,
    Stage,
    Uncertainty,
    Weighting,
)
from assessment.scope import Scope

EVIDENCE = {"E0": 0.8, "E1": 0.5, "E2": 0.25, "E3": 0.1}
BORDERS = (0, 15, 40, 60, 85)


def words(text: str) -> Bilingual:
    """The same text in both languages."""
    return Bilingual(de=text, en=text)


def question(
    identity: str,
    *,
    weight: float = 1,
    gate: Mapping[int, int] | None = None,
    metric: Metric | None = None,
    checklist: Checklist | None = None,
    dk_as_zero: bool = False,
    levels: Sequence[int] = range(5),
    values: Sequence[float | None] = (),
    depth: str = "full",
) -> Question:
    """A question with one anchor a level; `values` override the values of the scale."""
    own = values or [None] * len(levels)
    return Question(
        id=identity,
        name=words(identity),
        text=words(identity),
        why=words("why"),
        anchors={
            level: Anchor(de="x", en="x", value=value)
            for level, value in zip(levels, own, strict=True)
        },
        evidence=words("evidence"),
        type=AnswerType.METRIC
        if metric
        else AnswerType.CHECKLIST
        if checklist
        else AnswerType.ANCHOR,
        metric=metric,
        checklist=checklist,
        weight=weight,
        depth=depth,
        gate=Gate(requires=gate) if gate else None,
        dk_as_zero=dk_as_zero,
    )


def metric(better: Better, thresholds: Mapping[int, float], highest: float = 1000) -> Metric:
    """A number without decimals worth mentioning."""
    return Metric(unit=words("h"), better=better, thresholds=thresholds, highest=highest)


def checklist(*levels: int) -> Checklist:
    """As many points as there are levels but one; `levels[n]` is the level for n of them."""
    return Checklist(items=tuple(words(str(n)) for n in range(len(levels) - 1)), levels=levels)


def capability(identity: str, *questions: Question, weight: float = 1.0) -> Capability:
    return Capability(
        id=identity,
        name=words(identity),
        heading=words(identity),
        meaning=words(identity),
        weight=weight,
        questions=questions,
    )


def axis(identity: str, *capabilities: Capability, foundation: bool = False) -> Axis:
    return Axis(
        id=identity,
        name=words(identity),
        introduction=words(identity),
        role=AxisRole.FOUNDATION if foundation else AxisRole.BLOCK,
        capabilities=capabilities,
    )


def questionnaire(
    *axes: Axis,
    levels: Sequence[int] = range(5),
    values: Sequence[float | None] = (),
    borders: Sequence[float] = BORDERS,
    weighting: Weighting | None = None,
    combine: Combine | None = None,
    coverage: CoverageRule | None = None,
    overall: OverallRule | None = None,
    uncertainty: Uncertainty | None = None,
    depths: Sequence[str] = ("full",),
) -> Questionnaire:
    """An edition with the rules of method.md unless told otherwise."""
    own = values or [None] * len(levels)
    return Questionnaire(
        id="mini",
        edition="1.0",
        title=words("mini"),
        as_of="2026-01",
        levels=tuple(
            Level(level=level, name=words("x"), meaning=words("x"), value=value)
            for level, value in zip(levels, own, strict=True)
        ),
        stages=tuple(
            Stage(stage=stage, name=words("x"), lower=lower) for stage, lower in enumerate(borders)
        ),
        depths=tuple(Depth(id=depth, name=words(depth), minutes=10) for depth in depths),
        combine=combine or Combine(),
        coverage=coverage or CoverageRule(),
        uncertainty=uncertainty
        or Uncertainty(evidence=EVIDENCE, dont_know=1.155, dont_know_as_zero=0.25, z=1.2816),
        overall=overall or OverallRule(stages_above_weakest=1),
        weighting=weighting or Weighting(id="w"),
        axes=axes,
    )


def one_axis(*questions: Question) -> Axis:
    """The axis B1 with the single capability 1A."""
    return axis("B1", capability("1A", *questions))


def asked(edition: Questionnaire, **multipliers: float) -> Scope:
    """Everything is asked; axes that are not named have the multiplier 1."""
    return Scope(
        depth=edition.depths[-1].id,
        asked=tuple(edition.questions),
        multipliers={entry.id: multipliers.get(entry.id, 1.0) for entry in edition.axes},
    )


def level(
    identity: str,
    chosen: int,
    evidence: Evidence = Evidence.E0,
    ratings: Sequence[int] = (),
) -> Answer:
    """An answer that names a level."""
    return Answer(
        question=identity,
        kind=AnswerKind.LEVEL,
        level=chosen,
        evidence=evidence,
        ratings=tuple(ratings),
    )


def measured(identity: str, number: float, evidence: Evidence = Evidence.E0) -> Answer:
    return Answer(question=identity, kind=AnswerKind.METRIC, number=number, evidence=evidence)


def ticked(identity: str, *points: int) -> Answer:
    return Answer(question=identity, kind=AnswerKind.CHECKLIST, ticked=points)


def not_applicable(identity: str) -> Answer:
    return Answer(question=identity, kind=AnswerKind.NOT_APPLICABLE, reason="does not fit")


def dont_know(identity: str) -> Answer:
    return Answer(question=identity, kind=AnswerKind.DONT_KNOW)


def answers(*given: Answer) -> dict[str, Answer]:
    """Answers by the id of their question."""
    return {answer.question: answer for answer in given}


def levels(**chosen: int) -> dict[str, Answer]:
    """Answers that name a level each: `levels(q1=3, q2=0)`."""
    return {identity: level(identity, value) for identity, value in chosen.items()}


def two_axes(overall: OverallRule | None = None) -> Questionnaire:
    """Two axes of one question each."""
    return questionnaire(
        axis("B1", capability("1A", question("q1"))),
        axis("B2", capability("2A", question("q2"))),
        overall=overall,
    )


def effect(identity: str, lifted: int, **requires: int) -> Effect:
    """`effect("q1", 3, q2=2)`: q1 reaches 3 if q2 has 2."""
    return Effect(question=identity, level=lifted, requires=requires)


def measure(
    identity: str,
    *effects: Effect,
    after: Sequence[Sequence[str]] = (),
    success: float = 1.0,
    applies_when: Condition | None = None,
) -> Measure:
    """A measure of one day; `after` are its prerequisites, groups of which one is enough."""
    return Measure(
        id=identity,
        name=words(identity),
        benefit=words("benefit"),
        benefits=(Benefit.FASTER,),
        goal=Goal.PROCESS,
        step=Step.ANALYSIS,
        change=Change.ADAPT,
        phases=(),
        triad=Triad(process=words("process"), it=words("it"), people=words("people")),
        effects=effects,
        effort={"management": 1},
        weeks=1,
        cost=Cost(once="none", running="none"),
        prerequisites=tuple(tuple(group) for group in after),
        applies_when=applies_when,
        responsible="management",
        kpi=Kpi(name=words("kpi"), target=words("target"), source=words("source")),
        risk=words("risk"),
        replaces=words("replaces"),
        offline=True,
        reversible=True,
        success=dict.fromkeys(Staff, success),
        basis=Basis.EXPERIENCE,
        first_step=FirstStep(text=words("first step"), hours=1),
    )
