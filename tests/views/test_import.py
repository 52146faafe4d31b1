"""From a file to an assessment that can be gone on with, or a sentence and nothing stored."""

import pytest

from assessment.exchange import exchange_text
from assessment.language import Language
from assessment.questionnaire import Questionnaire
from services.companies import delete_company
from services.exchange import exchanged
from services.results import outcome
from services.samples import open_sample
from storage.repository import SqlRepository
from tests.exchanges import changed, outcome_of, tiny_exchange
from tests.services.examples import NOW, started
from tests.views.tab import Tab


def chosen(content: bytes, language: Language = Language.DE) -> Tab:
    """A tab on the import page with a file in its field."""
    tab = Tab(language).open("import_file")
    tab.app.file_uploader(key="import-file").set_value(
        ("analyse.json", content, "application/json")
    )
    return tab.run()


def file_of(disk: SqlRepository, assessment_id: str) -> bytes:
    return exchange_text(exchanged(outcome(disk, assessment_id))).encode()


def test_the_overview_leads_to_the_page(disk: SqlRepository) -> None:
    tab = Tab().press("import")
    assert tab.title == tab.text("exchange.page.title")


def test_a_file_becomes_a_company_with_its_result(disk: SqlRepository, tiny: Questionnaire) -> None:
    tab = chosen(exchange_text(tiny_exchange(tiny)).encode())
    assert disk.companies() == []
    assert tab.shows("Frühjahr 2026: 4 Antworten")
    tab.press("add")
    (company,) = disk.companies()
    assert company.name == "Acme & Söhne"
    stored = disk.answers(tab.assessment)
    assert {entry.answer for entry in stored.values()} == set(outcome_of(tiny).answers.values())


def test_pressing_twice_adds_once(disk: SqlRepository, tiny: Questionnaire) -> None:
    tab = chosen(exchange_text(tiny_exchange(tiny)).encode()).press("add")
    tab.open("import_file")
    assert len(disk.companies()) == 1


def test_a_namesake_can_get_one_more_milestone(disk: SqlRepository) -> None:
    spring = started(disk)
    tab = chosen(file_of(disk, spring.id))
    assert tab.shows("bisher: Frühjahr 2026")
    assert tab.app.text_input(key=f"milestone-{spring.company_id}").value == "Frühjahr 2026 (2)"
    tab.app.text_input(key=f"milestone-{spring.company_id}").set_value("Herbst 2026")
    tab.press("add")
    assert disk.assessment(tab.assessment).milestone == "Herbst 2026"
    assert len(disk.companies()) == 1
    assert len(disk.assessments(spring.company_id)) == 2


def test_a_namesake_can_stay_apart(disk: SqlRepository) -> None:
    spring = started(disk)
    tab = chosen(file_of(disk, spring.id))
    tab.app.radio(key="place").set_value("own")
    tab.run().press("add")
    assert [company.name for company in disk.companies()] == ["Acme GmbH", "Acme GmbH"]
    assert disk.assessment(tab.assessment).milestone == "Frühjahr 2026"


def test_a_milestone_needs_a_name(disk: SqlRepository) -> None:
    spring = started(disk)
    tab = chosen(file_of(disk, spring.id))
    tab.app.text_input(key=f"milestone-{spring.company_id}").set_value(" ")
    tab.press("add")
    assert tab.says("start.rename.missing")
    assert len(disk.assessments(spring.company_id)) == 1


def test_a_namesake_deleted_meanwhile_is_left_in_the_bin(disk: SqlRepository) -> None:
    spring = started(disk)
    tab = chosen(file_of(disk, spring.id))
    delete_company(disk, disk.company(spring.company_id), NOW)
    tab.press("add")
    (company,) = disk.companies()
    assert company.id != spring.company_id
    assert disk.assessment(tab.assessment).milestone == "Frühjahr 2026"


@pytest.mark.parametrize("language", Language)
def test_a_broken_file_gets_a_sentence_that_names_the_place(
    disk: SqlRepository, tiny: Questionnaire, language: Language
) -> None:
    file = changed(tiny_exchange(tiny), lambda data: data["answers"][0].update(level="3"))
    tab = chosen(file, language)
    (said,) = [error.value for error in tab.app.error]
    assert "answers \\/ S\\-01 \\/ level" in said
    assert tab.says("exchange.page.unchanged")
    assert not tab.has_button("exchange.page.add")
    assert disk.companies() == []


def test_hostile_names_stay_text(disk: SqlRepository, tiny: Questionnaire) -> None:
    hostile = "<b>x</b> [k](https://example.com) **y**"
    file = changed(tiny_exchange(tiny), lambda data: data["company"].update(name=hostile))
    tab = chosen(file)
    assert not any("[k](https" in shown for _, shown in tab.words())
    tab.press("add")
    assert disk.companies()[0].name == hostile


def test_a_disk_that_refuses_is_told(disk: SqlRepository, tiny: Questionnaire) -> None:
    tab = chosen(exchange_text(tiny_exchange(tiny)).encode())
    with disk._database.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1")
    tab.press("add")
    assert tab.says("exchange.page.failed")
    assert disk.companies() == []


def test_the_sample_can_be_taken_along(disk: SqlRepository) -> None:
    sample = open_sample(disk, Language.DE, NOW)
    file = file_of(disk, sample.id)
    delete_company(disk, disk.company(sample.company_id), NOW)
    tab = chosen(file).press("add")
    assert disk.company(disk.assessment(tab.assessment).company_id).sample
    assert file_of(disk, tab.assessment) == file
