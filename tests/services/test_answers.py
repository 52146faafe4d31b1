"""Only an answer the question offers is stored, whatever a browser sends."""

from datetime import timedelta

import pytest

from assessment.answer import NOTE_LIMIT, REASON_LIMIT, Answer, AnswerKind, Evidence
from assessment.profile import Profile, Staff
from assessment.question import NotApplicable
from assessment.questionnaire import Questionnaire
from assessment.records import Assessment
from assessment.repository import ConflictError, NotFoundError, Repository
from services.answers import AnswerRefusedError, check_answer, save_answer, save_profile
from services.editions import current_edition
from tests.builders import dont_know, level, measured, not_applicable, ticked, words
from tests.services.examples import NOW

LATER = NOW + timedelta(minutes=5)


def test_the_profile_pins_the_weights_it_leads_to(
    repository: Repository, spring: Assessment
) -> None:
    profile = Profile(stores=True, store_share=100, staff=Staff.UNDER_10)
    saved = save_profile(repository, current_edition(), spring, profile, LATER)
    assert "B6" not in spring.multipliers
    assert saved.multipliers["B6"] == pytest.approx(1.25)
    assert (saved.profile, saved.changed_at, saved.version) == (profile, LATER, 2)
    assert repository.assessment("spring") == saved


def test_a_profile_that_somebody_else_has_changed_is_a_conflict(
    repository: Repository, spring: Assessment
) -> None:
    edition = current_edition()
    theirs = save_profile(repository, edition, spring, Profile(staff=Staff.FROM_250), LATER)
    with pytest.raises(ConflictError):
        save_profile(repository, edition, spring, Profile(staff=Staff.UNDER_10), LATER)
    assert repository.assessment("spring") == theirs


def test_an_answer_is_on_disk_as_it_was_given(repository: Repository, spring: Assessment) -> None:
    answer = level("B1-01", 3, Evidence.E2).model_copy(update={"note": "seen on screen"})
    saved = save_answer(repository, current_edition(), "spring", answer, 0, LATER)
    assert (saved.answer, saved.version, saved.changed_at) == (answer, 1, LATER)
    assert repository.answers("spring") == {"B1-01": saved}


def test_an_answer_over_an_older_version_is_a_conflict(
    repository: Repository, spring: Assessment
) -> None:
    edition = current_edition()
    save_answer(repository, edition, "spring", level("B1-01", 1), 0, NOW)
    theirs = save_answer(repository, edition, "spring", level("B1-01", 2), 1, NOW)
    for expected in (0, 1):
        with pytest.raises(ConflictError) as conflict:
            save_answer(repository, edition, "spring", level("B1-01", 3), expected, LATER)
        assert conflict.value.stored == theirs
    assert repository.answers("spring") == {"B1-01": theirs}


def test_an_answer_to_an_unknown_assessment_is_not_found(repository: Repository) -> None:
    with pytest.raises(NotFoundError):
        save_answer(repository, current_edition(), "nobody", level("B1-01", 1), 0, NOW)


def test_note_and_reason_are_cleaned_and_cut(repository: Repository, spring: Assessment) -> None:
    typed = Answer(question="B1-01").model_copy(
        update={"note": " \x00\u202ea\r\nb" + "ä" * 1_000_000, "reason": "ö" * 1_000_000}
    )
    saved = save_answer(repository, current_edition(), "spring", typed, 0, NOW).answer
    assert saved.note == "a\nb" + "ä" * (NOTE_LIMIT - 3)
    assert saved.reason == "ö" * REASON_LIMIT
    assert repository.answers("spring")["B1-01"].answer == saved


ANSWERS = [
    level("S-01", 0),
    level("S-01", 2),
    level("S-03", 1),
    measured("S-03", 0),
    measured("S-03", 720),
    measured("S-03", 6.5),
    ticked("O-01"),
    ticked("O-01", 0),
    ticked("O-01", 0, 1, 2),
    not_applicable("S-02"),
    *(dont_know(question) for question in ("S-01", "S-02", "S-03", "O-01")),
    *(Answer(question=question) for question in ("S-01", "S-02", "S-03", "O-01")),
]
FORGED = {
    "level above the scale": level("S-01", 9),
    "level below the scale": level("S-01", -1),
    "no level at all": Answer(question="S-01", kind=AnswerKind.LEVEL),
    "unknown question": level("S-99", 1),
    "unknown question left open": Answer(question="<script>"),
    "number for an anchor": measured("S-01", 1),
    "number below the range": measured("S-03", -0.1),
    "number above the range": measured("S-03", 720.1),
    "not a number": measured("S-03", float("nan")),
    "endless number": measured("S-03", float("inf")),
    "no number at all": Answer(question="S-03", kind=AnswerKind.METRIC),
    "points for an anchor": ticked("S-01", 0),
    "point above the list": ticked("O-01", 0, 3),
    "point below the list": ticked("O-01", -1),
    "not applicable where it always applies": not_applicable("S-01"),
}


@pytest.mark.parametrize(
    "answer", ANSWERS, ids=lambda answer: f"{answer.question} {answer.kind} {answer.ticked}"
)
def test_what_the_page_offers_is_accepted(tiny: Questionnaire, answer: Answer) -> None:
    check_answer(tiny, answer)


@pytest.mark.parametrize("answer", FORGED.values(), ids=FORGED)
def test_what_no_page_offers_is_refused(tiny: Questionnaire, answer: Answer) -> None:
    with pytest.raises(AnswerRefusedError):
        check_answer(tiny, answer)


def test_not_applicable_by_profile_alone_cannot_be_chosen(tiny: Questionnaire) -> None:
    question = tiny.questions["S-02"].model_copy(
        update={"not_applicable": NotApplicable(hint=words("hint"), allowed=False)}
    )
    edition = tiny.model_copy(update={"questions": {"S-02": question}})
    with pytest.raises(AnswerRefusedError):
        check_answer(edition, not_applicable("S-02"))


def test_a_refused_answer_changes_nothing(repository: Repository, spring: Assessment) -> None:
    edition = current_edition()
    kept = save_answer(repository, edition, "spring", level("B1-01", 1), 0, NOW)
    with pytest.raises(AnswerRefusedError):
        save_answer(repository, edition, "spring", level("B1-01", 9), 1, LATER)
    assert repository.answers("spring") == {"B1-01": kept}
