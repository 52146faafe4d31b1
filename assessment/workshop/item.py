"""One thing a workshop votes on, and what was made of it."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from assessment.answer import NOTE_LIMIT, REASON_LIMIT, Answer, Evidence
from assessment.frozen import Frozen

OPENING, CLOSING = "@opening", "@closing"
"""The one-question test at the beginning and at the end (S004-02)."""
GOALS, PHASES, MEASURES = "@goals", "@phases", "@measures"
"""Points for goals, for phases of the journey, for measures."""

ROUNDS = 2
"""Never more than two votes on a question (estimate, talk, estimate again)."""
OWNER_LIMIT = 120


class ItemState(StrEnum):
    """Where an item is. Only VOTING takes votes; PARKED can be called again."""

    WAITING = "waiting"
    VOTING = "voting"
    REVEALED = "revealed"
    DECIDED = "decided"
    PARKED = "parked"


class Way(StrEnum):
    """How a common answer came about: talked over, agreed from the start, or never reached."""

    DISCUSSED = "discussed"
    ACCEPTED = "accepted"
    MEDIAN = "median"


class Task(Frozen):
    """Who finds out by when what nobody in the room knew."""

    owner: Annotated[str, StringConstraints(min_length=1, max_length=OWNER_LIMIT)]
    due: date


class Decision(Frozen):
    """The common answer to one question.

    `proposed` is the lower median of the last round (None without ratings); a different level
    needs a `reason`. `before` is the answer this one replaced, for taking it back. `answer` has
    no note of the facilitator but its own; `dissent` is what the minority wants recorded.
    """

    way: Way
    answer: Answer
    proposed: int | None = None
    reason: Annotated[str, Field(max_length=REASON_LIMIT)] = ""
    dissent: Annotated[str, Field(max_length=NOTE_LIMIT)] = ""
    task: Task | None = None
    before: Answer | None = None
    at: datetime

    @property
    def evidence(self) -> Evidence:
        return self.answer.evidence


class Item(Frozen):
    """`subject` is a question id or one of the subjects above.

    `round` is the newest one that has been opened; 0 before any. Votes given in advance are
    round 1. `began_at` is when the item first came on stage. `earlier` is the state from which
    the item was decided or parked, to return to; None for any other.
    """

    subject: str
    state: ItemState = ItemState.WAITING
    round: Annotated[int, Field(ge=0, le=ROUNDS)] = 0
    began_at: datetime | None = None
    earlier: ItemState | None = None
    decision: Decision | None = None

    @property
    def rounds(self) -> int:
        """How many votes this subject may have."""
        return 1 if self.subject.startswith("@") else ROUNDS
