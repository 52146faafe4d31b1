"""Branding as people type it, and what is in force for a company."""

import pytest

from assessment.branding import CONSULTANCY_LIMIT, Branding, StoredBranding, in_force
from assessment.repository import ConflictError, Repository
from services.branding import branding_of, colour, save_branding
from tests.services.examples import NOW, started


def save(
    repository: Repository, company: str | None = None, seen: int = 0, **typed: str
) -> StoredBranding:
    told: dict[str, str] = {"consultancy": "", "contact": ""} | typed
    return save_branding(
        repository,
        StoredBranding(version=seen),
        logo=None,
        accent=told.get("accent"),
        consultancy=told["consultancy"],
        contact=told["contact"],
        now=NOW,
        company_id=company,
    )


def test_a_company_has_what_it_sets_itself_and_the_rest_from_the_organisation(
    repository: Repository,
) -> None:
    company = started(repository).company_id
    save(repository, consultancy="Rat & Tat", accent="#00563f")
    save(repository, company, contact="Frau Beispiel")
    assert branding_of(repository, company) == Branding(
        accent="#00563F", consultancy="Rat & Tat", contact="Frau Beispiel"
    )


def test_what_a_company_sets_itself_comes_first() -> None:
    own, general = Branding(accent="#111111", logo=b"own"), Branding(accent="#222222", logo=b"all")
    assert in_force(own, general) == own


def test_what_is_typed_is_cleaned_and_bounded(repository: Repository) -> None:
    saved = save(repository, consultancy="Rat\u202e &\n Tat " + "x" * 500).branding
    assert saved.consultancy.startswith("Rat & Tat x")
    assert len(saved.consultancy) == CONSULTANCY_LIMIT


def test_whoever_saves_over_a_newer_branding_is_told(repository: Repository) -> None:
    save(repository, contact="first")
    with pytest.raises(ConflictError):
        save(repository, contact="second")
    assert save(repository, seen=1, contact="second").version == 2


@pytest.mark.parametrize("typed", ["red", "#12345", "#1234567", "#GGGGGG", "url(#a)", ""])
def test_only_colours_are_colours(typed: str) -> None:
    with pytest.raises(ValueError, match="#RRGGBB"):
        colour(typed)
