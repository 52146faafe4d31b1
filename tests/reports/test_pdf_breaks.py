"""Where pages end: nothing is torn from what it belongs to, and nothing long leaves a hole."""

from dataclasses import replace

from assessment.answer import Answer, AnswerKind
from assessment.language import Language
from reports.names import axis_label
from reports.pdf import render_document
from reports.storyline import build_document
from tests.reports.documents import page_texts, read, rendered, sample_report, squeezed

LONG_NOTE = "Beleg vorgelegt: Auswertung aus dem Kundensystem. " * 75


def test_a_long_note_leaves_its_question_below_the_heading_and_runs_over_the_page() -> None:
    note = Answer(question="B1-01", kind=AnswerKind.LEVEL, level=2, note=LONG_NOTE)
    made = sample_report(Language.DE, changes={"B1-01": note})
    pages = page_texts(read(rendered(made, Language.DE)))
    heading = squeezed(axis_label(made.questionnaire.axes[0], Language.DE))
    first = next(number for number, page in enumerate(pages) if heading + "B101" in page)
    noted = [number for number, page in enumerate(pages) if "AuswertungausdemKundensystem" in page]
    assert noted[0] == first


def test_eighteen_sections_fit_into_the_contents_on_the_cover() -> None:
    document = build_document(sample_report(Language.EN), Language.EN)
    method = document.sections[-2]
    sections = tuple(
        replace(method, key=f"part-{number}", bookmark=f"Part {number}", blocks=())
        for number in range(18)
    )
    content = render_document(replace(document, sections=sections), lambda _share, _step: None)
    cover, *others = page_texts(read(content))
    assert all(f"Part{number}{number + 2}" in cover for number in range(18))
    assert len(others) == 18
