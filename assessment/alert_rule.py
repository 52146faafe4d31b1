"""Pattern alerts as an edition writes them: combinations of answers that mislead."""

from typing import Annotated

from pydantic import Field

from assessment.frozen import Frozen
from assessment.language import Bilingual


class AlertCondition(Frozen):
    """Exactly one kind of condition; which fields belong together is checked on loading.

    `all`, `any`: conditions in conditions. `stage_of`, `level_of`: an axis or a question, with
    `at_least` or `at_most`. `channels_from`: channels named in the profile. `unproven_from`: an
    answer at this level or above with evidence grade E0. The rest needs a plan or a workshop and
    never holds without. `planned_in_wave` holds while none of the measures of its rule is done or
    planned as early as this wave.
    """

    all: tuple["AlertCondition", ...] | None = None
    any: tuple["AlertCondition", ...] | None = None
    stage_of: str | None = None
    level_of: str | None = None
    at_least: int | None = None
    at_most: int | None = None
    channels_from: int | None = None
    unproven_from: int | None = None
    planned: str | None = None
    before: str | None = None
    planned_in_wave: int | None = None
    tool_alone: bool | None = None
    planned_without_capacity: str | None = None
    departments_differ_by: float | None = None


class AlertRule(Frozen):
    """A pattern, what it means, and what helps."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_]{0,39}$")]
    name: Bilingual
    when: AlertCondition
    explanation: Bilingual
    advice: Bilingual
    measures: tuple[str, ...] = ()
    seeds: tuple[str, ...] = ()
