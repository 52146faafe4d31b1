"""The content an assessment was started with, on every backend."""

import json

import pytest
from sqlalchemy import select

from assessment.repository import NotFoundError, Repository
from storage.database import Database
from storage.tables import edition
from tests.storage.editions import a_questionnaire


def test_an_edition_comes_back_as_it_was_kept(repository: Repository) -> None:
    repository.keep_edition(a_questionnaire())
    assert repository.edition("0123abcd") == a_questionnaire()


def test_an_edition_once_kept_never_changes(repository: Repository) -> None:
    repository.keep_edition(a_questionnaire())
    repository.keep_edition(a_questionnaire().model_copy(update={"edition": "1.1"}))
    assert repository.edition("0123abcd").edition == "1.0"


def test_editions_are_kept_side_by_side(repository: Repository) -> None:
    repository.keep_edition(a_questionnaire())
    repository.keep_edition(a_questionnaire("ffff").model_copy(update={"edition": "1.1"}))
    assert repository.edition("0123abcd").edition == "1.0"
    assert repository.edition("ffff").edition == "1.1"


def test_an_unknown_edition_is_not_found(repository: Repository) -> None:
    with pytest.raises(NotFoundError):
        repository.edition("0123abcd")


def test_an_edition_without_hash_is_refused(repository: Repository) -> None:
    with pytest.raises(ValueError, match="refuses"):
        repository.keep_edition(a_questionnaire(content_hash=""))


def test_rules_left_to_a_default_are_kept_too(repository: Repository, database: Database) -> None:
    repository.keep_edition(a_questionnaire())
    with database.reading() as connection:
        content = connection.execute(select(edition.c.content)).scalar_one()
    assert json.loads(content)["coverage"]["firm"] == 0.8
