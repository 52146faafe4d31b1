"""How far each axis is from its next stage, and the capabilities behind it."""

from collections.abc import Iterator

from assessment.gaps import Gap, gaps
from reports.document import Block, GapRows, Heading, Section
from reports.formatting import whole
from reports.gap_chart import gap_alt_text
from reports.names import axis_name
from reports.report import Report
from reports.sections.exhibit_note import exhibit_note
from reports.sections.heat_map import heat_map
from texts.wording import Wording


def build_gaps_page(report: Report, text: Wording) -> Iterator[Section]:
    """Sorted gaps and the map of capabilities; no page before anything has a score."""
    found = gaps(report.questionnaire, report.result)
    heat = heat_map(report, text)
    if heat is None:
        return
    yield Section(
        key="gaps",
        label=text("report.gaps.label"),
        bookmark=text("report.gaps.label"),
        title=_finding(report, found, text),
        blocks=(
            *_chart(report, found, text),
            Heading(text("result_views.heat.title")),
            heat,
            exhibit_note(report, text),
        ),
    )


def _finding(report: Report, found: tuple[Gap, ...], text: Wording) -> str:
    """The nearest and the furthest next stage, as far as points are what is missing."""
    way = [gap for gap in found if gap.points > 0]
    if not found:
        return text("report.gaps.unscored")
    if not way:
        return text("report.gaps.none")
    farthest, nearest = way[0], way[-1]
    much, little = whole(farthest.points), whole(nearest.points)
    names = [axis_name(report.questionnaire, gap.axis, text.language) for gap in way]
    if len(way) == 1:
        return text("report.gaps.single", axis=names[0], count=much)
    if much == little:
        return text("report.gaps.level", count=much)
    return text(
        "report.gaps.spread", nearest=names[-1], little=little, farthest=names[0], much=much
    )


def _chart(report: Report, found: tuple[Gap, ...], text: Wording) -> Iterator[Block]:
    """Only where an axis has a score."""
    if not found:
        return
    alt = gap_alt_text(report.questionnaire, found, text.language)
    yield GapRows(report.questionnaire, found, alt)
    yield exhibit_note(report, text, text("result_views.gaps.caption"))
