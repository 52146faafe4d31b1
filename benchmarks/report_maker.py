"""A process that makes one kind of file: at once, then again for every line it is sent.

    python -m benchmarks.report_maker pdf de folder

After each file it prints a `Made` as JSON. The files hold the same company, each time with other
answers; the last one stays in the folder.
"""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path

from assessment.language import Language
from benchmarks.memory import memory, peak_memory
from benchmarks.peer_pdf import render_peer_pdf
from benchmarks.sample_report import sample_report, varied_sample
from reports.storyline import build_document
from services.results import Outcome
from views.report_formats import FORMATS

PEER = "fpdf2.pdf"
Render = Callable[[Outcome, Language], bytes]


@dataclass(frozen=True)
class Made:
    """Seconds for the file alone; megabytes before the first file and at the peak so far."""

    seconds: float
    before: float
    peak: float


def main() -> None:
    extension, spoken, folder = sys.argv[1:]
    language, file = Language(spoken), Path(folder) / f"sample-{spoken}.{extension}"
    render = _render_peer if extension == PEER else _render(extension)
    samples = (varied_sample(language, variant) for variant in count())
    found, before = next(samples), memory()
    while True:
        begun = time.perf_counter()
        content = render(found, language)
        made = Made(time.perf_counter() - begun, before, peak_memory())
        print(json.dumps(asdict(made)), flush=True)
        file.write_bytes(content)
        if not sys.stdin.readline():
            return
        found = next(samples)


def _render(extension: str) -> Render:
    """As the report page makes this kind of file."""
    render = FORMATS[extension].render
    return lambda found, language: render(
        found, sample_report(found), language, lambda _share, _step: None
    )


def _render_peer(found: Outcome, language: Language) -> bytes:
    return render_peer_pdf(build_document(sample_report(found), language))


if __name__ == "__main__":
    main()
