"""The content security policy lets everything work that pages need, and nothing else."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.waiting import wait_until
from tests.running_server import RunningServer

pytestmark = pytest.mark.browser

PLANTED = 3
"""A script and two pictures."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    app = Path(__file__).parent / "policed" / "app.py"
    folder = tmp_path_factory.mktemp("policed") / "data"
    command = ("-m", "streamlit", "run", str(app))
    with RunningServer(folder, {"PYTHONPATH": "."}, command) as running:
        yield running


def test_what_pages_need_works_and_what_strangers_plant_does_not(
    server: RunningServer, page: Page, policy_violations: list[str]
) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    page.goto(server.url)
    expect(page.get_by_role("heading", name="One of each")).to_be_visible()
    expect(page.get_by_test_id("stVegaLiteChart").locator("svg, canvas").first).to_be_visible()
    expect(page.get_by_test_id("stDataFrame").locator("canvas").first).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download", exact=True).click()
    assert download.value.path().read_bytes() == b"content"
    page.get_by_role("button", name="Open").click()
    expect(page.get_by_text("The dialog is open")).to_be_visible()
    assert page.evaluate("window.oktagonStep") is not None
    assert page.evaluate("window.stolen") is None
    assert wait_until(page, lambda: len(policy_violations) >= PLANTED)
    assert [text for text in policy_violations if not _is_planted(text)] == []
    assert len(policy_violations) == PLANTED
    assert {url.split("/")[2] for url in asked if url.startswith("http")} <= {
        server.url.removeprefix("http://"),
        "example.com",
    }


def test_a_page_that_breaks_shows_a_sentence_and_logs_the_rest(
    server: RunningServer, page: Page
) -> None:
    page.goto(server.url)
    page.get_by_role("button", name="Break").click()
    alert = page.get_by_text("Das hat leider nicht funktioniert").or_(
        page.get_by_text("Something went wrong")
    )
    expect(alert).to_be_visible()
    reference = re.search(r"[0-9A-F]{8}", alert.inner_text())
    assert reference is not None
    assert "ACME" not in page.content()
    assert "Traceback" not in page.content()
    assert f"reference {reference[0]}" in server.log
    assert "the secret of ACME" in server.log


def _is_planted(violation: str) -> bool:
    return "example.com" in violation or "inline script" in violation
