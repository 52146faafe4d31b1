"""Hyphens that a line break has put in are told from those of the word."""

from reports.paper.soft_hyphens import soften


def _softened(end: str, source: str) -> str:
    lines = [(0.0, ["ein", end]), (0.0, ["weiter"])]
    soften(lines, source)
    return lines[0][1][-1]


def test_a_hyphen_the_text_does_not_have_becomes_soft() -> None:
    assert _softened("Kundenvor-", "ein Kun\u00adden\u00advor\u00adgang") == "Kundenvor\u00ad"


def test_a_hyphen_of_the_text_stays() -> None:
    assert _softened("Informations-", "ein Infor\u00adma\u00adtions- und") == "Informations-"
    assert _softened("Online-", "ein Online-Shop") == "Online-"


def test_a_word_without_a_hyphen_stays() -> None:
    assert _softened("Ziel", "ein Ziel") == "Ziel"
    assert _softened("", "") == ""
