"""A plan goes along with its assessment, into files and out of them."""

from typing import Any

import pytest

from assessment.exchange import Exchange, exchange_text
from assessment.questionnaire import Questionnaire
from assessment.repository import NotFoundError, Repository
from assessment.roadmap.plan import FollowUp, Plan, StoredPlan
from services.exchange import add_exchanged, exchanged, opened_file, outcome_of_file
from services.results import outcome
from tests.exchanges import changed, tiny_exchange, tiny_exchange_with_plan, tiny_plan
from tests.services.examples import NOW


@pytest.fixture
def exchange(tiny: Questionnaire) -> Exchange:
    return opened_file(exchange_text(tiny_exchange_with_plan(tiny)).encode())


def test_an_imported_assessment_has_its_plan(repository: Repository, exchange: Exchange) -> None:
    for _ in range(2):
        add_exchanged(repository, exchange, assessment_id="new", now=NOW)
    assert repository.plan("new") == StoredPlan(plan=tiny_plan(), version=1)
    assert exchange_text(exchanged(outcome(repository, "new"))) == exchange_text(
        exchange.model_copy(
            update={"questionnaire": exchange.questionnaire.model_copy(update={"content_hash": ""})}
        )
    )


def test_without_a_plan_nothing_is_stored(repository: Repository, tiny: Questionnaire) -> None:
    plain = opened_file(exchange_text(tiny_exchange(tiny)).encode())
    add_exchanged(repository, plain, assessment_id="new", now=NOW)
    assert repository.plan("new") == StoredPlan()
    assert outcome_of_file(plain).plan == Plan()


def test_a_file_is_reported_with_its_plan_without_a_database(exchange: Exchange) -> None:
    adopted = outcome_of_file(exchange).adopted
    assert adopted is not None
    assert [(one.measure.id, one.wave) for one in adopted.measures] == [("M01", 0), ("M02", 3)]


def test_nothing_of_a_plan_stays_if_the_company_has_gone(
    repository: Repository, exchange: Exchange
) -> None:
    with pytest.raises(NotFoundError):
        add_exchanged(repository, exchange, assessment_id="new", company_id="gone", now=NOW)
    with pytest.raises(NotFoundError):
        repository.plan("new")


def test_texts_come_in_as_if_they_had_been_typed_here(tiny: Questionnaire) -> None:
    def untidy(data: dict[str, Any]) -> None:
        data["plan"]["follow_ups"]["M02"] |= {"owner": " Ann\n\tLee ", "note": " a\u200e\n\nb "}
        data["plan"]["wishes"]["needs"] = {"M02": ["M01", "M01"]}

    plan = opened_file(changed(tiny_exchange_with_plan(tiny), untidy)).plan
    assert plan is not None
    assert plan.wishes is not None
    assert plan.wishes.needs == {"M02": ("M01",)}
    kept = plan.follow_ups["M02"]
    assert (kept.owner, kept.note) == ("Ann Lee", "a\n\nb")
    assert isinstance(kept, FollowUp)
