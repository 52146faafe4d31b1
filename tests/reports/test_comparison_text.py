"""A comparison in words: figures as they are shown, and one sentence for every outcome."""

import pytest

from assessment.answer import Answer, Evidence
from assessment.comparison import Certainty, Comparison, Difference, Milestone, comparison
from assessment.language import Language
from reports.comparison_text import (
    certainty_text,
    difference_text,
    evidence_text,
    level_text,
    overall_sentence,
)
from tests.builders import (
    answers,
    asked,
    dont_know,
    level,
    not_applicable,
    one_axis,
    question,
    questionnaire,
)
from texts.wording import Wording

DE, EN = Wording(Language.DE), Wording(Language.EN)


def compared(before: Answer, after: Answer) -> Comparison:
    edition = questionnaire(one_axis(question("q1")))
    old, new = (Milestone(edition, asked(edition), answers(one)) for one in (before, after))
    return comparison(old, new)


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (45, 48, "+3"),
        (48, 45, "−3"),
        (45, 45, "0"),
        (41.6, 45.4, "+3"),  # shown as 42 and 45
        (0, 0.2, "+1"),  # shown as 0 and 1
        (None, 45, "–"),
        (45, None, "–"),
    ],
)
def test_the_difference_fits_the_scores_beside_it(
    before: float | None, after: float | None, shown: str
) -> None:
    assert difference_text(Difference(before=before, after=after)) == shown


def test_every_certainty_has_its_words_and_so_has_a_missing_one() -> None:
    words = [certainty_text(Difference(certainty=one), DE) for one in (*Certainty, None)]
    assert words == [
        "echte Veränderung",
        "noch nicht belegt",
        "innerhalb der Unsicherheit",
        "unverändert",
        "nicht vergleichbar: zu wenig Antworten",
    ]


@pytest.mark.parametrize(
    ("before", "after", "german", "english"),
    [
        (
            level("q1", 1, Evidence.E2),
            level("q1", 3, Evidence.E2),
            "Der Gesamtwert ist seit „Mai“ von 25 auf 75 gestiegen.",
            "Since “Mai” the overall score has risen from 25 to 75.",
        ),
        (
            level("q1", 3, Evidence.E2),
            level("q1", 1, Evidence.E2),
            "Der Gesamtwert ist seit „Mai“ von 75 auf 25 gesunken.",
            "Since “Mai” the overall score has fallen from 75 to 25.",
        ),
        (
            level("q1", 0),
            level("q1", 4),
            "zuvor („Mai“) bei 0 und danach bei 100. Als echte Veränderung gilt das erst",
            "was 0 before (“Mai”) and 100 afterwards. This counts as a real change only once",
        ),
        (
            level("q1", 1),
            level("q1", 2),
            "bei 25 und danach bei 50. Der Unterschied liegt innerhalb",
            "and 50 afterwards. The difference is within the uncertainty",
        ),
        (
            level("q1", 1),
            level("q1", 1),
            "Seit „Mai“ hat sich keine gemeinsame Antwort geändert.",
            "No common answer has changed since “Mai”.",
        ),
        (
            dont_know("q1"),
            level("q1", 1),
            "Die Gesamtwerte lassen sich noch nicht vergleichen",
            "The overall scores cannot be compared yet",
        ),
    ],
)
def test_the_sentence_says_what_became_of_the_overall_score(
    before: Answer, after: Answer, german: str, english: str
) -> None:
    found = compared(before, after)
    assert german in overall_sentence(found, "Mai", DE)
    assert english in overall_sentence(found, "Mai", EN)


def test_without_a_common_question_the_sentence_says_so() -> None:
    old, new = (questionnaire(one_axis(question(name))) for name in ("q1", "q2"))
    found = comparison(Milestone(old, asked(old), {}), Milestone(new, asked(new), {}))
    assert overall_sentence(found, "Mai", DE).startswith("Mit „Mai“ gibt es keine gemeinsame Frage")


def test_answers_without_a_level_say_why() -> None:
    found = compared(dont_know("q1"), not_applicable("q1")).changes[0]
    assert level_text(found.before, DE) == "weiß nicht"
    assert level_text(found.after, EN) == "does not apply"
    assert evidence_text(found, DE) == "q1"


def test_a_level_is_shown_with_its_evidence() -> None:
    found = compared(dont_know("q1"), level("q1", 2, Evidence.E2)).changes[0]
    assert level_text(found.after, DE) == "Stufe 2"
    assert evidence_text(found, DE) == "q1 · Nachweis: Dokument"
    assert evidence_text(found, EN) == "q1 · Evidence: document"
