"""Whose report it is: logo, colour and name of the consultancy."""

from typing import Annotated

from pydantic import Field, StringConstraints

from assessment.frozen import Frozen

CONSULTANCY_LIMIT = 120
CONTACT_LIMIT = 200
LOGO_LIMIT = 3_000_000
"""Bytes of a logo that has been checked and written anew."""

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-F]{6}$")]


class Branding(Frozen):
    """What a report shows of whoever made it; everything may be missing.

    `logo` is a PNG that was written here, never the file that came from outside. `accent` is
    the colour as chosen; what draws with it darkens it where it would be hard to read.
    """

    logo: Annotated[bytes, Field(max_length=LOGO_LIMIT)] | None = None
    accent: Colour | None = None
    consultancy: Annotated[str, Field(max_length=CONSULTANCY_LIMIT)] = ""
    contact: Annotated[str, Field(max_length=CONTACT_LIMIT)] = ""


class StoredBranding(Frozen):
    """A branding as it is on disk; `version` is 0 where nothing has been stored yet."""

    branding: Branding = Branding()
    version: Annotated[int, Field(ge=0)] = 0


def in_force(own: Branding, general: Branding) -> Branding:
    """The branding of one company: what it does not set itself is that of the organisation."""
    return Branding(
        logo=own.logo or general.logo,
        accent=own.accent or general.accent,
        consultancy=own.consultancy or general.consultancy,
        contact=own.contact or general.contact,
    )
