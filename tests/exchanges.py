"""Files of assessments, whole and broken."""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Any

from assessment.answer import Answer, Evidence
from assessment.exchange import Exchange, exchange_text
from assessment.profile import Profile
from assessment.questionnaire import Questionnaire
from assessment.records import Assessment, Company
from assessment.roadmap.estimates import OwnEstimate
from assessment.roadmap.options import Wishes
from assessment.roadmap.plan import FollowUp, MeasureStatus, Plan
from assessment.roadmap.problem import Limits
from assessment.roadmap.targets import Ambition, Targets
from assessment.scope import scope
from assessment.workshop.disclosure import disclosed
from assessment.workshop.record import Record
from services.exchange import exchanged
from services.results import Outcome, scored
from tests.builders import level, measured, not_applicable, ticked
from tests.workshop_records import tiny_record

BEGUN = datetime(2026, 3, 14, 9, 26, 53, 589793, UTC)
CHANGED = datetime(2026, 9, 1, 17, 0, 0, 1, UTC)
GIVEN = (
    level("S-01", 2, Evidence.E2, ratings=(1, 2, 2)),
    not_applicable("S-02"),
    measured("S-03", 6.5, Evidence.E3),
    ticked("O-01", 0, 2).model_copy(update={"note": "Zwei von drei\n„mit Zitat“ – 😀 株 =1+1"}),
    Answer(question="O-02", note="noch offen"),
)
"""An answer of every kind to the questionnaire `tiny`, but for *don't know*."""


def outcome_of(
    questionnaire: Questionnaire,
    answers: Sequence[Answer] = GIVEN,
    record: Record | None = None,
    plan: Plan | None = None,
    **fields: object,
) -> Outcome:
    """A scored assessment that lies in no database."""
    depth, profile = questionnaire.depths[-1].id, Profile(key_phases=())
    told = {
        "id": "spring",
        "company_id": "acme",
        "milestone": "Frühjahr 2026",
        "depth": depth,
        "edition": questionnaire.edition,
        "content_hash": questionnaire.content_hash,
        "profile": profile,
        "multipliers": scope(questionnaire, profile, depth).multipliers,
        "position": "S-03",
        "created_at": BEGUN,
        "changed_at": CHANGED,
    }
    company = Company(id="acme", name="Acme & Söhne", created_at=BEGUN, changed_at=BEGUN)
    assessment = Assessment.model_validate(told | fields)
    found = scored(company, assessment, questionnaire, answers, record)
    return found.model_copy(update={"plan": plan or Plan()})


def tiny_exchange(tiny: Questionnaire) -> Exchange:
    return exchanged(outcome_of(tiny))


def tiny_exchange_with_workshop(tiny: Questionnaire) -> Exchange:
    """The same after a workshop, told as a file tells it."""
    return exchanged(outcome_of(tiny, record=disclosed(tiny_record(), 3)))


def tiny_plan() -> Plan:
    """Everything decided that can be, and in more than one order where order means nothing."""
    return Plan(
        targets=Targets(ambition=Ambition.LEAD, levels={"S1": 2, "O1": 1}),
        wishes=Wishes(
            start=date(2026, 3, 16),
            limits={1: Limits(budget=1234.5, days=20, role_days={"helper": 5}), 2: Limits(most=2)},
            pinned={"M01": 1, "M02": None},
            excluded=frozenset({"M02", "M01"}),
            estimates={"M01": OwnEstimate(cost=500, days=2.5, weeks=3, chance=0.5)},
            needs={"M02": ("M01",)},
        ),
        considered=frozenset({"M02", "M01"}),
        schedule={"M01": 0, "M02": 3},
        follow_ups={
            "M01": FollowUp(
                status=MeasureStatus.DROPPED,
                role="owner",
                owner="Ünal & Söhne",
                reason="zu teuer 😀",
                note='=1+1\n„mit Zitat“ <b> {"a": 1}',
            ),
            "M02": FollowUp(
                status=MeasureStatus.RUNNING,
                start=date(2026, 4, 1),
                due=date(2026, 9, 30),
                baseline="2 von 9",
                current="5 von 9",
            ),
        },
        start=date(2026, 3, 9),
    )


def tiny_exchange_with_plan(tiny: Questionnaire) -> Exchange:
    return exchanged(outcome_of(tiny, plan=tiny_plan()))


def content(exchange: Exchange) -> dict[str, Any]:
    """The file as plain data, to be changed."""
    data: dict[str, Any] = json.loads(exchange_text(exchange))
    return data


def changed(exchange: Exchange, change: Callable[[dict[str, Any]], object]) -> bytes:
    """The file after somebody has changed its data."""
    data = content(exchange)
    change(data)
    return json.dumps(data).encode()


def replaced(exchange: Exchange, old: str, new: str) -> bytes:
    """The file after somebody has edited its text in one place."""
    text = exchange_text(exchange)
    assert text.count(old) == 1, f"{old!r} stands there {text.count(old)} times"
    return text.replace(old, new).encode("utf-8", "surrogatepass")
