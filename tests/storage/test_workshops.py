"""Workshops on every backend: the document, its versions, and how people find it."""

from collections.abc import Callable
from datetime import timedelta
from threading import Barrier

import pytest

from assessment.repository import ConflictError, NotFoundError, Repository
from assessment.workshop.repository import ChangedAnswer, Pulse
from assessment.workshop.workshop import Standing, Workshop
from tests.storage.crowd import together
from tests.storage.examples import LATER, NOW, a_company, an_answer, an_assessment
from tests.storage.workshop_examples import (
    a_participant,
    a_rich_workshop,
    a_vote,
    a_workshop,
    voting_on,
)


@pytest.fixture
def repository(repository: Repository) -> Repository:
    """With a workshop whose lobby is open."""
    repository.add_workshop(a_workshop())
    return repository


def signed_off(workshop: Workshop) -> Workshop:
    return workshop.model_copy(update={"standing": Standing.SIGNED_OFF, "code": None, "link": None})


def test_a_workshop_comes_back_as_it_was_added(repository: Repository) -> None:
    assert repository.workshop("kickoff") == a_workshop()


def test_every_field_of_a_workshop_comes_back(repository: Repository) -> None:
    saved = repository.save_workshop(a_rich_workshop(), expected=1)
    assert saved == a_rich_workshop().model_copy(update={"version": 2})
    assert repository.workshop("kickoff") == saved


def test_an_unknown_workshop_is_not_found(repository: Repository) -> None:
    with pytest.raises(NotFoundError):
        repository.workshop("nothing")
    with pytest.raises(NotFoundError):
        repository.save_workshop(a_workshop(id="nothing"), expected=1)
    with pytest.raises(NotFoundError):
        repository.add_workshop(a_workshop(id="x", assessment_id="nothing"))


@pytest.mark.parametrize("expected", [0, 1, 3])
def test_a_workshop_saved_from_another_version_is_a_conflict(
    repository: Repository, expected: int
) -> None:
    theirs = repository.save_workshop(a_workshop(queue=("B2-01",)), expected=1)
    with pytest.raises(ConflictError) as conflict:
        repository.save_workshop(a_workshop(queue=("B1-01",)), expected)
    assert conflict.value.stored == theirs
    assert repository.workshop("kickoff") == theirs


def test_of_many_facilitators_who_take_a_step_at_once_exactly_one_succeeds(
    repository: Repository,
) -> None:
    def step(person: int, start: Barrier) -> bool:
        start.wait()
        taken = a_workshop(measures=(str(person),))
        try:
            repository.save_workshop(taken, 1, [ChangedAnswer(an_answer(note=str(person)), 0)])
        except ConflictError:
            return False
        return True

    winners = [str(person) for person, won in enumerate(together(12, step)) if won]
    stored = repository.workshop("kickoff")
    assert (stored.version, stored.measures) == (2, tuple(winners))
    assert [one.answer.note for one in repository.answers("spring").values()] == winners


def test_document_and_answers_are_stored_together(repository: Repository) -> None:
    repository.save_answer("spring", an_answer("B1-01", 1), 0, NOW)
    decided = a_workshop(queue=("B2-01",), changed_at=LATER)
    changed = [ChangedAnswer(an_answer("B1-01", 3), 1), ChangedAnswer(an_answer("B1-02", 2), 0)]
    repository.save_workshop(decided, 1, changed)
    stored = repository.answers("spring")
    assert [(one.answer.level, one.version) for one in stored.values()] == [(3, 2), (2, 1)]
    assert {one.changed_at for one in stored.values()} == {LATER}


@pytest.mark.parametrize("expected", [0, 7])
def test_an_answer_that_somebody_else_has_changed_keeps_everything_from_being_stored(
    repository: Repository, expected: int
) -> None:
    theirs = repository.save_answer("spring", an_answer("B1-02", 1), 0, NOW)
    people = repository.add_participant(a_participant(), limit=9)
    changed = [
        ChangedAnswer(an_answer("B1-01", 3), 0),
        ChangedAnswer(an_answer("B1-02", 3), expected),
    ]
    with pytest.raises(ConflictError) as conflict:
        repository.save_workshop(a_workshop(queue=("B2-01",)), 1, changed, erase_people=True)
    assert conflict.value.stored == theirs
    assert repository.workshop("kickoff") == a_workshop()
    assert repository.answers("spring") == {"B1-02": theirs}
    assert repository.participants("kickoff") == [people]


def test_a_refused_answer_keeps_everything_from_being_stored(repository: Repository) -> None:
    changed = [ChangedAnswer(an_answer(), 0), ChangedAnswer(an_answer("B1-02", level=99), 0)]
    with pytest.raises(ValueError, match="refuses"):
        repository.save_workshop(a_workshop(queue=("B2-01",)), 1, changed)
    assert repository.workshop("kickoff") == a_workshop()
    assert repository.answers("spring") == {}


def test_a_workshop_is_found_by_code_and_by_link(repository: Repository) -> None:
    assert repository.workshop_behind(code="ABCD2345") == a_workshop()
    assert repository.workshop_behind(link="a" * 22) == a_workshop()


def test_no_other_code_leads_anywhere(repository: Repository) -> None:
    for code in ("", "ABCD2346", "abcd2345", "a" * 22, "ABCD%", "\0", "\ud800"):
        with pytest.raises(NotFoundError):
            repository.workshop_behind(code=code)
    with pytest.raises(NotFoundError):
        repository.workshop_behind(link="ABCD2345")


def test_a_closed_lobby_has_no_code_any_more_and_a_new_code_replaces_the_old(
    repository: Repository,
) -> None:
    repository.save_workshop(a_workshop(code=None, link=None), expected=1)
    with pytest.raises(NotFoundError):
        repository.workshop_behind(code="ABCD2345")
    with pytest.raises(NotFoundError):
        repository.workshop_behind(link="a" * 22)
    reopened = repository.save_workshop(a_workshop(code="WXYZ6789", link="b"), expected=2)
    assert repository.workshop_behind(code="WXYZ6789") == reopened
    with pytest.raises(NotFoundError):
        repository.workshop_behind(code="ABCD2345")


def test_an_assessment_has_one_workshop_at_a_time(repository: Repository) -> None:
    with pytest.raises(ConflictError) as conflict:
        repository.add_workshop(a_workshop(id="second", code="WXYZ6789", link="b"))
    assert conflict.value.stored == a_workshop()
    assert repository.running_workshops() == [a_workshop()]


def test_of_two_facilitators_who_open_a_workshop_at_once_one_succeeds(
    repository: Repository,
) -> None:
    repository.add_assessment(an_assessment(id="autumn"))

    def open_workshop(person: int, start: Barrier) -> bool:
        start.wait()
        own = a_workshop(id=f"{person}", assessment_id="autumn", code=f"{person}", link=f"{person}")
        try:
            repository.add_workshop(own)
        except ConflictError:
            return False
        return True

    assert sorted(together(8, open_workshop)) == [False] * 7 + [True]


@pytest.mark.parametrize("same", [{"id": "kickoff"}, {"code": "ABCD2345"}, {"link": "a" * 22}])
def test_a_workshop_with_an_id_or_code_that_is_taken_is_a_conflict(
    repository: Repository, same: dict[str, str]
) -> None:
    repository.add_assessment(an_assessment(id="autumn"))
    free = {"id": "second", "assessment_id": "autumn", "code": "WXYZ6789", "link": "b"}
    with pytest.raises(ConflictError) as conflict:
        repository.add_workshop(a_workshop(**free | same))
    assert conflict.value.stored == a_workshop()
    assert repository.workshop_of("autumn") is None


def test_after_sign_off_the_next_workshop_can_begin_and_is_the_newest(
    repository: Repository,
) -> None:
    first = repository.save_workshop(signed_off(a_workshop()), expected=1)
    assert repository.workshop_of("spring") == first
    assert repository.running_workshops() == []
    second = a_workshop(id="second", created_at=LATER)
    repository.add_workshop(second)
    assert repository.workshop_of("spring") == second
    assert repository.workshop("kickoff") == first


def test_an_assessment_without_a_workshop_has_none(repository: Repository) -> None:
    repository.add_assessment(an_assessment(id="autumn"))
    assert repository.workshop_of("autumn") is None
    with pytest.raises(NotFoundError):
        repository.workshop_of("nothing")


def test_a_workshop_cannot_move_to_another_assessment(repository: Repository) -> None:
    repository.add_assessment(an_assessment(id="autumn"))
    with pytest.raises(ConflictError):
        repository.save_workshop(a_workshop(assessment_id="autumn"), expected=1)
    assert repository.workshop_of("autumn") is None


@pytest.mark.parametrize("gone", ["assessment", "company"])
def test_the_workshop_of_something_deleted_is_not_found(repository: Repository, gone: str) -> None:
    repository.add_participant(a_participant(), limit=9)
    if gone == "assessment":
        repository.save_assessment(an_assessment(deleted_at=LATER), expected=1)
    else:
        repository.save_company(a_company(deleted_at=LATER), expected=1)
    tries: list[Callable[[], object]] = [
        lambda: repository.workshop("kickoff"),
        lambda: repository.workshop_of("spring"),
        lambda: repository.workshop_behind(code="ABCD2345"),
        lambda: repository.save_workshop(a_workshop(), 1),
        lambda: repository.add_workshop(a_workshop(id="second")),
        lambda: repository.pulse("kickoff"),
        lambda: repository.participant("hash of anna"),
        lambda: repository.participants("kickoff"),
        lambda: repository.votes("kickoff"),
        lambda: repository.votes_of("anna"),
        lambda: repository.voters("kickoff", "B1-01", 1),
        lambda: repository.add_participant(a_participant("ben"), 9),
        lambda: repository.remove_participant("kickoff", "anna", LATER),
        lambda: repository.save_vote(a_vote()),
    ]
    for one in tries:
        with pytest.raises(NotFoundError):
            one()
    assert repository.running_workshops() == []


def test_running_workshops_come_in_the_order_in_which_they_were_made(
    repository: Repository,
) -> None:
    earlier = a_workshop(
        id="earlier",
        assessment_id="autumn",
        code=None,
        link=None,
        created_at=NOW - timedelta(days=1),
    )
    repository.add_assessment(an_assessment(id="autumn"))
    repository.add_workshop(earlier)
    assert repository.running_workshops() == [earlier, a_workshop()]


def test_the_pulse_grows_with_everything_that_happens(repository: Repository) -> None:
    beats = [repository.pulse("kickoff")]

    def beat() -> None:
        beats.append(repository.pulse("kickoff"))

    repository.add_participant(a_participant(), limit=9)
    beat()
    repository.save_vote(a_vote())
    beat()
    repository.save_vote(a_vote(key="changed", sequence=2))
    beat()
    repository.remove_participant("kickoff", "anna", LATER)
    beat()
    repository.save_workshop(voting_on("B1-01"), expected=1)
    beat()
    assert beats == [
        Pulse(1, 0, 0),
        Pulse(1, 1, 0),
        Pulse(1, 1, 1),
        Pulse(1, 1, 2),
        Pulse(1, 2, 2),
        Pulse(2, 2, 2),
    ]


def test_the_pulse_of_one_workshop_knows_nothing_of_another(repository: Repository) -> None:
    repository.add_assessment(an_assessment(id="autumn"))
    repository.add_workshop(a_workshop(id="x", assessment_id="autumn", code="X", link="x"))
    repository.add_participant(a_participant(workshop_id="x"), limit=9)
    assert repository.pulse("kickoff") == Pulse(1, 0, 0)
