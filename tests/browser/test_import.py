"""An assessment leaves one machine as a file and comes back on another, by mouse alone."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx2
import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from assessment.exchange import exchange_text
from assessment.language import Language
from services.companies import another
from services.exchange import exchanged
from services.results import outcome
from services.samples import open_sample
from storage.repository import SqlRepository
from tests.browser.conftest import Visit
from tests.browser.visitor import Visitor
from tests.browser.waiting import wait_until
from tests.running_server import RunningServer

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """Another machine."""
    with RunningServer(tmp_path_factory.mktemp("elsewhere") / "data") as running:
        yield running


@pytest.fixture
def file(disk: SqlRepository, tmp_path: Path) -> Path:
    """The file of the sample company, which stands on the start page as well."""
    sample = open_sample(disk, Language.DE, datetime.now(UTC))
    path = tmp_path / "sample.json"
    path.write_text(exchange_text(exchanged(outcome(disk, sample.id))), encoding="utf-8")
    return path


def field(visitor: Visitor) -> Locator:
    """Where a file is put; browsers hide it behind a button."""
    return visitor.page.get_by_test_id("stFileUploaderDropzoneInput")


def said_below(visitor: Visitor) -> str:
    """What our style says below the field in place of Streamlit's own words."""
    words: str = visitor.page.get_by_test_id("stFileUploader").evaluate(
        "field => getComputedStyle(field, '::after').content"
    )
    return words


def saved(owner: Visitor, folder: Path) -> Path:
    """The file of the sample company, made and fetched as a person does."""
    owner.open()
    owner.button("start.sample").click()
    owner.button("result.to_report").click()
    owner.button("report_page.other.json.make").click()
    link = owner.page.get_by_role("link", name=owner.text("report_page.other.json.download"))
    with owner.page.expect_download() as download:
        link.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def go_to_import(visitor: Visitor) -> None:
    visitor.open()
    visitor.button("exchange.page.add").click()
    expect(
        visitor.page.get_by_role("heading", name=visitor.text("exchange.page.title"))
    ).to_be_visible()


@pytest.mark.parametrize(("language", "width"), [(Language.DE, 1440), (Language.EN, 390)])
def test_what_was_saved_here_comes_back_on_another_machine(  # noqa: PLR0917 - two machines
    visit: Visit,
    desk: BrowserContext,
    elsewhere: RunningServer,
    language: Language,
    width: int,
    tmp_path: Path,
) -> None:
    saved_file = saved(visit(language, width), tmp_path)
    stranger = Visitor(desk, elsewhere.url, language, width)
    go_to_import(stranger)
    field(stranger).set_input_files(saved_file)
    stranger.button("exchange.page.add").click()
    expect(stranger.read("result.stage.label").first).to_be_visible()
    expect(stranger.page.locator("p.subject")).to_contain_text("GmbH")
    assert (stranger.strangers, stranger.complaints) == ([], [])
    stranger.leave()


def test_a_namesake_gets_one_more_milestone(visit: Visit, disk: SqlRepository, file: Path) -> None:
    owner = visit()
    (company,) = [entry for entry in disk.companies() if entry.sample and "Möbel" in entry.name]
    before = [entry.assessment.milestone for entry in disk.assessments(company.id)]
    go_to_import(owner)
    field(owner).set_input_files(file)
    name = owner.page.get_by_label(owner.text("exchange.page.milestone"))
    expect(name).to_have_value(another(before[0], before))
    name.fill("Frühjahr 2027")
    name.press("Enter")
    owner.settle()
    owner.button("exchange.page.add").click()
    expect(owner.read("result.stage.label").first).to_be_visible()
    after = [entry.assessment.milestone for entry in disk.assessments(company.id)]
    assert sorted(after) == sorted([*before, "Frühjahr 2027"])


def test_a_file_that_is_too_large_is_refused_in_the_language_of_the_reader(
    visit: Visit, tmp_path: Path
) -> None:
    large = tmp_path / "large.json"
    large.write_bytes(b" " * 9_000_000)
    owner = visit(Language.DE)
    go_to_import(owner)
    field(owner).set_input_files(large)
    failed = owner.text("exchange.field.failed", limit=8)
    assert wait_until(owner.page, lambda: failed in said_below(owner))
    owner.settle()
    expect(owner.button("exchange.page.add")).to_have_count(0)


def test_a_broken_file_is_explained_and_another_one_can_be_chosen(
    visit: Visit, file: Path, tmp_path: Path
) -> None:
    owner = visit(Language.EN)
    cut = tmp_path / "cut.json"
    cut.write_bytes(file.read_bytes()[:5000])
    go_to_import(owner)
    field(owner).set_input_files(cut)
    expect(owner.page.get_by_text("The file breaks off in the middle")).to_be_visible()
    expect(owner.read("exchange.page.unchanged")).to_be_visible()
    field(owner).set_input_files(file)
    expect(owner.button("exchange.page.add")).to_be_visible()
    assert owner.strangers == []


def test_nobody_can_fill_the_memory_of_the_server(visit: Visit, server: RunningServer) -> None:
    """Only the tab that shows the field can send a file, and not a large one."""
    owner = visit()
    with owner.page.expect_request(lambda request: "upload_file" in request.url) as sent:
        go_to_import(owner)
        field(owner).set_input_files(
            {"name": "x.json", "mimeType": "application/json", "buffer": b"{}"}
        )
    owner.settle()
    headers = {
        "Cookie": f"_streamlit_xsrf={sent.value.headers['x-xsrftoken']}",
        "X-Xsrftoken": sent.value.headers["x-xsrftoken"],
    }
    session = sent.value.url.rsplit("/", 2)[1]
    for address, size, status in (
        (sent.value.url.replace(session, "somebody-else"), 10, 404),
        (sent.value.url, 20_000_000, 413),
        (sent.value.url, 10, 204),
    ):
        files = {"file": ("x.json", b"x" * size)}
        assert httpx2.put(address, files=files, headers=headers).status_code == status
