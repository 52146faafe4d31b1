"""Assessments that leave as a file and come back here, elsewhere and later."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from assessment.exchange import Exchange, exchange_text
from assessment.exchange_fault import Reason, RefusedFileError
from assessment.language import Language
from assessment.profile import Profile, ShopStage
from assessment.questionnaire import Questionnaire
from assessment.records import Assessment
from assessment.repository import NotFoundError, NotSavedError, Repository
from services.answers import save_answer
from services.companies import add_milestone, delete_company
from services.editions import current_edition
from services.exchange import (
    add_exchanged,
    exchanged,
    namesakes,
    opened_file,
    outcome_of_file,
)
from services.results import Outcome, outcome
from services.samples import open_sample
from storage.database import Database, open_database
from storage.organisations import add_organisation
from storage.repository import SqlRepository
from tests.builders import dont_know, level
from tests.exchanges import changed, outcome_of, tiny_exchange
from tests.services.examples import NOW, started
from tests.services.test_companies import set_room

LATER = NOW + timedelta(days=200)
PROFILE = Profile(
    industry="store_retail", stores=True, store_share=40, shop_today=ShopStage.OWN_SHOP
)
NOTE = "Zeile 1\nZeile 2: „x“ – =1+1 <b> 😀 שלום"


@pytest.fixture
def elsewhere(empty_file: Path, tmp_path: Path) -> Iterator[Repository]:
    """Another database, of another organisation, that has never seen the edition."""
    file = tmp_path / "elsewhere.db"
    file.write_bytes(empty_file.read_bytes())
    database = open_database(f"sqlite:///{file}")
    add_organisation(database, "other", "Somebody else")
    yield SqlRepository(database, "other")
    database.close()


@pytest.fixture
def answered(repository: Repository) -> Assessment:
    """An assessment with answers, notes and a position."""
    assessment = started(repository, profile=PROFILE)
    given = (level("B1-01", 3).model_copy(update={"note": NOTE}), dont_know("B2-01"))
    for answer in given:
        save_answer(repository, current_edition(), assessment.id, answer, 0, LATER)
    repository.save_position(assessment.id, "B2-01")
    return repository.assessment(assessment.id)


def file_of(repository: Repository, assessment_id: str) -> bytes:
    return exchange_text(exchanged(outcome(repository, assessment_id))).encode()


def added(
    repository: Repository, file: bytes, assessment_id: str = "new", **options: str
) -> Assessment:
    exchange = opened_file(file, repository)
    return add_exchanged(repository, exchange, assessment_id=assessment_id, now=LATER, **options)


def same(one: Outcome, other: Outcome) -> bool:
    """Whether two outcomes differ in nothing but ids and the age of the company."""
    ids = {"id": "x", "company_id": "x", "version": 1}
    return (
        one.assessment.model_copy(update=ids) == other.assessment.model_copy(update=ids)
        and (one.company.name, one.company.sample) == (other.company.name, other.company.sample)
        and (one.questionnaire, one.answers) == (other.questionnaire, other.answers)
        and (one.scope, one.result) == (other.scope, other.result)
    )


def test_an_assessment_comes_back_exactly(repository: Repository, answered: Assessment) -> None:
    new = added(repository, file_of(repository, answered.id))
    assert new.id != answered.id
    assert new.company_id != answered.company_id
    assert same(outcome(repository, new.id), outcome(repository, answered.id))
    assert file_of(repository, new.id) == file_of(repository, answered.id)


def test_an_assessment_comes_back_in_another_organisation_and_database(
    repository: Repository, answered: Assessment, elsewhere: Repository
) -> None:
    new = added(elsewhere, file_of(repository, answered.id))
    assert same(outcome(elsewhere, new.id), outcome(repository, answered.id))
    assert file_of(elsewhere, new.id) == file_of(repository, answered.id)


@pytest.mark.parametrize("language", Language)
def test_the_sample_stays_a_sample(
    repository: Repository, elsewhere: Repository, language: Language
) -> None:
    sample = open_sample(repository, language, NOW)
    new = added(elsewhere, file_of(repository, sample.id))
    assert same(outcome(elsewhere, new.id), outcome(repository, sample.id))
    assert elsewhere.company(new.company_id).sample


def test_an_edition_that_is_unknown_here_comes_along(
    elsewhere: Repository, tiny: Questionnaire
) -> None:
    told = outcome_of(tiny)
    with pytest.raises(NotFoundError):
        elsewhere.edition(tiny.content_hash)
    new = added(elsewhere, exchange_text(exchanged(told)).encode())
    assert elsewhere.edition(tiny.content_hash) == tiny
    assert same(outcome(elsewhere, new.id), told)


def test_a_file_is_scored_without_being_stored(tiny: Questionnaire) -> None:
    told = outcome_of(tiny)
    assert same(outcome_of_file(opened_file(exchange_text(exchanged(told)).encode())), told)


def test_a_file_can_become_a_milestone_of_a_company_that_exists(
    repository: Repository, answered: Assessment
) -> None:
    company_id = answered.company_id
    file = file_of(repository, answered.id)
    new = added(repository, file, company_id=company_id, milestone=" Herbst\n2026 ")
    assert (new.company_id, new.milestone) == (company_id, "Herbst 2026")
    assert len(repository.companies()) == 1
    listed = {entry.assessment.milestone for entry in repository.assessments(company_id)}
    assert listed == {"Frühjahr 2026", "Herbst 2026"}


def test_a_second_click_adds_nothing(repository: Repository, answered: Assessment) -> None:
    file = file_of(repository, answered.id)
    assert added(repository, file) == added(repository, file)
    assert len(repository.companies()) == 2


def test_nothing_is_left_of_an_import_that_broke_off(
    database: Database, repository: Repository, tiny: Questionnaire
) -> None:
    """The disk is full, or the company has gone meanwhile: no company, no edition, no answer."""
    file = exchange_text(tiny_exchange(tiny)).encode()
    set_room(database, pages=2)
    with pytest.raises(NotSavedError, match="full"):
        added(repository, file)
    set_room(database, pages=10_000)
    with pytest.raises(NotFoundError):
        added(repository, file, company_id="gone")
    assert repository.companies() == []
    with pytest.raises(NotFoundError):
        repository.edition(tiny.content_hash)
    assert added(repository, file) == repository.assessment("new")


def test_a_file_does_not_reach_into_another_organisation(
    database: Database, repository: Repository, answered: Assessment
) -> None:
    add_organisation(database, "other", "Somebody else")
    other = SqlRepository(database, "other")
    with pytest.raises(NotFoundError):
        added(other, file_of(repository, answered.id), company_id=answered.company_id)
    assert other.companies() == []
    assert len(repository.assessments(answered.company_id)) == 1


@pytest.mark.parametrize(
    "name", ["Acme GmbH", "ACME gmbh", "Acme\u200b GmbH", "Acme\u00a0GmbH", "Ａｃｍｅ GmbH"]
)
def test_a_name_that_looks_the_same_is_a_namesake(
    repository: Repository, answered: Assessment, name: str
) -> None:
    assert [company.id for company in namesakes(repository, name)] == [answered.company_id]


def test_neither_another_name_nor_the_bin_holds_a_namesake(
    repository: Repository, answered: Assessment
) -> None:
    assert namesakes(repository, "Acme AG") == []
    delete_company(repository, repository.company(answered.company_id), LATER)
    assert namesakes(repository, "Acme GmbH") == []


def test_texts_are_cleaned_as_if_they_had_been_typed(tiny: Questionnaire) -> None:
    exchange = tiny_exchange(tiny)

    def type_carelessly(data: dict[str, object]) -> None:
        data["company"] = {"name": "  Acme\t\tGmbH ", "sample": False}
        data["milestone"] = "Herbst\n2026"
        data["answers"][0]["note"] = " a\r\nb\u200e "  # type: ignore[index]

    read = opened_file(changed(exchange, type_carelessly))
    assert (read.company.name, read.milestone) == ("Acme GmbH", "Herbst 2026")
    assert read.answers[0].note == "a\nb"


def refused(file: bytes, repository: Repository | None = None) -> tuple[Reason, str]:
    with pytest.raises(RefusedFileError) as error:
        opened_file(file, repository)
    return error.value.fault.reason, error.value.fault.place


@pytest.mark.parametrize("name", ["\u200b", "\u00ad"], ids=ascii)
def test_a_name_nobody_can_see_is_missing(tiny: Questionnaire, name: str) -> None:
    exchange: Exchange = tiny_exchange(tiny)
    file = changed(exchange, lambda data: data["company"].update(name=name))
    assert refused(file) == (Reason.MISSING, "company / name")
    file = changed(exchange, lambda data: data.update(milestone=name))
    assert refused(file) == (Reason.MISSING, "milestone")


def test_a_file_that_makes_no_sense_is_refused(repository: Repository, tiny: Questionnaire) -> None:
    file = changed(tiny_exchange(tiny), lambda data: data["answers"][0].update(level=9))
    assert refused(file, repository) == (Reason.ANSWER_UNFIT, "answers / S-01")
    assert repository.companies() == []


def test_a_milestone_added_by_hand_and_one_from_a_file_stand_side_by_side(
    repository: Repository, answered: Assessment
) -> None:
    second = add_milestone(
        repository,
        assessment_id="second",
        company_id=answered.company_id,
        milestone="Winter",
        profile=PROFILE,
        now=LATER,
    )
    added(repository, file_of(repository, answered.id), company_id=second.company_id)
    listed = [entry.assessment.id for entry in repository.assessments(second.company_id)]
    assert listed == ["second", "spring", "new"], "the file is as old as its original"
