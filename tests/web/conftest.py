"""One running server for all tests that only read from it."""

from collections.abc import Iterator

import pytest

from tests.running_server import RunningServer


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with RunningServer(tmp_path_factory.mktemp("web") / "data") as running:
        yield running
