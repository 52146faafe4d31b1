"""A report in the making: a thread renders it, the page watches."""

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import NamedTuple

from assessment.language import Language
from reports.chart_process import warm_up
from reports.file_name import file_name
from reports.pdf import render_pdf
from reports.report import Report
from services.downloads import ADDRESS, shelf

_AT_ONCE = 2
"""Reports made at the same time; more would only slow each other down."""


class Finished(NamedTuple):
    """A report that can be fetched."""

    address: str
    name: str
    size: int


@cache
def prepare() -> None:
    """Start the chart process once per server, so that the first report need not wait for it."""
    _threads().submit(warm_up)


class ReportJob:
    """One report on its way. `share` runs from 0 to 1, `step` says what is being done."""

    def __init__(self, report: Report, language: Language) -> None:
        self.report = report
        self.language = language
        self.share = 0.0
        self.step = ""
        self.future: Future[Finished] = _threads().submit(self._make)

    def _make(self) -> Finished:
        try:
            content = render_pdf(self.report, self.language, self._progress)
        except Exception:
            logging.getLogger(__name__).exception("the report could not be rendered")
            raise
        name = file_name(self.report, self.language, "pdf")
        token = shelf().put(content, name, "application/pdf")
        return Finished(f"{ADDRESS}{token}", name, len(content))

    def _progress(self, share: float, step: str) -> None:
        self.share, self.step = share, step


@cache
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=_AT_ONCE, thread_name_prefix="report")
