"""Answers on every backend: versions, conflicts, and many people saving at once."""

from threading import Barrier

import pytest

from assessment.answer import Answer, AnswerKind, Evidence
from assessment.repository import ConflictError, NotFoundError, Repository
from tests.storage.crowd import together
from tests.storage.examples import LATER, NOW, an_answer

EVERY_KIND = [
    Answer(question="B1-01"),
    Answer(question="B1-01", kind=AnswerKind.LEVEL, level=0),
    Answer(question="B1-01", kind=AnswerKind.METRIC, number=0.1 + 0.2),
    Answer(question="B1-01", kind=AnswerKind.METRIC, number=-1.7976931348623157e308),
    Answer(question="B1-01", kind=AnswerKind.CHECKLIST, ticked=(0, 2, 4)),
    Answer(question="B1-01", kind=AnswerKind.NOT_APPLICABLE, reason="Keine Filialen"),
    Answer(question="B1-01", kind=AnswerKind.DONT_KNOW, evidence=Evidence.E3, note="IT fragen"),
    Answer(question="B1-01", kind=AnswerKind.LEVEL, level=10, ratings=(0, 3, 3, 4) * 50),
]


@pytest.mark.parametrize("answer", EVERY_KIND)
def test_an_answer_comes_back_as_it_was_saved(repository: Repository, answer: Answer) -> None:
    saved = repository.save_answer("spring", answer, 0, NOW)
    assert (saved.answer, saved.version, saved.changed_at) == (answer, 1, NOW)
    assert repository.answers("spring") == {"B1-01": saved}


def test_an_assessment_without_answers_has_none(repository: Repository) -> None:
    assert repository.answers("spring") == {}


def test_the_answers_of_an_unknown_assessment_are_not_found(repository: Repository) -> None:
    with pytest.raises(NotFoundError):
        repository.answers("nothing")
    with pytest.raises(NotFoundError):
        repository.save_answer("nothing", an_answer(), 0, NOW)


def test_each_change_counts_the_version(repository: Repository) -> None:
    repository.save_answer("spring", an_answer(level=1), 0, NOW)
    repository.save_answer("spring", an_answer(level=2), 1, NOW)
    saved = repository.save_answer("spring", an_answer(level=3), 2, LATER)
    assert (saved.version, saved.changed_at) == (3, LATER)
    assert repository.answers("spring") == {"B1-01": saved}


@pytest.mark.parametrize("expected", [0, 1, 3])
def test_an_answer_saved_from_another_version_is_a_conflict(
    repository: Repository, expected: int
) -> None:
    repository.save_answer("spring", an_answer(level=1), 0, NOW)
    theirs = repository.save_answer("spring", an_answer(level=2, note="theirs"), 1, LATER)
    with pytest.raises(ConflictError) as conflict:
        repository.save_answer("spring", an_answer(level=4), expected, LATER)
    assert conflict.value.stored == theirs
    assert repository.answers("spring") == {"B1-01": theirs}


def test_a_new_version_of_an_answer_nobody_gave_is_not_found(repository: Repository) -> None:
    with pytest.raises(NotFoundError):
        repository.save_answer("spring", an_answer(), 1, NOW)


def test_answers_leave_the_version_of_their_assessment_alone(repository: Repository) -> None:
    before = repository.assessment("spring")
    repository.save_answer("spring", an_answer(), 0, LATER)
    assert repository.assessment("spring") == before


@pytest.mark.parametrize("expected", [0, 1])
def test_of_many_who_change_one_version_at_once_exactly_one_succeeds(
    repository: Repository, expected: int
) -> None:
    if expected:
        repository.save_answer("spring", an_answer(), 0, NOW)
    people = 20

    def save(person: int, start: Barrier) -> bool:
        start.wait()
        try:
            repository.save_answer("spring", an_answer(note=str(person)), expected, NOW)
        except ConflictError:
            return False
        return True

    outcomes = together(people, save)
    stored = repository.answers("spring")["B1-01"]
    assert stored.version == expected + 1
    assert [person for person, won in enumerate(outcomes) if won] == [int(stored.answer.note)]


def test_two_hundred_people_save_at_once_and_nothing_is_lost(repository: Repository) -> None:
    people, changes = 200, 3

    def save(person: int, start: Barrier) -> bool:
        start.wait()
        for version in range(changes):
            answer = an_answer(f"Q{person}", version, note=f"{person}/{version}")
            repository.save_answer("spring", answer, version, NOW)
        return True

    assert all(together(people, save))
    stored = repository.answers("spring")
    assert {question: one.version for question, one in stored.items()} == {
        f"Q{person}": changes for person in range(people)
    }
    assert {one.answer.note for one in stored.values()} == {
        f"{person}/{changes - 1}" for person in range(people)
    }
