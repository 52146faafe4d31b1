"""Waiting phones are told when something else is on the screens, and only then."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import aclosing

import pytest

from assessment.repository import NotSavedError
from assessment.workshop.repository import Pulse
from assessment.workshop.workshop import Screen
from services import workshop_steps, workshops
from tests.services.examples import NOW
from tests.web.phone.meeting import Meeting
from web.phone.news import GONE, News, stamp

PATIENCE = 5
Line = AsyncGenerator[str]


def listening(
    meeting: Meeting,
    scene: Callable[[News], Coroutine[None, None, None]],
    heartbeat: float = PATIENCE,
) -> None:
    """Play a scene with news that are looked for a hundred times a second."""
    news = News(lambda: meeting.repository, interval=0.01, heartbeat=heartbeat)
    asyncio.run(asyncio.wait_for(scene(news), PATIENCE))


async def heard(line: Line) -> str:
    """The next stamp; heartbeats are passed over."""
    while not (told := await anext(line)):
        pass
    return told


def test_a_new_screen_reaches_everybody_who_listens(live: Meeting) -> None:
    live.joined()
    person = live.repository.participants(live.workshop.id)[0]

    async def scene(news: News) -> None:
        async with aclosing(news.stamps(person)) as one, aclosing(news.stamps(person)) as two:
            first = await heard(one)
            assert first == stamp(live.workshop) == await heard(two)
            live.console.show(Screen.BREAK)
            told = await heard(one)
            assert told == stamp(live.workshop) == await heard(two)
            assert told != first

    listening(live, scene)


def test_what_changes_nothing_on_phones_wakes_nobody(live: Meeting) -> None:
    live.joined()
    person = live.repository.participants(live.workshop.id)[0]

    async def scene(news: News) -> None:
        async with aclosing(news.stamps(person)) as line:
            await heard(line)
            console = live.console
            console.seen = workshop_steps.extend(live.repository, console.seen, 5, NOW)
            live.joined()
            assert await anext(line) == ""
            assert await anext(line) == ""

    listening(live, scene, heartbeat=0.1)


def test_who_is_removed_is_told_at_once_and_nobody_else(live: Meeting) -> None:
    live.joined()
    live.joined()
    gone, stays = live.repository.participants(live.workshop.id)

    async def scene(news: News) -> None:
        async with aclosing(news.stamps(gone)) as one, aclosing(news.stamps(stays)) as two:
            assert await heard(one) == await heard(two)
            workshops.remove(live.repository, live.workshop, gone.id, NOW)
            assert await heard(one) == GONE
            assert await anext(two) == ""

    listening(live, scene)


def test_the_task_ends_with_the_last_listener_and_begins_again(live: Meeting) -> None:
    live.joined()
    person = live.repository.participants(live.workshop.id)[0]

    async def scene(news: News) -> None:
        for _ in range(2):
            async with aclosing(news.stamps(person)) as line:
                await heard(line)
                assert news.is_watching
            while news.is_watching:
                await asyncio.sleep(0)

    listening(live, scene)


def test_200_lines_share_one_look_at_the_data(
    live: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    live.joined()
    person = live.repository.participants(live.workshop.id)[0]
    looks: list[str] = []
    look = live.repository.pulse

    def counted(workshop_id: str) -> Pulse:
        looks.append(workshop_id)
        return look(workshop_id)

    monkeypatch.setattr(live.repository, "pulse", counted)

    async def scene(news: News) -> None:
        lines = [news.stamps(person) for _ in range(200)]
        told = await asyncio.gather(*(heard(line) for line in lines))
        assert set(told) == {stamp(live.workshop)}
        assert len(looks) < 20
        for line in lines:
            await line.aclose()

    listening(live, scene)


def test_a_database_that_does_not_answer_ends_no_line(
    live: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    live.joined()
    person = live.repository.participants(live.workshop.id)[0]

    def broken(_workshop_id: str) -> Pulse:
        raise NotSavedError

    async def scene(news: News) -> None:
        async with aclosing(news.stamps(person)) as line:
            await heard(line)
            with monkeypatch.context() as trouble:
                trouble.setattr(live.repository, "pulse", broken)
                assert await anext(line) == ""
            live.console.show(Screen.BREAK)
            assert await heard(line) == stamp(live.workshop)

    listening(live, scene, heartbeat=0.1)


def test_every_line_ends_when_the_server_stops(live: Meeting) -> None:
    live.joined()
    person = live.repository.participants(live.workshop.id)[0]

    async def scene(news: News) -> None:
        async with aclosing(news.stamps(person)) as line:
            await heard(line)
            news.close()
            with pytest.raises(StopAsyncIteration):
                await anext(line)

    listening(live, scene)


def test_the_stamp_on_the_page_is_the_one_the_line_tells(live: Meeting) -> None:
    phone = live.joined()
    assert f'data-stamp="{stamp(live.workshop)}"' in phone.html
    assert phone.client.get("/w/state").json() == {"stamp": stamp(live.workshop)}
