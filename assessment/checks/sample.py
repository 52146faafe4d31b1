"""Rules on the sample company: it answers the questions of its edition, and only as allowed."""

from collections.abc import Iterator

from assessment.answer import NOTE_LIMIT, REASON_LIMIT, AnswerKind
from assessment.checks.order import repeated, repeated_ids, unknown
from assessment.language import Bilingual
from assessment.problem import Problem, listed
from assessment.question import AnswerType, Question
from assessment.questionnaire import Questionnaire
from assessment.sample import Sample, SampleAnswer
from assessment.yaml_document import Place, YamlDocument


def sample_problems(
    document: YamlDocument, sample: Sample, edition: Questionnaire
) -> Iterator[Problem]:
    """Yield what does not fit between a sample company and its edition."""
    depths = [depth.id for depth in edition.depths]
    yield from unknown(document, "unknown_depth", ("depth",), sample.depth, depths)
    yield from _profile_problems(document, sample, edition)
    levels = [level.level for level in edition.levels]
    given = [answer.question for answer in sample.answers]
    yield from repeated_ids(document, ("answers",), given, key="question")
    for position, answer in enumerate(sample.answers):
        place: Place = ("answers", position)
        question = edition.questions.get(answer.question)
        if question is None:
            here = (*place, "question")
            names = edition.questions
            yield from unknown(document, "unknown_question", here, answer.question, names)
        else:
            yield from _answer_problems(document, place, answer, question, levels)


def _profile_problems(
    document: YamlDocument, sample: Sample, edition: Questionnaire
) -> Iterator[Problem]:
    industries = [industry.id for industry in edition.weighting.industries]
    here: Place = ("profile", "industry")
    yield from unknown(document, "unknown_industry", here, sample.profile.industry, industries)
    phases = [phase.id for phase in edition.phases]
    for position, phase in enumerate(sample.profile.key_phases):
        here = ("profile", "key_phases", position)
        yield from unknown(document, "unknown_phase", here, phase, phases)


def _answer_problems(
    document: YamlDocument,
    place: Place,
    answer: SampleAnswer,
    question: Question,
    levels: list[int],
) -> Iterator[Problem]:
    if len(answer.kinds) != 1:
        yield document.problem("sample_choice", place)
        return
    match answer.kinds[0]:
        case AnswerKind.LEVEL if answer.level not in levels:
            here = (*place, "level")
            yield document.problem("sample_level", here, level=answer.level, advice=listed(levels))
        case AnswerKind.METRIC:
            yield from _number_problems(document, (*place, "number"), answer, question)
        case AnswerKind.CHECKLIST:
            yield from _ticked_problems(document, (*place, "ticked"), answer, question)
        case AnswerKind.NOT_APPLICABLE:
            yield from _not_applicable_problems(document, place, answer, question)
    limits = (("reason", answer.reason, REASON_LIMIT), ("note", answer.note, NOTE_LIMIT))
    for field, text, limit in limits:
        yield from _length_problems(document, (*place, field), text, limit)


def _number_problems(
    document: YamlDocument, place: Place, answer: SampleAnswer, question: Question
) -> Iterator[Problem]:
    metric, number = question.metric, answer.number
    if question.type is not AnswerType.METRIC and metric is None:
        yield document.problem("sample_type", place, type=question.type.value)
    elif metric is None or number is None or metric.lowest >= metric.highest:
        return
    elif not metric.lowest <= number <= metric.highest:
        yield document.problem(
            "sample_number",
            place,
            number=f"{number:g}",
            lowest=f"{metric.lowest:g}",
            highest=f"{metric.highest:g}",
        )


def _ticked_problems(
    document: YamlDocument, place: Place, answer: SampleAnswer, question: Question
) -> Iterator[Problem]:
    ticked = answer.ticked or ()
    if question.type is not AnswerType.CHECKLIST and question.checklist is None:
        yield document.problem("sample_type", place, type=question.type.value)
        return
    points = range(len(question.checklist.items) if question.checklist else 0)
    for position, point in enumerate(ticked):
        if points and point not in points:
            yield document.problem(
                "sample_ticked", (*place, position), point=point, highest=points[-1]
            )
    yield from repeated(document, place, ticked)


def _not_applicable_problems(
    document: YamlDocument, place: Place, answer: SampleAnswer, question: Question
) -> Iterator[Problem]:
    allowed = question.not_applicable is not None and question.not_applicable.allowed
    if not allowed:
        yield document.problem("sample_not_applicable", (*place, "not_applicable"))
    elif answer.reason is None:
        yield document.problem("sample_reason", (*place, "not_applicable"))


def _length_problems(
    document: YamlDocument, place: Place, text: Bilingual | None, limit: int
) -> Iterator[Problem]:
    if text is not None and max(len(text.de), len(text.en)) > limit:
        yield document.problem("sample_length", place, field=str(place[-1]), limit=limit)
