"""The sentence on a duty: rule, dates, and that it is no legal advice."""

import pytest

from assessment.language import Bilingual, Language
from assessment.question import LegalNotice
from reports.legal_text import legal_sentence
from texts.wording import Wording

RULE = Bilingual(de="Regel X verlangt Y.", en="Rule X demands Y.")


@pytest.mark.parametrize(
    ("applies_from", "language", "expected"),
    [
        (
            "2026-06-19",
            Language.DE,
            (
                "Regel X verlangt Y. Gilt seit 19. Juni 2026. "
                "Stand 22. November 2026 – keine Rechtsberatung."
            ),
        ),
        (
            "2026-11-22",
            Language.EN,
            (
                "Rule X demands Y. In force since 22 November 2026. "
                "As of 22 November 2026 – this is not legal advice."
            ),
        ),
        (
            "2027-01-01",
            Language.DE,
            (
                "Regel X verlangt Y. Gilt ab 1. Januar 2027. "
                "Stand 22. November 2026 – keine Rechtsberatung."
            ),
        ),
        (
            None,
            Language.EN,
            "Rule X demands Y. As of 22 November 2026 – this is not legal advice.",
        ),
    ],
)
def test_a_duty_names_its_dates(
    applies_from: str | None, language: Language, expected: str
) -> None:
    legal = LegalNotice(rule=RULE, applies_from=applies_from, as_of="2026-11-22", source="F07")
    assert legal_sentence(legal, Wording(language)) == expected
