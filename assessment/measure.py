"""A measure of the catalogue: what it lifts, what it takes and how to begin."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assessment.condition import Condition
from assessment.frozen import Frozen
from assessment.language import Bilingual
from assessment.profile import Staff
from assessment.question import QuestionId

MeasureId = Annotated[str, Field(pattern=r"^M[0-9]{2,3}$")]
Days = Annotated[float, Field(gt=0, le=1000)]
Probability = Annotated[float, Field(gt=0, le=1)]


class Benefit(StrEnum):
    """What people notice first (S000-28)."""

    FASTER = "faster"
    FRIENDLIER = "friendlier"
    MORE_PERSONAL = "more_personal"
    LESS_ADMIN = "less_admin"


class Goal(StrEnum):
    """The goal of digitalisation a measure serves (S002-06)."""

    COST = "cost"
    PROCESS = "process"
    NEW_OFFER = "new_offer"


class Step(StrEnum):
    """The three steps every change goes through (S001-09)."""

    ANALYSIS = "analysis"
    TOOL = "tool"
    IMPLEMENTATION = "implementation"


class Change(StrEnum):
    """Whether today's way is made digital, or designed anew (S000-25/26)."""

    ADAPT = "adapt"
    RETHINK = "rethink"


class Basis(StrEnum):
    """Where the idea comes from: the source articles, a cited fact, or experience."""

    SEED = "seed"
    SOURCE = "source"
    EXPERIENCE = "experience"


class Triad(Frozen):
    """What happens in process, IT and people; none of the three may be missing (S001-33)."""

    process: Bilingual
    it: Bilingual
    people: Bilingual


class Effect(Frozen):
    """`question` reaches `level` if every question in `requires` already has its level."""

    question: QuestionId
    level: Annotated[int, Field(ge=1, le=10)]
    requires: Mapping[QuestionId, int] = {}


class Cost(Frozen):
    """Cost bands of planning.yaml: once, and running for a year."""

    once: str
    running: str


class Kpi(Frozen):
    """A figure of behaviour, not of opinion (S004-23), and where it is read off."""

    name: Bilingual
    target: Bilingual
    source: Bilingual


class Companions(Frozen):
    """The measures that bring process and people along when a tool is introduced."""

    process: MeasureId
    people: MeasureId


class Duty(Frozen):
    """A duty behind a measure, the day from which it applies, and the companies it binds."""

    due: str
    source: str
    applies_when: Condition | None = None


class FirstStep(Frozen):
    """What can be done within one week without a budget, in at most two hours."""

    text: Bilingual
    hours: Annotated[float, Field(gt=0, le=2)]


class Measure(Frozen):
    """Effort, cost and success are estimates for companies of 20 to 250 people.

    `prerequisites` is an AND of ORs: of each inner group at least one measure must be done.
    """

    id: MeasureId
    name: Bilingual
    benefit: Bilingual
    benefits: Annotated[tuple[Benefit, ...], Field(min_length=1)]
    goal: Goal
    step: Step
    change: Change
    phases: tuple[str, ...]
    triad: Triad
    effects: Annotated[tuple[Effect, ...], Field(min_length=1)]
    effort: Annotated[Mapping[str, Days], Field(min_length=1)]
    weeks: Annotated[int, Field(gt=0, le=156)]
    cost: Cost
    prerequisites: tuple[tuple[MeasureId, ...], ...] = ()
    excludes: tuple[MeasureId, ...] = ()
    companions: Companions | None = None
    applies_when: Condition | None = None
    legal: tuple[Duty, ...] = ()
    responsible: str
    kpi: Kpi
    risk: Bilingual
    replaces: Bilingual
    offline: bool
    reversible: bool
    tool: Bilingual | None = None
    success: Mapping[Staff, Probability]
    basis: Basis
    sources: tuple[str, ...] = ()
    seeds: tuple[str, ...] = ()
    first_step: FirstStep

    @property
    def person_days(self) -> float:
        """Effort of all roles together."""
        return sum(self.effort.values())
