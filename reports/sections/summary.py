"""The management summary: one page for three minutes."""

from collections.abc import Iterator

from assessment.findings import Finding, brakes, strengths, verdict
from reports.agreement_text import agreement_sentence
from reports.answer_text import observation
from reports.cap_sentences import overall_caps
from reports.document import Beside, Block, Findings, Heading, Item, Section, Text, Tone
from reports.formatting import fixed, percent
from reports.names import axis_name, capability_name
from reports.report import Report
from reports.sections.first_steps import decision, first_step_list
from reports.sections.key_figures import key_figures
from reports.sections.plan_summary import plan_summary
from reports.verdict_text import verdict_sentence
from texts.wording import Wording


def build_summary(report: Report, text: Wording) -> Section:
    """Verdict, figures, what limits the stage, strengths and brakes, what to do, the decision."""
    questionnaire, result = report.questionnaire, report.result
    return Section(
        key="summary",
        label=text("report.summary.label"),
        bookmark=text("report.summary.label"),
        title=verdict_sentence(verdict(questionnaire, result), questionnaire, text),
        blocks=(
            key_figures(questionnaire, result.overall, text),
            *_workshop(report, text),
            *_limits(report, text),
            *_findings(report, text),
            *_next(report, text),
        ),
    )


def _next(report: Report, text: Wording) -> Iterator[Block]:
    """The plan once one has been adopted, else the measures to begin with."""
    if report.plan is not None:
        yield from plan_summary(report, report.plan, text)
    else:
        yield first_step_list(report, text)
        yield from decision(report, text)


def _workshop(report: Report, text: Wording) -> Iterator[Block]:
    """How many people rated, and how far they agreed."""
    if report.record is not None:
        yield Text(agreement_sentence(report.record, text), label=text("workshop_result.name"))


def _limits(report: Report, text: Wording) -> Iterator[Block]:
    """What keeps the stage from being higher, or from being known."""
    if report.result.overall.score is None:
        yield Heading(text("report.summary.missing"))
        yield Text(_incomplete(report, text))
        return
    yield Heading(text("result.caps.title"))
    for sentence in overall_caps(report, text) or (text("report.summary.uncapped"),):
        yield Text(sentence)


def _incomplete(report: Report, text: Wording) -> str:
    return text(
        "report.summary.incomplete",
        overall=percent(report.questionnaire.coverage.overall, text.language),
        coverage=percent(report.result.overall.coverage, text.language),
    )


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
