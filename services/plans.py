"""The plan of one assessment: what is decided, and changes to it one at a time.

Every change is saved over the version that was seen; ConflictError if somebody else was first.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from assessment.answer import NOTE_LIMIT, REASON_LIMIT
from assessment.entry import line, text
from assessment.frozen import Frozen
from assessment.repository import Repository
from assessment.roadmap import targets as goals
from assessment.roadmap.calendar import in_order
from assessment.roadmap.cycles import own_ring
from assessment.roadmap.estimates import OwnEstimate
from assessment.roadmap.options import Case, Wishes
from assessment.roadmap.plan import FIGURE_LIMIT, FollowUp, Plan, StoredPlan, aims, checked
from assessment.roadmap.problem import Limits, Schedule
from assessment.roadmap.targets import Ambition, Targets
from assessment.roadmap.way_out import Wish, without
from assessment.workshop.item import OWNER_LIMIT
from services.results import Outcome


class RingError(ValueError):
    """Prerequisites of one's own lead back to themselves; `measures` is the ring."""

    def __init__(self, measures: tuple[str, ...]) -> None:
        super().__init__(" > ".join(measures))
        self.measures = measures


class Planning(Frozen):
    """A plan as it was read, with what holds where nothing has been decided yet."""

    found: Outcome
    stored: StoredPlan
    targets: Targets
    wishes: Wishes

    @property
    def plan(self) -> Plan:
        return self.stored.plan

    @property
    def case(self) -> Case:
        """What the planner asks for."""
        return self.found.case(self.targets, self.wishes)


def planning(repository: Repository, found: Outcome, today: date) -> Planning:
    """Read the plan. Targets start from the template; a plan starts next Monday."""
    return _planning(found, repository.plan(found.assessment.id), today)


def save(repository: Repository, seen: Planning, plan: Plan, now: datetime) -> Planning:
    """Store a changed plan if nobody has changed it since."""
    stored = repository.save_plan(seen.found.assessment.id, plan, seen.stored.version, now)
    return _planning(seen.found, stored, now.date())


def with_ambition(seen: Planning, ambition: Ambition) -> Plan:
    """All targets anew from a template."""
    fresh = goals.template(seen.found.questionnaire, seen.found.scope, ambition)
    return seen.plan.model_copy(update={"targets": fresh})


def with_targets(seen: Planning, before: Plan) -> Plan:
    """Targets as they were before; everything else stays."""
    return seen.plan.model_copy(update={"targets": before.targets})


def with_target(seen: Planning, capabilities: Sequence[str], level: int) -> Plan:
    """Another target for some capabilities; TooManyAtTopError for a third axis at the top."""
    changed = goals.changed(seen.found.questionnaire, seen.targets, capabilities, level)
    return seen.plan.model_copy(update={"targets": changed})


def with_considered(seen: Planning, measures: Collection[str]) -> Plan:
    """Measures ticked to see what they would bring."""
    return seen.plan.model_copy(update={"considered": frozenset(measures)})


def with_limits(seen: Planning, limits: Mapping[int, Limits], start: date) -> Plan:
    """Other limits by wave, and another first day."""
    return _wishing(seen, limits=dict(limits), start=start)


def with_pin(seen: Planning, measure: str, wave: int | None) -> Plan:
    """This measure must be in, in this wave or in any; it is no longer excluded."""
    return _wishing(
        seen,
        pinned=dict(seen.wishes.pinned) | {measure: wave},
        excluded=seen.wishes.excluded - {measure},
    )


def with_pins(seen: Planning, measures: Iterable[str]) -> Plan:
    """All of these must be in, in any wave; those that are pinned already stay as they are."""
    added = {name: None for name in measures if name not in seen.wishes.pinned}
    return _wishing(
        seen,
        pinned=dict(seen.wishes.pinned) | added,
        excluded=seen.wishes.excluded - set(added),
    )


def with_exclusion(seen: Planning, measure: str) -> Plan:
    """This measure must not be in."""
    pinned = {name: wave for name, wave in seen.wishes.pinned.items() if name != measure}
    return _wishing(seen, pinned=pinned, excluded=seen.wishes.excluded | {measure})


def without_wish(seen: Planning, measure: str) -> Plan:
    """Neither pinned nor excluded."""
    pinned = {name: wave for name, wave in seen.wishes.pinned.items() if name != measure}
    return _wishing(seen, pinned=pinned, excluded=seen.wishes.excluded - {measure})


def without_wishes(seen: Planning, wish: Wish) -> Plan:
    """All wishes of one kind taken back."""
    return seen.plan.model_copy(update={"wishes": without(seen.wishes, wish)})


def with_wishes(seen: Planning, before: Plan) -> Plan:
    """Wishes and adopted plan as they were before; everything else, estimates too, stays."""
    wishes = before.wishes
    if wishes is not None or seen.wishes.estimates:
        wishes = (wishes or Wishes(start=seen.wishes.start)).model_copy(
            update={"estimates": seen.wishes.estimates}
        )
    earlier = {"wishes": wishes, "schedule": before.schedule, "start": before.start}
    return seen.plan.model_copy(update=earlier)


def with_estimate(seen: Planning, measure: str, own: OwnEstimate | None) -> Plan:
    """The company's own figures for a measure; None goes back to those of the catalogue."""
    kept = {name: entry for name, entry in seen.wishes.estimates.items() if name != measure}
    return _wishing(seen, estimates=kept | ({measure: own} if own else {}))


def with_needs(seen: Planning, measure: str, needed: Sequence[str]) -> Plan:
    """Prerequisites of one's own for a measure; RingError if they lead back to it."""
    own = dict(seen.wishes.needs) | {measure: tuple(dict.fromkeys(needed))}
    own = {name: waits for name, waits in own.items() if waits}
    if ring := own_ring(seen.found.questionnaire, own):
        raise RingError(ring)
    return _wishing(seen, needs=own)


def with_schedule(seen: Planning, schedule: Schedule) -> Plan:
    """Adopt this plan, with the wishes it was made under. Follow-ups are kept, also those of
    measures that are no longer planned: they are there again if a later plan takes them up.
    """
    return seen.plan.model_copy(
        update={
            "schedule": dict(schedule),
            "start": seen.wishes.start,
            "wishes": seen.wishes,
        }
    )


def with_follow_up(seen: Planning, measure: str, follow_up: FollowUp) -> Plan:
    """How far a planned measure is.

    ReasonMissingError if it is dropped without a reason, DueBeforeStartError if it would be due
    before it begins.
    """
    kept = in_order(seen.plan, measure, checked(bounded(follow_up)))
    return seen.plan.model_copy(update={"follow_ups": dict(seen.plan.follow_ups) | {measure: kept}})


def with_follow_ups(seen: Planning, before: Plan) -> Plan:
    """Follow-ups as they were before; everything else stays."""
    return seen.plan.model_copy(update={"follow_ups": before.follow_ups})


def _wishing(seen: Planning, **changes: object) -> Plan:
    return seen.plan.model_copy(update={"wishes": seen.wishes.model_copy(update=changes)})


def bounded(typed: FollowUp) -> FollowUp:
    """The follow-up with its texts as they may be stored."""
    return typed.model_copy(
        update={
            "owner": line(typed.owner, OWNER_LIMIT),
            "reason": text(typed.reason, REASON_LIMIT),
            "baseline": line(typed.baseline, FIGURE_LIMIT),
            "current": line(typed.current, FIGURE_LIMIT),
            "note": text(typed.note, NOTE_LIMIT),
        }
    )


def cleaned_plan(plan: Plan) -> Plan:
    """A plan from elsewhere as if it had been made here: texts bounded, nothing named twice."""
    wishes = plan.wishes
    if wishes is not None:
        needs = {name: tuple(dict.fromkeys(needed)) for name, needed in wishes.needs.items()}
        wishes = wishes.model_copy(update={"needs": needs})
    follow_ups = {name: bounded(entry) for name, entry in plan.follow_ups.items()}
    return plan.model_copy(update={"wishes": wishes, "follow_ups": follow_ups})


def _planning(found: Outcome, stored: StoredPlan, today: date) -> Planning:
    return Planning.model_construct(
        found=found.with_plan(stored.plan),
        stored=stored,
        targets=aims(stored.plan, found.questionnaire, found.scope),
        wishes=stored.plan.wishes or Wishes(start=next_monday(today)),
    )


def next_monday(today: date) -> date:
    """The first Monday after this day."""
    return today + timedelta(days=7 - today.weekday())
