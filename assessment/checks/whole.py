"""Rules that look across files: ids that are taken, references, shares, empty parts."""

from collections.abc import Iterator
from math import fsum
from typing import NamedTuple

from assessment.checks.order import unknown
from assessment.checks.workshop import workshop_references
from assessment.edition_files import EditionFiles
from assessment.problem import Problem
from assessment.questionnaire import Axis, AxisRole, Frame, ProfileRule, Weighting
from assessment.yaml_document import Place, YamlDocument

TOLERANCE = 1e-6
"""How far the weights of an axis may be from 1 together."""


def duplicate_problems(files: EditionFiles) -> Iterator[Problem]:
    """Yield axes, capabilities and questions whose id is taken somewhere in the edition."""
    first: dict[tuple[str, str], tuple[str, int]] = {}
    for kind, name, document, place in _named(files):
        here = (document.file, document.line(place))
        file, line = first.setdefault((kind, name), here)
        if (file, line) != here:
            yield document.problem(f"duplicate_{kind}", place, id=name, file=file, first=line)


def axis_problems(document: YamlDocument, axis: Axis) -> Iterator[Problem]:
    """Yield what is wrong with an axis as a whole."""
    total = fsum(capability.weight for capability in axis.capabilities)
    if abs(total - 1) > TOLERANCE:
        yield document.problem("capability_weights", ("capabilities",), total=f"{total:.4g}")


def whole_problems(files: EditionFiles) -> Iterator[Problem]:
    """Yield what is wrong with a complete edition."""
    frame, weighting = files.frame.content, files.weighting.content
    axes = [file.content for file in files.axes if file.content is not None]
    if frame is None or weighting is None:
        return
    if not any(_question_ids(axis) for axis in axes):
        yield files.frame.document.problem("edition_empty", ("blocks",))
        return
    yield from _role_problems(files, weighting, axes)
    yield from _empty_problems(files, frame, axes)
    questions: dict[str, str] = {}
    for axis in axes:
        questions = dict.fromkeys(_question_ids(axis), axis.id) | questions
    for position, gate in enumerate(frame.overall.gates):
        here: Place = ("overall", "gates", position, "question")
        document = files.frame.document
        yield from unknown(document, "unknown_question", here, gate.question, questions)
    yield from workshop_references(files.frame.document, frame.workshop, questions)
    yield from _weighting_references(files.weighting.document, weighting, questions, axes)


class _Named(NamedTuple):
    kind: str
    name: str
    document: YamlDocument
    place: Place


def _named(files: EditionFiles) -> Iterator[_Named]:
    for measures in files.measures:
        for position, measure in enumerate(measures.content or ()):
            yield _Named("measure", measure.id, measures.document, (position, "id"))
    for file in files.axes:
        if file.content is None:
            continue
        yield _Named("axis", file.content.id, file.document, ("id",))
        for c, capability in enumerate(file.content.capabilities):
            place: Place = ("capabilities", c)
            yield _Named("capability", capability.id, file.document, (*place, "id"))
            for q, question in enumerate(capability.questions):
                here = (*place, "questions", q, "id")
                yield _Named("question", question.id, file.document, here)


def _question_ids(axis: Axis) -> list[str]:
    return [question.id for capability in axis.capabilities for question in capability.questions]


def _role_problems(
    files: EditionFiles, weighting: Weighting, axes: list[Axis]
) -> Iterator[Problem]:
    document, place = files.weighting.document, ("foundation_share",)
    roles = {axis.role for axis in axes}
    share = weighting.foundation_share
    if share > 0 and AxisRole.FOUNDATION not in roles:
        yield document.problem("foundation_missing", place, share=f"{share:g}")
    if share == 0 and AxisRole.FOUNDATION in roles:
        yield document.problem("foundation_without_share", place)
    if AxisRole.BLOCK not in roles:
        yield files.frame.document.problem("no_block_axis", ("blocks",))


def _empty_problems(files: EditionFiles, frame: Frame, axes: list[Axis]) -> Iterator[Problem]:
    for file in files.axes:
        if file.content is not None and not _question_ids(file.content):
            yield file.document.problem("axis_empty", ("capabilities",))
    used = {
        question.depth
        for axis in axes
        for capability in axis.capabilities
        for question in capability.questions
    }
    for position, depth in enumerate(frame.depths):
        if depth.id not in used:
            yield files.frame.document.problem("depth_empty", ("depths", position))


def _weighting_references(
    document: YamlDocument, weighting: Weighting, questions: dict[str, str], axes: list[Axis]
) -> Iterator[Problem]:
    axis_ids = [axis.id for axis in axes]
    for position, industry in enumerate(weighting.industries):
        for axis in industry.multipliers:
            here: Place = ("industries", position, "multipliers", axis)
            yield from unknown(document, "unknown_axis", here, axis, axis_ids)
    for position, rule in enumerate(weighting.rules):
        place: Place = ("rules", position)
        yield from unknown(document, "unknown_axis", (*place, "axis"), rule.axis, axis_ids)
        yield from _only_problems(document, place, rule, questions)


def _only_problems(
    document: YamlDocument, place: Place, rule: ProfileRule, questions: dict[str, str]
) -> Iterator[Problem]:
    for position, question in enumerate(rule.only or ()):
        here = (*place, "only", position)
        yield from unknown(document, "unknown_question", here, question, questions)
        if questions.get(question, rule.axis) != rule.axis:
            yield document.problem("question_elsewhere", here, name=question, axis=rule.axis)
