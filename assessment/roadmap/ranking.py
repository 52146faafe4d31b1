"""The measures a company can choose from, best first."""

from collections.abc import Mapping

from assessment.candidates import Candidate, candidates, known_levels
from assessment.measure import Measure
from assessment.precision import settled
from assessment.roadmap.options import Case
from assessment.roadmap.problem import Option, Problem


def ranking(case: Case, posed: Problem) -> tuple[Candidate, ...]:
    """The options of the problem by the points they add by their chance, with the company's own
    figures; equal ones in the order of the catalogue.

    Last come those without a lift: they act only once others have succeeded, or others need
    them. What can never lift anything here and is not needed either is left out.
    """
    found = {
        candidate.measure.id: candidate
        for candidate in candidates(case.questionnaire, case.result, case.profile)
    }
    measures = {measure.id: measure for measure in case.questionnaire.measures}
    useful = _useful(measures, known_levels(case.result), posed)
    listed = [
        _candidate(measures[option.measure], option, found.get(option.measure))
        for option in posed.options
        if option.measure in useful
    ]
    return tuple(sorted(listed, key=lambda one: (not one.lifts, -settled(one.expected))))


def _useful(measures: Mapping[str, Measure], levels: Mapping[str, int], posed: Problem) -> set[str]:
    """The options that may lift something, and all that these need, one after the other."""
    options = {option.measure: option for option in posed.options}
    found = {name for name in options if _may_lift(measures[name], levels)}
    waiting = list(found)
    while waiting:
        needed = {name for group in options[waiting.pop()].needs for name in group} - found
        found |= needed
        waiting += needed
    return found


def _may_lift(measure: Measure, levels: Mapping[str, int]) -> bool:
    return any(
        levels.get(effect.question, effect.level) < effect.level for effect in measure.effects
    )


def _candidate(measure: Measure, option: Option, usual: Candidate | None) -> Candidate:
    """With the chance and the prerequisites of the company's own plan."""
    return Candidate(
        measure=measure,
        lifts=usual.lifts if usual else (),
        points=usual.points if usual else 0.0,
        chance=option.estimate.chance,
        waits_for=option.needs,
    )
