"""The door for phones: opened when needed, on a free port, and shut with the server."""

import asyncio
import socket
from collections.abc import Awaitable, Callable

import httpx2
import pytest

from services.phone_door import PhoneDoor
from tests.web.phone.meeting import Meeting
from web.phone.listener import free_socket, listening
from web.phone.local_addresses import local_addresses

PATIENCE = 10
Scene = Callable[[PhoneDoor], Awaitable[None]]


@pytest.fixture(autouse=True)
def any_port(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OKTAGON_PHONE_PORT", "0")
    monkeypatch.delenv("OKTAGON_PHONE_ADDRESS", raising=False)


def played(meeting: Meeting, scene: Scene, *, at_once: bool = False) -> None:
    """Play the scene beside the server's loop, as a page does that asks for addresses."""

    async def play() -> None:
        door = PhoneDoor()
        async with asyncio.timeout(PATIENCE), listening(meeting.phones, door, at_once=at_once):
            await scene(door)

    asyncio.run(play())


def local(address: str) -> str:
    """The same door, from this machine."""
    return f"http://127.0.0.1:{address.rpartition(':')[2]}"


def test_asking_for_addresses_opens_the_door_once(live: Meeting) -> None:
    async def scene(door: PhoneDoor) -> None:
        first = await asyncio.to_thread(door.addresses)
        assert await asyncio.to_thread(door.addresses) == first
        assert first[0].startswith(f"http://{local_addresses()[0]}:")
        async with httpx2.AsyncClient() as client:
            page = await client.get(f"{local(first[0])}/w")
            assert "Am Workshop teilnehmen" in page.text
            assert "server" not in page.headers
            assert (await client.get(f"{local(first[0])}/questions")).status_code == 404

    played(live, scene)


def test_news_arrive_and_the_line_ends_with_the_door(live: Meeting) -> None:
    phone = live.joined()
    cookie = {"Cookie": f"oktagon_seat={phone.client.cookies['oktagon_seat']}"}
    heard: list[str] = []

    async def listen(address: str, first: asyncio.Event) -> None:
        async with (
            httpx2.AsyncClient(timeout=PATIENCE) as client,
            client.stream("GET", f"{address}/w/news", headers=cookie) as answer,
        ):
            assert answer.headers["Content-Type"].startswith("text/event-stream")
            async for line in answer.aiter_lines():
                if line.startswith("data: "):
                    heard.append(line)
                    first.set()

    async def scene(door: PhoneDoor) -> None:
        address = local((await asyncio.to_thread(door.addresses))[0])
        first = asyncio.Event()
        listener = asyncio.create_task(listen(address, first))
        await first.wait()
        live.phones.news.close()
        await listener

    played(live, scene)
    assert len(heard) == 1


def test_the_door_is_shut_with_the_server(live: Meeting) -> None:
    addresses: list[str] = []

    async def scene(door: PhoneDoor) -> None:
        addresses.extend(await asyncio.to_thread(door.addresses))

    played(live, scene, at_once=True)
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(f"{local(addresses[0])}/w")


def test_a_proxy_needs_no_door(live: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OKTAGON_PHONE_ADDRESS", "https://workshop.example.com")

    async def scene(door: PhoneDoor) -> None:
        assert door.addresses() == ["https://workshop.example.com"]
        monkeypatch.delenv("OKTAGON_PHONE_ADDRESS")
        assert door.addresses() == []

    played(live, scene, at_once=True)


def test_the_next_port_is_taken_if_the_first_one_is_in_use() -> None:
    with socket.create_server(("0.0.0.0", 0)) as taken:  # noqa: S104 - as the door does
        port = taken.getsockname()[1]
        with free_socket(port) as door:
            assert port < door.getsockname()[1] <= port + 50


def test_addresses_are_those_of_the_network_and_never_empty() -> None:
    found = local_addresses()
    assert found
    assert len(found) == len(set(found))
    assert found == ["127.0.0.1"] or not any(entry.startswith("127.") for entry in found)
