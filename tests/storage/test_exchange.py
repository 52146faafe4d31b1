"""Carried from one database to the other and back, an assessment is the same to the last letter."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from assessment.exchange import exchange_text
from assessment.questionnaire import Questionnaire
from assessment.repository import Repository
from services.exchange import add_exchanged, exchanged, opened_file
from services.results import outcome
from storage.database import open_database
from storage.organisations import add_organisation
from storage.repository import SqlRepository
from tests.exchanges import outcome_of
from tests.storage.examples import LATER


def stored(repository: Repository, file: str, name: str) -> str:
    """Import a file and export it again."""
    exchange = opened_file(file.encode(), repository)
    added = add_exchanged(repository, exchange, assessment_id=name, now=LATER)
    return exchange_text(exchanged(outcome(repository, added.id)))


@pytest.fixture
def elsewhere(request: pytest.FixtureRequest) -> Iterator[Repository]:
    """Somebody else's organisation in a database of the kind asked for."""
    with closing(open_database(request.getfixturevalue(f"{request.param}_url"))) as database:
        add_organisation(database, "elsewhere", "Elsewhere")
        yield SqlRepository(database, "elsewhere")


@pytest.mark.parametrize("elsewhere", ["sqlite", "postgresql"], indirect=True)
def test_nothing_is_lost_between_databases(
    repository: Repository, elsewhere: Repository, tiny: Questionnaire
) -> None:
    file = exchange_text(exchanged(outcome_of(tiny)))
    assert stored(elsewhere, file, "there") == file
    there = exchange_text(exchanged(outcome(elsewhere, "there")))
    assert stored(repository, there, "back") == file
    assert outcome(repository, "back").result == outcome_of(tiny).result
