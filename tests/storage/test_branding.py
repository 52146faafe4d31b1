"""The branding of an organisation and of its companies, on every backend."""

from datetime import timedelta

import pytest

from assessment.branding import CONTACT_LIMIT, Branding, StoredBranding
from assessment.repository import ConflictError, NotFoundError, Repository
from tests.storage.examples import LATER, NOW, a_company

OURS = Branding(
    logo=b"\x89PNG\r\n\x00\xff",
    accent="#7A1F3D",
    consultancy="Rat & Tat",
    contact="rat@tat.example",
)


def test_at_first_there_is_none(repository: Repository) -> None:
    assert repository.branding() == StoredBranding()
    assert repository.branding("acme") == StoredBranding()


def test_what_was_saved_comes_back_whole(repository: Repository) -> None:
    saved = repository.save_branding(OURS, 0, NOW)
    assert saved == StoredBranding(branding=OURS, version=1)
    assert repository.branding() == saved


def test_a_company_has_its_own(repository: Repository) -> None:
    repository.save_branding(OURS, 0, NOW)
    repository.save_branding(Branding(accent="#00563F"), 0, NOW, "acme")
    assert repository.branding().branding == OURS
    assert repository.branding("acme").branding == Branding(accent="#00563F")


def test_the_next_one_replaces_everything(repository: Repository) -> None:
    repository.save_branding(OURS, 0, NOW)
    assert repository.save_branding(Branding(), 1, LATER).version == 2
    assert repository.branding() == StoredBranding(version=2)


@pytest.mark.parametrize("company", [None, "acme"])
@pytest.mark.parametrize("expected", [0, 7])
def test_whoever_saw_an_older_one_is_told(
    repository: Repository, company: str | None, expected: int
) -> None:
    kept = repository.save_branding(OURS, 0, NOW, company)
    with pytest.raises(ConflictError) as conflict:
        repository.save_branding(Branding(contact="late"), expected, LATER, company)
    assert conflict.value.stored == kept
    assert repository.branding(company) == kept


def test_another_organisation_has_its_own(repository: Repository, other: Repository) -> None:
    repository.save_branding(OURS, 0, NOW)
    assert other.branding() == StoredBranding()
    other.save_branding(Branding(contact="theirs"), 0, NOW)
    assert repository.branding().branding == OURS


def test_an_unknown_company_has_none(repository: Repository) -> None:
    with pytest.raises(NotFoundError):
        repository.branding("nobody")
    with pytest.raises(NotFoundError):
        repository.save_branding(OURS, 0, NOW, "nobody")


def test_what_is_too_long_is_refused_and_changes_nothing(repository: Repository) -> None:
    long = Branding.model_construct(contact="x" * (CONTACT_LIMIT + 1))
    with pytest.raises(ValueError, match="refuses a value"):
        repository.save_branding(long, 0, NOW)
    assert repository.branding() == StoredBranding()


def test_an_erased_company_takes_its_branding_along(repository: Repository) -> None:
    repository.save_branding(OURS, 0, NOW)
    repository.save_branding(Branding(contact="acme"), 0, NOW, "acme")
    repository.save_company(a_company(deleted_at=LATER), expected=1)
    repository.purge(LATER + timedelta(days=30))
    repository.add_company(a_company())
    assert repository.branding("acme") == StoredBranding()
    assert repository.branding().branding == OURS
