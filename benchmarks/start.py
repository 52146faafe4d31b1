"""From the command to the first page: server healthy, and its first visitor served.

    python -m benchmarks.start [--starts 5]

The data folder is empty at the first start and exists at the others. Python has been run before,
so its compiled files are there, as on any machine after the first start ever.
"""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

import typer

from benchmarks.figures import milliseconds
from benchmarks.websocket_client import Tab
from tests.running_server import RunningServer


def main(starts: int = 5) -> None:
    healthy, first, second = [], [], []
    with TemporaryDirectory() as folder:
        for _ in range(starts):
            begun = time.perf_counter()
            with RunningServer(Path(folder) / "data") as server:
                healthy.append(time.perf_counter() - begun)
                first.append(_visit(server))
                second.append(_visit(server))
    print(f"start to healthy  {milliseconds(healthy)}   (bar: 2,500 ms)")
    print(f"first visitor     {milliseconds(first)}")
    print(f"second visitor    {milliseconds(second)}")


def _visit(server: RunningServer) -> float:
    """Seconds until the start page has been drawn for a new visitor."""
    begun = time.perf_counter()
    with Tab(server.url):
        return time.perf_counter() - begun


if __name__ == "__main__":
    typer.run(main)
