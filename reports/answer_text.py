"""What was answered to a question, in words."""

from assessment.answer import Answer, AnswerKind
from assessment.language import Language
from assessment.question import Question
from assessment.result import QuestionResult, Status
from reports.document import Meter, Text
from reports.formatting import decimal
from reports.names import level_name
from reports.report import Report
from texts.wording import Wording


def answer_of(report: Report, question: str) -> Answer:
    """The answer as given, an empty one if there is none."""
    return report.answers.get(question, Answer(question=question))


def answer_status(report: Report, question: str) -> Status:
    """What was said, even where *weiß nicht* is scored like an answer; OPEN if it is not asked."""
    found = report.result.questions.get(question)
    if found and answer_of(report, question).kind is AnswerKind.DONT_KNOW:
        return Status.DONT_KNOW
    return found.status if found else Status.OPEN


def answer_name(report: Report, question: Question, text: Wording) -> str:
    """The answer in a few words: the level with what it was made from, or why there is none."""
    found = report.result.questions[question.id]
    answer = answer_of(report, question.id)
    status = answer_status(report, question.id)
    if status is Status.DONT_KNOW:
        key = (
            "report.answer.dont_know" if found.level is None else "report.answer.dont_know_as_zero"
        )
        return text(key, level=found.level)
    if status is Status.ANSWERED and found.level is not None:
        return _level(report, question, answer, found.level, text)
    if status is Status.NOT_APPLICABLE:
        return text("report.answer.not_applicable")
    return text("report.answer.open")


def _level(report: Report, question: Question, answer: Answer, level: int, text: Wording) -> str:
    name = level_name(report.questionnaire, level, text.language)
    if answer.kind is AnswerKind.METRIC and question.metric and answer.number is not None:
        number = decimal(answer.number, text.language)
        unit = question.metric.unit.in_(text.language)
        return text("report.answer.measured", number=number, unit=unit, level=level, name=name)
    if answer.kind is AnswerKind.CHECKLIST and question.checklist:
        count, points = (
            len(ticked_points(question, answer, text.language)),
            question.checklist.items,
        )
        return text("report.answer.ticked", count=count, all=len(points), level=level, name=name)
    return text("report.answer.level", level=level, name=name)


def ticked_points(question: Question, answer: Answer, language: Language) -> tuple[str, ...]:
    """The points of a checklist that were ticked, in its order."""
    items = question.checklist.items if question.checklist else ()
    return tuple(item.in_(language) for place, item in enumerate(items) if place in answer.ticked)


def observation(question: Question, found: QuestionResult, language: Language) -> str:
    """The description of the level reached; empty if there is none."""
    anchor = None if found.level is None else question.anchors.get(found.level)
    return "" if anchor is None else anchor.in_(language)


def level_meter(report: Report, found: QuestionResult, text: Wording) -> Meter:
    """The level on the scale of the edition."""
    highest = report.questionnaire.levels[-1].level
    if found.level is None:
        return Meter(None, highest, text("report.answer.meter_none"))
    words = text("report.answer.meter", level=found.level, highest=highest)
    return Meter(found.level, highest, words)


def next_step(report: Report, question: Question, text: Wording) -> Text | None:
    """The description of the next level; None if the question does not apply."""
    found = report.result.questions[question.id]
    status = answer_status(report, question.id)
    if status is Status.NOT_APPLICABLE:
        return None
    if status is not Status.ANSWERED or found.level is None:
        evidence = question.evidence.in_(text.language)
        words = text("report.answer.next_find_out", evidence=evidence)
        return Text(words, label=text("report.answer.find_out"))
    higher = [level for level in sorted(question.anchors) if level > found.level]
    if not higher:
        return Text(text("report.answer.highest"))
    anchor = question.anchors[higher[0]].in_(text.language)
    return Text(anchor, label=text("report.answer.next"))
