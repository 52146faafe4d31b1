"""Connections send small messages at once, with or without uvloop."""

import asyncio
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from web.no_delay import send_without_delay


@pytest.fixture
def _restored() -> Iterator[None]:
    original = asyncio.base_events._set_nodelay  # type: ignore[attr-defined]
    yield
    asyncio.base_events._set_nodelay = original  # type: ignore[attr-defined]


async def _delays() -> bool:
    """Whether a connection accepted on a socket made as Streamlit makes it holds data back."""
    listening = socket.socket(socket.AF_INET)
    listening.bind(("127.0.0.1", 0))
    seen: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def accepted(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = writer.get_extra_info("socket")
        seen.set_result(not connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        writer.close()

    server = await asyncio.start_server(accepted, sock=listening)
    async with server:
        _, writer = await asyncio.open_connection(*listening.getsockname())
        delays = await seen
        writer.close()
    return delays


@pytest.mark.usefixtures("_restored")
def test_small_messages_leave_at_once() -> None:
    with ThreadPoolExecutor(1) as elsewhere:  # Playwright may hold this thread's event loop
        assert elsewhere.submit(lambda: asyncio.run(_delays())).result() is True
        send_without_delay()
        assert elsewhere.submit(lambda: asyncio.run(_delays())).result() is False
