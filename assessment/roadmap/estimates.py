"""What a measure takes in one company: the estimates of the catalogue, or the company's own."""

from collections.abc import Mapping, Sequence
from math import fsum
from typing import Annotated

from pydantic import Field

from assessment.frozen import Frozen
from assessment.measure import Measure
from assessment.profile import Staff
from assessment.questionnaire import Questionnaire

COST_LIMIT, DAYS_LIMIT, WEEKS_LIMIT = 10_000_000, 5_000, 156

Euros = Annotated[float, Field(ge=0, le=COST_LIMIT)]
OwnDays = Annotated[float, Field(ge=0, le=DAYS_LIMIT)]


class OwnEstimate(Frozen):
    """What a company knows better than the catalogue; None keeps the catalogue's figure.

    `days` is the effort of all roles together and is shared out among them as in the catalogue.
    `cost` is in euros for the first year, `chance` 0–1.
    """

    cost: Euros | None = None
    days: OwnDays | None = None
    weeks: Annotated[int, Field(ge=1, le=WEEKS_LIMIT)] | None = None
    chance: Annotated[float, Field(gt=0, le=1)] | None = None


class Estimate(Frozen):
    """Euros in the first year, person-days by role, weeks, and the chance (0–1) of success."""

    cost: float
    days: Mapping[str, float]
    weeks: int
    chance: float

    @property
    def person_days(self) -> float:
        return fsum(self.days.values())


def role_days(estimates: Sequence[Estimate]) -> dict[str, float]:
    """Person-days of each role that has any to give, all measures together."""
    roles = dict.fromkeys(role for one in estimates for role in one.days)
    return {role: fsum(one.days.get(role, 0.0) for one in estimates) for role in roles}


def estimate(
    questionnaire: Questionnaire, measure: Measure, staff: Staff, own: OwnEstimate | None = None
) -> Estimate:
    """The figures to plan with: cost bands count with their midpoints, once and for a year."""
    own = own or OwnEstimate()
    midpoints = {band.id: band.midpoint for band in questionnaire.planning.cost_bands}
    usual = midpoints[measure.cost.once] + midpoints[measure.cost.running]
    factor = 1.0 if own.days is None else own.days / measure.person_days
    return Estimate(
        cost=usual if own.cost is None else own.cost,
        days={role: days * factor for role, days in measure.effort.items()},
        weeks=own.weeks or measure.weeks,
        chance=own.chance or measure.success[staff],
    )
