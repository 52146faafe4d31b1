"""Every reason for refusing a file has its sentence."""

import pytest

from assessment.exchange_fault import Fault, Reason
from assessment.language import Language
from services.refusal import refusal
from tests.builders import words
from texts.wording import Wording

VALUES = {
    "limit": 5,
    "line": 7,
    "column": 3,
    "version": 9,
    "known": 1,
    "name": "level",
    "value": "x",
    "code": "U+202E",
    "problem": words("Frage S-01: Etwas fehlt."),
}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_told_with_all_it_knows(reason: Reason, language: Language) -> None:
    sentence = refusal(Fault(reason, "answers / S-01", VALUES), Wording(language))
    assert sentence.endswith(".")
    assert "{" not in sentence


def test_the_sentence_names_the_place_in_the_language_of_the_reader() -> None:
    fault = Fault(Reason.TOO_LONG, "answers / S-01 / note", {"limit": 4000})
    assert refusal(fault, Wording(Language.DE)) == (
        "Stelle „answers / S-01 / note“: Der Text ist länger als 4000 Zeichen."
    )
    assert refusal(fault, Wording(Language.EN)) == (
        "At “answers / S-01 / note”: the text is longer than 4000 characters."
    )


def test_a_hostile_value_is_shown_as_it_is() -> None:
    fault = Fault(Reason.UNFIT, "depth", {"value": "{0} {x!r} %s"})
    assert "“{0} {x!r} %s”" in refusal(fault, Wording(Language.EN))
