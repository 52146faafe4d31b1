"""The projector during a break."""

from html import escape

from reports.formatting import time_of_day
from services.workshop_projection import Projection
from texts.wording import Wording
from views.context import local_time


def break_html(shown: Projection, text: Wording) -> str:
    """Since when, so that everybody can tell how long it has been."""
    began = time_of_day(local_time(shown.workshop.stage.since), text.language)
    return (
        f'<div class="p-notice"><h1>{escape(text("projector.break.title"))}</h1>'
        f"<p>{escape(text('projector.break.since', time=began))}</p></div>"
    )
