"""What stands beside a question or a list of options until the votes are shown."""

from html import escape

from assessment.workshop.item import ItemState
from services.workshop_projection import Projection
from texts.wording import Wording


def vote_html(shown: Projection, text: Wording) -> str:
    """How many have voted, or that a vote is still to come; never how anybody voted."""
    item = shown.workshop.on_stage
    state = item.state if item is not None else ItemState.WAITING
    match state:
        case ItemState.VOTING:
            second = item is not None and item.round > 1
            title = text("projector.vote.second") if second else text("projector.vote.first")
            return _panel(title, _counter(shown, text))
        case ItemState.PARKED:
            sentence = escape(text("projector.vote.parked.text"))
            return _panel(text("projector.vote.parked.title"), f"<p>{sentence}</p>")
        case _:
            sentence = escape(text("projector.vote.waiting.text"))
            return _panel(text("projector.vote.waiting.title"), f"<p>{sentence}</p>")


def _panel(title: str, content: str) -> str:
    return (
        f'<section class="p-vote" role="status" aria-live="polite"><h2>{escape(title)}</h2>'
        f"{content}</section>"
    )


def _counter(shown: Projection, text: Wording) -> str:
    voted, people = shown.voted, shown.people
    sentence = escape(text("projector.vote.counter", count=voted, people=people))
    share = 100 * voted / people if people else 0
    return (
        f'<p class="p-count" aria-hidden="true">{voted}<small>/{people}</small></p>'
        f'<div class="p-bar" aria-hidden="true"><i style="width:{share:.1f}%"></i></div>'
        f"<p>{sentence}</p>"
    )
