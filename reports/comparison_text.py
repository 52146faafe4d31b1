"""A comparison with an earlier milestone in words and figures."""

from assessment.comparison import AnswerChange, Certainty, Comparison, Difference
from assessment.language import Language
from assessment.result import QuestionResult, Status
from reports.formatting import score, whole
from texts.wording import Wording

MINUS = "\u2212"


def difference_text(difference: Difference) -> str:
    """The difference of the two scores as they are shown: +3, −3, 0; a dash without both."""
    if difference.before is None or difference.after is None:
        return "–"
    points = whole(difference.after) - whole(difference.before)
    return f"{points:+d}".replace("-", MINUS) if points else "0"


def certainty_text(difference: Difference, text: Wording) -> str:
    """How far the difference can be believed, or that there is none."""
    key = difference.certainty.value if difference.certainty else "missing"
    return text(f"comparison.certainty.{key}")


def overall_sentence(found: Comparison, milestone: str, text: Wording) -> str:
    """What became of the overall score since the earlier milestone."""
    overall = found.overall
    if not found.common:
        return text("comparison.nothing_common", milestone=milestone)
    if overall.before is None or overall.after is None:
        return text("comparison.overall.missing")
    key = str(overall.certainty)
    if overall.certainty is Certainty.REAL:
        key = "risen" if overall.after > overall.before else "fallen"
    return text(
        f"comparison.overall.{key}",
        milestone=milestone,
        before=score(overall.before, text.language),
        after=score(overall.after, text.language),
    )


def shown_score(value: float | None, language: Language) -> str:
    return "–" if value is None else score(value, language)


def level_text(found: QuestionResult, text: Wording) -> str:
    """The level, or why there is none."""
    if found.status is Status.ANSWERED:
        return text("comparison.changes.level", level=found.level)
    return text(f"comparison.changes.{found.status}")


def evidence_text(change: AnswerChange, text: Wording) -> str:
    """The question with the evidence of its newer answer, which only a level can have."""
    if change.after.level is None:
        return change.question
    grade = text(f"questions.evidence.{change.evidence.value}")
    return text("comparison.changes.evidence", question=change.question, grade=grade)
