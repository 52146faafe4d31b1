"""What the measures somebody has ticked would bring, and what they take."""

from collections.abc import Collection, Mapping, Sequence
from math import fsum

from assessment.frozen import Frozen
from assessment.result import GateFinding, Result
from assessment.roadmap.estimates import role_days
from assessment.roadmap.options import Case
from assessment.roadmap.problem import Option, Problem
from assessment.roadmap.what_if import expected_gain, lifted_answers
from assessment.scope import Scope
from assessment.scoring import result

Groups = tuple[tuple[str, ...], ...]
"""An AND of ORs: of each inner group one measure is enough."""


class Considered(Frozen):
    """Ticked measures together. Those that are done or no longer apply are not in `measures`.

    `after` is the result of `today` if everything succeeds. `expected` is what they add to the
    overall score by their chances, in points. `weeks` is how long the longest of them takes.
    `missing` names, for each measure that cannot begin even once the others are done, the
    groups of prerequisites of which none is done or ticked. `clashes` are pairs that exclude
    each other.
    """

    measures: tuple[str, ...]
    today: Result
    after: Result
    expected: float
    cost: float
    role_days: Mapping[str, float]
    weeks: int
    missing: Mapping[str, Groups]
    clashes: tuple[tuple[str, str], ...]

    @property
    def days(self) -> float:
        """Person-days of all roles together."""
        return fsum(self.role_days.values())

    @property
    def gain(self) -> float:
        """Points of the overall score if everything succeeds."""
        return (self.after.overall.score or 0.0) - (self.today.overall.score or 0.0)

    @property
    def freed(self) -> tuple[GateFinding, ...]:
        """Gates that hold the overall stage back today and no longer do."""
        left = {(gate.question, gate.stage) for gate in self.after.overall.gates}
        return tuple(
            gate for gate in self.today.overall.gates if (gate.question, gate.stage) not in left
        )

    @property
    def lifts_cap(self) -> bool:
        """Whether the weakest axes hold the overall stage back today and allow more then."""
        before, after = self.today.overall, self.after.overall
        is_held = before.stage != before.stage_by_score and before.cap == before.stage
        return is_held and (before.cap or 0) < (after.cap or 0)


def considered(case: Case, scope: Scope, posed: Problem, ticked: Collection[str]) -> Considered:
    """`posed` is the problem of the case; what is ticked and no option of it does not count."""
    options = [option for option in posed.options if option.measure in ticked]
    names = {option.measure for option in options}
    lifted = lifted_answers(case.questionnaire, case.answers, case.result, names)
    estimates = {option.measure: option.estimate for option in options}
    return Considered.model_construct(
        measures=tuple(option.measure for option in options),
        today=case.result,
        after=result(case.questionnaire, scope, lifted),
        expected=expected_gain(case.questionnaire, case.result, estimates),
        cost=fsum(option.estimate.cost for option in options),
        role_days=role_days([option.estimate for option in options]),
        weeks=max((option.estimate.weeks for option in options), default=0),
        missing={
            option.measure: missing
            for option in options
            if (missing := missing_groups(option, names))
        },
        clashes=_clashes(options, names),
    )


def missing_groups(option: Option, ticked: Collection[str]) -> Groups:
    """Prerequisites that are neither done nor ticked."""
    return tuple(group for group in option.needs if not set(group) & set(ticked))


def with_prerequisites(
    posed: Problem, ticked: Collection[str], measures: Collection[str]
) -> frozenset[str]:
    """What is ticked, with these measures and everything they wait for, one after the other.

    Of alternatives the first is taken unless another one is ticked already.
    """
    options = {option.measure: option for option in posed.options}
    found, waiting = set(ticked) | set(measures), list(measures)
    while waiting:
        option = options.get(waiting.pop(0))
        for group in missing_groups(option, found) if option else ():
            found.add(group[0])
            waiting.append(group[0])
    return frozenset(found)


def _clashes(options: Sequence[Option], names: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Each pair once, whichever of the two names the other."""
    pairs = {
        (min(option.measure, other), max(option.measure, other))
        for option in options
        for other in option.excludes
        if other in names
    }
    return tuple(sorted(pairs))
