"""The real server, started as a person starts it, on a data folder and port of its own."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx2

ROOT = Path(__file__).parent.parent
SECONDS_TO_START = 60


class RunningServer:
    """`with RunningServer(folder) as server:` – `server.url` answers inside the block.

    `kill` ends the process like a power cut; `start` brings it back on the same port and data.
    """

    def __init__(
        self,
        data: Path,
        environment: Mapping[str, str] | None = None,
        command: Sequence[str] = ("-m", "streamlit", "run", "app.py"),
        root: Path = ROOT,
    ) -> None:
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.phone_port = _free_port()
        self.data = data
        self._environment = dict(environment or {})
        self._command = command
        self._root = root
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.kill()

    @property
    def log(self) -> str:
        """Everything the server has written so far."""
        return self._log_file.read_text(encoding="utf-8", errors="replace")

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    @property
    def door(self) -> str:
        """Where phones knock once a workshop is open."""
        return f"http://127.0.0.1:{self.phone_port}"

    @property
    def process(self) -> int:
        """What the system knows the server by while it runs."""
        assert self._process is not None
        return self._process.pid

    @property
    def _own_settings(self) -> dict[str, str]:
        return {
            "OKTAGON_DATA_DIR": str(self.data),
            "OKTAGON_PHONE_PORT": str(self.phone_port),
        }

    @property
    def _log_file(self) -> Path:
        return self.data.parent / f"server-{self.port}.log"

    def start(self) -> None:
        """Return as soon as the server is healthy."""
        with self._log_file.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, *self._command, "--server.port", str(self.port)],
                cwd=self._root,
                env=os.environ | self._own_settings | self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        patience = time.monotonic() + SECONDS_TO_START
        with httpx2.Client(timeout=1) as client:
            while not self._is_healthy(client):
                if self._process.poll() is not None or time.monotonic() > patience:
                    raise RuntimeError(f"the server did not start:\n{self.log}")
                time.sleep(0.02)

    def kill(self) -> None:
        """End the process without giving it a chance to tidy up."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def stop(self, seconds: float) -> bool:
        """Ask the process to end, as a service manager does; tell whether it did in time."""
        assert self._process is not None
        self._process.terminate()
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def _is_healthy(self, client: httpx2.Client) -> bool:
        try:
            return client.get(f"{self.url}/_stcore/health").is_success
        except httpx2.TransportError:
            return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
