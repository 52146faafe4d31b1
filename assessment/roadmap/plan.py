"""What a company has decided: its targets, its limits, its plan, and how far each measure is."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assessment.answer import NOTE_LIMIT, REASON_LIMIT
from assessment.frozen import Frozen
from assessment.questionnaire import Questionnaire
from assessment.roadmap.options import MeasureSet, PlanDay, Wishes
from assessment.roadmap.targets import Ambition, Targets, completed, template
from assessment.scope import Scope
from assessment.workshop.item import OWNER_LIMIT

FIGURE_LIMIT = 60
PLAN_LIMIT = 2_000_000
"""Characters of a whole plan as it is stored."""


class MeasureStatus(StrEnum):
    """How far a planned measure is. DROPPED needs a reason."""

    OPEN = "open"
    RUNNING = "running"
    DONE = "done"
    DROPPED = "dropped"


class FollowUp(Frozen):
    """One planned measure on its way. `role` is a role of the edition, `owner` free text.

    `start` and `due` default to those of its wave. `baseline` and `current` are the KPI as
    people write it. DONE changes no score: only a new rating with evidence does.
    """

    status: MeasureStatus = MeasureStatus.OPEN
    role: str | None = None
    owner: Annotated[str, Field(max_length=OWNER_LIMIT)] = ""
    start: PlanDay | None = None
    due: PlanDay | None = None
    reason: Annotated[str, Field(max_length=REASON_LIMIT)] = ""
    baseline: Annotated[str, Field(max_length=FIGURE_LIMIT)] = ""
    current: Annotated[str, Field(max_length=FIGURE_LIMIT)] = ""
    note: Annotated[str, Field(max_length=NOTE_LIMIT)] = ""

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to do: it is done, or it has been dropped."""
        return self.status in {MeasureStatus.DONE, MeasureStatus.DROPPED}


class Plan(Frozen):
    """Everything decided about one assessment. `schedule` is the plan as adopted: measure → wave.

    `targets` is None while the template has not been touched, `wishes` while nobody has said
    anything about limits. `considered` are the measures ticked to see what they would bring.
    `follow_ups` has an entry for each planned measure that somebody has touched. `start` is the
    first day of the adopted plan; the one in `wishes` may have moved on to a plan being drafted.
    """

    targets: Targets | None = None
    wishes: Wishes | None = None
    considered: MeasureSet = frozenset()
    schedule: Mapping[str, int] = {}
    follow_ups: Mapping[str, FollowUp] = {}
    start: PlanDay | None = None

    @property
    def adopted_under(self) -> Wishes | None:
        """The wishes, but from the first day of the adopted plan; None while there are none."""
        if self.wishes is None or self.start is None:
            return self.wishes
        return self.wishes.model_copy(update={"start": self.start})

    @property
    def is_decided(self) -> bool:
        """Whether the targets are somebody's: set by hand, or those of an adopted plan."""
        return self.targets is not None or bool(self.schedule)


class StoredPlan(Frozen):
    """A plan as it is on disk; `version` is 0 where nothing has been stored yet."""

    plan: Plan = Plan()
    version: Annotated[int, Field(ge=0)] = 0


def aims(plan: Plan, questionnaire: Questionnaire, scope: Scope) -> Targets:
    """Its targets for just what is asked now: those of the template where nobody has decided."""
    usual = template(questionnaire, scope, Ambition.BUILD)
    return completed(plan.targets, usual) if plan.targets else usual


class ReasonMissingError(ValueError):
    """A measure is dropped for a reason, or not at all."""


class DueBeforeStartError(ValueError):
    """A measure would have to be over before it begins."""


def checked(follow_up: FollowUp) -> FollowUp:
    """The same; ReasonMissingError if it is dropped without one."""
    if follow_up.status is MeasureStatus.DROPPED and not follow_up.reason.strip():
        raise ReasonMissingError
    return follow_up
