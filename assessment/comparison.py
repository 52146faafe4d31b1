"""What changed between two milestones of a company, on the questions they have in common."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from math import hypot
from typing import NamedTuple

from assessment.answer import Answer, Evidence
from assessment.frozen import Frozen
from assessment.precision import settled
from assessment.question import Question
from assessment.questionnaire import Questionnaire
from assessment.result import AxisResult, OverallResult, QuestionResult, Result, Status
from assessment.scope import Scope
from assessment.scoring import result

RULER = ("type", "anchors", "metric", "checklist")
"""The fields of a question that decide which level an answer is and what that level means."""


class Milestone(NamedTuple):
    """One assessment as it is compared: its own edition, what it asked and what was said."""

    questionnaire: Questionnaire
    scope: Scope
    answers: Mapping[str, Answer]


class Certainty(StrEnum):
    """How far a difference can be believed (method.md 3.2 no. 12).

    REAL is larger than the uncertainty of both scores together, and an answer with evidence E1 or
    better changed its level; UNPROVEN lacks such an answer. WITHIN may be chance. UNCHANGED means
    that not a single answer counts differently.
    """

    REAL = "real"
    UNPROVEN = "unproven"
    WITHIN = "within"
    UNCHANGED = "unchanged"


class AnswerChange(Frozen):
    """A common question that counts differently now; `evidence` is that of the newer answer."""

    question: str
    axis: str
    before: QuestionResult
    after: QuestionResult
    evidence: Evidence

    @property
    def proven(self) -> bool:
        """Whether one known level became another one, with evidence."""
        known = self.before.level is not None and self.after.level is not None
        moved = self.before.level != self.after.level
        return known and moved and self.evidence is not Evidence.E0


class Difference(Frozen):
    """Two scores 0–100 of one axis or of the whole; without both there is no certainty."""

    before: float | None = None
    after: float | None = None
    certainty: Certainty | None = None

    @property
    def points(self) -> float | None:
        """Points won, negative if lost; None unless both scores exist."""
        if self.before is None or self.after is None:
            return None
        return settled(self.after - self.before)


class Comparison(Frozen):
    """Both results recomputed on the common questions.

    `common` and `changes` are in the order of the newer edition, and so is `axes`, which holds
    the axes with a common question that applied at one of the milestones at least.
    """

    common: tuple[str, ...]
    before: Result
    after: Result
    changes: tuple[AnswerChange, ...]
    axes: Mapping[str, Difference]
    overall: Difference


def comparison(before: Milestone, after: Milestone) -> Comparison:
    """Compare an earlier milestone with a later one.

    Scores of different sets of questions must not be set side by side (method.md 3.2 no. 5, 3.7),
    so both are computed anew from the questions asked at both milestones whose levels mean the
    same in both editions. Weights, multipliers and rules are those of the newer one for both:
    what differs is only what was answered. Neither original result moves.
    """
    common = _common(before, after)
    scope = after.scope.model_copy(update={"asked": common})
    then, now = (result(after.questionnaire, scope, side.answers) for side in (before, after))
    changes = tuple(_changes(after, common, then, now))
    z = after.questionnaire.uncertainty.z
    return Comparison(
        common=common,
        before=then,
        after=now,
        changes=changes,
        axes={
            axis: _difference(
                then.axes[axis], now.axes[axis], [c for c in changes if c.axis == axis], z
            )
            for axis in now.axes
            if then.axes[axis].applicable or now.axes[axis].applicable
        },
        overall=_difference(then.overall, now.overall, changes, z),
    )


def _common(before: Milestone, after: Milestone) -> tuple[str, ...]:
    asked_before = set(before.scope.asked)
    old, new = before.questionnaire.questions, after.questionnaire.questions
    return tuple(
        question
        for question in after.scope.asked
        if question in asked_before and _ruler(old[question]) == _ruler(new[question])
    )


def _ruler(question: Question) -> tuple[object, ...]:
    return tuple(getattr(question, field) for field in RULER)


def _changes(
    after: Milestone, common: Sequence[str], then: Result, now: Result
) -> Iterator[AnswerChange]:
    questionnaire = after.questionnaire
    for question in common:
        old, new = then.questions[question], now.questions[question]
        if (_counted(old), old.level) != (_counted(new), new.level):
            answer = after.answers.get(question, Answer(question=question))
            yield AnswerChange(
                question=question,
                axis=questionnaire.axis_of[questionnaire.capability_of[question].id].id,
                before=old,
                after=new,
                evidence=answer.evidence,
            )


def _counted(found: QuestionResult) -> Status:
    """The status as the score sees it: *weiß nicht* and an open question are the same."""
    return Status.OPEN if found.status is Status.DONT_KNOW else found.status


def _difference(
    then: AxisResult | OverallResult,
    now: AxisResult | OverallResult,
    changes: Sequence[AnswerChange],
    z: float,
) -> Difference:
    found = Difference(before=then.score, after=now.score)
    if found.points is None:
        return found
    noise = z * hypot(then.sigma or 0.0, now.sigma or 0.0)
    if not changes:
        certainty = Certainty.UNCHANGED
    elif abs(found.points) <= settled(noise):
        certainty = Certainty.WITHIN
    else:
        proven = any(change.proven for change in changes)
        certainty = Certainty.REAL if proven else Certainty.UNPROVEN
    return found.model_copy(update={"certainty": certainty})
