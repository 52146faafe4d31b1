"""*Warum dieser Wert?* – the arithmetic behind any figure, down to the answers."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from assessment.answer import Answer
from assessment.figures import Figure, nominal_shares, score_shares
from assessment.floors import axis_figure, overall_figure, question_figure
from assessment.frozen import Frozen
from assessment.question import Question
from assessment.questionnaire import Axis, Capability, Combination, Questionnaire
from assessment.readings import reading
from assessment.reasons import (
    BandReason,
    StageReason,
    axis_stage,
    group_band,
    overall_stage,
    question_band,
)
from assessment.result import Result, Status


class Subject(StrEnum):
    """What a figure belongs to."""

    OVERALL = "overall"
    AXIS = "axis"
    CAPABILITY = "capability"
    QUESTION = "question"
    ANSWER = "answer"


class Unit(StrEnum):
    """Points run from 0 to 100, a ratio from 0 to 1; a level is one of the edition's scale."""

    POINTS = "points"
    RATIO = "ratio"
    LEVEL = "level"


class Part(Frozen):
    """One summand: `share` times the value of the part makes the contribution.

    Shares sum to 1, contributions to the value above (to ten decimals). What does not count has
    0 for both: no answer, not applicable, or not the weakest where the minimum decides.
    """

    share: float
    contribution: float
    explanation: "Explanation"


class Explanation(Frozen):
    """One figure and what it was made from.

    `value` is None where there is none to show; then no part contributes. `id` is empty for the
    whole, and the question's for an answer. `parts` are in the order of the edition and include
    what does not count. `coverage` is explained in the same form, as a ratio. `status` belongs
    to questions, `answer` to answers.
    """

    subject: Subject
    id: str
    value: float | None
    unit: Unit = Unit.POINTS
    applicable: bool = True
    combination: Combination | None = None
    parts: tuple[Part, ...] = ()
    status: Status | None = None
    answer: Answer | None = None
    coverage: "Explanation | None" = None
    band: BandReason | None = None
    stage: StageReason | None = None


def explanation(
    questionnaire: Questionnaire,
    result: Result,
    answers: Mapping[str, Answer],
    subject: Subject,
    identity: str = "",
) -> Explanation:
    """Explain one figure of a result; `answers` are those it was computed from.

    The whole needs no identity. KeyError for what the edition does not have, and for a question
    that is not asked.
    """
    explainer = _Explainer(questionnaire, result, answers)
    match subject:
        case Subject.OVERALL:
            return explainer.overall()
        case Subject.AXIS:
            return explainer.axis(questionnaire.axis(identity))
        case Subject.CAPABILITY:
            return explainer.capability(_capability(questionnaire, identity))
        case Subject.QUESTION:
            return explainer.question(questionnaire.questions[identity])
        case Subject.ANSWER:
            return explainer.answer(identity)


class _Explainer:
    """The figures of one assessment, rebuilt by the arithmetic that scored it."""

    def __init__(
        self, questionnaire: Questionnaire, result: Result, answers: Mapping[str, Answer]
    ) -> None:
        self.questionnaire = questionnaire
        self.result = result
        self.answers = answers
        self.readings = {
            question: reading(
                questionnaire, questionnaire.questions[question], answers.get(question)
            )
            for question in result.questions
        }
        self.axes = {
            axis.id: figure._replace(weight=result.axes[axis.id].weight)
            for axis in questionnaire.axes
            if (figure := axis_figure(questionnaire, axis, self.readings))
        }
        self.capabilities = {part.id: part for axis in self.axes.values() for part in axis.parts}

    def overall(self) -> Explanation:
        return self._group(
            Explanation(
                subject=Subject.OVERALL,
                id="",
                value=None,
                combination=self.questionnaire.combine.overall,
                stage=overall_stage(self.questionnaire, self.result.overall),
            ),
            overall_figure(self.questionnaire, list(self.axes.values())),
            [self.axis(axis) for axis in self.questionnaire.axes],
        )

    def axis(self, axis: Axis) -> Explanation:
        return self._group(
            Explanation(
                subject=Subject.AXIS,
                id=axis.id,
                value=None,
                combination=self.questionnaire.combine.axis,
                stage=axis_stage(self.questionnaire, self.result.axes[axis.id]),
            ),
            self.axes.get(axis.id),
            [self.capability(capability) for capability in axis.capabilities],
        )

    def capability(self, capability: Capability) -> Explanation:
        return self._group(
            Explanation(
                subject=Subject.CAPABILITY,
                id=capability.id,
                value=None,
                combination=self.questionnaire.combine.capability,
            ),
            self.capabilities.get(capability.id),
            [
                self.question(question)
                for question in capability.questions
                if question.id in self.readings
            ],
        )

    def question(self, question: Question) -> Explanation:
        read = self.readings[question.id]
        explained = Explanation(
            subject=Subject.QUESTION, id=question.id, value=None, status=read.status
        )
        if read.status is Status.NOT_APPLICABLE:
            return explained.model_copy(update={"applicable": False})
        figure = question_figure(self.questionnaire, question, read)
        return explained.model_copy(
            update={
                "value": figure.score,
                "parts": self._answer_part(figure),
                "coverage": _ratio(explained, figure.coverage),
                "band": question_band(self.questionnaire, figure, read),
            }
        )

    def _answer_part(self, question: Figure) -> tuple[Part, ...]:
        """The answer alone makes the value; without a value there is no part."""
        if question.score is None:
            return ()
        answer = self.answer(question.id)
        return (Part(share=1.0, contribution=question.score, explanation=answer),)

    def answer(self, identity: str) -> Explanation:
        return Explanation(
            subject=Subject.ANSWER,
            id=identity,
            value=self.readings[identity].level,
            unit=Unit.LEVEL,
            answer=self.answers.get(identity),
        )

    def _group(
        self, explained: Explanation, figure: Figure | None, members: Sequence[Explanation]
    ) -> Explanation:
        """Fill in what a figure and its members say; no figure means not applicable."""
        if figure is None or explained.combination is None:
            parts = _parts(members, {})
            return explained.model_copy(update={"applicable": False, "parts": parts})
        names = [part.id for part in figure.parts]
        nominal = dict(zip(names, nominal_shares(figure.parts), strict=True))
        real = dict(zip(names, score_shares(explained.combination, figure.parts), strict=True))
        coverages = [member.coverage for member in members if member.coverage]
        return explained.model_copy(
            update={
                "value": figure.score,
                "parts": _parts(members, {} if figure.score is None else real),
                "coverage": _ratio(explained, figure.coverage, _parts(coverages, nominal)),
                "band": group_band(self.questionnaire, figure, explained.combination),
            }
        )


def _capability(questionnaire: Questionnaire, identity: str) -> Capability:
    axis = questionnaire.axis_of[identity]
    return next(entry for entry in axis.capabilities if entry.id == identity)


def _parts(members: Sequence[Explanation], shares: Mapping[str, float]) -> tuple[Part, ...]:
    return tuple(
        Part(
            share=shares.get(member.id, 0.0),
            contribution=shares.get(member.id, 0.0) * (member.value or 0.0),
            explanation=member,
        )
        for member in members
    )


def _ratio(explained: Explanation, coverage: float, parts: tuple[Part, ...] = ()) -> Explanation:
    """The coverage of what is being explained, always a weighted mean."""
    return Explanation(
        subject=explained.subject,
        id=explained.id,
        value=coverage,
        unit=Unit.RATIO,
        combination=Combination.WEIGHTED_MEAN if parts else None,
        parts=parts,
    )
