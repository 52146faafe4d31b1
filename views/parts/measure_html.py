"""A measure as HTML: what it brings at a glance, everything else folded away."""

from collections.abc import Iterable, Iterator
from html import escape

from assessment.candidates import Candidate
from assessment.measure import Measure
from assessment.questionnaire import Questionnaire
from reports.formatting import percent
from reports.measure_text import (
    effort_line,
    first_step_line,
    lift_lines,
    points_text,
    role_lines,
    waits_line,
)
from services.results import Outcome
from texts.wording import Wording
from views.parts.term_html import explained


def measure_html(found: Outcome, candidate: Candidate, text: Wording) -> str:
    """One measure. All texts are escaped."""
    questionnaire, measure = found.questionnaire, candidate.measure
    lines = [
        ("first_step", [first_step_line(measure, text)]),
        ("effect", [points_text(candidate, text), *lift_lines(questionnaire, candidate, text)]),
        ("effort", [effort_line(questionnaire, measure, text)]),
    ]
    waits = waits_line(questionnaire, candidate, text)
    waiting = f'<p class="waits">{escape(waits)}</p>' if waits else ""
    return (
        f'<article class="measure"><h4>{escape(measure.name.in_(text.language))}</h4>'
        f"<p>{explained(questionnaire, measure.benefit.in_(text.language), text)}</p>{waiting}"
        f"{definitions(questionnaire, lines, text)}"
        f"<details><summary>{escape(text('measures.more'))}</summary>"
        f"{definitions(questionnaire, details(found, measure, text), text)}</details></article>"
    )


def details(found: Outcome, measure: Measure, text: Wording) -> Iterator[tuple[str, Iterable[str]]]:
    """Everything the catalogue says besides benefit, effect and first step: label and lines."""
    reader = text.language
    roles = {role.id: role.name.in_(reader) for role in found.questionnaire.planning.roles}
    yield "process", [measure.triad.process.in_(reader)]
    yield "it", [measure.triad.it.in_(reader)]
    yield "people", [measure.triad.people.in_(reader)]
    yield "responsible", [roles[measure.responsible]]
    yield "roles", role_lines(found.questionnaire, measure.effort, text)
    yield "kpi", [_kpi(measure, text)]
    yield "replaces", [measure.replaces.in_(reader)]
    yield "risk", [measure.risk.in_(reader)]
    yield "benefits", [", ".join(text(f"measures.benefit.{tag}") for tag in measure.benefits)]
    if measure.tool:
        yield "tool", [measure.tool.in_(reader)]
    if measure.offline:
        yield "offline", [text("measures.offline")]
    yield "success", [percent(measure.success[found.assessment.profile.staff], reader)]
    yield "sources", _sources(found.questionnaire, measure, text)


def _kpi(measure: Measure, text: Wording) -> str:
    kpi, reader = measure.kpi, text.language
    return text(
        "measures.kpi",
        name=kpi.name.in_(reader),
        target=kpi.target.in_(reader),
        source=kpi.source.in_(reader),
    )


def _sources(questionnaire: Questionnaire, measure: Measure, text: Wording) -> list[str]:
    return [
        source.text.in_(text.language)
        for source in questionnaire.sources
        if source.id in measure.sources
    ]


def definitions(
    questionnaire: Questionnaire, lines: Iterable[tuple[str, Iterable[str]]], text: Wording
) -> str:
    """The lines below their labels; a label without a line is left out."""
    entries = [(name, [*values]) for name, values in lines]
    rows = (
        f"<dt>{escape(text(f'measures.label.{name}'))}</dt>"
        + "".join(f"<dd>{explained(questionnaire, value, text)}</dd>" for value in values)
        for name, values in entries
        if values
    )
    return f"<dl>{''.join(rows)}</dl>"
