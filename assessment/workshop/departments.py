"""Departments that rated apart from each other, for the alert on silos."""

from collections.abc import Mapping

from assessment.workshop.record import Record
from assessment.workshop.settings import Grouping


def departments(record: Record | None) -> Mapping[str, Mapping[str, float]]:
    """The mean level of each department by question, as far as the record may show it.

    Empty for a workshop grouped by role: a gap between roles is no silo.
    """
    if record is None or record.grouping is not Grouping.DEPARTMENT:
        return {}
    return {
        question: {group: found.mean for group, found in entry.groups.items()}
        for question, entry in record.questions.items()
        if entry.groups
    }
