"""What is typed into the sheet of a measure, saved as far as it can be."""

from collections.abc import Mapping

from assessment.roadmap.adopted import AdoptedPlan, PlannedMeasure
from assessment.roadmap.plan import (
    DueBeforeStartError,
    FollowUp,
    MeasureStatus,
    Plan,
    ReasonMissingError,
)
from services import plans
from services.plans import Planning
from views.plan_choices import Choices
from views.plan_desk import PlanDesk

Refused = frozenset[tuple[str, ...]]
"""Groups of fields that hold what cannot be saved."""

DATES, STATUS = ("start", "due"), ("status", "reason")
GROUPS: tuple[tuple[str, ...], ...] = (
    ("role",),
    ("owner",),
    ("baseline",),
    ("current",),
    ("note",),
    DATES,
    STATUS,
)
"""Fields that are saved together, or refused together."""


def field(name: str, planned: PlannedMeasure) -> str:
    """The choice that holds this field of a measure."""
    return f"follow-{name}-{planned.measure.id}"


def keep_fields(desk: PlanDesk, choices: Choices, measure: str | None) -> dict[str, Refused]:
    """Save what was typed into the sheet of a measure; what is refused, by measure.

    What is refused stays in its fields and takes nothing else along.
    """
    plan = desk.seen.found.adopted if measure else None
    planned = plan.planned(measure) if plan else None
    if plan is None or planned is None:
        return {}
    return {planned.measure.id: _keep(desk, choices, plan, planned)}


def field_keys(choices: Choices, planned: PlannedMeasure) -> list[str]:
    """The keys of all fields of a sheet as they are drawn."""
    return [choices.key(field(name, planned)) for group in GROUPS for name in group]


def _keep(desk: PlanDesk, choices: Choices, plan: AdoptedPlan, planned: PlannedMeasure) -> Refused:
    typed = {
        name: choices.held(field(name, planned))
        for group in GROUPS
        for name in group
        if choices.tapped(field(name, planned), stored(name, planned))
    }
    refused: set[tuple[str, ...]] = set()
    own = {name: _own(name, value, plan, planned) for name, value in typed.items()}

    def changed(seen: Planning) -> Plan:
        taken, not_taken = _with_typed(seen, planned.measure.id, own)
        refused.update(not_taken)
        return taken

    if typed:
        desk.change(changed, "follow_ups")
    return frozenset(refused)


def stored(name: str, planned: PlannedMeasure) -> object:
    """What a field shows of the plan on disk."""
    match name:
        case "start":
            return planned.start
        case "due":
            return planned.due
        case "role":
            return planned.role
        case "status":
            return planned.follow_up.status.value
        case _:
            return getattr(planned.follow_up, name)


def _with_typed(
    seen: Planning, measure: str, typed: Mapping[str, object]
) -> tuple[Plan, list[tuple[str, ...]]]:
    """The plan with every group of fields that can be taken, and the groups that cannot."""
    refused: list[tuple[str, ...]] = []
    plan = seen.plan
    for group in GROUPS:
        own = {name: typed[name] for name in group if name in typed}
        if own:
            follow_up = plan.follow_ups.get(measure, FollowUp())
            try:
                plan = plans.with_follow_up(seen, measure, follow_up.model_copy(update=own))
            except (ReasonMissingError, DueBeforeStartError):
                refused.append(group)
    return plan, refused


def _own(name: str, value: object, plan: AdoptedPlan, planned: PlannedMeasure) -> object:
    """The value to store: nothing where it is that of the wave or of the catalogue anyway."""
    wave = plan.wave_of(planned)
    usual = {"start": wave.start, "due": wave.due, "role": planned.measure.responsible}
    if name in usual and value == usual[name]:
        return None
    return MeasureStatus(str(value)) if name == "status" else value
