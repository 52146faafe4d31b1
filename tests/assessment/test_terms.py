"""Terms are found as whole words, the longer before the shorter."""

import pytest

from assessment.guidance import Forms, Term
from assessment.language import Language
from assessment.terms import TermIndex
from tests.builders import words


def term(identity: str, *forms: str) -> Term:
    return Term(
        id=identity,
        name=words(identity),
        forms=Forms(de=forms, en=("never",)),
        meaning=words("meaning"),
    )


INDEX = TermIndex(
    [term("crm", "CRM", "CRM-System"), term("pim", "PIM"), term("seo", "C++")], Language.DE
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ein CRM-System hilft.", ["CRM-System"]),
        ("CRM und PIM", ["CRM", "PIM"]),
        ("CRMs und XPIM", []),
        ("Mit C++ (CRM).", ["C++", "CRM"]),
        ("Ein crm", []),
        ("", []),
    ],
)
def test_whole_words_in_their_spelling(text: str, found: list[str]) -> None:
    pieces = list(INDEX.passages(text))
    assert [piece.text for piece in pieces if piece.term] == found
    assert "".join(piece.text for piece in pieces) == text


def test_each_term_is_named_once_in_the_order_of_the_texts() -> None:
    found = INDEX.terms_in(["Ein PIM", "CRM, PIM und CRM-System"])
    assert [entry.id for entry in found] == ["pim", "crm"]


def test_the_forms_of_the_other_language_are_not_looked_for() -> None:
    assert TermIndex([term("crm", "CRM")], Language.EN).terms_in(["CRM never"])[0].id == "crm"
    assert TermIndex([term("crm", "CRM")], Language.EN).terms_in(["CRM"]) == []


def test_without_a_glossary_nothing_is_found() -> None:
    assert [piece.term for piece in TermIndex([], Language.DE).passages("CRM")] == [None]
