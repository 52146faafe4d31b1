"""The guide in the browser."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from assessment.language import Language
from reports.guide_file import guide_file
from web.guide_route import GUIDE, GUIDE_ADDRESS


@pytest.mark.parametrize("language", list(Language))
def test_the_guide_opens_in_the_language_of_the_reader(language: Language) -> None:
    browser = TestClient(Starlette(routes=[GUIDE]), headers={"Accept-Language": language.value})
    response = browser.get(GUIDE_ADDRESS)
    assert response.content == guide_file(language).read_bytes()
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"].startswith("inline")
