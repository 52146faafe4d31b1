"""Whose reports these are: read, checked and stored for all companies or for one."""

import re
from datetime import datetime

from assessment.branding import (
    CONSULTANCY_LIMIT,
    CONTACT_LIMIT,
    Branding,
    StoredBranding,
    in_force,
)
from assessment.entry import line
from assessment.repository import Repository

_COLOUR = re.compile(r"#[0-9A-F]{6}")


def branding_of(repository: Repository, company_id: str) -> Branding:
    """What the reports of a company show."""
    own, general = repository.branding(company_id), repository.branding()
    return in_force(own.branding, general.branding)


def save_branding(  # noqa: PLR0913 - one argument per thing a person decides
    repository: Repository,
    seen: StoredBranding,
    *,
    logo: bytes | None,
    accent: str | None,
    consultancy: str,
    contact: str,
    now: datetime,
    company_id: str | None = None,
) -> StoredBranding:
    """Store what was typed, in place of what was `seen`. `logo` comes from `checked_logo`."""
    branding = Branding(
        logo=logo,
        accent=None if accent is None else colour(accent),
        consultancy=line(consultancy, CONSULTANCY_LIMIT),
        contact=line(contact, CONTACT_LIMIT),
    )
    return repository.save_branding(branding, seen.version, now, company_id)


def colour(chosen: str) -> str:
    """The colour as #RRGGBB; ValueError if it is none."""
    written = chosen.strip().upper()
    if not _COLOUR.fullmatch(written):
        raise ValueError("a colour is written #RRGGBB")
    return written
