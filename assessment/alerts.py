"""Which pattern alerts of an edition apply to an assessment."""

from collections.abc import Mapping
from typing import NamedTuple

from assessment.alert_rule import AlertCondition, AlertRule
from assessment.answer import Answer, Evidence
from assessment.frozen import Frozen
from assessment.precision import settled
from assessment.questionnaire import Questionnaire
from assessment.result import Result


class Planned(Frozen):
    """What a plan says: the wave of each measure that is still to come.

    Nobody waits for what is `done`, or does not apply to the company. `over` names the measures
    that are over before a measure begins, `duties` those the law asks for by a date, `alone` tool
    measures without their companions, `without_capacity` those nobody has the time for as yet.
    """

    waves: Mapping[str, int]
    done: frozenset[str] = frozenset()
    over: Mapping[str, frozenset[str]] = {}
    duties: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    without_capacity: frozenset[str] = frozenset()


class Facts(NamedTuple):
    """All that conditions look at.

    Without a plan, or without departments that rated separately, conditions on them never hold.
    `departments` holds the mean level of each department by question.
    """

    result: Result
    answers: Mapping[str, Answer]
    channels: int
    plan: Planned | None = None
    departments: Mapping[str, Mapping[str, float]] = {}


class Alert(Frozen):
    """A pattern that was found, with the axes and questions that gave it away.

    `planned` is the wave of each measure that an alert on a plan is about; those that help are
    in its rule.
    """

    rule: AlertRule
    axes: tuple[str, ...]
    questions: tuple[str, ...]
    planned: Mapping[str, int] = {}


def alerts(questionnaire: Questionnaire, facts: Facts) -> tuple[Alert, ...]:
    """The alerts that apply, in the order of the edition. What nobody knows never alerts."""
    found = []
    for rule in questionnaire.alerts:
        because = _because(rule.when, rule, facts)
        if because is not None:
            axes = tuple(axis.id for axis in questionnaire.axes if axis.id in because)
            questions = tuple(name for name in questionnaire.questions if name in because)
            waves = facts.plan.waves if facts.plan else {}
            planned = {name: wave for name, wave in waves.items() if name in because}
            found.append(Alert(rule=rule, axes=axes, questions=questions, planned=planned))
    return tuple(found)


def _because(condition: AlertCondition, rule: AlertRule, facts: Facts) -> set[str] | None:
    """Ids of axes, questions and measures that make the condition true; None if it is not true."""
    if condition.all is not None:
        parts = [_because(part, rule, facts) for part in condition.all]
        return None if None in parts else _joined(parts)
    if condition.any is not None:
        parts = [_because(part, rule, facts) for part in condition.any]
        return _joined(parts) if any(part is not None for part in parts) else None
    if condition.channels_from is not None:
        return set() if facts.channels >= condition.channels_from else None
    named = set(_named(condition, facts))
    if facts.plan is not None:
        named |= set(_planned(condition, rule, facts.plan))
    return named or None


def _named(condition: AlertCondition, facts: Facts) -> list[str]:
    """Axes and questions that meet a condition on answers; empty for other conditions."""
    if condition.stage_of is not None:
        axis = facts.result.axes.get(condition.stage_of)
        return [condition.stage_of] if _within(condition, axis.stage if axis else None) else []
    if condition.level_of is not None:
        question = facts.result.questions.get(condition.level_of)
        return (
            [condition.level_of] if _within(condition, question.level if question else None) else []
        )
    if condition.unproven_from is not None:
        return _unproven(condition.unproven_from, facts)
    if condition.departments_differ_by is not None:
        return _divided(condition.departments_differ_by, facts)
    return []


def _joined(parts: list[set[str] | None]) -> set[str]:
    return {name for part in parts if part for name in part}


def _within(condition: AlertCondition, value: int | None) -> bool:
    if value is None:
        return False
    if condition.at_least is not None:
        return value >= condition.at_least
    return condition.at_most is not None and value <= condition.at_most


def _unproven(level: int, facts: Facts) -> list[str]:
    """Questions claimed at this level or above with nothing but the claim (method.md 3.6)."""
    return [
        name
        for name, question in facts.result.questions.items()
        if question.level is not None
        and question.level >= level
        and name in facts.answers
        and facts.answers[name].evidence is Evidence.E0
    ]


def _divided(levels: float, facts: Facts) -> list[str]:
    return [
        question
        for question, means in facts.departments.items()
        if means and settled(max(means.values()) - min(means.values())) >= levels
    ]


def _planned(condition: AlertCondition, rule: AlertRule, plan: Planned) -> list[str]:
    """Planned measures that meet a condition on the plan; empty for other conditions."""
    if condition.planned is not None and condition.before is not None:
        return _out_of_order(condition.planned, condition.before, plan)
    if condition.planned_in_wave is not None:
        return _unprepared(condition.planned_in_wave, rule, plan)
    if condition.tool_alone:
        return sorted(plan.alone)
    name = condition.planned_without_capacity
    return [name] if name is not None and name in plan.without_capacity else []


def _out_of_order(measure: str, needed: str, plan: Planned) -> list[str]:
    """The measure, and the one it should wait for if that is planned at all."""
    if measure not in plan.waves or needed in {*plan.done, *plan.over.get(measure, ())}:
        return []
    return [name for name in (measure, needed) if name in plan.waves]


def _unprepared(wave: int, rule: AlertRule, plan: Planned) -> list[str]:
    """What is planned for this wave, unless something that helps is done or comes no later.

    What the law asks for by a date waits for nothing (method.md 3.14).
    """
    if any(name in plan.done or plan.waves.get(name, wave + 1) <= wave for name in rule.measures):
        return []
    return [name for name, at in plan.waves.items() if at == wave and name not in plan.duties]
