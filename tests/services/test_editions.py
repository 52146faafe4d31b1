"""An assessment is read with the content it was started with."""

import pytest

from assessment.questionnaire import Questionnaire
from assessment.records import Assessment
from assessment.repository import NotFoundError, Repository
from services.editions import current_edition, edition_of


def test_a_new_assessment_is_read_with_the_files(
    repository: Repository, spring: Assessment
) -> None:
    assert edition_of(repository, spring) is current_edition()


def test_an_old_assessment_is_read_with_its_own_content(
    repository: Repository, spring: Assessment, tiny: Questionnaire
) -> None:
    repository.keep_edition(tiny)
    old = spring.model_copy(update={"content_hash": tiny.content_hash})
    assert edition_of(repository, old) == tiny
    assert edition_of(repository, spring) is current_edition()


def test_content_is_read_from_the_database_once(
    repository: Repository, spring: Assessment, tiny: Questionnaire
) -> None:
    content = tiny.model_copy(update={"content_hash": "read once"})
    repository.keep_edition(content)
    old = spring.model_copy(update={"content_hash": "read once"})
    assert edition_of(repository, old) is edition_of(repository, old)


def test_content_that_was_never_kept_is_not_found(
    repository: Repository, spring: Assessment
) -> None:
    with pytest.raises(NotFoundError):
        edition_of(repository, spring.model_copy(update={"content_hash": "never kept"}))
