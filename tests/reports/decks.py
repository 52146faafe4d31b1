"""Decks of the sample company and what can be read from their files."""

import io
import zipfile
from collections.abc import Mapping
from functools import cache

from pptx import Presentation
from pptx.presentation import Presentation as Slides
from pptx.shapes.autoshape import Shape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from assessment.advice import advice
from assessment.answer import Answer, AnswerKind
from assessment.language import Language
from assessment.questionnaire import Questionnaire
from assessment.scope import scope
from reports.pptx import render_pptx
from reports.report import Report
from services.editions import current_edition
from tests.reports.documents import report, sample_profile, sample_report


def advised(made: Report) -> Report:
    """The report with what follows from it for the sample company."""
    found = advice(made.questionnaire, sample_profile(), made.answers, made.result)
    return made.model_copy(update={"advice": found})


def sample_deck(language: Language, company: str | None = None) -> Report:
    return advised(sample_report(language, company=company))


def full_report(given: Mapping[str, Answer], edition: Questionnaire | None = None) -> Report:
    """Answers to all questions the sample company could be asked."""
    questionnaire = edition or current_edition()
    return advised(report(questionnaire, scope(questionnaire, sample_profile(), "full"), given))


def rendered(made: Report, language: Language = Language.DE) -> bytes:
    return render_pptx(made, language, lambda _share, _step: None)


@cache
def sample_file(language: Language) -> bytes:
    """The sample company's deck, rendered once for all tests."""
    return rendered(sample_deck(language), language)


def read(content: bytes) -> Slides:
    return Presentation(io.BytesIO(content))


def titles(content: bytes) -> list[str]:
    """The title of every slide, the cover first."""
    return [slide.shapes.title.text for slide in read(content).slides if slide.shapes.title]


def words(slide: Slide) -> str:
    """Everything that can be read on a slide, notes and charts left out."""
    found = []
    for shape in slide.shapes:
        if isinstance(shape, Shape):
            found.append(shape.text_frame.text)
        if isinstance(shape, GraphicFrame) and shape.has_table:
            found += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(found)


def parts(content: bytes) -> dict[str, bytes]:
    """The files in the file, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def everywhere(level: int) -> dict[str, Answer]:
    """The same level for every question of the edition."""
    names = current_edition().questions
    return {name: Answer(question=name, kind=AnswerKind.LEVEL, level=level) for name in names}
