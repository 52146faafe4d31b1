"""Rules on interpretations, journey and glossary: nothing is missing, nothing is said twice."""

from collections.abc import Collection, Iterator, Sequence

from assessment.checks.order import repeated_ids, unknown
from assessment.edition_files import EditionFiles
from assessment.field_problems import LANGUAGES
from assessment.problem import Problem, listed
from assessment.questionnaire import Frame
from assessment.yaml_document import Place, YamlDocument


def guidance_problems(
    files: EditionFiles, frame: Frame, axes: Collection[str]
) -> Iterator[Problem]:
    """Yield gaps and repetitions in a complete edition; a file that is empty says nothing."""
    yield from _interpretation_problems(files, frame, axes)
    yield from _journey_problems(files, frame, axes)
    yield from _glossary_problems(files)


def _interpretation_problems(
    files: EditionFiles, frame: Frame, axes: Collection[str]
) -> Iterator[Problem]:
    document, rows = files.interpretations.document, files.interpretations.content or ()
    yield from _one_each(document, [row.axis for row in rows], axes)
    stages = [stage.stage for stage in frame.stages]
    for position, row in enumerate(rows):
        for stage in sorted(set(stages) ^ set(row.stages)):
            here: Place = (position, "stages", str(stage))
            yield document.problem("stage_not_covered", here, stage=stage, advice=listed(stages))


def _journey_problems(
    files: EditionFiles, frame: Frame, axes: Collection[str]
) -> Iterator[Problem]:
    document, rows = files.journey.document, files.journey.content or ()
    yield from _one_each(document, [row.axis for row in rows], axes)
    phases = [phase.id for phase in frame.phases]
    for position, row in enumerate(rows):
        for phase in sorted(set(phases) ^ set(row.bearing)):
            here: Place = (position, "bearing", phase)
            yield document.problem("phase_not_covered", here, phase=phase, advice=listed(phases))


def _glossary_problems(files: EditionFiles) -> Iterator[Problem]:
    document, terms = files.glossary.document, files.glossary.content or ()
    yield from repeated_ids(document, (), (term.id for term in terms))
    taken: dict[tuple[str, str], str] = {}
    for position, term in enumerate(terms):
        for language in LANGUAGES:
            for number, form in enumerate(getattr(term.forms, language)):
                first = taken.setdefault((language, form), term.id)
                here: Place = (position, "forms", language, number)
                if first != term.id or form in getattr(term.forms, language)[:number]:
                    yield document.problem("duplicate_form", here, form=form, term=first)


def _one_each(
    document: YamlDocument, named: Sequence[str], axes: Collection[str]
) -> Iterator[Problem]:
    """Every axis once if any is named at all."""
    yield from repeated_ids(document, (), named, key="axis")
    for position, axis in enumerate(named):
        yield from unknown(document, "unknown_axis", (position, "axis"), axis, axes)
    for axis in axes:
        if named and axis not in named:
            yield document.problem("axis_not_covered", axis=axis)
