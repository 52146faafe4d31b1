"""Rules on one measure: its references, its effects and its conditions."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from assessment.checks.conditions import condition_problems
from assessment.checks.order import no_date, repeated, unknown
from assessment.edition_files import EditionFiles
from assessment.measure import Effect, Measure, Step
from assessment.problem import Problem, listed
from assessment.profile import Staff
from assessment.yaml_document import Place, YamlDocument


class Known(NamedTuple):
    """Everything measures may refer to, by kind."""

    questions: Collection[str]
    levels: Collection[int]
    measures: Collection[str]
    roles: Collection[str]
    cost_bands: Collection[str]
    sources: Collection[str]
    phases: Collection[str]
    industries: Collection[str]


def measure_problems(files: EditionFiles, known: Known) -> Iterator[Problem]:
    """Yield what is wrong with each measure of a complete edition on its own."""
    for file in files.measures:
        for position, measure in enumerate(file.content or ()):
            yield from _measure(file.document, (position,), measure, known)


def _measure(
    document: YamlDocument, place: Place, measure: Measure, known: Known
) -> Iterator[Problem]:
    for position, effect in enumerate(measure.effects):
        yield from _effect(document, (*place, "effects", position), effect, known)
    questions = [effect.question for effect in measure.effects]
    yield from repeated(document, (*place, "effects"), questions)
    yield from _planning(document, place, measure, known)
    yield from _other_measures(document, place, measure, known)
    yield from _references(document, place, measure, known)
    if measure.applies_when is not None:
        here = (*place, "applies_when")
        yield from condition_problems(document, here, measure.applies_when, known.industries)
    if set(measure.success) != set(Staff):
        yield document.problem("success_bands", (*place, "success"), advice=listed(Staff))


def _effect(
    document: YamlDocument, place: Place, effect: Effect, known: Known
) -> Iterator[Problem]:
    here = (*place, "question")
    yield from unknown(document, "unknown_question", here, effect.question, known.questions)
    for question in effect.requires:
        here = (*place, "requires", question)
        yield from unknown(document, "unknown_question", here, question, known.questions)
    for level in (effect.level, *effect.requires.values()):
        if level not in known.levels:
            yield document.problem(
                "effect_level",
                place,
                question=effect.question,
                level=level,
                advice=listed(known.levels),
            )
    own = effect.requires.get(effect.question, -1)
    if own >= effect.level:
        yield document.problem("effect_requires", place, question=effect.question, level=own)


def _planning(
    document: YamlDocument, place: Place, measure: Measure, known: Known
) -> Iterator[Problem]:
    for role in measure.effort:
        yield from unknown(document, "unknown_role", (*place, "effort", role), role, known.roles)
    here = (*place, "responsible")
    yield from unknown(document, "unknown_role", here, measure.responsible, known.roles)
    for part in ("once", "running"):
        here = (*place, "cost", part)
        band = getattr(measure.cost, part)
        yield from unknown(document, "unknown_cost_band", here, band, known.cost_bands)
    if measure.step is Step.TOOL and measure.companions is None:
        yield document.problem("companions_missing", place)
    if measure.step is not Step.TOOL and measure.companions is not None:
        yield document.problem("companions_unused", (*place, "companions"))


def _other_measures(
    document: YamlDocument, place: Place, measure: Measure, known: Known
) -> Iterator[Problem]:
    named: list[tuple[Place, str]] = [
        (("prerequisites", group), other)
        for group, others in enumerate(measure.prerequisites)
        for other in others
    ]
    named += [(("excludes",), other) for other in measure.excludes]
    if measure.companions is not None:
        named += [
            (("companions", "process"), measure.companions.process),
            (("companions", "people"), measure.companions.people),
        ]
    for where, other in named:
        yield from unknown(document, "unknown_measure", (*place, *where), other, known.measures)


def _references(
    document: YamlDocument, place: Place, measure: Measure, known: Known
) -> Iterator[Problem]:
    for position, phase in enumerate(measure.phases):
        here = (*place, "phases", position)
        yield from unknown(document, "unknown_phase", here, phase, known.phases)
    for position, source in enumerate(measure.sources):
        here = (*place, "sources", position)
        yield from unknown(document, "unknown_source", here, source, known.sources)
    for position, duty in enumerate(measure.legal):
        where = (*place, "legal", position)
        yield from no_date(document, (*where, "due"), duty.due)
        here = (*where, "source")
        yield from unknown(document, "unknown_source", here, duty.source, known.sources)
        if duty.applies_when is not None:
            here = (*where, "applies_when")
            yield from condition_problems(document, here, duty.applies_when, known.industries)
    for field in ("phases", "benefits", "sources", "seeds", "excludes"):
        yield from repeated(document, (*place, field), getattr(measure, field))
