"""Records to store in tests; every field can be overridden."""

from datetime import UTC, datetime, timedelta

from assessment.answer import Answer, AnswerKind
from assessment.profile import Profile
from assessment.records import Assessment, Company

NOW = datetime(2026, 3, 14, 9, 26, 53, 589793, UTC)
LATER = NOW + timedelta(minutes=5)


def a_company(**fields: object) -> Company:
    told = {"id": "acme", "name": "Acme GmbH", "created_at": NOW, "changed_at": NOW}
    return Company.model_validate(told | fields)


def an_assessment(**fields: object) -> Assessment:
    told = {
        "id": "spring",
        "company_id": "acme",
        "milestone": "Frühjahr 2026",
        "depth": "express",
        "edition": "oktagon/1.0",
        "content_hash": "0123abcd",
        "profile": Profile(industry="retail", stores=True, store_share=40, key_phases=("need",)),
        "multipliers": {"B1": 1.1, "B6": 0.75},
        "created_at": NOW,
        "changed_at": NOW,
    }
    return Assessment.model_validate(told | fields)


def an_answer(question: str = "B1-01", level: int = 2, **fields: object) -> Answer:
    told = {"question": question, "kind": AnswerKind.LEVEL, "level": level}
    return Answer.model_validate(told | fields)
