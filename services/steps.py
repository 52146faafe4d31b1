"""The walk through the questionnaire: one capability a step."""

from collections.abc import Collection, Sequence

from assessment.frozen import Frozen
from assessment.question import Question
from assessment.questionnaire import Axis, Capability, Questionnaire
from assessment.scope import Scope


class Step(Frozen):
    """One screen of questions: a capability with those of its questions that are asked."""

    axis: Axis
    capability: Capability
    questions: tuple[Question, ...]


class AxisProgress(Frozen):
    """How far one axis is. `asked` 0 means that the profile rules the whole axis out."""

    axis: Axis
    done: int
    asked: int

    @property
    def complete(self) -> bool:
        return 0 < self.asked == self.done


def steps(questionnaire: Questionnaire, scope: Scope) -> tuple[Step, ...]:
    """Every capability with something to ask, in the order of the edition."""
    asked = set(scope.asked)
    found = (
        Step.model_construct(
            axis=axis,
            capability=capability,
            questions=tuple(entry for entry in capability.questions if entry.id in asked),
        )
        for axis in questionnaire.axes
        for capability in axis.capabilities
    )
    return tuple(step for step in found if step.questions)


def step_at(walk: Sequence[Step], question: str | None) -> int:
    """Index of the step that holds this question; the first step if none does."""
    for index, step in enumerate(walk):
        if any(entry.id == question for entry in step.questions):
            return index
    return 0


def first_open(walk: Sequence[Step], axis_id: str, settled: Collection[str]) -> str | None:
    """The question to start with on an axis: its first unsettled one, else its first."""
    questions = [entry.id for step in walk if step.axis.id == axis_id for entry in step.questions]
    return next((entry for entry in questions if entry not in settled), next(iter(questions), None))


def axis_progress(
    questionnaire: Questionnaire, scope: Scope, settled: Collection[str]
) -> tuple[AxisProgress, ...]:
    """Progress of every axis, ruled-out ones included."""
    asked = set(scope.asked)
    return tuple(
        _progress(axis, [entry for entry in _questions(axis) if entry in asked], settled)
        for axis in questionnaire.axes
    )


def _questions(axis: Axis) -> list[str]:
    return [entry.id for capability in axis.capabilities for entry in capability.questions]


def _progress(axis: Axis, asked: Sequence[str], settled: Collection[str]) -> AxisProgress:
    done = sum(entry in settled for entry in asked)
    return AxisProgress.model_construct(axis=axis, done=done, asked=len(asked))
