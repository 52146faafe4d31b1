"""One question of a questionnaire: its text, its levels and how it is answered."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assessment.condition import Condition
from assessment.frozen import Frozen
from assessment.language import Bilingual

QuestionId = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9]*(-[0-9]{2})?$", max_length=20)]


class AnswerType(StrEnum):
    """How people answer: by choosing an anchor, entering a number or ticking points."""

    ANCHOR = "anchor"
    METRIC = "metric"
    CHECKLIST = "checklist"


class Anchor(Bilingual):
    """What a stranger would see at one level; `value` overrides the value of the scale (0–1)."""

    value: Annotated[float, Field(ge=0, le=1)] | None = None


class Better(StrEnum):
    """Whether a higher or a lower number is the better one."""

    HIGHER = "higher"
    LOWER = "lower"


class Metric(Frozen):
    """A number that is turned into a level by published thresholds.

    `thresholds` gives for each level above the lowest the number that must be reached
    (`better: higher`) or not exceeded (`better: lower`); both borders count as reached.
    """

    unit: Bilingual
    better: Better
    thresholds: Mapping[int, float]
    lowest: float = 0
    highest: float
    decimals: Annotated[int, Field(ge=0, le=3)] = 0


class Checklist(Frozen):
    """Points to tick. `levels[n]` is the level for n ticked points."""

    items: tuple[Bilingual, ...]
    levels: tuple[int, ...]


class Gate(Frozen):
    """Level this question must have before its axis may reach a stage: stage → level."""

    requires: Mapping[int, int]


class LegalNotice(Frozen):
    """A duty behind a question. Shown with its date and the line that it is no legal advice."""

    rule: Bilingual
    applies_from: str | None = None
    as_of: str
    source: str


class NotApplicable(Frozen):
    """Whether people may say *trifft nicht zu*, and the profile that says it for them."""

    hint: Bilingual
    allowed: bool = True
    when: Condition | None = None


class Question(Frozen):
    """A question with one anchor per level of the edition's scale."""

    id: QuestionId
    name: Bilingual
    text: Bilingual
    why: Bilingual
    hint: Bilingual | None = None
    anchors: Mapping[int, Anchor]
    evidence: Bilingual
    type: AnswerType = AnswerType.ANCHOR
    metric: Metric | None = None
    checklist: Checklist | None = None
    weight: Annotated[float, Field(gt=0, le=10)] = 1
    depth: str
    phases: tuple[str, ...] = ()
    gate: Gate | None = None
    legal: LegalNotice | None = None
    not_applicable: NotApplicable | None = None
    dk_as_zero: bool = False
    sources: tuple[str, ...] = ()
    seeds: tuple[str, ...] = ()
