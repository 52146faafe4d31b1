"""What limits lack, in sentences a person can act on."""

import pytest

from assessment.language import Language
from assessment.questionnaire import Questionnaire
from assessment.roadmap.left_out import NextBest
from assessment.roadmap.limit import Limit
from assessment.roadmap.limit_use import LimitUse
from assessment.roadmap.solver import Shortfall
from assessment.roadmap.way_out import Demand
from reports.limit_text import binding_text, next_best_sentence, shortfall_sentence, use_text
from texts.wording import Wording

GERMAN, ENGLISH = Wording(Language.DE), Wording(Language.EN)
MISSING = [
    Shortfall(Limit("budget", 1), 6000.0),
    Shortfall(Limit("days", 0), 1.0),
    Shortfall(Limit("role", 2, "it"), 2.5),
    Shortfall(Limit("most", 3), 1.0),
]


def test_duties_say_how_many_euros_are_missing_where(oktagon: Questionnaire) -> None:
    sentence = shortfall_sentence(oktagon, Demand.DUTIES, MISSING[:1], GERMAN)
    assert sentence == "Pflichtmaßnahmen brauchen 6.000\u00a0€ mehr in Welle 1."


def test_everything_that_is_missing_stands_in_one_sentence(oktagon: Questionnaire) -> None:
    it = next(role.name.en for role in oktagon.planning.roles if role.id == "it")
    sentence = shortfall_sentence(oktagon, Demand.BOTH, MISSING, ENGLISH)
    assert sentence == (
        "Mandatory and pinned measures together need €6,000 more in wave 1, "
        f"1 person-day more in the foundation, 2.5 person-days more for the role “{it}” "
        "in wave 2 and room for one more measure in wave 3."
    )


@pytest.mark.parametrize(
    ("use", "words"),
    [
        (
            LimitUse(limit=Limit("budget", 1), used=1500, allowed=2e4, binds=False),
            "€1,500 of €20,000",
        ),
        (LimitUse(limit=Limit("days", 1), used=2.5, allowed=8, binds=True), "2.5 of 8"),
        (LimitUse(limit=Limit("most", 1), used=5, allowed=5, binds=True), "5 of 5"),
    ],
    ids=["budget", "days", "most"],
)
def test_how_far_a_limit_is_used_is_said_with_both_figures(
    oktagon: Questionnaire, use: LimitUse, words: str
) -> None:
    assert use_text(oktagon, use, ENGLISH) == words


def test_limits_that_leave_no_room_are_named_by_kind_with_their_waves(
    oktagon: Questionnaire,
) -> None:
    limits = [Limit("budget", 0), Limit("most", 1), Limit("budget", 2), Limit("days", 3)]
    uses = [
        LimitUse(limit=limit, used=1, allowed=1, binds=limit.kind != "days") for limit in limits
    ]
    line = binding_text(oktagon, uses, GERMAN)
    assert line == "Budget (Fundament, Welle 2) und Zahl der Maßnahmen (Welle 1)"
    assert binding_text(oktagon, uses[3:], GERMAN) == ""


def test_the_measure_that_comes_next_says_what_it_would_take(oktagon: Questionnaire) -> None:
    found = NextBest(measure="M15", points=1.0, missing=tuple(MISSING[:1]))
    name = next(entry.name.de for entry in oktagon.measures if entry.id == "M15")
    assert next_best_sentence(oktagon, found, 0.84, GERMAN) == (
        f"Als Nächstes käme „{name}“ dazu, voraussichtlich +0,8 Punkte. "
        "Dafür bräuchte es 6.000\u00a0€ mehr in Welle 1."
    )
