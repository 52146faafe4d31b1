"""A file in the making: a thread renders it, the page watches."""

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import NamedTuple

from assessment.language import Language
from reports.chart_process import warm_up
from reports.file_name import file_name
from services.branding import branding_of
from services.downloads import ADDRESS, shelf
from services.results import Outcome
from views.context import repository
from views.giving_way import giving_way
from views.report_formats import FORMATS
from views.report_input import report_of

_AT_ONCE = 2
"""Files made at the same time; more would only slow each other down."""


class Finished(NamedTuple):
    """A file that can be fetched."""

    address: str
    name: str
    size: int


@cache
def prepare() -> None:
    """Start the chart process once per server, so that the first report need not wait for it."""
    _threads().submit(warm_up)


class ReportJob:
    """One file on its way. `share` runs from 0 to 1, `step` says what is being done."""

    def __init__(self, found: Outcome, language: Language, extension: str = "pdf") -> None:
        self.found = found
        branding = branding_of(repository(), found.company.id)
        self.report = report_of(found, branding)
        self.language = language
        self.extension = extension
        self.share = 0.0
        self.step = ""
        self.future: Future[Finished] = _threads().submit(self._make)

    def _make(self) -> Finished:
        kind = FORMATS[self.extension]
        try:
            with giving_way():
                content = kind.render(self.found, self.report, self.language, self._progress)
        except Exception:
            logging.getLogger(__name__).exception("the file could not be rendered")
            raise
        name_language = self.language if kind.has_language else Language.DE
        name = file_name(self.report, name_language, self.extension)
        token = shelf().put(content, name, kind.media_type)
        return Finished(f"{ADDRESS}{token}", name, len(content))

    def _progress(self, share: float, step: str) -> None:
        self.share, self.step = share, step


@cache
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=_AT_ONCE, thread_name_prefix="report")
