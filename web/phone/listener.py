"""The door for phones: a second, small server that has nothing but their page."""

import asyncio
import errno
import logging
import os
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from http import HTTPStatus

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Route

from services.phone_door import PhoneDoor, named_address
from web.frontend import frontend_folder
from web.language_route import LANGUAGE
from web.phone.local_addresses import local_addresses
from web.phone.page import HOME
from web.phone.phones import Phones
from web.phone.routes import phone_routes
from web.security_headers import SecurityHeaders

PORT = 8502
PORTS_TRIED = 50
SECONDS_TO_OPEN = 10


class Listener:
    """Opens the door in the loop of the main server; from any other thread by `open_from_thread`.

    The main server stays reachable from this computer only: it has no login.
    """

    def __init__(self, phones: Phones) -> None:
        self._app = door_app(phones)
        self._loop = asyncio.get_running_loop()
        self._opening = asyncio.Lock()
        self._server: _QuietServer | None = None
        self._task: asyncio.Task[None] | None = None
        self.port = 0

    def open_from_thread(self) -> Sequence[str]:
        """The addresses for phones; the door is open when they are returned. None if it jams."""
        try:
            asyncio.run_coroutine_threadsafe(self.open(), self._loop).result(SECONDS_TO_OPEN)
        except OSError:
            logging.getLogger("oktagon").warning("The door for phones does not open", exc_info=True)
            return []
        return [f"http://{address}:{self.port}" for address in local_addresses()]

    async def open(self) -> None:
        """Open the door unless it is open. OSError if no port is free."""
        async with self._opening:
            if self._task is not None and not self._task.done():
                return
            door = free_socket(_wanted_port())
            self.port = door.getsockname()[1]
            self._server = _QuietServer(_config(self._app))
            self._task = asyncio.create_task(self._server.serve([door]))
            while not self._server.started and not self._task.done():
                await asyncio.sleep(0.01)
            if self._task.done():
                self._task.result()

    async def close(self) -> None:
        """Shut the door; whoever is in the middle of something has a second to finish."""
        if self._server is not None and self._task is not None:
            self._server.should_exit = True
            await self._task


@asynccontextmanager
async def listening(phones: Phones, door: PhoneDoor, *, at_once: bool) -> AsyncIterator[None]:
    """Let the door be opened while the block runs; `at_once` if people are waiting outside."""
    if named_address():
        yield
        return
    listener = Listener(phones)
    door.attach(listener.open_from_thread)
    if at_once:
        with suppress(OSError):  # whoever asks for addresses gets none
            await listener.open()
    try:
        yield
    finally:
        door.detach()
        phones.news.close()
        await listener.close()


def door_app(phones: Phones) -> Starlette:
    """The phone page and the choice of language, nothing else."""
    return Starlette(
        routes=[Route("/", _home), LANGUAGE, *phone_routes(phones)],
        middleware=[Middleware(SecurityHeaders, frontend_folder())],
    )


def free_socket(port: int) -> socket.socket:
    """A socket on this port, or on the next one that is free; 0 leaves it to the system."""
    for candidate in range(port, min(port + PORTS_TRIED, 65536)):
        try:
            return socket.create_server(("0.0.0.0", candidate), backlog=512)  # noqa: S104 - phones
        except OSError as problem:
            if problem.errno not in {errno.EADDRINUSE, errno.EACCES}:
                raise
    raise OSError(errno.EADDRINUSE, f"no port is free from {port} on")


async def _home(_request: Request) -> RedirectResponse:
    return RedirectResponse(HOME, status_code=HTTPStatus.SEE_OTHER)


def _wanted_port() -> int:
    port = os.environ.get("OKTAGON_PHONE_PORT", "")
    return int(port) if port.isdecimal() and int(port) < 65536 else PORT


def _config(app: Starlette) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        lifespan="off",
        proxy_headers=False,
        access_log=False,
        server_header=False,
        log_config=None,
        timeout_graceful_shutdown=1,
        ws="none",
    )


class _QuietServer(uvicorn.Server):
    """Signals belong to the main server."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
