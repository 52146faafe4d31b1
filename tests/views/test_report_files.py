"""The files a report page offers, and that each is what it says."""

import io
import json
import zipfile

import pytest

from assessment.language import Language
from assessment.roadmap.plan import Plan
from assessment.roadmap.targets import Targets
from services.downloads import ADDRESS, Download, shelf
from services.exchange import opened_file
from services.results import outcome
from services.samples import open_sample
from storage.repository import SqlRepository
from tests.services.examples import NOW
from tests.views.tab import Tab


def made(disk: SqlRepository, extension: str, language: Language = Language.DE) -> Download:
    """The file behind the link that appears after a press on its button."""
    sample = open_sample(disk, language, NOW)
    tab = Tab(language).open("report", sample.id)
    return offered(tab.press(f"make-{extension}"))


def offered(tab: Tab) -> Download:
    """The one file that the page has a link to."""
    links = [shown for _, shown in tab.words() if f'href="{ADDRESS}' in shown]
    assert len(links) == 1
    token = links[0].split(f'href="{ADDRESS}')[1].split('"')[0]
    found = shelf().take(token)
    assert found is not None
    return found


def test_one_file_after_the_other_takes_its_place(disk: SqlRepository) -> None:
    sample = open_sample(disk, Language.DE, NOW)
    tab = Tab().open("report", sample.id)
    for extension in ("xlsx", "json", "csv", "xlsx"):
        assert offered(tab.press(f"make-{extension}")).file_name.endswith(f".{extension}")


def test_a_file_made_before_the_plan_changed_is_said_to_be_old(disk: SqlRepository) -> None:
    sample = open_sample(disk, Language.EN, NOW)
    tab = Tab(Language.EN).open("report", sample.id)
    old = "Answers or the plan have changed since this file was made."
    assert old not in [shown for _, shown in tab.press("make-csv").words()]
    disk.save_plan(sample.id, Plan(considered=frozenset({"M01"})), 0, NOW)
    assert old not in [shown for _, shown in tab.run().words()]
    disk.save_plan(sample.id, Plan(targets=Targets()), 1, NOW)
    assert old in [shown for _, shown in tab.run().words()]


def test_the_backup_is_the_assessment(disk: SqlRepository) -> None:
    file = made(disk, "json")
    (company,) = disk.companies()
    (summary,) = disk.assessments(company.id)
    stored = outcome(disk, summary.assessment.id)
    assert set(opened_file(file.content).answers) == set(stored.answers.values())
    assert file.media_type == "application/json"


def test_the_backup_has_no_language_in_its_name(disk: SqlRepository) -> None:
    assert made(disk, "json", Language.EN).file_name.endswith("autumn-2026.json")


def test_the_spreadsheet_is_in_the_language_of_the_report(disk: SqlRepository) -> None:
    file = made(disk, "xlsx", Language.EN)
    assert file.file_name.endswith("_en.xlsx")
    names = zipfile.ZipFile(io.BytesIO(file.content)).read("xl/workbook.xml").decode()
    assert 'name="Capabilities"' in names


def test_the_list_has_a_line_per_question(disk: SqlRepository) -> None:
    file = made(disk, "csv")
    assert file.content.decode("utf-8-sig").startswith("Nr.;Baustein;")
    assert file.file_name.endswith(".csv")


@pytest.mark.parametrize("extension", ["json", "csv", "xlsx", "pptx"])
def test_every_file_is_marked_as_what_it_is(disk: SqlRepository, extension: str) -> None:
    file = made(disk, extension)
    signatures = {"json": b"{", "csv": b"\xef\xbb\xbf", "xlsx": b"PK", "pptx": b"PK"}
    assert file.content.startswith(signatures[extension])
    if extension == "json":
        assert json.loads(file.content)["company"]["sample"] is True
