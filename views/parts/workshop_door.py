"""The way into a workshop: code, QR and link, the invitation, the projector and the door itself."""

from html import escape
from urllib.parse import urlencode

import segno
import streamlit as st

from assessment.workshop.workshop import Workshop
from services.phone_door import phone_door
from services.workshops import close_lobby, open_lobby
from texts.wording import Wording
from views.context import ASSESSMENT, now, repository, wording
from views.opening import Opened
from views.parts.workshop_step import step_button, take

ADDRESS = "workshop-address"
"""Session key: which of several addresses phones are sent to."""


def draw_door(here: Opened, workshop: Workshop) -> None:
    """How people get in; while the lobby is closed, how to open it again."""
    text = wording()
    if not workshop.lobby_open or workshop.expires_at <= now():
        _draw_closed(workshop, text)
        return
    address = _draw_address(text)
    if address is None:
        st.warning(text("console.door.unreachable"), icon=":material/wifi_off:")
    st.html(door_html(workshop, address, text))
    with st.container(horizontal=True, key="door-actions"):
        draw_projector_link(workshop, address)
        if step_button(
            text("console.door.close"), "close-lobby", icon=":material/lock:", quiet=True
        ):
            take(lambda: close_lobby(repository(), workshop, now()))
    if workshop.advance_open and address:
        _draw_invitation(here, workshop, address, text)


def draw_projector_link(workshop: Workshop, address: str | None = None) -> None:
    """Opens the projector's page in a window of its own; `address` is the one to show there."""
    shown = {"address": address} if address else {}
    query = urlencode({ASSESSMENT: workshop.assessment_id} | shown)
    st.link_button(
        wording()("console.door.projector"),
        f"/projector?{query}",
        icon=":material/present_to_all:",
    )


def _draw_closed(workshop: Workshop, text: Wording) -> None:
    with st.container(key="door-closed"):
        st.markdown(f"**{text('console.door.closed')}**")
        st.caption(text("console.door.closed_text"))
        with st.container(horizontal=True):
            if step_button(text("console.door.open"), "open-lobby", icon=":material/lock_open:"):
                take(lambda: open_lobby(repository(), workshop, now()))
            draw_projector_link(workshop)


def _draw_address(text: Wording) -> str | None:
    """The address phones are sent to; the facilitator picks where there are several."""
    found = phone_door().addresses()
    if not found:
        return None
    if len(found) == 1:
        return found[0]
    with st.container(key="door-address"):
        chosen = st.selectbox(
            text("console.door.address"), found, key=ADDRESS, persist_state="session"
        )
    return next((address for address in found if address == chosen), found[0])


def door_html(workshop: Workshop, address: str | None, text: Wording) -> str:
    """QR beside the code in groups of four, with the address to type."""
    code = workshop.code or ""
    spelled = escape(f"{code[:4]} {code[4:]}")
    label = escape(text("console.door.code"))
    written = f'<p class="label">{label}</p><p class="code">{spelled}</p>'
    if address is None:
        return f'<div class="door"><div>{written}</div></div>'
    picture = qr(join_link(workshop, address))
    alt = escape(text("console.door.qr"))
    typed = escape(text("console.door.type", address=typed_address(address)))
    return (
        f'<div class="door"><img class="qr" src="{picture}" alt="{alt}">'
        f'<div>{written}<p class="type">{typed}</p></div></div>'
    )


def join_link(workshop: Workshop, address: str) -> str:
    """The link that needs no code."""
    return f"{address}/w/j/{workshop.link}"


def typed_address(address: str) -> str:
    """What people type who have only the code."""
    return f"{address.removeprefix('http://').removeprefix('https://')}/w"


def qr(link: str) -> str:
    """Black on white in any theme: cameras need the contrast and the quiet zone."""
    return segno.make(link, error="m").svg_data_uri(
        scale=8, border=3, dark="#000", light="#fff", omitsize=True
    )


def _draw_invitation(here: Opened, workshop: Workshop, address: str, text: Wording) -> None:
    with st.expander(text("console.invitation.title"), icon=":material/mail:", key="invitation"):
        st.caption(text("console.invitation.hint"))
        st.code(invitation(here, workshop, address, text), language=None, wrap_lines=True)


def invitation(here: Opened, workshop: Workshop, address: str, text: Wording) -> str:
    """What to send in advance. The time needed is that of the depth, in proportion."""
    settings = workshop.settings
    asked = min(settings.per_person or len(settings.questions), len(settings.questions))
    depth = next(one for one in here.questionnaire.depths if one.id == settings.depth)
    everything = max(len(here.scope.asked), 1)
    minutes = max(5, 5 * round(depth.minutes * asked / everything / 5))
    code = workshop.code or ""
    return text(
        "console.invitation.text",
        company=here.company.name,
        questions=asked,
        minutes=minutes,
        link=join_link(workshop, address),
        typed=typed_address(address),
        code=f"{code[:4]} {code[4:]}",
    )
