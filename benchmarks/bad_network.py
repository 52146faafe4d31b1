"""A network as in a conference room: it delays, swallows and resets what passes through."""

import asyncio
import random
from asyncio import StreamReader, StreamWriter
from types import TracebackType
from typing import Self

HOST = "127.0.0.1"
PIECE = 65536
LONGEST_DELAY = 0.2
DELAYED, SWALLOWED, RESET = 0.2, 0.05, 0.1
"""Which share of all pieces of data, in either direction, meets which fate."""


class BadNetwork:
    """`async with BadNetwork(port) as network:` – `network.url` leads to the server, badly.

    A swallowed piece takes all later ones of its direction with it, so that the line is dead
    without anybody being told; a reset breaks the line on both sides at once.
    """

    def __init__(self, port: int, seed: int = 5) -> None:
        self._port = port
        self._dice = random.Random(seed)  # noqa: S311 - no secret
        self.faults = {"delayed": 0, "swallowed": 0, "reset": 0}

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._connect, HOST, 0)
        self.url = f"http://{HOST}:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.close()

    async def _connect(self, near: StreamReader, to_near: StreamWriter) -> None:
        """Carry what a phone says to the server and back until one of them hangs up."""
        far, to_far = await asyncio.open_connection(HOST, self._port)
        both = (self._carry(near, to_far), self._carry(far, to_near))
        try:
            await asyncio.gather(*both)
        except ConnectionError:
            pass
        finally:
            to_near.transport.abort()
            to_far.transport.abort()

    async def _carry(self, source: StreamReader, target: StreamWriter) -> None:
        while piece := await source.read(PIECE):
            fate = self._dice.random()
            if fate < RESET:
                self.faults["reset"] += 1
                raise ConnectionResetError
            if fate < RESET + SWALLOWED:
                self.faults["swallowed"] += 1
                await source.read(-1)
                return
            if fate < RESET + SWALLOWED + DELAYED:
                self.faults["delayed"] += 1
                await asyncio.sleep(self._dice.uniform(0, LONGEST_DELAY))
            target.write(piece)
            await target.drain()
        target.write_eof()
