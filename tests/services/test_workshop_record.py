"""What an assessment has of its workshop, from the first vote to the sign-off."""

from assessment.records import Assessment
from assessment.repository import Repository
from assessment.workshop.settings import Grouping
from services.results import outcome
from tests.services.rooms import LATER, Facilitator, Phone, joined, opened, vote

SALES, SERVICE = ["sales"] * 3, ["service"] * 3


def held(repository: Repository, spring: Assessment) -> tuple[Facilitator, list[Phone]]:
    """Sales and customer service in one room, before the first vote."""
    workshop = opened(
        repository, spring, questions=("B1-01",), advance=False, grouping=Grouping.DEPARTMENT
    )
    phones = joined(repository, workshop, *SALES, *SERVICE)
    console = Facilitator(repository, workshop)
    console.begin("B1-01")
    return console, phones


def silos(repository: Repository, spring: Assessment) -> list[tuple[str, ...]]:
    """The questions that the alert on silos points at, once for each alert."""
    alerts = outcome(repository, spring.id).advice.alerts
    return [alert.questions for alert in alerts if alert.rule.id == "departments_disagree"]


def test_there_is_no_record_without_a_workshop_or_before_the_first_vote(
    repository: Repository, spring: Assessment
) -> None:
    assert outcome(repository, spring.id).record is None
    held(repository, spring)
    assert outcome(repository, spring.id).record is None


def test_a_round_that_takes_votes_shows_nothing_yet(
    repository: Repository, spring: Assessment
) -> None:
    console, phones = held(repository, spring)
    console.call("B1-01")
    console.open_vote()
    vote(phones, [3, 3, 3, 1, 1, 2])
    assert outcome(repository, spring.id).record is None


def test_a_draft_becomes_final_at_sign_off(repository: Repository, spring: Assessment) -> None:
    console, phones = held(repository, spring)
    console.hold_vote("B1-01", phones, [3, 3, 3, 1, 1, 2])
    draft = outcome(repository, spring.id).record
    assert draft is not None
    assert draft.signed_off_at is None
    console.decide("B1-01", 2)
    console.sign_off()
    final = outcome(repository, spring.id).record
    assert final is not None
    assert (final.respondents, final.signed_off_at) == (6, LATER)


def test_departments_a_level_apart_raise_the_alert_on_silos(
    repository: Repository, spring: Assessment
) -> None:
    """Sales rates 3 on average, customer service 4/3."""
    console, phones = held(repository, spring)
    console.hold_vote("B1-01", phones, [3, 3, 3, 1, 1, 2])
    assert silos(repository, spring) == [("B1-01",)]
    console.decide("B1-01", 2)
    console.sign_off()
    assert silos(repository, spring) == [("B1-01",)]


def test_departments_that_agree_raise_none(repository: Repository, spring: Assessment) -> None:
    console, phones = held(repository, spring)
    console.hold_vote("B1-01", phones, [2, 2, 2, 2, 1, 2])
    assert silos(repository, spring) == []
