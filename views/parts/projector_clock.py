"""How far the discussion has come, and how long the item on stage has taken."""

from datetime import datetime
from html import escape

from assessment.workshop.item import Item
from assessment.workshop.progress import UNSETTLED, Progress, progress
from assessment.workshop.queue import minutes_each
from assessment.workshop.workshop import Workshop
from services.workshop_projection import Projection
from texts.wording import Wording
from views.parts.workshop_pulse import MINUTES, UNLIT_MINUTES


def clock_html(shown: Projection, now: datetime, text: Wording) -> str:
    """Empty between two items; for votes beside the questions only how long they have taken."""
    item = shown.workshop.on_stage
    if item is None:
        return ""
    found = progress(shown.workshop)
    place = _place(found, shown.workshop, now, text) if found else ""
    return f"{place}{_timer(shown, item, now, text) if item.state in UNSETTLED else ''}"


def _place(found: Progress, workshop: Workshop, now: datetime, text: Wording) -> str:
    """Number of the item; and how long each may take, unless the time is up."""
    words = text("projector.clock.item", position=found.position, total=found.total)
    each = minutes_each(workshop.time_left(now).total_seconds(), found.left)
    left = text("projector.clock.each", minutes=each) if each else ""
    return f"<p>{escape(words)}</p>" + (f"<p>{escape(left)}</p>" if left else "")


def _timer(shown: Projection, item: Item, now: datetime, text: Wording) -> str:
    """As on the console; once the time is up in words too."""
    if item.began_at is None:
        return ""
    seconds = max(int((now - item.began_at).total_seconds()), 0)
    words, warning = f"{seconds // 60}:{seconds % 60:02}", ""
    if item.subject in shown.workshop.settings.questions:
        minutes = _minutes(shown)
        words = text("projector.clock.of", elapsed=words, minutes=minutes)
        is_over = seconds >= minutes * 60
        warning = f"<b>{escape(text('projector.clock.over'))}</b>" if is_over else ""
    label = escape(text("projector.clock.label"))
    return f'<p role="timer" aria-label="{label}">{warning}{escape(words)}</p>'


def _minutes(shown: Projection) -> int:
    """How long the question may take, by how divided people were in the first round."""
    rounds = shown.entry.rounds if shown.entry else ()
    light = rounds[0].agreement.light if rounds else None
    return MINUTES[light] if light else UNLIT_MINUTES
