"""What the company would look like if measures succeeded."""

from collections.abc import Collection, Mapping
from math import fsum

from assessment.answer import Answer, AnswerKind
from assessment.candidates import acting, known_levels
from assessment.questionnaire import Questionnaire
from assessment.result import Result
from assessment.roadmap.estimates import Estimate


def lifted_answers(
    questionnaire: Questionnaire,
    answers: Mapping[str, Answer],
    result: Result,
    measures: Collection[str],
) -> dict[str, Answer]:
    """The answers after all these measures have succeeded, in the order of the catalogue.

    Only known levels are lifted. Evidence, note and ratings stay what they are: a plan proves
    nothing. An effect counts as soon as what it requires is reached, by another measure too.
    """
    levels = known_levels(result)
    chosen = [measure for measure in questionnaire.measures if measure.id in measures]
    is_moving = True
    while is_moving:
        effects = [effect for measure in chosen for effect in acting(measure, levels)]
        for effect in effects:
            levels[effect.question] = max(levels[effect.question], effect.level)
        is_moving = bool(effects)
    before = known_levels(result)
    changed = {name: level for name, level in levels.items() if level > before[name]}
    return dict(answers) | {
        name: _at_level(answers.get(name, Answer(question=name)), level)
        for name, level in changed.items()
    }


def expected_gain(
    questionnaire: Questionnaire, result: Result, estimates: Mapping[str, Estimate]
) -> float:
    """What these measures add to the overall score by their chances, in points.

    A level that several measures lead to counts once, with the best chance. Unlike the worth a
    plan is chosen by, this counts above the targets too and knows no key phases.
    """
    levels, best = known_levels(result), dict[tuple[str, int], float]()
    for measure in questionnaire.measures:
        if measure.id in estimates:
            chance = estimates[measure.id].chance
            for effect in acting(measure, levels):
                for level in range(levels[effect.question] + 1, effect.level + 1):
                    entry = effect.question, level
                    best[entry] = max(best.get(entry, 0.0), chance)
    return fsum(
        chance * _step(questionnaire, result, name, level) for (name, level), chance in best.items()
    )


def _step(questionnaire: Questionnaire, result: Result, name: str, level: int) -> float:
    question = questionnaire.questions[name]
    value = questionnaire.value_of
    return (
        100 * result.questions[name].weight * (value(question, level) - value(question, level - 1))
    )


def _at_level(answer: Answer, level: int) -> Answer:
    return answer.model_copy(
        update={"kind": AnswerKind.LEVEL, "level": level, "number": None, "ticked": ()}
    )
