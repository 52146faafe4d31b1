"""What measures are planned with: roles, cost bands, and what carries what."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from assessment.frozen import Frozen
from assessment.language import Bilingual

Name = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_]{0,39}$")]


class Role(Frozen):
    """Who does the work or answers for it; never a person's name."""

    id: Name
    name: Bilingual


class CostBand(Frozen):
    """A range of euros; `midpoint` stands for it in sums."""

    id: Name
    name: Bilingual
    midpoint: Annotated[float, Field(ge=0, le=10_000_000)]


class Dependency(Frozen):
    """The capability `base` carries others: they yield little before it is in place."""

    base: str
    carries: Annotated[tuple[str, ...], Field(min_length=1)]
    why: Bilingual
    sources: tuple[str, ...] = ()
    seeds: tuple[str, ...] = ()


class Planning(Frozen):
    """`reach` names the level every question of a depth can be lifted to by measures."""

    roles: tuple[Role, ...] = ()
    cost_bands: tuple[CostBand, ...] = ()
    reach: Mapping[str, int] = {}
    dependencies: tuple[Dependency, ...] = ()
