"""A workshop goes along with its assessment, into files and out of them."""

import pytest

from assessment.exchange import Exchange, exchange_text
from assessment.questionnaire import Questionnaire
from assessment.records import Assessment
from assessment.repository import NotFoundError, Repository
from assessment.workshop.disclosure import disclosed
from assessment.workshop.record import Record
from assessment.workshop.workshop import Standing
from services.companies import duplicate
from services.exchange import add_exchanged, exchanged, opened_file, outcome_of_file
from services.results import outcome
from tests.exchanges import changed, outcome_of, tiny_exchange_with_workshop
from tests.services.examples import NOW
from tests.workshop_records import tiny_record


@pytest.fixture
def exchange(tiny: Questionnaire) -> Exchange:
    return opened_file(exchange_text(tiny_exchange_with_workshop(tiny)).encode())


def added(repository: Repository, exchange: Exchange) -> Assessment:
    return add_exchanged(repository, exchange, assessment_id="new", now=NOW)


def told() -> Record:
    return disclosed(tiny_record(), 3)


def test_an_imported_assessment_has_its_workshop(
    repository: Repository, exchange: Exchange
) -> None:
    found = outcome(repository, added(repository, exchange).id)
    assert found.record == told()
    assert exchanged(found).workshop == exchange.workshop


def test_it_is_over_and_nobody_can_join(repository: Repository, exchange: Exchange) -> None:
    workshop = repository.workshop_of(added(repository, exchange).id)
    assert workshop is not None
    assert workshop.standing is Standing.SIGNED_OFF
    assert not workshop.lobby_open
    assert not repository.running_workshops()
    assert repository.participants(workshop.id) == []
    decision = workshop.items["S-01"].decision
    assert decision is not None
    assert decision.dissent == tiny_record().questions["S-01"].dissent


def test_importing_twice_makes_one_workshop(repository: Repository, exchange: Exchange) -> None:
    added(repository, exchange)
    added(repository, exchange)
    assert outcome(repository, "new").record == told()


def test_nothing_of_a_workshop_stays_if_the_company_has_gone(
    repository: Repository, exchange: Exchange
) -> None:
    with pytest.raises(NotFoundError):
        add_exchanged(repository, exchange, assessment_id="new", company_id="gone", now=NOW)
    with pytest.raises(NotFoundError):
        repository.workshop("new")


def test_a_file_is_reported_with_its_workshop_without_a_database(exchange: Exchange) -> None:
    assert outcome_of_file(exchange).record == told()


def test_a_workshop_that_still_runs_stays_at_home(tiny: Questionnaire) -> None:
    running = tiny_record(signed_off_at=None)
    assert exchanged(outcome_of(tiny, record=running)).workshop is None


def test_a_record_with_no_questions_is_kept(repository: Repository, exchange: Exchange) -> None:
    def without_questions(data: dict[str, dict[str, object]]) -> None:
        data["workshop"]["questions"] = {}

    only_votes = opened_file(
        changed(
            exchange.model_copy(
                update={
                    "questionnaire": exchange.questionnaire.model_copy(update={"content_hash": ""})
                }
            ),
            without_questions,
        )
    )
    found = outcome(repository, added(repository, only_votes).id).record
    assert found is not None
    assert (found.questions, found.respondents) == ({}, 6)


def test_what_people_wrote_comes_in_as_if_typed_here(exchange: Exchange) -> None:
    def add_blanks(data: dict[str, object]) -> None:
        data["workshop"]["questions"]["S-01"]["dissent"] = "  e\u0301  "  # type: ignore[index]

    source = exchange.questionnaire.model_copy(update={"content_hash": ""})
    file = changed(exchange.model_copy(update={"questionnaire": source}), add_blanks)
    record = opened_file(file).workshop
    assert record is not None
    assert record.questions["S-01"].dissent == "é"


def test_a_duplicate_starts_without_the_workshop(
    repository: Repository, exchange: Exchange
) -> None:
    """Nobody has rated in the new milestone."""
    copy = duplicate(repository, added(repository, exchange).id, "Herbst", NOW)
    assert outcome(repository, copy.id).record is None
    assert outcome(repository, "new").record == told()
