"""Reports that change only when the report does: their content lies in the tests.

    python -m tests.reports.fixed_reports

writes their texts and pictures anew. Look at what has changed before you keep it.
"""

import io
from collections.abc import Mapping
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image

from assessment.edition import load_edition
from assessment.language import Language
from assessment.questionnaire import Axis
from assessment.sample import load_sample, sample_answers
from assessment.scope import scope
from assessment.workshop.disclosure import disclosed
from reports.report import Report
from reports.storyline import build_document
from tests import builders
from tests.builders import axis, capability, question
from tests.reports.dealer_plan import dealer_report
from tests.reports.documents import rendered, report
from tests.reports.told import told
from tests.workshop_records import tiny_record

HERE = Path(__file__).parent
TINY = HERE.parent / "data" / "tiny"
KEY_PAGES = {"radar": 2, "overview": 3, "gaps": 4}
"""Where they stand in the report on eight blocks, counted from 0."""
WORKSHOP_PAGES = {"workshop": 6}
"""And in the small report after a workshop."""

PLAN_PAGES = {"priorities": 9, "roadmap": 11}
"""And in the report on the plan of the worked example."""

SCALE = 50 / 72
"""Dots a point: small files, and still every line is there."""


def tiny_report(language: Language) -> Report:
    """The sample of the small edition: phases, a pattern, measures, a gate, all kinds of answer."""
    sample, edition = load_sample(TINY), load_edition(TINY)
    answers = {answer.question: answer for answer in sample_answers(sample, language)}
    return report(
        edition,
        scope(edition, sample.profile, sample.depth),
        answers,
        profile=sample.profile,
        company=sample.company.in_(language),
        milestone=sample.milestone.in_(language),
        sample=True,
    )


def eight_blocks() -> Report:
    """Eight blocks and a foundation, three or four capabilities each, on levels from 0 to 4."""
    names = (*(f"B{number}" for number in range(1, 9)), "E")
    axes: list[Axis] = []
    levels: dict[str, int] = {}
    for place, name in enumerate(names):
        parts = [f"{name}{letter}" for letter in ("ABC" if place % 3 == 0 else "ABCD")]
        axes.append(
            axis(
                name,
                *(capability(part, question(f"q{part}")) for part in parts),
                foundation=name == "E",
            )
        )
        levels |= {f"q{part}": (place + number) % 5 for number, part in enumerate(parts)}
    edition = builders.questionnaire(*axes)
    return report(edition, builders.asked(edition), builders.levels(**levels))


def tiny_workshop(language: Language) -> Report:
    """The same sample after a workshop; two of its answers have been changed since."""
    return tiny_report(language).model_copy(update={"record": disclosed(tiny_record(), 3)})


REPORTS = {"tiny": tiny_report, "tiny-workshop": tiny_workshop, "dealer-plan": dealer_report}
"""Those whose texts are approved."""


def text_file(name: str, language: Language) -> Path:
    return HERE / "golden" / f"{name}-{language}.txt"


def picture_file(page: str) -> Path:
    return HERE / "pictures" / f"{page}.png"


def text_of(name: str, language: Language) -> str:
    return told(build_document(REPORTS[name](language), language))


def key_pictures() -> dict[str, Image.Image]:
    """The key pages in grey."""
    blocks, workshop = eight_blocks(), tiny_workshop(Language.DE)
    pictures = _pictures(blocks, KEY_PAGES) | _pictures(workshop, WORKSHOP_PAGES)
    return pictures | _pictures(dealer_report(Language.DE), PLAN_PAGES)


def _pictures(made: Report, numbers: Mapping[str, int]) -> dict[str, Image.Image]:
    pages = pdfium.PdfDocument(rendered(made, Language.DE))
    return {
        name: pages[number].render(scale=SCALE, grayscale=True).to_pil()
        for name, number in numbers.items()
    }


def main() -> None:
    for name in REPORTS:
        for language in Language:
            text_file(name, language).write_text(text_of(name, language), encoding="utf-8")
    for name, picture in key_pictures().items():
        content = io.BytesIO()
        picture.save(content, "PNG", optimize=True)
        picture_file(name).write_bytes(content.getvalue())


if __name__ == "__main__":
    main()
