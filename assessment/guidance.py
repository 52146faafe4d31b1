"""What an edition tells its readers besides questions: interpretations, journey, terms."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assessment.frozen import Frozen
from assessment.language import Bilingual


class Interpretation(Frozen):
    """What a stage looks like, what it costs the company, and what comes next."""

    looks: Bilingual
    costs: Bilingual
    next: Bilingual


class AxisInterpretation(Frozen):
    """The interpretation of an axis at each stage."""

    axis: str
    stages: Mapping[int, Interpretation]


class Bearing(StrEnum):
    """How far an axis acts in a phase of the customer journey (S002-88)."""

    MAIN = "main"
    SUPPORTING = "supporting"
    NONE = "none"


class JourneyRow(Frozen):
    """How one axis acts along the customer journey, by phase."""

    axis: str
    bearing: Mapping[str, Bearing]
    sentence: Bilingual


class Forms(Frozen):
    """The forms of a term as they occur in the texts of each language."""

    de: Annotated[tuple[str, ...], Field(min_length=1)]
    en: Annotated[tuple[str, ...], Field(min_length=1)]


class Term(Frozen):
    """A word that readers may not know, explained wherever one of its forms occurs."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_]{0,39}$")]
    name: Bilingual
    forms: Forms
    meaning: Bilingual
