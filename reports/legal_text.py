"""The duty behind a question in words, with its dates and what this text is not."""

from datetime import date

from assessment.question import LegalNotice
from reports.formatting import day
from texts.wording import Wording


def legal_sentence(legal: LegalNotice, text: Wording) -> str:
    """Rule, the day from which it applies if there is one, and the day this was looked up."""
    as_of = date.fromisoformat(legal.as_of)
    sentences = [legal.rule.in_(text.language)]
    if legal.applies_from:
        start = date.fromisoformat(legal.applies_from)
        tense = "since" if start <= as_of else "from"
        sentences.append(text(f"questions.legal.{tense}", date=day(start, text.language)))
    sentences.append(text("questions.legal.as_of", date=day(as_of, text.language)))
    return " ".join(sentences)
