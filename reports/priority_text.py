"""Why a capability is urgent, in words."""

from collections.abc import Iterator, Sequence

from assessment.questionnaire import Questionnaire
from assessment.roadmap.priorities import Priority, weighing
from assessment.roadmap.targets import level_today
from reports.enumeration import listed
from reports.formatting import fixed
from reports.names import sentence_case
from texts.wording import Wording


def reasons(
    questionnaire: Questionnaire, one: Priority, ranked: Sequence[Priority], text: Wording
) -> str:
    """Why it stands where it does among all that are `ranked`, in one sentence."""
    return sentence_case(", ".join(_reasons(questionnaire, one, ranked, text))) + "."


def key_phases(questionnaire: Questionnaire, one: Priority, text: Wording) -> str:
    """The key phases it serves; empty for none."""
    names = {phase.id: phase.name for phase in questionnaire.phases}
    return listed([names[phase].in_(text.language) for phase in one.phases], text)


def _reasons(
    questionnaire: Questionnaire, one: Priority, ranked: Sequence[Priority], text: Wording
) -> Iterator[str]:
    yield text(f"plan_priorities.weight.{weighing(one, ranked)}")
    levels = one.level - level_today(questionnaire, one.score)
    yield text("plan_priorities.gap", levels=fixed(levels, text.language, 1), target=one.level)
    if one.phases:
        several = len(one.phases) > 1
        key = "plan_priorities.phases" if several else "plan_priorities.phase"
        yield text(key, names=key_phases(questionnaire, one, text))
    if one.carries:
        yield text("plan_priorities.carries", count=len(one.carries))
