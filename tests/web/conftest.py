"""One running server for all tests that only read from it, and no loop left behind by others."""

from asyncio import events
from collections.abc import Iterator

import pytest

from tests.running_server import RunningServer


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with RunningServer(tmp_path_factory.mktemp("web") / "data") as running:
        yield running


@pytest.fixture(autouse=True)
def no_running_loop() -> Iterator[None]:
    """Playwright's loop stays in this thread after a browser test; `asyncio.run` would refuse."""
    loop = events._get_running_loop()
    events._set_running_loop(None)
    yield
    events._set_running_loop(loop)
