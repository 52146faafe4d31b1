"""A report needs nothing of Oktagon: other numbers of axes, levels and stages work as well."""

from pathlib import Path

import pytest

from assessment.edition import load_edition
from assessment.language import Language
from assessment.questionnaire import Questionnaire
from reports.storyline import build_document
from tests import builders
from tests.builders import axis, capability, question
from tests.reports.documents import page_texts, read, rendered, report, squeezed

TINY = Path(__file__).parents[1] / "data" / "tiny"


def _only_foundation() -> Questionnaire:
    return builders.questionnaire(axis("E", capability("EA", question("q1")), foundation=True))


def _twelve_blocks() -> Questionnaire:
    return builders.questionnaire(
        *(axis(f"B{n}", capability(f"{n}A", question(f"q{n}"))) for n in range(1, 13)),
        borders=(0, 50),
        levels=range(2),
    )


@pytest.mark.parametrize(
    "edition",
    [_only_foundation(), _twelve_blocks(), load_edition(TINY)],
)
def test_any_edition_is_reported_on(edition: Questionnaire) -> None:
    given = builders.levels(**{name: 1 for name in edition.questions if "-" not in name})
    made = report(edition, builders.asked(edition), given)
    document = build_document(made, Language.EN)
    pages = page_texts(read(rendered(made, Language.EN)))
    assert all(
        any(squeezed(section.title) in page for page in pages) for section in document.sections
    )
