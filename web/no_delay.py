"""Small messages leave at once, whichever event loop the server runs on."""

import asyncio.base_events
import socket


def send_without_delay() -> None:
    """Set TCP_NODELAY on every connection asyncio accepts from now on.

    Streamlit hands the server a socket whose protocol number is 0. asyncio sets TCP_NODELAY only
    where that number says TCP, so each answer would wait 40 ms or more for the browser's
    acknowledgement. uvloop does not make this mistake, but there is no uvloop on Windows.
    """
    asyncio.base_events._set_nodelay = _set_no_delay  # type: ignore[attr-defined]


def _set_no_delay(connection: socket.socket) -> None:
    if connection.family in {socket.AF_INET, socket.AF_INET6}:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
