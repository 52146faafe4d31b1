"""Nobody reaches what another organisation owns, whichever method is tried."""

import inspect
from collections.abc import Callable

import pytest

from assessment.branding import Branding
from assessment.repository import ConflictError, NotFoundError, Repository
from assessment.roadmap.plan import Plan
from storage.database import Database
from storage.tables import METADATA
from tests.storage.editions import a_questionnaire
from tests.storage.examples import LATER, NOW, a_company, an_answer, an_assessment
from tests.storage.plan_examples import a_plan
from tests.storage.workshop_examples import a_participant, a_vote, a_workshop

WITH_FOREIGN_ID: dict[str, Callable[[Repository], object]] = {
    "company": lambda own: own.company("acme"),
    "save_company": lambda own: own.save_company(a_company(name="Stolen"), 1),
    "assessments": lambda own: own.assessments("acme"),
    "assessment": lambda own: own.assessment("spring"),
    "add_assessment": lambda own: own.add_assessment(an_assessment(id="mine"), [an_answer()]),
    "add_whole": lambda own: own.add_whole(a_questionnaire(), None, an_assessment(id="mine"), []),
    "save_assessment": lambda own: own.save_assessment(an_assessment(milestone="Stolen"), 1),
    "save_position": lambda own: own.save_position("spring", "B9-09"),
    "answers": lambda own: own.answers("spring"),
    "save_answer": lambda own: own.save_answer("spring", an_answer(level=4), 1, LATER),
    "plan": lambda own: own.plan("spring"),
    "save_plan": lambda own: own.save_plan("spring", Plan(), 1, LATER),
    "branding": lambda own: own.branding("acme"),
    "save_branding": lambda own: own.save_branding(Branding(contact="Stolen"), 1, LATER, "acme"),
    "edition": lambda own: own.edition(a_questionnaire().content_hash),
    "workshop": lambda own: own.workshop("kickoff"),
    "workshop_of": lambda own: own.workshop_of("spring"),
    "workshop_behind": lambda own: own.workshop_behind(code="ABCD2345"),
    "add_workshop": lambda own: own.add_workshop(a_workshop(id="mine", code="MINE", link="mine")),
    "save_workshop": lambda own: own.save_workshop(a_workshop(queue=("B2-01",)), 1),
    "pulse": lambda own: own.pulse("kickoff"),
    "participants": lambda own: own.participants("kickoff"),
    "participant": lambda own: own.participant("hash of anna"),
    "add_participant": lambda own: own.add_participant(a_participant("eve"), 200),
    "remove_participant": lambda own: own.remove_participant("kickoff", "anna", LATER),
    "votes": lambda own: own.votes("kickoff"),
    "votes_of": lambda own: own.votes_of("anna"),
    "voters": lambda own: own.voters("kickoff", "B1-01", 1),
    "save_vote": lambda own: own.save_vote(a_vote(key="stolen", sequence=9)),
}
WITHOUT_ID = {"companies", "add_company", "purge", "keep_edition", "plans", "running_workshops"}


@pytest.fixture
def foreign(repository: Repository) -> Repository:
    """An organisation with a record of every kind."""
    repository.save_answer("spring", an_answer(), 0, NOW)
    repository.keep_edition(a_questionnaire())
    repository.save_branding(Branding(contact="Own"), 0, NOW, "acme")
    repository.add_workshop(a_workshop())
    repository.add_participant(a_participant(), limit=200)
    repository.save_vote(a_vote())
    repository.save_plan("spring", a_plan(), 0, NOW)
    return repository


@pytest.mark.parametrize("method", WITH_FOREIGN_ID)
def test_a_foreign_id_is_not_found_and_changes_nothing(
    database: Database, foreign: Repository, other: Repository, method: str
) -> None:
    before = everything(database)
    with pytest.raises(NotFoundError):
        WITH_FOREIGN_ID[method](other)
    assert everything(database) == before


def test_a_new_answer_in_a_foreign_assessment_is_not_found(
    database: Database, foreign: Repository, other: Repository
) -> None:
    before = everything(database)
    with pytest.raises(NotFoundError):
        other.save_answer("spring", an_answer("B2-01"), 0, NOW)
    assert everything(database) == before


def test_an_own_assessment_cannot_move_to_a_foreign_company(
    database: Database, foreign: Repository, other: Repository
) -> None:
    foreign.add_company(a_company(id="theirs"))
    other.add_company(a_company(id="own"))
    other.add_assessment(an_assessment(id="own", company_id="own"))
    before = everything(database)
    with pytest.raises(NotFoundError):
        other.save_assessment(an_assessment(id="own", company_id="theirs"), 1)
    assert everything(database) == before


def test_every_method_is_tried_or_needs_no_id() -> None:
    promised = {name for name, _ in inspect.getmembers(Repository, inspect.isfunction)}
    methods = {name for name in promised if not name.startswith("_")}
    assert methods == set(WITH_FOREIGN_ID) | WITHOUT_ID


def test_foreign_companies_are_not_listed(foreign: Repository, other: Repository) -> None:
    assert other.companies() == []
    foreign.save_company(a_company(deleted_at=LATER), 1)
    assert other.companies(deleted=True) == []


def test_foreign_workshops_are_not_listed(foreign: Repository, other: Repository) -> None:
    assert len(foreign.running_workshops()) == 1
    assert other.running_workshops() == []


def test_foreign_plans_are_not_listed(foreign: Repository, other: Repository) -> None:
    assert list(foreign.plans()) == ["spring"]
    assert other.plans() == {}


def test_the_link_of_a_foreign_workshop_leads_nowhere_and_cannot_be_taken(
    database: Database, foreign: Repository, other: Repository
) -> None:
    other.add_company(a_company())
    other.add_assessment(an_assessment())
    before = everything(database)
    with pytest.raises(NotFoundError):
        other.workshop_behind(link=a_workshop().link or "")
    with pytest.raises(NotFoundError):
        other.add_workshop(a_workshop())
    assert everything(database) == before


def test_two_organisations_may_use_the_same_ids(foreign: Repository, other: Repository) -> None:
    other.add_company(a_company(name="Mine"))
    other.add_assessment(an_assessment(milestone="Mine"), [an_answer(level=4)])
    other.keep_edition(a_questionnaire())
    other.add_workshop(a_workshop(link="b" * 22))
    mine = a_participant(name="Mine").model_copy(update={"secret": "another hash"})
    other.add_participant(mine, limit=1)
    other.save_vote(a_vote(key="mine"))
    assert foreign.company("acme").name == "Acme GmbH"
    assert foreign.assessment("spring").milestone == "Frühjahr 2026"
    assert foreign.answers("spring")["B1-01"].answer.level == 2
    assert other.answers("spring")["B1-01"].answer.level == 4
    assert foreign.workshop("kickoff") == a_workshop()
    assert foreign.participants("kickoff") == [a_participant()]
    assert foreign.votes("kickoff") == [a_vote()]
    assert other.votes_of("anna") == [a_vote(key="mine")]


def test_a_conflict_never_shows_a_foreign_record(foreign: Repository, other: Repository) -> None:
    other.add_company(a_company(name="Mine"))
    with pytest.raises(ConflictError) as conflict:
        other.save_company(a_company(name="Stale"), 7)
    assert conflict.value.stored == a_company(name="Mine")


def everything(database: Database) -> dict[str, list[tuple[object, ...]]]:
    with database.reading() as connection:
        return {
            table.name: [
                tuple(row)
                for row in connection.execute(table.select().order_by(*table.primary_key))
            ]
            for table in METADATA.sorted_tables
        }
