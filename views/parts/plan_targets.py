"""Where each capability is to be in twelve months."""

from views.plan_desk import PlanDesk


def draw_targets(desk: PlanDesk) -> None:
    """The targets and how the radar looks with them."""
    desk.draw_saved()
