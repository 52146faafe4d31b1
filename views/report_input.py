"""An outcome in the form that documents and their sentences are made from."""

from assessment.branding import Branding
from reports.report import Report, report_for
from services.results import Outcome
from views.context import local_time, now


def report_of(found: Outcome, branding: Branding | None = None) -> Report:
    """The outcome as a report is made from it, dated today."""
    return report_for(local_time(now()).date(), found, branding)
