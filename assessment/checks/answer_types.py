"""Rules on metrics and checklists: every level can be reached, in the right order."""

from collections.abc import Iterator, Sequence

from assessment.checks.order import first_fall
from assessment.problem import Problem, listed
from assessment.question import AnswerType, Better, Checklist, Metric, Question
from assessment.yaml_document import Place, YamlDocument


def answer_type_problems(
    document: YamlDocument, place: Place, question: Question, levels: Sequence[int]
) -> Iterator[Problem]:
    """Yield what keeps the numbers or points of a question from becoming levels."""
    blocks = {AnswerType.METRIC: question.metric, AnswerType.CHECKLIST: question.checklist}
    for kind, block in blocks.items():
        if question.type is kind and block is None:
            yield document.problem("type_block_missing", (*place, "type"), kind=kind.value)
        elif question.type is not kind and block is not None:
            yield document.problem(
                "type_block_unused", (*place, kind.value), kind=kind.value, type=question.type.value
            )
    if question.metric is not None:
        yield from _metric_problems(document, (*place, "metric"), question.metric, levels)
    if question.checklist is not None:
        yield from _checklist_problems(document, (*place, "checklist"), question.checklist, levels)


def _metric_problems(
    document: YamlDocument, place: Place, metric: Metric, levels: Sequence[int]
) -> Iterator[Problem]:
    if metric.lowest >= metric.highest:
        yield document.problem("metric_range", (*place, "highest"))
        return
    here = (*place, "thresholds")
    for level in levels[1:]:
        if level not in metric.thresholds:
            yield document.problem("threshold_missing", here, level=level)
    for level, border in metric.thresholds.items():
        if level not in levels[1:]:
            yield document.problem(
                "threshold_unknown", (*here, str(level)), level=level, advice=listed(levels[1:])
            )
        elif not metric.lowest <= border <= metric.highest:
            yield document.problem(
                "threshold_range",
                (*here, str(level)),
                border=f"{border:g}",
                lowest=f"{metric.lowest:g}",
                highest=f"{metric.highest:g}",
            )
    yield from _threshold_order(document, here, metric)


def _threshold_order(document: YamlDocument, place: Place, metric: Metric) -> Iterator[Problem]:
    in_order = sorted(metric.thresholds)
    sign = 1 if metric.better is Better.HIGHER else -1
    fall = first_fall([sign * metric.thresholds[level] for level in in_order])
    if fall is not None:
        yield document.problem(
            f"threshold_order_{metric.better.value}",
            (*place, str(in_order[fall])),
            level=in_order[fall],
        )


def _checklist_problems(
    document: YamlDocument, place: Place, checklist: Checklist, levels: Sequence[int]
) -> Iterator[Problem]:
    here = (*place, "levels")
    if not checklist.items:
        yield document.problem("checklist_empty", (*place, "items"))
        return
    expected = len(checklist.items) + 1
    if len(checklist.levels) != expected:
        yield document.problem(
            "checklist_length",
            here,
            points=len(checklist.items),
            expected=expected,
            found=len(checklist.levels),
        )
    for position, level in enumerate(checklist.levels):
        if level not in levels:
            yield document.problem(
                "checklist_level", (*here, position), level=level, advice=listed(levels)
            )
    fall = first_fall(checklist.levels, equal=True)
    if fall is not None:
        yield document.problem("checklist_order", (*here, fall), ticked=fall)
