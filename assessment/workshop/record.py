"""What stays of a workshop: nothing that names a person or lets one be worked out."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated

from pydantic import Field

from assessment.answer import NOTE_LIMIT, REASON_LIMIT
from assessment.frozen import Frozen
from assessment.workshop.agreement import Agreement
from assessment.workshop.groups import GroupMean
from assessment.workshop.item import Task, Way
from assessment.workshop.settings import Grouping


class Tally(Frozen):
    """One round of one question. `ratings` are sorted, and empty below three of them."""

    agreement: Agreement
    ratings: tuple[int, ...] = ()
    dont_know: int = 0
    not_applicable: int = 0

    @property
    def voters(self) -> int:
        return self.agreement.n + self.dont_know + self.not_applicable

    @property
    def is_single(self) -> bool:
        """One person's rating stands for all (“Einzelurteil”)."""
        return self.agreement.n == 1


class QuestionRecord(Frozen):
    """One question: how it was rated in each round, what became of it, and who differed.

    `groups` has only groups that may be shown; `way` is None while nothing is decided.
    """

    question: str
    rounds: tuple[Tally, ...] = ()
    way: Way | None = None
    level: int | None = None
    proposed: int | None = None
    reason: Annotated[str, Field(max_length=REASON_LIMIT)] = ""
    dissent: Annotated[str, Field(max_length=NOTE_LIMIT)] = ""
    task: Task | None = None
    groups: Mapping[str, GroupMean] = {}

    @property
    def last(self) -> Tally | None:
        """The round that counts."""
        return self.rounds[-1] if self.rounds else None


class Record(Frozen):
    """The whole workshop. `respondents` gave at least one vote.

    `alpha` is None below ten questions or three raters (method.md 3.5). `points` has, by
    subject, the share or sum of points of each option: goals in points out of 100, phases and
    measures in votes. `signed_off_at` is None for a draft.
    """

    respondents: int
    grouping: Grouping
    questions: Mapping[str, QuestionRecord] = {}
    opening: Tally | None = None
    closing: Tally | None = None
    points: Mapping[str, Mapping[str, float]] = {}
    alpha: float | None = None
    signed_off_at: datetime | None = None
