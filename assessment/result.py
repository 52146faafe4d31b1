"""The frozen result that screens and reports read."""

from collections.abc import Mapping
from enum import StrEnum

from assessment.frozen import Frozen


class Status(StrEnum):
    """What a question contributed. DONT_KNOW and OPEN lower coverage, NOT_APPLICABLE does not."""

    ANSWERED = "answered"
    NOT_APPLICABLE = "not_applicable"
    DONT_KNOW = "dont_know"
    OPEN = "open"


class Reliability(StrEnum):
    """How far a score can be trusted, from its coverage (method.md 3.2 no. 5)."""

    FIRM = "firm"
    PROVISIONAL = "provisional"
    INSUFFICIENT = "insufficient"


class Interval(Frozen):
    """Lower and upper end on the scale 0–100."""

    lower: float
    upper: float


class QuestionResult(Frozen):
    """`share` is the weight inside the axis (ω), `weight` the weight in the overall score."""

    question: str
    status: Status
    level: int | None = None
    value: float | None = None
    sigma: float | None = None
    share: float = 0.0
    weight: float = 0.0


class CapabilityResult(Frozen):
    """`score` is 0–1, None while nothing is answered; `weight` is the overall weight."""

    capability: str
    applicable: bool
    score: float | None = None
    coverage: float = 0.0
    share: float = 0.0
    weight: float = 0.0


class GateFinding(Frozen):
    """A gate that keeps a stage out of reach: `level` None means nobody knows (unbekannt)."""

    question: str
    stage: int
    required: int
    level: int | None


class AxisResult(Frozen):
    """One axis. `score`, `stage` and `band` are None while coverage is insufficient or N/A.

    `hard_bounds` is the score if every unknown answer were the lowest, or the highest, level.
    `gates` lists what keeps `stage` below `stage_by_score`, each with the lowest stage it blocks.
    """

    axis: str
    applicable: bool
    score: float | None = None
    coverage: float = 0.0
    reliability: Reliability = Reliability.INSUFFICIENT
    weight: float = 0.0
    sigma: float | None = None
    band: Interval | None = None
    hard_bounds: Interval | None = None
    stage_by_score: int | None = None
    stage: int | None = None
    gates: tuple[GateFinding, ...] = ()
    check_profile: bool = False


class OverallResult(Frozen):
    """The whole. `cap` is the stage the weakest axis allows; `weakest` names these axes."""

    score: float | None = None
    coverage: float = 0.0
    reliability: Reliability = Reliability.INSUFFICIENT
    sigma: float | None = None
    band: Interval | None = None
    hard_bounds: Interval | None = None
    stage_by_score: int | None = None
    stage: int | None = None
    cap: int | None = None
    weakest: tuple[str, ...] = ()
    gates: tuple[GateFinding, ...] = ()
    lowest_score: float | None = None
    highest_score: float | None = None


class Result(Frozen):
    """Everything computed from one assessment; a report adds wording and nothing else."""

    questions: Mapping[str, QuestionResult]
    capabilities: Mapping[str, CapabilityResult]
    axes: Mapping[str, AxisResult]
    overall: OverallResult
