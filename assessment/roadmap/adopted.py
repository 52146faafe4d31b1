"""The adopted plan as every screen, report and file shows it: dates, costs and forecast."""

from collections.abc import Callable, Sequence
from datetime import date
from math import fsum

from assessment.frozen import Frozen
from assessment.measure import Measure
from assessment.result import OverallResult, Result
from assessment.roadmap.calendar import is_late, measure_dates, wave_dates
from assessment.roadmap.estimates import Estimate, estimate
from assessment.roadmap.options import Case, Wishes, problem
from assessment.roadmap.plan import FollowUp, MeasureStatus, Plan
from assessment.roadmap.problem import WAVES, Problem, Wave
from assessment.roadmap.proof import Proof, proofs
from assessment.roadmap.roadmap import Roadmap, scheduled
from assessment.roadmap.targets import Targets
from assessment.scope import Scope


class PlannedMeasure(Frozen):
    """One measure of the plan. `start` and `due` are its own where set, else those of its wave.

    `role` answers for it: the one chosen, else that of the catalogue. `proofs` are the questions
    that show, once they are rated again, that it was worth the effort.
    """

    measure: Measure
    wave: int
    estimate: Estimate
    start: date
    due: date
    role: str
    follow_up: FollowUp = FollowUp()
    proofs: tuple[Proof, ...] = ()

    @property
    def is_dropped(self) -> bool:
        return self.follow_up.status is MeasureStatus.DROPPED

    @property
    def is_done(self) -> bool:
        return self.follow_up.status is MeasureStatus.DONE

    @property
    def is_proven(self) -> bool:
        """Whether it is done and all its questions have been rated again with evidence."""
        return self.is_done and bool(self.proofs) and all(one.given for one in self.proofs)

    @property
    def unproven(self) -> tuple[str, ...]:
        """The questions still to be rated at their level with evidence."""
        return tuple(one.question for one in self.proofs if not one.given)

    def is_late(self, today: date) -> bool:
        """Whether it should be over and is neither done nor dropped."""
        return is_late(self.follow_up, self.due, today)


class AdoptedWave(Frozen):
    """One wave of the plan with its measures in the order of the catalogue.

    Dropped measures are listed but cost nothing and bring nothing. `after` is the overall result
    once everything up to this wave has succeeded, `expected` the overall score by the chances of
    success; both start from the answers of today, so what was rated again is in them already.
    """

    number: int
    start: date
    due: date
    measures: tuple[PlannedMeasure, ...]
    after: OverallResult
    expected: float | None

    @property
    def counted(self) -> tuple[PlannedMeasure, ...]:
        """The measures that are not dropped."""
        return tuple(planned for planned in self.measures if not planned.is_dropped)

    @property
    def cost(self) -> float:
        return fsum(planned.estimate.cost for planned in self.counted)

    @property
    def days(self) -> float:
        return fsum(planned.estimate.person_days for planned in self.counted)


class AdoptedPlan(Frozen):
    """A plan as it was adopted, seen from the answers of today.

    `final` is the result if everything that is still to come succeeds. `problem` is the choice it
    was made from.
    """

    start: date
    targets: Targets
    wishes: Wishes
    waves: tuple[AdoptedWave, ...]
    today: Result
    final: Result
    problem: Problem

    @property
    def measures(self) -> tuple[PlannedMeasure, ...]:
        """All measures, wave by wave."""
        return tuple(planned for wave in self.waves for planned in wave.measures)

    def wave_of(self, planned: PlannedMeasure) -> AdoptedWave:
        return next(wave for wave in self.waves if wave.number == planned.wave)

    def only(self, wanted: Callable[[PlannedMeasure], bool]) -> "AdoptedPlan":
        """The same with fewer measures, for a look at some of them; waves left empty go."""
        waves = []
        for wave in self.waves:
            measures = tuple(planned for planned in wave.measures if wanted(planned))
            if measures:
                waves.append(wave.model_copy(update={"measures": measures}))
        return self.model_copy(update={"waves": tuple(waves)})

    def planned(self, measure: str | None) -> PlannedMeasure | None:
        """The planned measure of this id, if there is one."""
        return next((one for one in self.measures if one.measure.id == measure), None)

    @property
    def due(self) -> date:
        """The day by which everything should be done."""
        return max(planned.due for planned in self.measures)

    @property
    def cost(self) -> float:
        return fsum(wave.cost for wave in self.waves)

    @property
    def days(self) -> float:
        return fsum(wave.days for wave in self.waves)

    @property
    def expected(self) -> float | None:
        """The overall score by the chances of success; None without a score today."""
        return self.waves[-1].expected


def adopted(case: Case, scope: Scope, plan: Plan) -> AdoptedPlan | None:
    """None while no plan has been adopted. Measures the edition does not know are left out."""
    planned = planned_measures(case, plan)
    if not planned:
        return None
    forecast = _forecast(case, scope, planned)
    return AdoptedPlan.model_construct(
        start=case.wishes.start,
        targets=case.targets,
        wishes=case.wishes,
        waves=tuple(_waves(case.wishes.start, planned, forecast, case.result)),
        today=case.result,
        final=forecast.final,
        problem=forecast.problem,
    )


def planned_measures(case: Case, plan: Plan) -> list[PlannedMeasure]:
    """What was adopted, in the order of the catalogue; empty while nothing has been."""
    waves = {wave.number: wave for wave in WAVES}
    edition, own = case.questionnaire, case.wishes.estimates
    return [
        _placed(
            case,
            measure,
            waves[plan.schedule[measure.id]],
            estimate(edition, measure, case.profile.staff, own.get(measure.id)),
            plan.follow_ups.get(measure.id, FollowUp()),
        )
        for measure in edition.measures
        if plan.schedule.get(measure.id) in waves
    ]


def _placed(
    case: Case, measure: Measure, wave: Wave, taken: Estimate, follow_up: FollowUp
) -> PlannedMeasure:
    start, due = measure_dates(case.wishes.start, wave, follow_up)
    return PlannedMeasure.model_construct(
        measure=measure,
        wave=wave.number,
        estimate=taken,
        start=start,
        due=due,
        role=follow_up.role or measure.responsible,
        follow_up=follow_up,
        proofs=proofs(measure, case.result, case.answers),
    )


def _forecast(case: Case, scope: Scope, planned: Sequence[PlannedMeasure]) -> Roadmap:
    """What is still to come: neither dropped nor proven by a new rating already."""
    posed = problem(case)
    options = {option.measure for option in posed.options}
    schedule = {
        entry.measure.id: entry.wave
        for entry in planned
        if entry.measure.id in options and not entry.is_dropped
    }
    return scheduled(case, scope, posed, schedule)


def _waves(
    start: date, planned: Sequence[PlannedMeasure], forecast: Roadmap, result: Result
) -> list[AdoptedWave]:
    foreseen = {wave.number: wave for wave in forecast.waves}
    after, expected = result.overall, result.overall.score
    found = []
    for wave in WAVES:
        here = tuple(entry for entry in planned if entry.wave == wave.number)
        if wave.number in foreseen:
            after, expected = foreseen[wave.number].after, foreseen[wave.number].expected
        if here:
            first, last = wave_dates(start, wave)
            found.append(
                AdoptedWave.model_construct(
                    number=wave.number,
                    start=first,
                    due=last,
                    measures=here,
                    after=after,
                    expected=expected,
                )
            )
    return found
