"""Whether the plan in a file belongs to its questionnaire and keeps the rules of planning."""

from collections.abc import Iterable, Iterator

from assessment.entry import text
from assessment.exchange_fault import Fault, Reason, no_such, shown
from assessment.questionnaire import Questionnaire
from assessment.roadmap.cycles import own_ring
from assessment.roadmap.options import Wishes
from assessment.roadmap.plan import PLAN_LIMIT, MeasureStatus, Plan
from assessment.roadmap.problem import WAVES
from assessment.roadmap.targets import MOST_AT_TOP, Targets, axes_at_top

PLACE = "plan"
NUMBERS = [wave.number for wave in WAVES]


def plan_faults(edition: Questionnaire, plan: Plan) -> Iterator[Fault]:
    """Everything that keeps the plan from being used."""
    measures = [measure.id for measure in edition.measures]
    for part in ("considered", "schedule", "follow_ups"):
        yield from no_such(f"{PLACE} / {part}", getattr(plan, part), measures)
    yield from _wave_faults("schedule", plan.schedule.values())
    if plan.targets is not None:
        yield from _target_faults(edition, plan.targets)
    if plan.wishes is not None:
        yield from _wish_faults(edition, plan.wishes)
    yield from _follow_up_faults(edition, plan)
    if len(plan.model_dump_json()) > PLAN_LIMIT:
        yield Fault(Reason.TOO_LONG, PLACE, {"limit": PLAN_LIMIT})


def _target_faults(edition: Questionnaire, targets: Targets) -> Iterator[Fault]:
    place = "targets / levels"
    known = [capability.id for capability in edition.capabilities()]
    levels = [level.level for level in edition.levels[1:]]
    yield from no_such(f"{PLACE} / {place}", targets.levels, known)
    for name, level in targets.levels.items():
        if level not in levels:
            yield _unfit(f"{place} / {shown(name)}", level)
    top = axes_at_top(edition, targets)
    if len(top) > MOST_AT_TOP:
        yield _unfit(place, ", ".join(top))


def _wish_faults(edition: Questionnaire, wishes: Wishes) -> Iterator[Fault]:
    measures = [measure.id for measure in edition.measures]
    for part in ("pinned", "excluded", "estimates", "needs"):
        yield from no_such(f"{PLACE} / wishes / {part}", getattr(wishes, part), measures)
    for name, needed in wishes.needs.items():
        yield from no_such(f"{PLACE} / wishes / needs / {shown(name)}", needed, measures)
    if ring := own_ring(edition, wishes.needs):
        yield _unfit("wishes / needs", " > ".join(ring))
    yield from _wave_faults("wishes / pinned", wishes.pinned.values())
    yield from _wave_faults("wishes / limits", wishes.limits)
    for limit in wishes.limits.values():
        yield from _role_faults(edition, "wishes / limits", limit.role_days)


def _follow_up_faults(edition: Questionnaire, plan: Plan) -> Iterator[Fault]:
    for name, follow_up in plan.follow_ups.items():
        place = f"follow_ups / {shown(name)}"
        if follow_up.role is not None:
            yield from _role_faults(edition, place, [follow_up.role])
        if follow_up.start and follow_up.due and follow_up.due < follow_up.start:
            yield _unfit(f"{place} / due", follow_up.due)
        is_dropped = follow_up.status is MeasureStatus.DROPPED
        if is_dropped and not text(follow_up.reason, len(follow_up.reason)):
            yield Fault(Reason.MISSING, f"{PLACE} / {place} / reason")


def _wave_faults(place: str, numbers: Iterable[int | None]) -> Iterator[Fault]:
    for number in numbers:
        if number is not None and number not in NUMBERS:
            yield _unfit(place, number)


def _role_faults(edition: Questionnaire, place: str, roles: Iterable[str]) -> Iterator[Fault]:
    known = [role.id for role in edition.planning.roles]
    yield from no_such(f"{PLACE} / {place}", roles, known)


def _unfit(place: str, value: object) -> Fault:
    return Fault(Reason.UNFIT, f"{PLACE} / {place}", {"value": shown(value)})
