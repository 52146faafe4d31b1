"""All files of the sample company: time, memory, size; the PDF beside one written with fpdf2.

    python -m benchmarks.report [--rounds 3] [--warm 5] [--language de] [--folder somewhere]

*Cold* is from starting Python to the first file, everything imported and read on the way; *first*
is the part of it for the file alone. *Warm* is every further file of that process, each with other
answers. Memory is what is held before the first file and at the peak, the process that draws charts
included. All kinds take turns, so the ratios hold on a busy machine too. With `--folder` the files
are kept there to be looked at.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Annotated, cast

import pikepdf
import typer

from assessment.language import Language
from benchmarks.figures import percentile
from benchmarks.report_maker import PEER, Made
from views.report_formats import FORMATS

PDF = "pdf"
BARS = "bars for the PDF: cold 4,000 ms, warm 1,500 ms, 14 pages or more"
TITLES = " " * 10 + "".join(
    f"{title:>10}" for title in ("cold", "first", "warm", "warm p95", "before", "peak", "size")
)


@dataclass
class Figures:
    """What one kind of file took: seconds of every round, megabytes, kilobytes, pages of a PDF."""

    cold: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    warm: list[float] = field(default_factory=list)
    before: float = 0
    peak: float = 0
    size: float = 0
    pages: int = 0


class Maker:
    """One running process of benchmarks.report_maker."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._requests = cast("IO[str]", process.stdin)
        self._replies = cast("IO[str]", process.stdout)

    def first(self) -> Made:
        """The file it makes without being asked."""
        return Made(**json.loads(self._replies.readline()))

    def another(self) -> Made:
        """One more file."""
        self._requests.write("\n")
        self._requests.flush()
        return self.first()


def main(
    rounds: int = 3,
    warm: int = 5,
    language: Language = Language.DE,
    folder: Annotated[Path | None, typer.Option()] = None,
) -> None:
    figures = {extension: Figures() for extension in (PDF, PEER, *FORMATS)}
    with TemporaryDirectory() as temporary:
        kept = folder or Path(temporary)
        for _ in range(rounds):
            _measure(figures, language, warm, kept)
        for extension, found in figures.items():
            file = kept / f"sample-{language}.{extension}"
            found.size = file.stat().st_size / 1024
            found.pages = _pages(file) if extension.endswith(PDF) else 0
    print(TITLES)
    for extension, found in figures.items():
        print(_line(extension, found))
    print(_ratios(figures[PDF], figures[PEER]))
    print(BARS)


def _measure(figures: dict[str, Figures], language: Language, warm: int, folder: Path) -> None:
    """One round: each kind in a process of its own, first one after the other, then in turn."""
    with ExitStack() as running:
        makers = {}
        for extension, found in figures.items():
            begun = time.perf_counter()
            makers[extension] = running.enter_context(_maker(extension, language, folder))
            made = makers[extension].first()
            found.cold.append(time.perf_counter() - begun)
            found.first.append(made.seconds)
        for _ in range(warm):
            for extension, found in figures.items():
                made = makers[extension].another()
                found.warm.append(made.seconds)
                found.before, found.peak = made.before, max(found.peak, made.peak)


@contextmanager
def _maker(extension: str, language: Language, folder: Path) -> Iterator[Maker]:
    command = [sys.executable, "-m", "benchmarks.report_maker", extension, language, str(folder)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Maker(process)


def _pages(file: Path) -> int:
    with pikepdf.open(file) as document:
        return len(document.pages)


def _line(extension: str, found: Figures) -> str:
    times = (found.cold, found.first, found.warm)
    shown = "".join(f"{percentile(seconds, 0.5) * 1000:7.0f} ms" for seconds in times)
    late = f"{percentile(found.warm, 0.95) * 1000:7.0f} ms"
    sizes = f"{found.before:7.0f} MB{found.peak:7.0f} MB{found.size:7.0f} kB"
    pages = f"{found.pages:6} pages" if found.pages else ""
    return f"{extension:10}{shown}{late}{sizes}{pages}"


def _ratios(ours: Figures, peer: Figures) -> str:
    """Ours by theirs; below 1 ours is the faster or smaller one."""

    def ratio(of: Callable[[Figures], float]) -> str:
        return f"{of(ours) / of(peer):.2f}"

    return (
        f"ratio to {PEER}: first {ratio(lambda one: percentile(one.first, 0.5))}, "
        f"warm {ratio(lambda one: percentile(one.warm, 0.5))}, "
        f"warm per page {ratio(lambda one: percentile(one.warm, 0.5) / one.pages)}, "
        f"peak {ratio(lambda one: one.peak)}, size {ratio(lambda one: one.size)}"
    )


if __name__ == "__main__":
    typer.run(main)
