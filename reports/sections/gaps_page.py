"""How far each axis is from its next stage, and what else stands in between."""

from collections.abc import Iterator

from assessment.gaps import Gap, gaps
from reports.cap_sentences import axis_caps, overall_caps
from reports.document import Block, GapRows, Heading, Section, Text
from reports.formatting import whole
from reports.gap_chart import gap_alt_text
from reports.names import axis_name
from reports.report import Report
from reports.sections.exhibit_note import exhibit_note
from texts.wording import Wording


def build_gaps_page(report: Report, text: Wording) -> Iterator[Section]:
    """The sorted gaps; no page before an axis has a score."""
    found = gaps(report.questionnaire, report.result)
    if not found:
        return
    alt = gap_alt_text(report.questionnaire, found, text.language)
    yield Section(
        key="gaps",
        label=text("report.gaps.label"),
        bookmark=text("report.gaps.label"),
        title=_finding(report, found, text),
        blocks=(
            GapRows(report.questionnaire, found, alt),
            exhibit_note(report, text, text("result_views.gaps.caption")),
            *_limits(report, text),
        ),
    )


def _finding(report: Report, found: tuple[Gap, ...], text: Wording) -> str:
    """The nearest and the furthest next stage, by name where no other is as near or as far."""
    way = [gap for gap in found if gap.points > 0]
    if not way:
        return text("report.gaps.none")
    points = [whole(gap.points) for gap in way]
    names = [axis_name(report.questionnaire, gap.axis, text.language) for gap in way]
    much, little = points[0], points[-1]
    if len(way) == 1:
        return text("report.gaps.single", axis=names[0], count=much)
    if much == little:
        return text("report.gaps.level", count=much)
    if points.count(much) > 1 or points.count(little) > 1:
        return text("report.gaps.range", little=little, much=much)
    return text(
        "report.gaps.spread", nearest=names[-1], little=little, farthest=names[0], much=much
    )


def _limits(report: Report, text: Wording) -> Iterator[Block]:
    """Where points alone do not lead to the next stage: the rules, axis by axis, then overall."""
    axes = [
        Text(sentence, label=axis.name.in_(text.language))
        for axis in report.questionnaire.axes
        for sentence in axis_caps(report, report.result.axes[axis.id], text)
    ]
    said = {line.text for line in axes}
    overall = [
        Text(sentence, label=text("result.caps.overall"))
        for sentence in overall_caps(report, text)
        if sentence not in said
    ]
    if axes or overall:
        yield Heading(text("result.caps.title"))
    yield from (*axes, *overall)
