"""An assessment beside an earlier milestone of the same company."""

from assessment.comparison import Comparison, Milestone, comparison
from assessment.frozen import Frozen
from assessment.records import Assessment
from assessment.repository import NotFoundError, Repository
from services.results import Outcome, outcome


class ComparedOutcome(Frozen):
    """The earlier milestone, as it was and is reported, and how it differs on common questions."""

    earlier: Outcome
    later: Outcome
    comparison: Comparison

    @property
    def same_questions(self) -> bool:
        """Whether both milestones asked exactly the common questions."""
        asked = (self.earlier.scope.asked, self.later.scope.asked)
        return all(set(questions) == set(self.comparison.common) for questions in asked)


def earlier_milestones(repository: Repository, assessment: Assessment) -> tuple[Assessment, ...]:
    """Milestones of the same company that began before this one and have answers, newest first."""
    return tuple(
        summary.assessment
        for summary in repository.assessments(assessment.company_id)
        if summary.settled and summary.assessment.created_at < assessment.created_at
    )


def compared(repository: Repository, later: Outcome, earlier_id: str) -> ComparedOutcome | None:
    """Compare with an earlier milestone; None if it has been deleted meanwhile."""
    try:
        earlier = outcome(repository, earlier_id)
    except NotFoundError:
        return None
    return ComparedOutcome.model_construct(
        earlier=earlier,
        later=later,
        comparison=comparison(_milestone(earlier), _milestone(later)),
    )


def _milestone(found: Outcome) -> Milestone:
    return Milestone(found.questionnaire, found.scope, found.answers)
