"""Rules on what an edition brings along for workshops."""

from collections.abc import Collection, Iterator

from assessment.checks.order import repeated, repeated_ids, unknown
from assessment.problem import Problem
from assessment.questionnaire import WorkshopParts
from assessment.yaml_document import Place, YamlDocument

_CALIBRATION: Place = ("workshop", "calibration")


def workshop_problems(document: YamlDocument, parts: WorkshopParts) -> Iterator[Problem]:
    """Yield goals and calibration questions that are named twice."""
    yield from repeated(document, _CALIBRATION, parts.calibration)
    yield from repeated_ids(document, ("workshop", "goals"), (goal.id for goal in parts.goals))


def workshop_references(
    document: YamlDocument, parts: WorkshopParts, questions: Collection[str]
) -> Iterator[Problem]:
    """Yield questions the edition does not have."""
    if parts.opening is not None:
        place: Place = ("workshop", "opening")
        yield from unknown(document, "unknown_question", place, parts.opening, questions)
    for position, question in enumerate(parts.calibration):
        here = (*_CALIBRATION, position)
        yield from unknown(document, "unknown_question", here, question, questions)
