"""The files an assessment can be taken along as."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from assessment.exchange import exchange_text
from assessment.language import Language
from reports.answers_csv import render_answers_csv
from reports.pdf import Progress, render_pdf
from reports.report import Report
from services.exchange import exchanged
from services.results import Outcome

Render = Callable[[Outcome, Report, Language, Progress], bytes]


class Format(NamedTuple):
    """One kind of file. Without a language of its own, its name carries none either."""

    media_type: str
    icon: str
    render: Render
    has_language: bool = True


def _slides(_found: Outcome, report: Report, language: Language, progress: Progress) -> bytes:
    # Half the time to import all formats, which would be time before the first visitor.
    from reports.pptx import render_pptx  # noqa: PLC0415

    return render_pptx(report, language, progress)


def _workbook(_found: Outcome, report: Report, language: Language, _progress: Progress) -> bytes:
    # As with slides: most visitors never ask for one.
    from reports.xlsx import render_xlsx  # noqa: PLC0415

    return render_xlsx(report, language)


FORMATS: Mapping[str, Format] = {
    "pdf": Format(
        "application/pdf",
        ":material/picture_as_pdf:",
        lambda _found, report, language, progress: render_pdf(report, language, progress),
    ),
    "pptx": Format(
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ":material/slideshow:",
        _slides,
    ),
    "xlsx": Format(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ":material/table_chart:",
        _workbook,
    ),
    "csv": Format(
        "text/csv",
        ":material/list:",
        lambda _found, report, language, _progress: render_answers_csv(report, language),
    ),
    "json": Format(
        "application/json",
        ":material/save:",
        lambda found, _report, _language, _progress: exchange_text(exchanged(found)).encode(),
        has_language=False,
    ),
}
"""By the extension of the file; the first is the one for readers."""
