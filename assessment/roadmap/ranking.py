"""The measures a company can choose from, best first."""

from assessment.candidates import Candidate, candidates
from assessment.precision import settled
from assessment.roadmap.options import Case
from assessment.roadmap.problem import Option, Problem


def ranking(case: Case, posed: Problem) -> tuple[Candidate, ...]:
    """Every option of the problem by the points it adds by its chance, with the company's own
    figures; equal ones in the order of the catalogue.

    Last come those without a lift: they act only once others have succeeded.
    """
    found = {
        candidate.measure.id: candidate
        for candidate in candidates(case.questionnaire, case.result, case.profile)
    }
    measures = {measure.id: measure for measure in case.questionnaire.measures}
    listed = [
        _candidate(option, found.get(option.measure))
        or Candidate(
            measure=measures[option.measure],
            lifts=(),
            points=0.0,
            chance=option.estimate.chance,
            waits_for=option.needs,
        )
        for option in posed.options
    ]
    return tuple(sorted(listed, key=lambda one: (not one.lifts, -settled(one.expected))))


def _candidate(option: Option, usual: Candidate | None) -> Candidate | None:
    """The candidate with the chance and the prerequisites of the company's own plan."""
    if usual is None:
        return None
    return usual.model_copy(update={"chance": option.estimate.chance, "waits_for": option.needs})
