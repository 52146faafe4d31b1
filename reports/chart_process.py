"""Charts as SVG, rendered in a warm child process that may hang or crash without harm."""

import hashlib
import json
import subprocess
import sys
import threading
import time
from collections import OrderedDict
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import IO, Any, cast

from assessment.entry import text
from assessment.language import Language
from reports.fonts import FONT_FOLDER
from reports.theme import FONT

WORKER = Path(__file__).with_name("chart_worker.py")
LOCALES = {Language.DE: "de-DE", Language.EN: "en-GB"}
SECONDS = 20.0
GRACE = 5.0
"""How much longer than we wait the child lives on with a chart that hangs."""

TEXT_LENGTH = 300
SPEC_LENGTH = 2_000_000
CACHED_CHARTS = 200
FIRST_CHART = {
    "data": {"values": [{}]},
    "mark": {"type": "text", "font": FONT},
    "encoding": {"text": {"value": "Ä"}},
}


class ChartError(RuntimeError):
    """A chart could not be rendered; the next one can."""


class ChartProcess:
    """One child and the charts it has drawn. All methods may be called from any thread."""

    def __init__(self, worker: Path = WORKER, *, seconds: float = SECONDS) -> None:
        self._worker = worker
        self._seconds = seconds
        self._lock = threading.Lock()
        self._child: _Child | None = None
        self._drawn: OrderedDict[str, str] = OrderedDict()

    def render_svg(self, spec: dict[str, Any], language: Language) -> str:
        """The chart as SVG, from memory if it has been drawn before.

        ChartError if the chart is wrong or too large, takes too long or takes the child down.
        """
        request = _request(spec, language)
        key = hashlib.sha256(request).hexdigest()
        with self._lock:
            if key not in self._drawn:
                self._drawn[key] = self._draw(request)
            self._drawn.move_to_end(key)
            if len(self._drawn) > CACHED_CHARTS:
                self._drawn.popitem(last=False)
            return self._drawn[key]

    def close(self) -> None:
        """End the child; the next chart starts another."""
        with self._lock:
            self._end_child()

    def _draw(self, request: bytes) -> str:
        """Ask the child, once more in a new one if it has died in the meantime."""
        for _ in range(2):
            reply = self._reply(request)
            if reply:
                break
            self._end_child()
        else:
            raise ChartError("the renderer ended twice on this chart")
        found: dict[str, str] = json.loads(reply)
        if "error" in found:
            raise ChartError(found["error"])
        return found["svg"]

    def _reply(self, request: bytes) -> bytes:
        """The answer of the child; empty if it has ended."""
        if self._child is None:
            self._child = _Child(self._worker, self._seconds)
        started = time.monotonic()
        reply = self._child.reply(request)
        if not reply and time.monotonic() - started >= self._seconds:
            self._end_child()
            raise ChartError(f"no chart after {self._seconds:g} seconds")
        return reply

    def _end_child(self) -> None:
        if self._child is not None:
            self._child.end()
        self._child = None


class _Child:
    """The process; it is ended when it takes longer than `seconds` for an answer."""

    def __init__(self, worker: Path, seconds: float) -> None:
        self._seconds = seconds
        # -P keeps our folder off the path: no module of ours may hide one the renderer needs.
        self._process = subprocess.Popen(  # noqa: S603 - our own script, no shell
            [sys.executable, "-P", str(worker), str(FONT_FOLDER), str(seconds + GRACE)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._requests = cast("IO[bytes]", self._process.stdin)
        self._replies = cast("IO[bytes]", self._process.stdout)

    def reply(self, request: bytes) -> bytes:
        """One line for one line; empty if the process has ended or had to be ended."""
        alarm = threading.Timer(self._seconds, self._process.kill)
        alarm.start()
        try:
            self._requests.write(request + b"\n")
            self._requests.flush()
            return self._replies.readline()
        except OSError:
            return b""
        finally:
            alarm.cancel()

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        self._replies.close()
        with suppress(OSError):  # what the process has not read can no longer be written
            self._requests.close()


def render_svg(spec: dict[str, Any], language: Language) -> str:
    """The chart as SVG from the process that the whole program shares; see ChartProcess."""
    return _shared().render_svg(spec, language)


def warm_up() -> None:
    """Start the shared child and let it draw one letter, which takes about a second."""
    render_svg(FIRST_CHART, Language.DE)


@cache
def _shared() -> ChartProcess:
    return ChartProcess()


def _request(spec: dict[str, Any], language: Language) -> bytes:
    try:
        request = json.dumps(
            {"spec": _clean(spec), "locale": LOCALES[language]}, sort_keys=True, allow_nan=False
        )
    except ValueError as error:
        raise ChartError(f"not a chart: {error}") from None
    if len(request) > SPEC_LENGTH:
        raise ChartError("the chart is too large")
    return request.encode()


def _clean(part: Any) -> Any:  # noqa: ANN401 - any part of a JSON document
    """Without the characters that end the renderer, and no text so long that it hangs."""
    if isinstance(part, str):
        return text(part, TEXT_LENGTH)
    if isinstance(part, dict):
        return {key: _clean(value) for key, value in part.items()}
    if isinstance(part, list | tuple):
        return [_clean(value) for value in part]
    return part
