"""Starting, renaming and copying companies and their milestones."""

from datetime import timedelta

import pytest

from assessment.answer import Answer
from assessment.profile import Profile
from assessment.records import NAME_LIMIT, Assessment
from assessment.repository import ConflictError, NotSavedError, Repository
from assessment.roadmap.plan import Plan, StoredPlan
from services.companies import (
    NameMissingError,
    add_milestone,
    checked_name,
    duplicate,
    new_id,
    rename_company,
    rename_milestone,
)
from services.editions import current_edition
from storage.database import Database
from tests.builders import level, measured
from tests.services.examples import NOW, started

LATER = NOW + timedelta(days=200)


def test_a_new_assessment_belongs_to_a_new_company(repository: Repository) -> None:
    assessment = started(repository, name="  Acme\tGmbH ", milestone=" Frühjahr\n2026 ")
    (company,) = repository.companies()
    assert (company.name, company.sample, company.created_at) == ("Acme GmbH", False, NOW)
    assert assessment.company_id == company.id
    assert assessment.milestone == "Frühjahr 2026"
    assert repository.assessment("spring") == assessment
    assert repository.answers("spring") == {}


def test_a_new_assessment_is_pinned_to_the_edition_of_today(repository: Repository) -> None:
    edition = current_edition()
    assessment = started(repository, profile=Profile(stores=True, store_share=100))
    assert (assessment.edition, assessment.depth) == ("1.0", "express")
    assert assessment.content_hash == edition.content_hash
    assert assessment.multipliers["B6"] == pytest.approx(1.25)
    assert repository.edition(assessment.content_hash) == edition


def test_a_block_that_does_not_apply_gets_no_multiplier(repository: Repository) -> None:
    assert "B6" not in started(repository, profile=Profile(stores=False)).multipliers


def test_starting_twice_with_the_same_id_finds_the_first(repository: Repository) -> None:
    first = started(repository, name="First")
    again = started(repository, name="Second", milestone="other", now=LATER)
    assert again == first
    assert [company.name for company in repository.companies()] == ["First"]
    assert len(repository.assessments(first.company_id)) == 1


def test_an_attempt_that_broke_off_half_way_is_finished_by_the_next_one(
    database: Database, repository: Repository
) -> None:
    set_room(database, pages=2)
    with pytest.raises(NotSavedError, match="full"):
        started(repository)
    assert len(repository.companies()) == 1
    set_room(database, pages=10_000)
    assert started(repository) == repository.assessment("spring")
    assert [company.name for company in repository.companies()] == ["Acme GmbH"]


@pytest.mark.parametrize(
    "typed",
    ["", "   ", "\n\t", "\x00\x1f", "\u202e\u2066", "\u200b", "\u200d", "\u00ad"],
    ids=ascii,
)
def test_what_nobody_can_see_is_no_name(typed: str) -> None:
    with pytest.raises(NameMissingError):
        checked_name(typed)


@pytest.mark.parametrize("typed", ["A", "7", "!", "é", "株式会社", "👩\u200d🔧", "<b>", "=1+1"])
def test_anything_that_can_be_seen_is_a_name(typed: str) -> None:
    assert checked_name(typed) == typed


def test_an_endless_name_is_cut() -> None:
    assert checked_name(" Acme\tGmbH " + "ä" * 1_000_000) == "Acme GmbH " + "ä" * (NAME_LIMIT - 10)


def test_nothing_begins_without_a_name(repository: Repository) -> None:
    with pytest.raises(NameMissingError):
        started(repository, name=" \u200b")
    with pytest.raises(NameMissingError):
        started(repository, milestone=" ")
    assert repository.companies() == []


def test_a_company_gets_another_name(repository: Repository, spring: Assessment) -> None:
    renamed = rename_company(repository, repository.company("spring"), " Acme  AG ", LATER)
    assert (renamed.name, renamed.changed_at, renamed.version) == ("Acme AG", LATER, 2)
    assert repository.companies() == [renamed]


def test_a_milestone_gets_another_name(repository: Repository, spring: Assessment) -> None:
    renamed = rename_milestone(repository, spring, "Herbst 2026", LATER)
    assert repository.assessment("spring") == renamed
    assert renamed == spring.model_copy(
        update={"milestone": "Herbst 2026", "changed_at": LATER, "version": 2}
    )


def test_renaming_to_nothing_keeps_the_name(repository: Repository, spring: Assessment) -> None:
    company = repository.company("spring")
    with pytest.raises(NameMissingError):
        rename_company(repository, company, " ", LATER)
    with pytest.raises(NameMissingError):
        rename_milestone(repository, spring, "\u200b", LATER)
    assert repository.company("spring") == company
    assert repository.assessment("spring") == spring


def test_renaming_what_somebody_else_has_renamed_is_a_conflict(
    repository: Repository, spring: Assessment
) -> None:
    before = repository.company("spring")
    theirs = rename_company(repository, before, "Theirs", LATER)
    with pytest.raises(ConflictError):
        rename_company(repository, before, "Mine", LATER)
    assert repository.company("spring") == theirs


def test_a_duplicate_has_the_profile_and_the_answers_of_its_original(
    repository: Repository,
) -> None:
    spring = started(repository, profile=Profile(stores=True, store_share=40))
    rename_milestone(repository, spring, "Frühling", NOW)
    given = [level("B1-01", 3), measured("B1-02", 4.5)]
    save(repository, *given)
    repository.save_position("spring", "B1-02")
    autumn = duplicate(repository, "spring", " Herbst  2026 ", LATER)
    assert repository.assessment(autumn.id) == autumn
    assert autumn.id != "spring"
    assert autumn.profile == spring.profile
    assert autumn.multipliers == spring.multipliers
    assert autumn.company_id == spring.company_id
    assert (autumn.milestone, autumn.created_at) == ("Herbst 2026", LATER)
    assert (autumn.position, autumn.version) == (None, 1)
    assert stored(repository, autumn.id) == given


def test_a_duplicate_goes_on_with_the_plan_and_leaves_that_of_its_original_alone(
    repository: Repository, spring: Assessment
) -> None:
    kept = repository.save_plan("spring", Plan(schedule={"M01": 1}), 0, NOW)
    autumn = duplicate(repository, "spring", "Herbst", LATER)
    assert repository.plan(autumn.id) == kept
    repository.save_plan(autumn.id, Plan(schedule={"M02": 1}), 1, LATER)
    assert repository.plan("spring") == kept


def test_a_duplicate_of_something_without_a_plan_has_none(
    repository: Repository, spring: Assessment
) -> None:
    autumn = duplicate(repository, "spring", "Herbst", LATER)
    assert repository.plan(autumn.id) == StoredPlan()


def test_a_duplicate_keeps_the_edition_of_its_original(repository: Repository) -> None:
    old = current_edition().model_copy(update={"edition": "0.9", "content_hash": "old"})
    repository.keep_edition(old)
    spring = started(repository)
    repository.add_assessment(
        spring.model_copy(update={"id": "past", "edition": "0.9", "content_hash": "old"})
    )
    copy = duplicate(repository, "past", "Herbst", LATER)
    assert (copy.edition, copy.content_hash) == ("0.9", "old")


def test_changing_the_duplicate_leaves_the_original_alone(
    repository: Repository, spring: Assessment
) -> None:
    save(repository, level("B1-01", 3))
    autumn = duplicate(repository, "spring", "Herbst", LATER)
    repository.save_answer(autumn.id, level("B1-01", 0), 1, LATER)
    assert stored(repository, "spring") == [level("B1-01", 3)]


def test_a_duplicate_without_a_name_is_refused(repository: Repository, spring: Assessment) -> None:
    with pytest.raises(NameMissingError):
        duplicate(repository, "spring", " ", LATER)
    assert len(repository.assessments("spring")) == 1


def test_a_second_milestone_starts_empty(repository: Repository, spring: Assessment) -> None:
    save(repository, level("B1-01", 3))
    autumn = add_milestone(
        repository,
        assessment_id="autumn",
        company_id="spring",
        milestone="Herbst",
        profile=spring.profile,
        now=LATER,
    )
    newest, oldest = repository.assessments("spring")
    assert (newest.assessment, oldest.assessment) == (autumn, spring)
    assert stored(repository, "autumn") == []


def test_ids_are_never_given_twice() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000


def save(repository: Repository, *answers: Answer) -> None:
    for answer in answers:
        repository.save_answer("spring", answer, 0, NOW)


def stored(repository: Repository, assessment_id: str) -> list[Answer]:
    return [kept.answer for kept in repository.answers(assessment_id).values()]


def set_room(database: Database, pages: int) -> None:
    """Make the disk full after so many more pages: a company fits on two, an edition does not."""
    with database.writing() as connection:
        taken = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={taken + pages}")
