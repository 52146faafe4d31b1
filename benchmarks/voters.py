"""People with phones, without the screens: they join, vote, and send again what got lost."""

import asyncio
import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Self
from uuid import uuid4

import httpx2

from assessment.workshop.workshop import Ballot
from services.workshops import hashed
from web.phone.seating import SEAT_COOKIE

PATIENCE = 1.5
"""Seconds after which a request counts as lost; the real phone waits 8."""
PAUSE = 0.1
"""Seconds before something lost is sent again."""
GIVE_UP = 60.0
TICKET = re.compile(r'name="ticket" value="([^"]+)"')


class Voter:
    """One phone. `seconds` are those of each request that was answered.

    `acknowledged` is the newest tap the server has called saved, as sequence and level; `refused`
    what it said instead.
    """

    def __init__(self, url: str) -> None:
        self.seconds: list[float] = []
        self.acknowledged = (0, -1)
        self.refused: list[int] = []
        self.stamps: list[tuple[str, float]] = []
        self._client = httpx2.AsyncClient(base_url=url, timeout=PATIENCE)
        self._taps = 0

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.aclose()

    @property
    def identity(self) -> str:
        """What the server stores as this participant's id."""
        return hashed(self._client.cookies[SEAT_COOKIE])[:32]

    async def join(self, link: str) -> None:
        """Fill in the form behind the QR code."""
        form = await self._until_answered(f"/w/j/{link}")
        ticket = TICKET.search(form.text)
        fields = {"group": "leadership", "ticket": ticket[1] if ticket else ""}
        answer = await self._until_answered(f"/w/j/{link}", fields)
        if answer.status_code != httpx2.codes.SEE_OTHER or SEAT_COOKIE not in self._client.cookies:
            raise RuntimeError(f"nobody let us in: {answer.status_code}")

    async def tap(self, ballot: Ballot, level: int) -> None:
        """Vote; the same tap is sent until the server has said what became of it."""
        self._taps += 1
        sequence = self._taps
        fields = {
            "subject": ballot.subject,
            "round": str(ballot.round),
            "choice": str(level),
            "key": uuid4().hex,
            "sequence": str(sequence),
        }
        answer = await self._until_answered("/w/vote", fields)
        if answer.is_success:
            self.acknowledged = max(self.acknowledged, (sequence, level))
        else:
            self.refused.append(answer.status_code)

    async def listen(self) -> None:
        """Keep a line open for news, and note when each arrived; ends with the line."""
        async with self._client.stream("GET", "/w/news", timeout=None) as line:
            async for text in line.aiter_lines():
                if text.startswith("data: "):
                    self.stamps.append((text, time.monotonic()))

    async def _until_answered(
        self, path: str, fields: dict[str, str] | None = None
    ) -> httpx2.Response:
        """Open a page, or send a form, as often as it takes."""
        patience = time.monotonic() + GIVE_UP
        while True:
            started = time.monotonic()
            try:
                answer = await self._client.request(
                    "POST" if fields else "GET",
                    path,
                    data=fields,
                    headers={"Accept": "application/json"} if fields else None,
                )
            except httpx2.TransportError:
                if time.monotonic() > patience:
                    raise
            else:
                if not answer.is_server_error:
                    self.seconds.append(time.monotonic() - started)
                    return answer
            await asyncio.sleep(PAUSE)


@asynccontextmanager
async def seated(url: str, link: str, people: int) -> AsyncIterator[list[Voter]]:
    """So many phones that have joined, all at once."""
    voters = [Voter(url) for _ in range(people)]
    try:
        await asyncio.gather(*(voter.join(link) for voter in voters))
        yield voters
    finally:
        await asyncio.gather(*(voter.__aexit__() for voter in voters))
