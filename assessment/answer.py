"""What somebody answered to one question."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assessment.frozen import Frozen

NOTE_LIMIT = 4000
REASON_LIMIT = 500


class AnswerKind(StrEnum):
    """OPEN keeps a note or an evidence grade while nothing has been chosen yet."""

    OPEN = "open"
    LEVEL = "level"
    METRIC = "metric"
    CHECKLIST = "checklist"
    NOT_APPLICABLE = "not_applicable"
    DONT_KNOW = "dont_know"


class Evidence(StrEnum):
    """E0 claimed, E1 shown or named, E2 document, E3 measured or checked from outside."""

    E0 = "E0"
    E1 = "E1"
    E2 = "E2"
    E3 = "E3"


class Answer(Frozen):
    """One answer. `number` and `ticked` keep the raw values so that trends stay possible.

    `ratings` holds the last round's levels of several people; it widens the band only.
    """

    question: str
    kind: AnswerKind = AnswerKind.OPEN
    level: int | None = None
    number: float | None = None
    ticked: tuple[int, ...] = ()
    reason: Annotated[str, Field(max_length=REASON_LIMIT)] = ""
    evidence: Evidence = Evidence.E0
    note: Annotated[str, Field(max_length=NOTE_LIMIT)] = ""
    ratings: tuple[int, ...] = ()
