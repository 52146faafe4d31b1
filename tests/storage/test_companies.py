"""Companies on every backend."""

from datetime import timedelta, timezone

import pytest

from assessment.repository import ConflictError, NotFoundError, Repository
from tests.storage.examples import LATER, NOW, a_company


def test_a_company_comes_back_as_it_was_stored(repository: Repository) -> None:
    bakery = a_company(id="bakery", name="Bäckerei “Korn”", sample=True)
    repository.add_company(bakery)
    assert repository.company("bakery") == bakery


def test_times_come_back_in_utc_to_the_microsecond(repository: Repository) -> None:
    in_berlin = NOW.astimezone(timezone(timedelta(hours=1)))
    repository.add_company(a_company(id="b", created_at=in_berlin))
    created = repository.company("b").created_at
    assert created == NOW
    assert created.utcoffset() == timedelta(0)
    assert created.microsecond == 589793


def test_a_time_without_zone_is_refused(repository: Repository) -> None:
    with pytest.raises(ValueError, match="time zone"):
        repository.add_company(a_company(id="b", created_at=NOW.replace(tzinfo=None)))


def test_companies_are_listed_as_in_a_dictionary(repository: Repository) -> None:
    for number, name in enumerate(["Zoo", "ärzte", "Arzt", "Öl", "azur", "Oper"]):
        repository.add_company(a_company(id=str(number), name=name))
    names = [company.name for company in repository.companies()]
    assert names == ["Acme GmbH", "Arzt", "ärzte", "azur", "Öl", "Oper", "Zoo"]


def test_an_unknown_company_is_not_found(repository: Repository) -> None:
    with pytest.raises(NotFoundError):
        repository.company("nobody")


def test_a_company_added_twice_is_a_conflict_and_stays(repository: Repository) -> None:
    with pytest.raises(ConflictError) as conflict:
        repository.add_company(a_company(name="Another"))
    assert conflict.value.stored == a_company()
    assert repository.company("acme") == a_company()


def test_saving_stores_the_name_and_counts_the_version(repository: Repository) -> None:
    renamed = a_company(name="Acme AG", changed_at=LATER)
    saved = repository.save_company(renamed, expected=1)
    assert saved == renamed.model_copy(update={"version": 2})
    assert repository.company("acme") == saved


def test_saving_keeps_what_may_not_change(repository: Repository) -> None:
    repository.save_company(a_company(sample=True, created_at=LATER), expected=1)
    stored = repository.company("acme")
    assert (stored.sample, stored.created_at) == (False, NOW)


def test_saving_an_old_version_is_a_conflict_that_shows_the_new_one(
    repository: Repository,
) -> None:
    newer = repository.save_company(a_company(name="Newer"), expected=1)
    with pytest.raises(ConflictError) as conflict:
        repository.save_company(a_company(name="Mine"), expected=1)
    assert conflict.value.stored == newer
    assert repository.company("acme") == newer


def test_saving_an_unknown_company_is_not_found(repository: Repository) -> None:
    with pytest.raises(NotFoundError):
        repository.save_company(a_company(id="nobody"), expected=1)


def test_a_deleted_company_is_listed_only_among_the_deleted(repository: Repository) -> None:
    deleted = repository.save_company(a_company(deleted_at=LATER), expected=1)
    assert repository.companies() == []
    assert repository.companies(deleted=True) == [deleted]
    with pytest.raises(NotFoundError):
        repository.company("acme")
    with pytest.raises(NotFoundError):
        repository.assessments("acme")


def test_a_deleted_company_can_be_restored(repository: Repository) -> None:
    deleted = repository.save_company(a_company(deleted_at=LATER), expected=1)
    restored = repository.save_company(
        deleted.model_copy(update={"deleted_at": None}), expected=deleted.version
    )
    assert repository.company("acme") == restored
    assert repository.companies(deleted=True) == []
    assert [entry.assessment.id for entry in repository.assessments("acme")] == ["spring"]
