"""All capabilities as a heat map."""

from collections.abc import Iterator

from reports.deck.slide import Area, Slide
from reports.report import Report
from reports.sections.exhibit_note import exhibit_note
from reports.sections.heat_map import heat_map
from texts.wording import Wording

HALF = 0.5


def build_heat_slide(report: Report, text: Wording) -> Iterator[Slide]:
    """A row for each axis, a cell for each of its capabilities; nothing without any score."""
    heat = heat_map(report, text)
    if heat is not None:
        yield Slide(
            key="capabilities",
            title=_finding(report, text),
            areas=(Area(1, heat),),
            source=exhibit_note(report, text).text,
            notes=(text("deck.heat.notes"),),
        )


def _finding(report: Report, text: Wording) -> str:
    """How many have less than half of the points, of those that have a score."""
    found = report.result.capabilities
    values = [
        value
        for entry in report.questionnaire.capabilities()
        if (value := found[entry.id].score) is not None
    ]
    low = sum(value < HALF for value in values)
    if low == 0:
        return text("deck.heat.none")
    return text("deck.heat.finding", count=low, all=len(values))
