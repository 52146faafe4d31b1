"""A questionnaire edition: axes, capabilities, scale and the rules of scoring as data."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import Field

from assessment.alert_rule import AlertRule
from assessment.condition import Condition
from assessment.frozen import Frozen
from assessment.guidance import AxisInterpretation, Interpretation, JourneyRow, Term
from assessment.language import Bilingual, Language
from assessment.measure import Measure
from assessment.planning import Planning
from assessment.question import Gate, Question, QuestionId
from assessment.terms import TermIndex

Ratio = Annotated[float, Field(ge=0, le=1)]
Deviation = Annotated[float, Field(ge=0, le=10)]
Multiplier = Annotated[float, Field(gt=0, le=10)]
Key = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$")]


class Level(Frozen):
    """One step of the answer scale. Without `value`, levels are evenly spaced from 0 to 1."""

    level: Annotated[int, Field(ge=0, le=10)]
    name: Bilingual
    meaning: Bilingual
    value: Ratio | None = None


class Stage(Frozen):
    """One stage of maturity; `lower` is the score (0–100) from which it can be reached."""

    stage: Annotated[int, Field(ge=0, le=10)]
    name: Bilingual
    lower: Annotated[float, Field(ge=0, le=100)]


class Depth(Frozen):
    """How much is asked. Depths are ordered: each one includes those before it."""

    id: Key
    name: Bilingual
    minutes: Annotated[int, Field(gt=0, le=600)]


class Phase(Frozen):
    """A phase of the customer journey."""

    id: Key
    name: Bilingual
    meaning: Bilingual


class Source(Frozen):
    """Where a figure or a rule comes from."""

    id: Key
    text: Bilingual


class Combination(StrEnum):
    """How a group becomes one number: by weighted mean, or by its weakest member."""

    WEIGHTED_MEAN = "weighted_mean"
    MINIMUM = "minimum"


class Combine(Frozen):
    """The combination used on each floor of the model."""

    capability: Combination = Combination.WEIGHTED_MEAN
    axis: Combination = Combination.WEIGHTED_MEAN
    overall: Combination = Combination.WEIGHTED_MEAN


class CoverageRule(Frozen):
    """Shares (0–1) from which a score counts (method.md 3.2 no. 5)."""

    firm: Ratio = 0.8
    provisional: Ratio = 0.6
    overall_weight: Ratio = 0.8
    overall: Ratio = 0.7
    check_profile_above: Ratio = 0.4


class Uncertainty(Frozen):
    """Standard deviations in levels by evidence grade (method.md 3.2 no. 11)."""

    evidence: Mapping[str, Deviation]
    dont_know: Deviation
    dont_know_as_zero: Deviation
    z: Deviation


class OverallGate(Gate):
    """A question the overall stage depends on."""

    question: QuestionId


class OverallRule(Frozen):
    """What holds the overall stage back.

    The overall stage lies at most `stages_above_weakest` above the weakest scored axis; None
    switches that rule off.
    """

    stages_above_weakest: Annotated[int, Field(ge=0, le=10)] | None = None
    gates: tuple[OverallGate, ...] = ()


class AxisRole(StrEnum):
    """Blocks span the radar; foundations carry it."""

    BLOCK = "block"
    FOUNDATION = "foundation"


class Capability(Frozen):
    """A group of questions; `weight` is its share inside the axis (v_k)."""

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9]{1,10}$")]
    name: Bilingual
    heading: Bilingual
    meaning: Bilingual
    weight: Annotated[float, Field(gt=0, le=1)]
    questions: tuple[Question, ...] = ()


class Axis(Frozen):
    """A building block, or the foundation beneath the blocks."""

    id: Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9]{0,9}$")]
    name: Bilingual
    introduction: Bilingual
    role: AxisRole = AxisRole.BLOCK
    capabilities: tuple[Capability, ...]


class Industry(Frozen):
    """Multipliers of one industry; an axis that is not named has 1."""

    id: Key
    name: Bilingual
    reason: Bilingual
    multipliers: Mapping[str, float] = {}


class Linear(Frozen):
    """A multiplier that grows with a share: base + slope · percent / 100."""

    fact: str
    base: float
    slope: float


class ProfileRule(Frozen):
    """What the company profile changes on one axis (method.md 3.7).

    `only` leaves just these questions of the axis; `sentence` tells the reader what happened.
    """

    id: Annotated[str, Field(min_length=1, max_length=60)]
    axis: str
    when: Condition
    not_applicable: bool = False
    only: tuple[QuestionId, ...] | None = None
    multiplier: float | None = None
    linear: Linear | None = None
    sentence: Bilingual | None = None


class Weighting(Frozen):
    """A weight profile: industries, rules and the share kept for the foundation (η)."""

    id: Key
    lowest: Multiplier = 0.75
    highest: Multiplier = 1.25
    foundation_share: Ratio = 0
    industries: tuple[Industry, ...] = ()
    rules: tuple[ProfileRule, ...] = ()


class Goal(Frozen):
    """Something a company may want from digital customer interaction (S002-06)."""

    id: Key
    name: Bilingual
    meaning: Bilingual


class WorkshopParts(Frozen):
    """What a workshop asks beside the questions.

    `opening` is the one question asked at the beginning and again at the end; `calibration` are
    questions for practising how to read anchors. Nothing given, nothing asked.
    """

    opening: QuestionId | None = None
    calibration: tuple[QuestionId, ...] = ()
    goals: tuple[Goal, ...] = ()


class Frame(Frozen):
    """What an edition says once for all of its questions: scales, depths, rules of scoring."""

    id: Key
    edition: Key
    title: Bilingual
    as_of: str
    levels: tuple[Level, ...]
    stages: tuple[Stage, ...]
    depths: tuple[Depth, ...]
    phases: tuple[Phase, ...] = ()
    combine: Combine = Combine()
    coverage: CoverageRule = CoverageRule()
    uncertainty: Uncertainty
    overall: OverallRule = OverallRule()
    workshop: WorkshopParts = WorkshopParts()


class Questionnaire(Frame):
    """One edition, complete. Nothing about its size or scale is known to the engine."""

    sources: tuple[Source, ...] = ()
    weighting: Weighting
    axes: tuple[Axis, ...]
    planning: Planning = Planning()
    measures: tuple[Measure, ...] = ()
    alerts: tuple[AlertRule, ...] = ()
    journey: tuple[JourneyRow, ...] = ()
    interpretations: tuple[AxisInterpretation, ...] = ()
    glossary: tuple[Term, ...] = ()
    content_hash: str = ""

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """All questions by id, in the order of the edition."""
        return {
            question.id: question
            for axis in self.axes
            for capability in axis.capabilities
            for question in capability.questions
        }

    @cached_property
    def capability_of(self) -> Mapping[str, Capability]:
        """The capability each question belongs to, by question id."""
        return {
            question.id: capability
            for capability in self.capabilities()
            for question in capability.questions
        }

    @cached_property
    def axis_of(self) -> Mapping[str, Axis]:
        """The axis each capability belongs to, by capability id."""
        return {capability.id: axis for axis in self.axes for capability in axis.capabilities}

    @cached_property
    def scale_values(self) -> Mapping[int, float]:
        """The value 0–1 of each level on the scale: its own, else by its place in the row."""
        top = len(self.levels) - 1
        return {
            entry.level: place / top if entry.value is None else entry.value
            for place, entry in enumerate(self.levels)
        }

    @cached_property
    def term_index(self) -> Mapping[Language, TermIndex]:
        """Finds the terms of the glossary in a text, by language."""
        return {language: TermIndex(self.glossary, language) for language in Language}

    def capabilities(self) -> Iterator[Capability]:
        """Every capability, axis by axis."""
        return (capability for axis in self.axes for capability in axis.capabilities)

    def axis(self, axis_id: str) -> Axis:
        """The axis with this id; KeyError if the edition has none."""
        for axis in self.axes:
            if axis.id == axis_id:
                return axis
        raise KeyError(axis_id)

    def interpretation(self, axis_id: str, stage: int | None) -> Interpretation | None:
        """What a stage of an axis means; None without a stage, or if nothing is written."""
        for row in self.interpretations:
            if row.axis == axis_id and stage is not None:
                return row.stages.get(stage)
        return None

    def value_of(self, question: Question, level: int) -> float:
        """The value 0–1 of a level: the anchor's own, else the scale's, else evenly spaced."""
        own = question.anchors[level].value
        return self.scale_values[level] if own is None else own

    @property
    def highest_level(self) -> int:
        return self.levels[-1].level
