"""The sample company answers everything and tells the same story in every set of questions."""

import pytest

from assessment.advice import advice
from assessment.answer import Answer, AnswerKind, Evidence
from assessment.language import Language
from assessment.levels import level_of
from assessment.questionnaire import Questionnaire
from assessment.sample import Sample, load_sample, sample_answers
from assessment.scope import scope
from assessment.scoring import result
from services.editions import CURRENT

ALERTS = {
    "express": ["facade_without_foundation", "claimed_without_proof"],
    "core": ["facade_without_foundation", "channels_without_connection", "claimed_without_proof"],
    "full": ["facade_without_foundation", "channels_without_connection", "claimed_without_proof"],
}


@pytest.fixture(scope="module")
def sample() -> Sample:
    return load_sample(CURRENT)


@pytest.fixture(scope="module")
def answers(sample: Sample) -> dict[str, Answer]:
    return {answer.question: answer for answer in sample_answers(sample, Language.DE)}


def test_it_answers_what_its_profile_asks_and_nothing_else(
    oktagon: Questionnaire, sample: Sample, answers: dict[str, Answer]
) -> None:
    assert sample.depth == "full"
    assert list(answers) == list(scope(oktagon, sample.profile, sample.depth).asked)


def test_most_answers_come_with_a_note_in_words_of_their_own(sample: Sample) -> None:
    notes = [answer.note for answer in sample.answers if answer.note]
    assert len(notes) >= 90
    assert len({note.de for note in notes}) == len({note.en for note in notes}) == len(notes)


def test_it_shows_every_kind_of_answer(answers: dict[str, Answer]) -> None:
    assert {answer.kind for answer in answers.values()} == set(AnswerKind) - {AnswerKind.OPEN}
    assert {answer.evidence for answer in answers.values()} == set(Evidence)


def test_questions_with_a_number_or_points_to_tick_are_answered_that_way(
    oktagon: Questionnaire, answers: dict[str, Answer]
) -> None:
    for name, answer in answers.items():
        question = oktagon.questions[name]
        if question.metric:
            assert answer.kind is AnswerKind.METRIC, name
        if question.checklist:
            assert answer.kind is AnswerKind.CHECKLIST, name


def test_few_high_levels_are_claimed_without_proof(
    oktagon: Questionnaire, answers: dict[str, Answer]
) -> None:
    claimed = [
        name
        for name, answer in answers.items()
        if (level_of(oktagon.questions[name], answer) or 0) >= 3 and answer.evidence is Evidence.E0
    ]
    assert claimed == ["B1-03", "B3-08", "B6-10"]


@pytest.mark.parametrize("depth", ALERTS)
def test_its_score_reaches_stage_3_but_customer_service_holds_it_on_2(
    oktagon: Questionnaire, sample: Sample, answers: dict[str, Answer], depth: str
) -> None:
    asked = scope(oktagon, sample.profile, depth)
    found = result(oktagon, asked, answers)
    overall = found.overall
    assert (overall.stage_by_score, overall.cap, overall.stage) == (3, 2, 2)
    assert "B8" in overall.weakest
    assert overall.coverage >= 0.9
    fired = advice(oktagon, sample.profile, answers, found).alerts
    assert [alert.rule.id for alert in fired] == ALERTS[depth]
