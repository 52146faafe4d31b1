"""The machine dealer of method.md 3.12 with its targets, measures and limits."""

from datetime import date

from assessment.planning import CostBand, Dependency, Planning
from assessment.profile import Profile
from assessment.questionnaire import Axis, Capability, Questionnaire
from assessment.roadmap.estimates import OwnEstimate
from assessment.roadmap.options import Case, Wishes, problem
from assessment.roadmap.problem import Limits, Problem, Wave
from assessment.roadmap.targets import Targets
from assessment.scoring import result
from tests.assessment.worked import FIXTURE, worked_answers, worked_questionnaire, worked_scope
from tests.builders import effect, measure, words

USE = Profile(key_phases=("use",))
FREE = CostBand(id="none", name=words("none"), midpoint=0)
ONE_WAVE = Wave(number=1, from_week=0, weeks=52, discount=1.0)


def dealer_questionnaire() -> Questionnaire:
    """The mini model; service questions belong to the phase USE, and seven measures exist."""
    plain = worked_questionnaire()
    axes = tuple(_serving(axis) if axis.id == "B8" else axis for axis in plain.axes)
    dependencies = (
        Dependency(base="EA", carries=("1A", "5B", "8A"), why=words("first")),
        Dependency(base="1A", carries=("1B", "8B", "5A"), why=words("first")),
    )
    planning = Planning(cost_bands=(FREE,), dependencies=dependencies)
    update = {"axes": axes, "planning": planning, "measures": _measures()}
    return Questionnaire.model_validate(plain.model_copy(update=update).model_dump())


def dealer_case() -> Case:
    """Targets 3, for 8C 2, as in the worked example."""
    edition, answers = dealer_questionnaire(), worked_answers()
    targets = {
        name: entry["target_level"] for name, entry in FIXTURE["targets_and_priority"].items()
    }
    own = {
        _id(name): OwnEstimate(cost=entry["cost"], days=entry["pt"], chance=entry["p"])
        for name, entry in FIXTURE["measures"].items()
    }
    return Case(
        questionnaire=edition,
        profile=USE,
        answers=answers,
        result=result(edition, worked_scope(edition), answers),
        targets=Targets(levels=targets),
        wishes=Wishes(start=date(2026, 1, 5), estimates=own),
    )


def dealer_problem(**changes: object) -> Problem:
    """One wave with 16 (thousand euros) and 32 days; M1 is a duty."""
    posed = problem(dealer_case())
    options = tuple(
        option.model_copy(update={"due": 1}) if option.measure == "M01" else option
        for option in posed.options
    )
    limits = {1: Limits(budget=FIXTURE["budget_kEUR"], days=FIXTURE["capacity_PT"])}
    told = {"options": options, "waves": (ONE_WAVE,), "limits": limits}
    return posed.model_copy(update=told | changes)


def _measures() -> tuple[object, ...]:
    return tuple(
        measure(
            _id(name),
            *(effect(question, level) for question, level in entry["lift"].items()),
            after=[[_id(needed)] for needed in entry["pre"]],
        )
        for name, entry in FIXTURE["measures"].items()
    )


def _id(name: str) -> str:
    return f"M0{name[1:]}"


def _serving(axis: Axis) -> Axis:
    capabilities = tuple(_in_use(capability) for capability in axis.capabilities)
    return axis.model_copy(update={"capabilities": capabilities})


def _in_use(capability: Capability) -> Capability:
    questions = tuple(
        question.model_copy(update={"phases": ("use",)}) for question in capability.questions
    )
    return capability.model_copy(update={"questions": questions})
