"""How the result came about and how far it can be trusted, from the edition itself."""

from collections import Counter
from collections.abc import Iterator

from assessment.answer import Evidence
from assessment.questionnaire import AxisRole, Combination
from assessment.result import Status
from assessment.stability import stability
from reports.agreement_text import standing_text
from reports.answer_text import answer_of, answer_status
from reports.document import Beside, Block, Column, Heading, Section, Table, Text
from reports.formatting import day, decimal, fixed, percent, share, stated_day
from reports.names import axis_name
from reports.report import Report
from reports.sections.open_points import open_point_list
from reports.sections.workshop_method import workshop_method
from reports.stability_text import stability_text
from texts.wording import Wording


def build_method_page(report: Report, text: Wording) -> Section:
    """What was asked, how it was scored, with which weights, and the limits of it all."""
    overall = report.result.overall
    coverage = percent(overall.coverage, text.language)
    return Section(
        key="method",
        label=text("report.method.label"),
        bookmark=text("report.method.label"),
        title=text(f"report.method.finding.{overall.reliability}", coverage=coverage),
        blocks=(
            *_basis(report, text),
            *_model(report, text),
            *_weights(report, text),
            *_stability(report, text),
            *_reliability(report, text),
            *workshop_method(report, text),
            *open_point_list(report, text),
            Heading(text("report.method.limits")),
            Text(text("report.method.limits_text")),
            *_estimates(report, text),
        ),
    )


def _basis(report: Report, text: Wording) -> Iterator[Block]:
    questionnaire = report.questionnaire
    yield Heading(text("report.method.basis"))
    edition = text(
        "report.method.edition_text",
        title=questionnaire.title.in_(text.language),
        edition=questionnaire.edition,
        as_of=stated_day(questionnaire.as_of, text.language),
    )
    yield Text(edition, label=text("report.method.edition"))
    yield Text(_depth(report, text), label=text("report.method.depth"))
    yield Text(_collected(report, text), label=text("report.method.respondents"))
    if questionnaire.content_hash:
        yield Text(questionnaire.content_hash, label=text("report.method.hash"))


def _collected(report: Report, text: Wording) -> str:
    """Who answered: the company on its own, or so many people in a workshop."""
    date = day(report.date, text.language)
    if report.record is None:
        return text("report.method.respondents_text", date=date)
    return text(
        "workshop_result.collected",
        basis=text("workshop_result.basis", count=report.record.respondents),
        standing=standing_text(report.record, text),
        date=date,
    )


def _depth(report: Report, text: Wording) -> str:
    names = {entry.id: entry.name for entry in report.questionnaire.depths}
    count = Counter(answer_status(report, question) for question in report.result.questions)
    return text(
        "report.method.depth_text",
        depth=names[report.scope.depth].in_(text.language),
        asked=len(report.scope.asked),
        **{status.value: count[status] for status in Status},
    )


def _model(report: Report, text: Wording) -> Iterator[Block]:
    questionnaire = report.questionnaire
    yield Heading(text("report.method.model"))
    yield Text(text("report.method.model_text", axes=len(questionnaire.axes)))
    combine = questionnaire.combine
    if Combination.MINIMUM in (combine.capability, combine.axis, combine.overall):
        yield Text(text("report.method.minimum_text"))
    yield _levels(report, text)
    yield Heading(text("report.method.stages"))
    yield Beside((_stages(report, text),), tuple(_stage_rules(report, text)), share=0.45)


def _levels(report: Report, text: Wording) -> Table:
    columns = (
        Column(text("report.method.level"), 31),
        Column(text("report.method.meaning"), 69),
    )
    rows = tuple(
        (
            text("report.answer.level", level=entry.level, name=entry.name.in_(text.language)),
            entry.meaning.in_(text.language),
        )
        for entry in report.questionnaire.levels
    )
    return Table(columns, rows, text("report.method.levels_alt"))


def _stages(report: Report, text: Wording) -> Table:
    columns = (
        Column(text("result.stage.label"), 60),
        Column(text("report.method.border"), 40, number=True),
    )
    rows = tuple(
        (entry.name.in_(text.language), decimal(entry.lower, text.language))
        for entry in report.questionnaire.stages
    )
    return Table(columns, rows, text("report.method.stages_alt"))


def _stage_rules(report: Report, text: Wording) -> Iterator[Block]:
    """How a stage is reached: gates and the weakest axis, as far as the edition has such rules."""
    yield Text(text("report.method.stages_text"))
    gated = any(question.gate for question in report.questionnaire.questions.values())
    if gated or report.questionnaire.overall.gates:
        yield Text(text("report.method.cap_text"))
    above = report.questionnaire.overall.stages_above_weakest
    if above is not None:
        yield Text(text("report.method.weakest_text", count=above))


def _weights(report: Report, text: Wording) -> Iterator[Block]:
    weighting = report.questionnaire.weighting
    explained = text(
        "report.method.weights_text",
        lowest=decimal(weighting.lowest, text.language),
        highest=decimal(weighting.highest, text.language),
        foundation=percent(weighting.foundation_share, text.language),
    )
    effects = (Text(sentence.in_(text.language)) for sentence in report.scope.sentences)
    yield Heading(text("report.method.weights"))
    yield Beside((_weights_table(report, text),), (Text(explained), *effects), share=0.58)


def _weights_table(report: Report, text: Wording) -> Table:
    columns = (
        Column(text("result.table.axis"), 60),
        Column(text("report.method.factor"), 20, number=True),
        Column(text("result.table.weight"), 20, number=True),
    )
    rows = tuple(
        (
            axis_name(report.questionnaire, axis.id, text.language),
            _factor(report, axis.id, axis.role, text),
            share(report.result.axes[axis.id].weight, text.language),
        )
        for axis in report.questionnaire.axes
        if report.result.axes[axis.id].applicable
    )
    return Table(columns, rows, text("report.method.weights_alt"))


def _factor(report: Report, axis: str, role: AxisRole, text: Wording) -> str:
    if role is AxisRole.FOUNDATION:
        return "–"
    return fixed(report.scope.multipliers.get(axis, 1.0), text.language, 2)


def _stability(report: Report, text: Wording) -> Iterator[Block]:
    """Whether other weights would change the fields of action; only with an overall score."""
    if report.result.overall.score is None:
        return
    stable = stability(report.questionnaire, report.result)
    if stable is not None:
        yield Text(stability_text(report.questionnaire, stable, text))


def _reliability(report: Report, text: Wording) -> Iterator[Block]:
    rule, language = report.questionnaire.coverage, text.language
    yield Heading(text("report.method.reliability"))
    coverage = text(
        "report.method.coverage_text",
        firm=percent(rule.firm, language),
        provisional=percent(rule.provisional, language),
        overall=percent(rule.overall, language),
        weight=percent(rule.overall_weight, language),
    )
    yield Text(coverage, label=text("report.method.coverage_rule"))
    grades = text("report.method.evidence_text", grades=_grades(report, text))
    yield Text(grades, label=text("report.method.evidence_rule"))
    yield Text(text("report.method.band_text"), label=text("report.method.band_rule"))


def _grades(report: Report, text: Wording) -> str:
    """How many answers there are of each grade."""
    count = Counter(
        answer_of(report, question).evidence
        for question in report.result.questions
        if answer_status(report, question) is Status.ANSWERED
    )
    return ", ".join(
        text(
            "report.method.grade",
            grade=grade.value,
            name=text(f"questions.evidence.{grade.value}"),
            count=count[grade],
        )
        for grade in Evidence
    )


def _estimates(report: Report, text: Wording) -> Iterator[Block]:
    """What the figures of measures are worth."""
    if report.questionnaire.measures:
        yield Text(text("measures.estimates"))
