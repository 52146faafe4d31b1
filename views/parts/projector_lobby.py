"""The projector while people come in: QR code, address and code, as long as the door is open."""

from html import escape

import streamlit as st

from assessment.workshop.workshop import Workshop
from services.phone_door import phone_door
from services.workshop_projection import Projection
from texts.wording import Wording
from views.context import now, wording
from views.parts.workshop_door import join_link, qr, typed_address

ADDRESS = "address"
"""Query parameter: which of several addresses phones are sent to."""


def draw_lobby(shown: Projection) -> None:
    """A code that has expired lets nobody in, so it is not shown either."""
    text = wording()
    workshop = shown.workshop
    if workshop.lobby_open and workshop.expires_at > now():
        st.html(_door(workshop, _address(), text))
    else:
        title = escape(text("projector.lobby.closed.title"))
        sentence = escape(text("projector.lobby.closed.text"))
        st.html(f'<div class="p-notice"><h1>{title}</h1><p>{sentence}</p></div>')
    _draw_people(shown, text)


def _address() -> str | None:
    """The one the facilitator has picked, else the first; None if phones cannot reach us."""
    found = phone_door().addresses()
    picked = st.query_params.get(ADDRESS)
    return picked if picked in found else next(iter(found), None)


def _door(workshop: Workshop, address: str | None, text: Wording) -> str:
    code = workshop.code or ""
    spelled = f'<b class="code">{escape(code[:4])} {escape(code[4:])}</b>'
    title = f"<h1>{escape(text('projector.lobby.title'))}</h1>"
    if address is None:
        sentence = escape(text("projector.lobby.ask"))
        return f'<div class="p-lobby"><div>{title}<p>{sentence}</p>{spelled}</div></div>'
    alt = escape(text("projector.lobby.qr"))
    return (
        f'<div class="p-lobby"><img src="{qr(join_link(workshop, address))}" alt="{alt}">'
        f"<div>{title}<p>{escape(text('projector.lobby.scan'))}</p>"
        f"<p>{escape(text('projector.lobby.visit'))}</p><b>{escape(typed_address(address))}</b>"
        f"<p>{escape(text('projector.lobby.enter'))}</p>{spelled}</div></div>"
    )


def _draw_people(shown: Projection, text: Wording) -> None:
    """Apart from the rest: it changes with everybody who comes in."""
    count = shown.people
    words = text("projector.lobby.people", count=count) if count else text("projector.lobby.nobody")
    st.html(
        f'<div class="p-people"><p role="status" aria-live="polite">{escape(words)}</p>'
        f"<p>{escape(text('projector.lobby.privacy'))}</p></div>"
    )
