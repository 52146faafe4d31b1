"""The PDF report of the sample company, cold and warm, in both languages.

    python -m benchmarks.pdf [--reports 5] [--folder somewhere]

Cold is the first report of a process: it starts the child process for charts and reads the
fonts. With `--folder` the reports are kept there to be looked at.
"""

import time
from pathlib import Path
from typing import Annotated

import typer

from assessment.language import Language
from benchmarks.figures import milliseconds
from benchmarks.sample_report import sample_report
from reports.pdf import render_pdf


def main(reports: int = 5, folder: Annotated[Path | None, typer.Option()] = None) -> None:
    cold, _ = _rendered(Language.DE)
    print(f"cold, German   {cold * 1000:7.1f} ms   (bar: 4,000 ms)")
    for language in Language:
        seconds, contents = zip(*(_rendered(language) for _ in range(reports)), strict=True)
        size = len(contents[0]) / 1024
        print(f"warm, {language}       {milliseconds(seconds)}   {size:.0f} kB   (bar: 1,500 ms)")
        if folder is not None:
            (folder / f"sample-{language}.pdf").write_bytes(contents[0])


def _rendered(language: Language) -> tuple[float, bytes]:
    """Seconds to render, and the report."""
    report = sample_report(language)
    begun = time.perf_counter()
    content = render_pdf(report, language, lambda _share, _step: None)
    return time.perf_counter() - begun, content


if __name__ == "__main__":
    typer.run(main)
