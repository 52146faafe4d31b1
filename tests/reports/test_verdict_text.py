"""The headline is a whole sentence whatever the names of the axes are."""

import pytest

from assessment.findings import Verdict, VerdictKind
from assessment.language import Language
from assessment.questionnaire import Questionnaire
from reports.verdict_text import verdict_sentence
from texts.wording import Wording


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", list(VerdictKind))
def test_every_kind_fits_every_axis(
    kind: VerdictKind, language: Language, oktagon: Questionnaire
) -> None:
    names = [axis.name.in_(language) for axis in oktagon.axes]
    for strongest, weakest in zip(oktagon.axes, [*oktagon.axes[1:], oktagon.axes[0]], strict=True):
        found = Verdict(kind=kind, stage=2, strongest=strongest.id, weakest=weakest.id)
        sentence = verdict_sentence(found, oktagon, Wording(language))
        assert "{" not in sentence
        assert not sentence.endswith((".", ":", " "))
        for name in (name for name in names if name in sentence):
            assert any(form in sentence for form in (f"„{name}“", f"“{name}”", f": {name}"))


@pytest.mark.parametrize(
    ("kind", "german", "english"),
    [
        (
            VerdictKind.BALANCED,
            (
                "Insgesamt „festgelegt“; am weitesten ist „Webseiten“, "
                "am wenigsten weit „Kundendienst“"
            ),
            "“defined” overall; “Websites” is furthest ahead, “Customer service” furthest behind",
        ),
        (
            VerdictKind.ONE_BEHIND,
            "Ein Baustein bleibt hinter allen anderen zurück: Kundendienst",
            "One building block lags behind all the others: Customer service",
        ),
        (
            VerdictKind.STRONG_AND_WEAK,
            "Vorn liegt „Webseiten“, weit zurück liegt „Kundendienst“",
            "“Websites” leads, “Customer service” lags far behind",
        ),
    ],
)
def test_each_kind_says_what_it_found(
    kind: VerdictKind, german: str, english: str, oktagon: Questionnaire
) -> None:
    found = Verdict(kind=kind, stage=2, strongest="B4", weakest="B8")
    assert verdict_sentence(found, oktagon, Wording(Language.DE)) == german
    assert verdict_sentence(found, oktagon, Wording(Language.EN)) == english


def test_a_foundation_that_lags_is_not_called_a_block(oktagon: Questionnaire) -> None:
    found = Verdict(kind=VerdictKind.ONE_BEHIND, stage=2, strongest="B4", weakest="E")
    sentence = verdict_sentence(found, oktagon, Wording(Language.DE))
    assert sentence == "Das Fundament bleibt hinter allen Bausteinen zurück: Befähiger"


def test_no_overall_score_names_no_axis(oktagon: Questionnaire) -> None:
    found = Verdict(kind=VerdictKind.INSUFFICIENT)
    sentence = verdict_sentence(found, oktagon, Wording(Language.EN))
    assert sentence == "More answers are needed for an overall picture"
