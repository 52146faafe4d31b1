"""The building blocks as a radar, how to read it, and the foundation beneath."""

from collections.abc import Iterator

from assessment.questionnaire import AxisRole
from assessment.result import AxisResult
from reports.document import Block, Heading, Radar, Section, Text
from reports.formatting import score
from reports.names import axis_name, stage_name
from reports.radar import radar_alt_text, spokes
from reports.report import Report
from reports.sections.exhibit_note import exhibit_note
from reports.sections.scale import axis_scale
from texts.wording import Wording


def build_radar_page(report: Report, text: Wording) -> Section:
    """The picture, the line on how to read it, and the foundation."""
    return Section(
        key="radar",
        label=text("result.radar.title"),
        bookmark=text("result.radar.title"),
        title=_finding(report, text),
        blocks=(
            *_radar(report, text),
            *_foundations(report, text),
        ),
    )


def _finding(report: Report, text: Wording) -> str:
    """How many blocks have reached the middle stage; a single one is named with its stage."""
    stages = report.questionnaire.stages
    middle = stages[len(stages) // 2].stage
    blocks = [axis.id for axis in report.questionnaire.axes if axis.role is AxisRole.BLOCK]
    found = [report.result.axes[axis] for axis in blocks if report.result.axes[axis].applicable]
    known = [axis.stage for axis in found if axis.stage is not None]
    if not known:
        return text("report.overview.unscored", all=len(found))
    if len(found) == 1:
        name = axis_name(report.questionnaire, found[0].axis, text.language)
        stage = stage_name(report.questionnaire, known[0], text.language)
        return text("report.radar.single", axis=name, stage=stage)
    reached = sum(stage >= middle for stage in known)
    stage = stage_name(report.questionnaire, middle, text.language)
    if not reached:
        return text("report.radar.none", stage=stage)
    return text("report.radar.reached", count=reached, all=len(found), stage=stage)


def _radar(report: Report, text: Wording) -> Iterator[Block]:
    """The building blocks; nothing where there are none."""
    shown = spokes(report.questionnaire, report.result, text.language, targets=report.target_scores)
    borders = tuple(entry.lower for entry in report.questionnaire.stages)
    if shown:
        yield Radar(shown, borders, radar_alt_text(shown, text.language))
        yield Text(text("report.radar.reading"), label=text("report.radar.how"))
        if report.target_scores:
            yield Text(text("plan_report.radar.text"), label=text("charts.target"))
        yield exhibit_note(report, text)


def _foundations(report: Report, text: Wording) -> Iterator[Block]:
    """What carries the octagon and is no spoke of the radar."""
    for axis in report.questionnaire.axes:
        found = report.result.axes[axis.id]
        if axis.role is AxisRole.FOUNDATION and found.applicable:
            name = axis.name.in_(text.language)
            yield Heading(text("result.foundation.title", name=name))
            yield Text(_foundation(report, found, text))
            yield axis_scale(report.questionnaire, found, text)


def _foundation(report: Report, found: AxisResult, text: Wording) -> str:
    if found.score is None:
        return text("report.summary.foundation_none")
    stage = stage_name(report.questionnaire, found.stage, text.language)
    return text("result.foundation.text", score=score(found.score, text.language), stage=stage)
