"""The management summary: one page for three minutes."""

from collections.abc import Iterator

from assessment.findings import Finding, brakes, strengths, verdict
from assessment.questionnaire import AxisRole
from assessment.result import AxisResult
from reports.answer_text import observation
from reports.cap_sentences import overall_caps
from reports.document import Beside, Block, Findings, Heading, Item, Radar, Section, Text, Tone
from reports.formatting import fixed, percent, score
from reports.names import axis_name, capability_name, stage_name
from reports.radar import radar_alt_text, spokes
from reports.report import Report
from reports.sections.key_figures import key_figures
from reports.sections.scale import axis_scale
from reports.verdict_text import verdict_sentence
from texts.wording import Wording


def build_summary(report: Report, text: Wording) -> Section:
    """Verdict, figures, radar, what limits the stage, strengths and brakes."""
    questionnaire, result = report.questionnaire, report.result
    return Section(
        key="summary",
        label=text("report.summary.label"),
        bookmark=text("report.summary.label"),
        title=verdict_sentence(verdict(questionnaire, result), questionnaire, text),
        blocks=(
            key_figures(questionnaire, result.overall, text),
            *_radar(report, text),
            Beside(tuple(_limits(report, text)), tuple(_foundations(report, text))),
            *_findings(report, text),
        ),
    )


def _radar(report: Report, text: Wording) -> Iterator[Block]:
    """The building blocks; nothing where there are none."""
    shown = spokes(report.questionnaire, report.result, text.language)
    borders = tuple(entry.lower for entry in report.questionnaire.stages)
    if shown:
        yield Radar(shown, borders, radar_alt_text(shown, text.language))


def _limits(report: Report, text: Wording) -> Iterator[Block]:
    """What keeps the stage from being higher, or from being known."""
    if report.result.overall.score is None:
        yield Heading(text("report.summary.missing"))
        yield Text(_incomplete(report, text))
        return
    yield Heading(text("result.caps.title"))
    for sentence in overall_caps(report, text) or (text("report.summary.uncapped"),):
        yield Text(sentence)


def _foundations(report: Report, text: Wording) -> Iterator[Block]:
    """What carries the octagon and is no spoke of the radar."""
    for axis in report.questionnaire.axes:
        found = report.result.axes[axis.id]
        if axis.role is AxisRole.FOUNDATION and found.applicable:
            name = axis.name.in_(text.language)
            yield Heading(text("result.foundation.title", name=name))
            yield Text(_foundation(report, found, text))
            yield axis_scale(report.questionnaire, found, text)


def _incomplete(report: Report, text: Wording) -> str:
    return text(
        "report.summary.incomplete",
        overall=percent(report.questionnaire.coverage.overall, text.language),
        coverage=percent(report.result.overall.coverage, text.language),
    )


def _foundation(report: Report, found: AxisResult, text: Wording) -> str:
    if found.score is None:
        return text("report.summary.foundation_none")
    stage = stage_name(report.questionnaire, found.stage, text.language)
    return text("result.foundation.text", score=score(found.score, text.language), stage=stage)


def _findings(report: Report, text: Wording) -> Iterator[Block]:
    """What carries and what holds back; points need an overall score to belong to."""
    if report.result.overall.score is None:
        yield Text(text("result.findings_later"), tone=Tone.NOTE)
        return
    yield Beside((_strengths(report, text),), (_brakes(report, text),))
    yield Text(text("report.summary.points_note"), tone=Tone.NOTE)


def _strengths(report: Report, text: Wording) -> Findings:
    found = strengths(report.questionnaire, report.result)
    items = tuple(_item(report, finding, "brings", text) for finding in found)
    return Findings(text("result.strengths.title"), items, text("result.strengths.none"))


def _brakes(report: Report, text: Wording) -> Findings:
    found = brakes(report.questionnaire, report.result)
    items = tuple(_item(report, finding, "costs", text) for finding in found)
    return Findings(text("result.brakes.title"), items, text("result.brakes.none"))


def _item(report: Report, finding: Finding, effect: str, text: Wording) -> Item:
    points = fixed(finding.points, text.language, 1)
    return Item(
        title=capability_name(report.questionnaire, finding.capability, text.language),
        place=axis_name(report.questionnaire, finding.axis, text.language),
        figure=text(f"report.summary.{effect}", points=points),
        text=_observation(report, finding, text),
    )


def _observation(report: Report, finding: Finding, text: Wording) -> str:
    """What was seen at the most telling question; empty if there is none."""
    if not finding.questions:
        return ""
    question = report.questionnaire.questions[finding.questions[0]]
    return observation(question, report.result.questions[question.id], text.language)
