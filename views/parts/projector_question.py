"""A question on the projector: its text, its levels, and what the votes say once shown."""

from html import escape

from assessment.question import Question
from assessment.workshop.choices import question_of
from assessment.workshop.item import CLOSING, OPENING
from services.workshop_projection import Projection
from texts.wording import Wording
from views.parts.projector_figures import figures_html
from views.parts.projector_histogram import histogram, levels_html
from views.parts.projector_vote import vote_html

SPECIAL = (OPENING, CLOSING)


def question_on_stage(shown: Projection) -> Question | None:
    """The question that the item on stage asks; None where points are given."""
    return question_of(shown.found.questionnaire, shown.workshop.stage.subject or "")


def heading_html(shown: Projection, asked: Question, text: Wording) -> str:
    """Number and name; the test at the beginning and at the end is called what it is."""
    subject = shown.workshop.stage.subject or ""
    if subject in SPECIAL:
        special = text(f"workshop_terms.subject.{subject.removeprefix('@')}")
        return f'<p class="p-about"><b>{escape(special)}</b></p>'
    name = escape(asked.name.in_(text.language))
    return f'<p class="p-about"><b>{escape(asked.id)}</b> {name}</p>'


def question_html(shown: Projection, asked: Question, text: Wording) -> str:
    """While votes come in, the levels and a counter; then each level with its votes."""
    title = f"<h1>{escape(asked.text.in_(text.language))}</h1>"
    if shown.is_shown:
        levels = levels_html(shown, asked, histogram(shown, text), text)
        content = f"{levels}{figures_html(shown, text)}"
    else:
        levels = levels_html(shown, asked, None, text)
        content = f'<div class="p-sides">{levels}{vote_html(shown, text)}</div>'
    return f'<div class="p-ask">{title}{content}</div>'
