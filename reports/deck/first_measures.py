"""The measures that can begin at once, the one that lifts most on top."""

from assessment.candidates import Candidate
from reports.report import Report


def first_measures(report: Report, count: int) -> tuple[Candidate, ...]:
    """At most `count` candidates that wait for nothing."""
    return tuple(candidate for candidate in report.advice.candidates if candidate.ready)[:count]
