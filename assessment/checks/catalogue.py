"""Rules on all measures together: ids, circles, and how far they lift the questions."""

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from assessment.edition_files import EditionFiles
from assessment.measure import Measure
from assessment.planning import Planning
from assessment.problem import Problem
from assessment.question import Question
from assessment.yaml_document import Place, YamlDocument


def catalogue_problems(
    files: EditionFiles, planning: Planning, questions: Iterable[Question]
) -> Iterator[Problem]:
    """Yield circles, falling effects and questions out of reach in a complete edition."""
    measures = {entry.id: entry for file in files.measures for entry in file.content or ()}
    cycle = _circle({name: _before(measure) for name, measure in measures.items()})
    for file in files.measures:
        for position, measure in enumerate(file.content or ()):
            if cycle and measure.id == cycle[0]:
                here: Place = (position, "prerequisites")
                yield file.document.problem("measure_cycle", here, cycle=" → ".join(cycle))
            if not cycle:
                yield from _falling(file.document, (position,), measure, measures)
    yield from _out_of_reach(files.planning.document, planning, questions, measures.values())


def dependency_problems(document: YamlDocument, planning: Planning) -> Iterator[Problem]:
    """Yield the first circle of capabilities that carry each other."""
    carried: dict[str, set[str]] = {}
    for dependency in planning.dependencies:
        carried.setdefault(dependency.base, set()).update(dependency.carries)
    cycle = _circle(carried)
    for position, dependency in enumerate(planning.dependencies):
        if cycle and dependency.base in cycle:
            here: Place = ("dependencies", position)
            yield document.problem("dependency_cycle", here, cycle=" → ".join(cycle))
            return


def reachable_levels(measures: Iterable[Measure]) -> dict[str, int]:
    """The highest level of each question if all measures were carried out, starting from 0.

    An effect counts once everything it requires is within reach.
    """
    effects = [effect for measure in measures for effect in measure.effects]
    reached: dict[str, int] = {}
    moved = True
    while moved:
        moved = False
        for effect in effects:
            ready = all(reached.get(name, 0) >= level for name, level in effect.requires.items())
            if ready and effect.level > reached.get(effect.question, 0):
                reached[effect.question] = effect.level
                moved = True
    return reached


def _before(measure: Measure) -> set[str]:
    return {other for group in measure.prerequisites for other in group}


def _circle(edges: Mapping[str, set[str]]) -> list[str]:
    """The names on a circle, the first one repeated at the end; empty if there is none."""
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        names: list[str] = error.args[1]
        return names
    return []


def _falling(
    document: YamlDocument, place: Place, measure: Measure, measures: Mapping[str, Measure]
) -> Iterator[Problem]:
    for name in sorted(_before(measure) & measures.keys()):
        lifted = {effect.question: effect.level for effect in measures[name].effects}
        for position, effect in enumerate(measure.effects):
            if lifted.get(effect.question, 0) >= effect.level:
                yield document.problem(
                    "effect_falls",
                    (*place, "effects", position),
                    before=name,
                    question=effect.question,
                    level=lifted[effect.question],
                )


def _out_of_reach(
    document: YamlDocument,
    planning: Planning,
    questions: Iterable[Question],
    measures: Iterable[Measure],
) -> Iterator[Problem]:
    reached = reachable_levels(measures)
    for question in questions:
        wanted = planning.reach.get(question.depth, 0)
        if reached.get(question.id, 0) < wanted:
            here: Place = ("reach", question.depth)
            yield document.problem("reach_missing", here, question=question.id, level=wanted)
