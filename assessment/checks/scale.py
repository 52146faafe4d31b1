"""Rules on what an edition says once: levels, stages, depths, phases and gates."""

from collections.abc import Iterator, Sequence

from assessment.answer import Evidence
from assessment.checks.order import first_fall, no_date, repeated, repeated_ids
from assessment.checks.workshop import workshop_problems
from assessment.edition_files import FrameFile
from assessment.problem import Problem, listed
from assessment.question import Gate
from assessment.questionnaire import Frame, Level
from assessment.yaml_document import Place, YamlDocument


def frame_problems(document: YamlDocument, frame: FrameFile) -> Iterator[Problem]:
    """Yield what is wrong in questionnaire.yaml on its own."""
    yield from no_date(document, ("as_of",), frame.as_of)
    yield from _numbered(document, "levels", [level.level for level in frame.levels])
    yield from _numbered(document, "stages", [stage.stage for stage in frame.stages])
    yield from _level_values(document, frame.levels) if is_usable(frame) else ()
    yield from _stage_borders(document, frame)
    yield from _evidence_grades(document, frame)
    yield from repeated_ids(document, ("depths",), (depth.id for depth in frame.depths))
    yield from repeated_ids(document, ("phases",), (phase.id for phase in frame.phases))
    yield from repeated(document, ("blocks",), frame.blocks)
    yield from workshop_problems(document, frame.workshop)
    if is_usable(frame):
        for position, gate in enumerate(frame.overall.gates):
            yield from gate_problems(document, ("overall", "gates", position), gate, frame)


def is_usable(frame: Frame) -> bool:
    """Whether levels and stages are such that anchors, thresholds and gates can be compared."""
    scales = [level.level for level in frame.levels], [stage.stage for stage in frame.stages]
    return all(len(scale) > 1 and scale == list(range(len(scale))) for scale in scales)


def gate_problems(
    document: YamlDocument, place: Place, gate: Gate, frame: Frame
) -> Iterator[Problem]:
    """Yield stages and levels of a gate that do not exist, or demands that fall."""
    place = (*place, "requires")
    stages = [stage.stage for stage in frame.stages if stage.stage > 0]
    levels = [level.level for level in frame.levels if level.level > 0]
    for stage, level in gate.requires.items():
        here = (*place, str(stage))
        if stage not in stages:
            yield document.problem("gate_stage", here, stage=stage, advice=listed(stages))
        elif level not in levels:
            yield document.problem("gate_level", here, level=level, advice=listed(levels))
    in_order = sorted(gate.requires)
    fall = first_fall([gate.requires[stage] for stage in in_order], equal=True)
    if fall is not None:
        yield document.problem("gate_order", (*place, str(in_order[fall])), stage=in_order[fall])


def values_of(levels: Sequence[Level]) -> dict[int, float]:
    """The value 0–1 of each level: its own, else evenly spaced."""
    return {
        entry.level: entry.level / levels[-1].level if entry.value is None else entry.value
        for entry in levels
    }


def _numbered(document: YamlDocument, field: str, numbers: list[int]) -> Iterator[Problem]:
    if len(numbers) < 2:
        yield document.problem("scale_too_small", (field,), field=field)
        return
    for position, number in enumerate(numbers):
        if number != position:
            yield document.problem(
                "scale_numbers", (field, position), number=number, expected=position
            )
            return


def _level_values(document: YamlDocument, levels: Sequence[Level]) -> Iterator[Problem]:
    fall = first_fall(list(values_of(levels).values()))
    if fall is not None:
        yield document.problem("scale_values", ("levels", fall, "value"))


def _stage_borders(document: YamlDocument, frame: Frame) -> Iterator[Problem]:
    borders = [stage.lower for stage in frame.stages]
    if borders and borders[0] != 0:
        yield document.problem("stage_zero", ("stages", 0, "lower"), lower=f"{borders[0]:g}")
    fall = first_fall(borders)
    if fall is not None:
        place = ("stages", fall, "lower")
        yield document.problem(
            "stage_order", place, lower=f"{borders[fall]:g}", before=f"{borders[fall - 1]:g}"
        )


def _evidence_grades(document: YamlDocument, frame: Frame) -> Iterator[Problem]:
    if set(frame.uncertainty.evidence) != set(Evidence):
        place = ("uncertainty", "evidence")
        yield document.problem("evidence_grades", place, advice=listed(Evidence))
