"""An assessment as a file of its own, complete enough to be restored anywhere."""

import json
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, TypeAdapter

from assessment.answer import Answer
from assessment.frozen import Frozen
from assessment.profile import Profile
from assessment.questionnaire import Key, Multiplier, Questionnaire
from assessment.records import Name
from assessment.roadmap.plan import Plan
from assessment.workshop.record import Record

FORMAT = "oktagon-assessment"
VERSION = 3
"""Grows with every field: an older Oktagon must not drop what it does not know."""


class ExchangedCompany(Frozen):
    """The company without its id, which means nothing elsewhere."""

    name: Name
    sample: bool


class Exchange(Frozen):
    """One assessment with the edition it was answered with; docs/json-format.md explains it.

    `content_hash` is that of `questionnaire`, whose own field stays empty. Times are moments with
    a time zone. Fields that can be worked out from these, such as scores, are left out.
    `workshop` came with version 2; it is None unless a workshop has been signed off. `plan` came
    with version 3; it is None while nothing has been decided.
    """

    format: Literal["oktagon-assessment"]
    version: Literal[1, 2, 3]
    company: ExchangedCompany
    milestone: Name
    depth: Key
    created_at: AwareDatetime
    changed_at: AwareDatetime
    position: Annotated[str, Field(max_length=20)] | None
    profile: Profile
    multipliers: Mapping[str, Multiplier]
    answers: tuple[Answer, ...]
    workshop: Record | None = None
    plan: Plan | None = None
    edition: Key
    content_hash: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    questionnaire: Questionnaire


EXCHANGE_MODEL = TypeAdapter(Exchange)


def exchange_text(exchange: Exchange) -> str:
    """The file as text; the same assessment always gives the same text.

    In the questionnaire, defaults are left out: they never change (see `edition.content_hash`).
    """
    content = exchange.model_dump(mode="json", exclude={"questionnaire"})
    questionnaire = exchange.questionnaire.model_dump(
        mode="json", exclude={"content_hash"}, exclude_defaults=True
    )
    whole = content | {"questionnaire": questionnaire}
    return json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
