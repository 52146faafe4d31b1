"""Rules on one question: its anchors, its references and its conditions."""

from collections.abc import Iterator
from typing import NamedTuple

from assessment.checks.answer_types import answer_type_problems
from assessment.checks.conditions import condition_problems
from assessment.checks.order import first_fall, no_date, repeated, unknown
from assessment.checks.scale import gate_problems, values_of
from assessment.problem import Problem, listed
from assessment.question import LegalNotice, Question
from assessment.questionnaire import Frame
from assessment.yaml_document import Place, YamlDocument


class Surroundings(NamedTuple):
    """What questions may refer to. `sources` and `industries` are None while unreadable."""

    frame: Frame
    sources: tuple[str, ...] | None
    industries: tuple[str, ...] | None

    @property
    def levels(self) -> list[int]:
        return [level.level for level in self.frame.levels]


def question_problems(
    document: YamlDocument, place: Place, question: Question, around: Surroundings
) -> Iterator[Problem]:
    """Yield what is wrong with a question whose fields are all well-formed."""
    yield from _anchor_problems(document, (*place, "anchors"), question, around)
    yield from answer_type_problems(document, place, question, around.levels)
    yield from _reference_problems(document, place, question, around)
    if question.gate is not None:
        yield from gate_problems(document, (*place, "gate"), question.gate, around.frame)
    if question.legal is not None:
        yield from _legal_problems(document, (*place, "legal"), question.legal, around)
    if question.not_applicable is not None and question.not_applicable.when is not None:
        yield from condition_problems(
            document,
            (*place, "not_applicable", "when"),
            question.not_applicable.when,
            around.industries or (),
        )


def _anchor_problems(
    document: YamlDocument, place: Place, question: Question, around: Surroundings
) -> Iterator[Problem]:
    levels = around.levels
    for level in levels:
        if level not in question.anchors:
            yield document.problem("anchor_missing", place, level=level)
    for level in question.anchors:
        if level not in levels:
            yield document.problem(
                "anchor_unknown", (*place, str(level)), level=level, advice=listed(levels)
            )
    own = {level: anchor.value for level, anchor in question.anchors.items()}
    if set(own) == set(levels) and any(value is not None for value in own.values()):
        yield from _anchor_values(document, place, own, values_of(around.frame.levels))


def _anchor_values(
    document: YamlDocument,
    place: Place,
    own: dict[int, float | None],
    scale: dict[int, float],
) -> Iterator[Problem]:
    values = [scale[level] if own[level] is None else own[level] for level in sorted(own)]
    fall = first_fall([value for value in values if value is not None])
    if fall is not None:
        level = sorted(own)[fall]
        yield document.problem("anchor_values", (*place, str(level)), level=level)


def _reference_problems(
    document: YamlDocument, place: Place, question: Question, around: Surroundings
) -> Iterator[Problem]:
    frame = around.frame
    depths = [depth.id for depth in frame.depths]
    yield from unknown(document, "unknown_depth", (*place, "depth"), question.depth, depths)
    phases = [phase.id for phase in frame.phases]
    for position, phase in enumerate(question.phases):
        here = (*place, "phases", position)
        yield from unknown(document, "unknown_phase", here, phase, phases)
    for position, source in enumerate(question.sources):
        if around.sources is not None:
            here = (*place, "sources", position)
            yield from unknown(document, "unknown_source", here, source, around.sources)
    yield from repeated(document, (*place, "phases"), question.phases)
    yield from repeated(document, (*place, "sources"), question.sources)
    yield from repeated(document, (*place, "seeds"), question.seeds)


def _legal_problems(
    document: YamlDocument, place: Place, legal: LegalNotice, around: Surroundings
) -> Iterator[Problem]:
    yield from no_date(document, (*place, "as_of"), legal.as_of)
    yield from no_date(document, (*place, "applies_from"), legal.applies_from)
    if around.sources is not None:
        here = (*place, "source")
        yield from unknown(document, "unknown_source", here, legal.source, around.sources)
