"""Sentences for authors: short, in both languages, with a hint that fits."""

import pytest

from assessment.language import Bilingual
from assessment.problem import advice, listed, phrase


@pytest.mark.parametrize(
    ("wrong", "allowed", "said"),
    [
        ("wieght", ["weight", "why", "name"], "Meinten Sie „weight“?"),
        ("O-09", ["O-01", "S-01"], "Möglich sind: O-01, S-01."),
        ("anything", [], "Bisher ist dafür nichts angelegt."),
    ],
)
def test_advice_guesses_only_what_is_close(wrong: str, allowed: list[str], said: str) -> None:
    assert advice(wrong, allowed).de == said


def test_long_list_is_shortened_and_says_so() -> None:
    names = [f"F{number:02}" for number in range(1, 14)]
    assert listed(names[:12]).de == f"Möglich sind: {', '.join(names[:12])}."
    assert listed(names).en == f"Possible values include: {', '.join(names[:12])}."


def test_long_value_is_cut_and_its_lines_are_joined() -> None:
    said = phrase("rules", "wrong_key", place="X", key="a\n" + "b" * 50)
    assert said.en.startswith(f"X: “a {'b' * 37}…” is not the number of a level.")


def test_braces_in_a_value_are_not_filled_again() -> None:
    said = phrase("rules", "wrong_key", place="{key}", key="{place}")
    assert said.de.startswith("{key}: „{place}“ ist keine")


def test_bilingual_value_appears_in_the_language_of_the_sentence() -> None:
    said = phrase("parts", "field", field=Bilingual(de="Höhe", en="height"))
    assert said == Bilingual(de="im Feld „Höhe“", en="in the field “height”")
