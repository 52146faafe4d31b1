"""A page that breaks says a sentence with a reference; everything else stays in the log."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from assessment.language import Language
from tests.views.tab import LOCALES
from texts.wording import Wording

INTERNAL = "/home/anna/secret.db"


def broken_page(message: str) -> None:
    """Runs as a page of its own, so it imports what it needs."""
    from views.failure import draw_failure  # noqa: PLC0415

    assert draw_failure(ValueError(message))


@pytest.mark.parametrize("language", Language)
def test_a_sentence_with_a_reference_that_leads_to_the_log(
    language: Language, caplog: pytest.LogCaptureFixture
) -> None:
    app = AppTest.from_function(broken_page, args=(INTERNAL,))
    app.context = {"locale": LOCALES[language]}
    app.run()
    (error,) = app.error
    (reference,) = re.findall(r"\b[0-9A-F]{8}\b", error.value)
    assert error.value == Wording(language)("problems.unexpected", reference=reference)
    assert not app.exception
    assert INTERNAL not in error.value
    assert reference in caplog.text
    assert INTERNAL in caplog.text
