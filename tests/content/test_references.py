"""Sources and terms: what is named exists, and what exists is used."""

import re
from collections.abc import Iterator

import pytest

from assessment.guidance import Term
from assessment.language import Language
from assessment.questionnaire import Questionnaire
from tests.content.said import said
from texts.wording import all_texts

BACKGROUND = {"S002"}
"""Sources of the model as a whole."""


def cited(edition: Questionnaire) -> Iterator[str]:
    for question in edition.questions.values():
        yield from question.sources
        if question.legal:
            yield question.legal.source
    for measure in edition.measures:
        yield from measure.sources
        yield from (duty.source for duty in measure.legal)
    for dependency in edition.planning.dependencies:
        yield from dependency.sources


def forms(term: Term, language: Language) -> tuple[str, ...]:
    return term.forms.en if language is Language.EN else term.forms.de


def shown(edition: Questionnaire, language: Language) -> str:
    """All texts of one language that readers see, the glossary itself left out."""
    content = [
        text
        for place, spoken, text in said(edition)
        if spoken is language and not place.startswith("glossary.")
    ]
    return "\n".join([*content, *(text.in_(language) for text in all_texts().values())])


def test_every_source_that_is_named_exists(oktagon: Questionnaire) -> None:
    assert set(cited(oktagon)) - {source.id for source in oktagon.sources} == set()


def test_every_source_is_cited_or_background(oktagon: Questionnaire) -> None:
    assert {source.id for source in oktagon.sources} - set(cited(oktagon)) == BACKGROUND


def test_a_legal_question_cites_the_source_of_its_rule(oktagon: Questionnaire) -> None:
    questions = oktagon.questions.values()
    assert [q.id for q in questions if q.legal and q.legal.source not in q.sources] == []


@pytest.mark.parametrize("language", Language)
def test_every_form_of_a_term_occurs(language: Language, oktagon: Questionnaire) -> None:
    """A form nobody reads is a slip of the pen or a leftover."""
    text = shown(oktagon, language)
    missing = [
        (term.id, form)
        for term in oktagon.glossary
        for form in forms(term, language)
        if not re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text)
    ]
    assert missing == []


def test_a_form_that_nobody_uses_is_noticed(oktagon: Questionnaire) -> None:
    assert "Kundendatenbänkchen" not in shown(oktagon, Language.DE)
    assert "customer database" in shown(oktagon, Language.EN)


@pytest.mark.parametrize("language", Language)
def test_a_term_is_explained_in_two_or_three_plain_sentences(
    language: Language, oktagon: Questionnaire
) -> None:
    long = [t.id for t in oktagon.glossary if len(t.meaning.in_(language).split()) > 45]
    assert long == []
    assert len(oktagon.glossary) > 90
