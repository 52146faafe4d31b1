"""What the adopted plan was made from, so that it can be checked and challenged."""

from collections.abc import Iterator

from assessment.roadmap.adopted import AdoptedPlan, PlannedMeasure
from assessment.roadmap.estimates import OwnEstimate
from assessment.roadmap.problem import WAVES, Limits, Wave
from reports.document import Block, Column, Heading, Section, Table, Text, Tone
from reports.formatting import day, decimal, euros, percent
from reports.names import capability_name, measure_names
from reports.plan_text import role_name, wave_name
from reports.report import Report
from texts.wording import Wording


def build_assumptions(report: Report, text: Wording) -> Iterator[Section]:
    """No page while no plan has been adopted."""
    plan = report.plan
    if plan is None:
        return
    yield Section(
        key="assumptions",
        label=text("plan_report.assumptions.label"),
        bookmark=text("plan_report.assumptions.label"),
        title=_finding(plan, text),
        blocks=(
            Heading(text("plan_report.assumptions.choice.title")),
            Text(text("plan_report.assumptions.choice.text")),
            Text(text("plan_report.assumptions.choice.limits")),
            *_frame(report, plan, text),
            *_targets(report, plan, text),
            *_limits(report, plan, text),
            *_estimates(plan, text),
            *_bands(report, text),
        ),
    )


def own_estimates(plan: AdoptedPlan) -> list[PlannedMeasure]:
    """The planned measures for which the company has figures of its own."""
    return [planned for planned in plan.measures if planned.measure.id in plan.wishes.estimates]


def _finding(plan: AdoptedPlan, text: Wording) -> str:
    count = len(own_estimates(plan))
    if count:
        return text("plan_report.assumptions.finding.own", count=count)
    return text("plan_report.assumptions.finding.catalogue")


def _frame(report: Report, plan: AdoptedPlan, text: Wording) -> Iterator[Block]:
    """First day, wishes about single measures, prerequisites of one's own."""
    yield Heading(text("plan_report.assumptions.frame.title"))
    for label, words in frame_lines(report, plan, text):
        yield Text(words, label=label)


def frame_lines(report: Report, plan: AdoptedPlan, text: Wording) -> Iterator[tuple[str, str]]:
    """What has been set, each with what it is called."""
    names = measure_names(report.questionnaire, text.language)
    none, wishes = text("plan_report.assumptions.frame.none"), plan.wishes
    pinned = [
        _pinned(names[name], wave, text) for name, wave in wishes.pinned.items() if name in names
    ]
    excluded = [name for measure, name in names.items() if measure in wishes.excluded]
    needs = [
        text(
            "plan_report.assumptions.frame.need",
            measure=names[measure],
            needed=", ".join(names[name] for name in needed if name in names),
        )
        for measure, needed in wishes.needs.items()
        if measure in names
    ]
    yield text("plan_report.assumptions.frame.start"), day(plan.start, text.language)
    yield text("plan_report.assumptions.frame.pinned"), "; ".join(pinned) or none
    yield text("plan_report.assumptions.frame.excluded"), "; ".join(excluded) or none
    yield text("plan_report.assumptions.frame.needs"), "; ".join(needs) or none


def _pinned(measure: str, wave: int | None, text: Wording) -> str:
    if wave is None:
        return measure
    return text("plan_terms.placed", measure=measure, wave=wave_name(wave, text))


def _targets(report: Report, plan: AdoptedPlan, text: Wording) -> Iterator[Block]:
    yield Heading(text("plan_report.assumptions.targets.title"))
    yield Text(target_origin(report, plan, text))
    for label, words in target_lines(report, plan, text):
        yield Text(words, label=label)


def target_origin(report: Report, plan: AdoptedPlan, text: Wording) -> str:
    """Whether anybody has set the targets, and the template behind them."""
    key = "chosen" if report.target_scores else "template"
    ambition = text(f"plan_targets.ambition.{plan.targets.ambition}.name")
    return text(f"plan_report.assumptions.targets.{key}", ambition=ambition)


def target_lines(report: Report, plan: AdoptedPlan, text: Wording) -> Iterator[tuple[str, str]]:
    """The capabilities that aim at each level, the highest level first."""
    levels = plan.targets.levels
    for level in sorted(set(levels.values()), reverse=True):
        names = [
            capability_name(report.questionnaire, name, text.language)
            for name, aimed in levels.items()
            if aimed == level
        ]
        yield text("plan_report.assumptions.targets.level", level=level), "; ".join(names)


def _limits(report: Report, plan: AdoptedPlan, text: Wording) -> Iterator[Block]:
    columns = (
        Column(text("plan_terms.column.wave"), 20),
        Column(text("plan_report.assumptions.limits.budget"), 18, number=True),
        Column(text("plan_terms.column.days"), 18, number=True),
        Column(text("plan_report.assumptions.limits.most"), 20, number=True),
        Column(text("plan_report.assumptions.limits.roles"), 50),
    )
    yield Heading(text("plan_report.assumptions.limits.title"))
    rows = tuple(limit_row(report, plan, wave, text) for wave in WAVES)
    yield Table(columns, rows, text("plan_report.assumptions.limits.alt"))


def limit_row(report: Report, plan: AdoptedPlan, wave: Wave, text: Wording) -> tuple[str, ...]:
    """What a wave may take; what is not limited says so."""
    limit = plan.wishes.limits.get(wave.number, Limits())
    unlimited = text("plan_report.assumptions.limits.open")
    roles = [
        text(
            "plan_report.assumptions.limits.role",
            role=role_name(report.questionnaire, role, text),
            days=decimal(days, text.language, 1),
        )
        for role, days in limit.role_days.items()
    ]
    return (
        wave_name(wave.number, text),
        unlimited if limit.budget is None else euros(limit.budget, text.language),
        unlimited if limit.days is None else decimal(limit.days, text.language, 1),
        str(limit.most),
        ", ".join(roles) or unlimited,
    )


def _estimates(plan: AdoptedPlan, text: Wording) -> Iterator[Block]:
    columns = (
        Column(text("plan_terms.column.measure"), 62),
        Column(text("plan_report.waves.cost"), 16, number=True),
        Column(text("plan_terms.column.days"), 18, number=True),
        Column(text("plan_report.assumptions.estimates.weeks"), 14, number=True),
        Column(text("plan_report.assumptions.estimates.chance"), 18, number=True),
    )
    key = "own_note" if own_estimates(plan) else "catalogue_note"
    yield Heading(text("plan_report.assumptions.estimates.title"))
    rows = tuple(estimate_row(plan, planned, text) for planned in plan.measures)
    yield Table(columns, rows, text("plan_report.assumptions.estimates.alt"))
    yield Text(text(f"plan_report.assumptions.estimates.{key}"), tone=Tone.NOTE)


def estimate_row(plan: AdoptedPlan, planned: PlannedMeasure, text: Wording) -> tuple[str, ...]:
    """The figures the plan is made with; those of the company are marked."""
    own = plan.wishes.estimates.get(planned.measure.id, OwnEstimate())
    taken, language = planned.estimate, text.language
    shown = (
        (euros(taken.cost, language), own.cost),
        (decimal(taken.person_days, language, 1), own.days),
        (str(taken.weeks), own.weeks),
        (percent(taken.chance, language), own.chance),
    )
    figures = (
        figure if stated is None else text("plan_report.assumptions.estimates.own", figure=figure)
        for figure, stated in shown
    )
    return planned.measure.name.in_(language), *figures


def _bands(report: Report, text: Wording) -> Iterator[Block]:
    """The bands of the catalogue with the euros they stand for."""
    bands = [
        text(
            "plan_report.assumptions.bands.band",
            band=band.name.in_(text.language),
            midpoint=euros(band.midpoint, text.language),
        )
        for band in report.questionnaire.planning.cost_bands
        if band.midpoint > 0
    ]
    if bands:
        yield Heading(text("plan_report.assumptions.bands.title"))
        yield Text(text("plan_report.assumptions.bands.text", bands="; ".join(bands)))
