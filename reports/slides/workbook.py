"""The figures behind a chart: a workbook in which every text stays text."""

import datetime
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import BinaryIO

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

CREATED = datetime.datetime(2000, 1, 1)  # noqa: DTZ001 - the workbook keeps no time zone
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class PlainWorkbookWriter(CategoryWorkbookWriter):
    """Writes no formula and no link, whatever a name looks like, and always the same date."""

    def __init__(self, data: CategoryChartData) -> None:
        super().__init__(data)

    @contextmanager
    def _open_worksheet(self, xlsx_file: BinaryIO) -> Iterator[tuple[Workbook, Worksheet]]:
        workbook = Workbook(xlsx_file, OPTIONS)
        workbook.set_properties({"created": CREATED})
        yield workbook, workbook.add_worksheet()
        workbook.close()


class PlainChartData(CategoryChartData):
    """Whole numbers by category, in a workbook that is harmless."""

    def __init__(self, categories: Sequence[str]) -> None:
        super().__init__(number_format="0")
        self.categories = categories

    def add(self, name: str, values: Sequence[int | None]) -> None:
        """One more series; None leaves a gap."""
        self.add_series(name, values)

    @property
    def _workbook_writer(self) -> PlainWorkbookWriter:
        return PlainWorkbookWriter(self)
