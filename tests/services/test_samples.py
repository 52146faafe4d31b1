"""The sample company is there for everybody, once in each language."""

from datetime import timedelta

from assessment.answer import AnswerKind
from assessment.language import Language
from assessment.repository import Repository
from assessment.scope import scope
from services.companies import delete_assessment, delete_company, rename_milestone
from services.editions import current_edition
from services.samples import open_sample
from tests.services.examples import NOW, started

LATER = NOW + timedelta(days=1)


def test_the_sample_is_marked_and_completely_answered(repository: Repository) -> None:
    sample = open_sample(repository, Language.DE, NOW)
    asked = scope(current_edition(), sample.profile, "full").asked
    answers = repository.answers(sample.id)
    assert repository.company(sample.company_id).sample
    assert sample.depth == "full"
    assert set(asked) == set(answers)
    assert AnswerKind.OPEN not in {stored.answer.kind for stored in answers.values()}


def test_the_sample_is_opened_and_not_created_again(repository: Repository) -> None:
    first = open_sample(repository, Language.DE, NOW)
    assert open_sample(repository, Language.DE, LATER) == first
    assert len(repository.companies()) == 1


def test_each_language_has_a_sample_of_its_own(repository: Repository) -> None:
    german = open_sample(repository, Language.DE, NOW)
    english = open_sample(repository, Language.EN, NOW)
    assert [company.name for company in repository.companies()] == [
        "Musterwerk Möbel GmbH",
        "Samplewood Furniture GmbH",
    ]
    assert "Kundenakte" in repository.answers(german.id)["B1-01"].answer.note
    assert "Record of" in repository.answers(english.id)["B1-01"].answer.note


def test_what_people_did_to_the_sample_is_still_there(repository: Repository) -> None:
    sample = open_sample(repository, Language.DE, NOW)
    changed = rename_milestone(repository, sample, "Ausprobiert", LATER)
    assert open_sample(repository, Language.DE, LATER) == changed


def test_after_its_company_was_deleted_the_sample_is_created_anew(repository: Repository) -> None:
    sample = open_sample(repository, Language.DE, NOW)
    delete_company(repository, repository.company(sample.company_id), NOW)
    again = open_sample(repository, Language.DE, LATER)
    assert again.id != sample.id
    assert len(repository.answers(again.id)) > 20


def test_after_its_assessment_was_deleted_the_sample_is_created_anew(
    repository: Repository,
) -> None:
    sample = open_sample(repository, Language.DE, NOW)
    delete_assessment(repository, sample, NOW)
    assert open_sample(repository, Language.DE, LATER).id != sample.id


def test_a_company_of_the_same_name_is_not_taken_for_the_sample(repository: Repository) -> None:
    started(repository, name="Musterwerk Möbel GmbH")
    sample = open_sample(repository, Language.DE, NOW)
    assert sample.id != "spring"
    assert repository.answers("spring") == {}
