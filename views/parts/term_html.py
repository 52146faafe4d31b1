"""Words that need explaining, with their meaning shown as soon as they are pointed at or tapped."""

from collections.abc import Iterable
from html import escape

from assessment.guidance import Term
from assessment.questionnaire import Questionnaire
from texts.wording import Wording


def explained(questionnaire: Questionnaire, plain: str, text: Wording) -> str:
    """The text as HTML, escaped, with every term of the glossary in it explained."""
    index = questionnaire.term_index[text.language]
    return "".join(
        escape(piece.text) if piece.term is None else _explained(piece.text, piece.term, text)
        for piece in index.passages(plain)
    )


def terms_line(questionnaire: Questionnaire, texts: Iterable[str], text: Wording) -> str:
    """One line that names every term in the texts; empty if there is none."""
    terms = questionnaire.term_index[text.language].terms_in(texts)
    if not terms:
        return ""
    named = ", ".join(_explained(term.name.in_(text.language), term, text) for term in terms)
    return f'<p class="terms">{escape(text("questions.terms"))} {named}</p>'


def _explained(shown: str, term: Term, text: Wording) -> str:
    meaning = escape(term.meaning.in_(text.language))
    return (
        f'<span class="term" tabindex="0">{escape(shown)}'
        f'<span class="meaning" role="tooltip">{meaning}</span></span>'
    )
