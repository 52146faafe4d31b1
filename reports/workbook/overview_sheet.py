"""The first sheet: whose result this is, what it says, and the radar."""

from collections.abc import Iterator

from assessment.findings import Finding, brakes, strengths, verdict
from assessment.roadmap.adopted import AdoptedPlan
from reports.agreement_text import agreement_sentence
from reports.cap_sentences import overall_caps
from reports.formatting import fixed, percent
from reports.names import axis_name, capability_name, sentence_case, stage_name
from reports.plan_headline import headline
from reports.plan_text import span, wave_name
from reports.plan_waves import wave_forecast
from reports.report import Report
from reports.verdict_text import verdict_sentence
from reports.workbook.sheet import Cell, FactGroup, Facts
from texts.wording import Wording

Line = tuple[str, Cell]


def build_overview_sheet(report: Report, text: Wording) -> Facts:
    """Figures that are not known stay empty."""
    return Facts(
        name=text("workbook.sheets.overview"),
        title=text("report.title"),
        groups=(
            FactGroup("", tuple(_subject(report, text))),
            FactGroup(text("workbook.facts.figures"), tuple(_figures(report, text))),
            *_plan(report, text),
            *_findings(report, text),
        ),
    )


def _subject(report: Report, text: Wording) -> Iterator[Line]:
    yield text("workbook.facts.company"), report.company
    if report.sample:
        yield text("common.sample"), text("report.sample_note")
    yield text("workbook.facts.milestone"), report.milestone
    yield text("workbook.facts.date"), report.date
    edition = text("report.edition", edition=report.questionnaire.edition)
    yield text("report.method.edition"), edition
    if report.record is not None:
        yield text("workshop_result.name"), agreement_sentence(report.record, text)
    maker = " · ".join(filter(None, (report.branding.consultancy, report.branding.contact)))
    if maker:
        yield text("workbook.facts.maker"), maker


def _figures(report: Report, text: Wording) -> Iterator[Line]:
    overall, questionnaire = report.result.overall, report.questionnaire
    sentence = verdict_sentence(verdict(questionnaire, report.result), questionnaire, text)
    yield text("workbook.facts.verdict"), sentence
    stage = sentence_case(stage_name(questionnaire, overall.stage, text.language))
    yield text("result.stage.label"), stage or text("result.stage.none")
    yield text("result.score.label"), overall.score
    yield text("workbook.facts.lower"), overall.band.lower if overall.band else None
    yield text("workbook.facts.upper"), overall.band.upper if overall.band else None
    yield text("result.coverage.label"), percent(overall.coverage, text.language)
    reliability = text(f"result.reliability.{overall.reliability}")
    yield text("result.reliability.label"), sentence_case(reliability)
    for sentence in overall_caps(report, text):
        yield text("result.caps.title"), sentence


def _findings(report: Report, text: Wording) -> Iterator[FactGroup]:
    """What carries and what holds back; points need an overall score to belong to."""
    if report.result.overall.score is None:
        return
    good, bad = (found(report.questionnaire, report.result) for found in (strengths, brakes))
    brings = tuple(_finding(report, finding, "brings", text) for finding in good)
    costs = tuple(_finding(report, finding, "costs", text) for finding in bad)
    yield FactGroup(text("result.strengths.title"), brings)
    yield FactGroup(text("result.brakes.title"), costs)


def _finding(report: Report, finding: Finding, effect: str, text: Wording) -> Line:
    points = fixed(finding.points, text.language, 1)
    axis = axis_name(report.questionnaire, finding.axis, text.language)
    figure = text(f"report.summary.{effect}", points=points)
    name = capability_name(report.questionnaire, finding.capability, text.language)
    return name, f"{axis} · {figure}"


def _plan(report: Report, text: Wording) -> Iterator[FactGroup]:
    """What the adopted plan takes and leads to; nothing without one."""
    plan = report.plan
    if plan is not None:
        lines = (*_plan_figures(report, plan, text), *_waves(plan, text))
        yield FactGroup(text("plan_report.roadmap.label"), lines)


def _plan_figures(report: Report, plan: AdoptedPlan, text: Wording) -> Iterator[Line]:
    """Expected and full effect apart; scores that are not known stay empty."""
    final = plan.final.overall
    stage = stage_name(report.questionnaire, final.stage, text.language)
    yield text("workbook.facts.verdict"), headline(plan, text)
    yield text("plan_terms.column.cost"), plan.cost
    yield text("plan_terms.column.days"), plan.days
    yield text("plan_report.roadmap.due"), plan.due
    yield text("plan_report.waves.expected"), plan.expected
    yield text("plan_report.workbook.full"), final.score
    yield text("plan_report.workbook.stage"), sentence_case(stage)


def _waves(plan: AdoptedPlan, text: Wording) -> Iterator[Line]:
    for wave in plan.waves:
        yield (
            wave_name(wave.number, text),
            text(
                "plan_report.workbook.wave",
                span=span(wave.start, wave.due, text),
                forecast=wave_forecast(wave, text),
            ),
        )
