"""The files an assessment can be taken along as."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from assessment.exchange import exchange_text
from assessment.language import Language
from reports import pptx
from reports.answers_csv import render_answers_csv
from reports.pdf import Progress, render_pdf
from reports.report import Report
from reports.xlsx import render_xlsx
from services.exchange import exchanged
from services.results import Outcome

Render = Callable[[Outcome, Report, Language, Progress], bytes]


class Format(NamedTuple):
    """One kind of file. Without a language of its own, its name carries none either."""

    media_type: str
    icon: str
    render: Render
    has_language: bool = True


FORMATS: Mapping[str, Format] = {
    "pdf": Format(
        "application/pdf",
        ":material/picture_as_pdf:",
        lambda _found, report, language, progress: render_pdf(report, language, progress),
    ),
    "pptx": Format(
        pptx.MEDIA_TYPE,
        ":material/slideshow:",
        lambda _found, report, language, progress: pptx.render_pptx(report, language, progress),
    ),
    "xlsx": Format(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ":material/table_chart:",
        lambda _found, report, language, _progress: render_xlsx(report, language),
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
