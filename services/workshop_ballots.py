"""What the vote on measures offers."""

from assessment.candidates import Candidate
from assessment.duties import DutyState
from services.results import Outcome

MEASURES_OFFERED = 12
"""Ten to twelve proposals can be read and weighed in a few minutes (the facilitator's guide)."""


def proposed_measures(found: Outcome, limit: int = MEASURES_OFFERED) -> tuple[Candidate, ...]:
    """Measures that lift a question behind an unmet legal duty, then the best of the others."""
    unmet = {duty.question for duty in found.duties if duty.state is DutyState.OPEN}
    candidates = found.advice.candidates
    first = [one for one in candidates if any(lift.question in unmet for lift in one.lifts)]
    others = [one for one in candidates if one not in first and one.ready]
    waiting = [one for one in candidates if one not in first and not one.ready]
    return tuple([*first, *others, *waiting][:limit])
