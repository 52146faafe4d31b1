"""Which language a reader is greeted in."""

import pytest

from assessment.language import Language, preferred_language


@pytest.mark.parametrize(
    ("cookie", "accepted", "expected"),
    [
        (None, None, "de"),
        (None, "", "de"),
        (None, "de-DE,de;q=0.9,en;q=0.8", "de"),
        (None, "en-GB,en;q=0.9,de;q=0.8", "en"),
        (None, "EN", "en"),
        (None, "fr-FR,fr;q=0.9", "de"),
        (None, "fr,en;q=0.5", "en"),
        (None, "en;q=0.3,de;q=0.7", "de"),
        (None, "en;q=0", "de"),
        (None, "en;q=1.5", "de"),
        (None, "en;q=abc", "de"),
        (None, "*", "de"),
        (None, "x" * 5000 + ",en", "de"),
        ("en", "de", "en"),
        ("de", "en", "de"),
        ("fr", "en", "en"),
        ("../../en", "de", "de"),
    ],
)
def test_the_cookie_wins_then_the_browser_then_german(
    cookie: str | None, accepted: str | None, expected: str
) -> None:
    assert preferred_language(cookie, accepted) is Language(expected)
