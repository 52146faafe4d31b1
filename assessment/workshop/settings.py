"""What the facilitator decides before anybody joins."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assessment.frozen import Frozen

PARTICIPANT_LIMIT = 200
MINUTES_LOWEST, MINUTES_HIGHEST = 15, 480


class Grouping(StrEnum):
    """What participants say about themselves: one thing only.

    Two at once would leave groups of one person in every combination.
    """

    ROLE = "role"
    DEPARTMENT = "department"


GROUPS: Mapping[Grouping, tuple[str, ...]] = {
    Grouping.ROLE: ("leadership", "specialist", "customer_contact"),
    Grouping.DEPARTMENT: ("management", "marketing", "sales", "service", "it", "other"),
}
"""The groups to choose from; their names are texts `workshop.group.*`."""


class Settings(Frozen):
    """`questions` in the order of the edition. `minutes` is the time box of the discussion.

    `per_person` limits how many questions each person rates in advance (None: all of them).
    Only in a `named` workshop may people enter a name; the facilitator sees it, never with a
    rating. Without `advance` nobody rates before the workshop begins.
    """

    depth: str
    questions: Annotated[tuple[str, ...], Field(min_length=1)]
    minutes: Annotated[int, Field(ge=MINUTES_LOWEST, le=MINUTES_HIGHEST)] = 85
    per_person: Annotated[int, Field(ge=1)] | None = None
    named: bool = False
    grouping: Grouping = Grouping.ROLE
    advance: bool = True
