"""What the adopted plan was made from, in the words of the report's page on it."""

from collections.abc import Iterator

from reports.report import Report
from reports.sections.assumptions import build_assumptions
from reports.workbook.method_sheet import fact_groups
from reports.workbook.sheet import Facts
from texts.wording import Wording


def build_assumptions_sheet(report: Report, text: Wording) -> Iterator[Facts]:
    """None while no plan has been adopted."""
    for page in build_assumptions(report, text):
        name = text("plan_report.workbook.assumptions")
        yield Facts(name, page.title, tuple(fact_groups(page.blocks)))
