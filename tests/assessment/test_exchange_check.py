"""Well-formed files whose parts do not fit together."""

from collections.abc import Callable
from typing import Any

import pytest

from assessment.content_hash import content_hash
from assessment.exchange import Exchange
from assessment.exchange_check import check_exchange
from assessment.exchange_fault import Fault, Reason
from assessment.exchange_file import read_exchange
from assessment.questionnaire import Questionnaire
from tests.exchanges import changed, tiny_exchange

Change = Callable[[dict[str, Any]], object]


@pytest.fixture(scope="module")
def exchange(tiny: Questionnaire) -> Exchange:
    return tiny_exchange(tiny)


def faults(exchange: Exchange, change: Change) -> list[tuple[Reason, str]]:
    """Reasons and places found in the file after a change."""
    found = check_exchange(read_exchange(changed(exchange, change)))
    return [(fault.reason, fault.place) for fault in found]


def with_hash(exchange: Exchange, change: Change) -> Exchange:
    """The file of somebody who has changed the questionnaire and knows how to hash it."""
    edited = read_exchange(changed(exchange, change))
    return edited.model_copy(update={"content_hash": content_hash(edited.questionnaire)})


def test_a_file_that_was_only_carried_has_no_faults(exchange: Exchange) -> None:
    assert check_exchange(exchange) == []
    assert check_exchange(exchange, [exchange.content_hash]) == []


def _first(data: dict[str, Any], **fields: object) -> None:
    data["answers"][0].update(fields)


MISFITS: dict[str, tuple[Change, Reason, str]] = {
    "depth": (lambda data: data.update(depth="epic"), Reason.NO_SUCH, "depth"),
    "industry": (
        lambda data: data["profile"].update(industry="piracy"),
        Reason.NO_SUCH,
        "profile / industry",
    ),
    "phase": (
        lambda data: data["profile"].update(key_phases=["before", "never"]),
        Reason.NO_SUCH,
        "profile / key_phases",
    ),
    "phase twice": (
        lambda data: data["profile"].update(key_phases=["before", "before"]),
        Reason.UNFIT,
        "profile / key_phases",
    ),
    "weight of no axis": (
        lambda data: data["multipliers"].update(X=1),
        Reason.NO_SUCH,
        "multipliers",
    ),
    "open question": (lambda data: data.update(position="S-99"), Reason.NO_SUCH, "position"),
    "answered question": (
        lambda data: _first(data, question="S-99"),
        Reason.NO_SUCH,
        "answers",
    ),
    "two answers": (
        lambda data: _first(data, question="O-02", level=0),
        Reason.ANSWERED_TWICE,
        "answers / O-02",
    ),
    "level 9": (lambda data: _first(data, level=9), Reason.ANSWER_UNFIT, "answers / S-01"),
    "level -1": (lambda data: _first(data, level=-1), Reason.ANSWER_UNFIT, "answers / S-01"),
    "ratings off the scale": (
        lambda data: _first(data, ratings=[1, 7]),
        Reason.ANSWER_UNFIT,
        "answers / S-01",
    ),
    "a number where none is asked": (
        lambda data: _first(data, number=1e300),
        Reason.ANSWER_UNFIT,
        "answers / S-01",
    ),
    "points where there are none": (
        lambda data: _first(data, ticked=[0]),
        Reason.ANSWER_UNFIT,
        "answers / S-01",
    ),
    "a point twice": (
        lambda data: data["answers"][3].update(ticked=[0, 0]),
        Reason.ANSWER_UNFIT,
        "answers / O-01",
    ),
    "a point too many": (
        lambda data: data["answers"][3].update(ticked=[0, 3]),
        Reason.ANSWER_UNFIT,
        "answers / O-01",
    ),
}


@pytest.mark.parametrize(("change", "reason", "place"), MISFITS.values(), ids=MISFITS)
def test_what_does_not_fit_is_named_with_its_place(
    exchange: Exchange, change: Change, reason: Reason, place: str
) -> None:
    assert faults(exchange, change) == [(reason, place)]


def _first_question(data: dict[str, Any]) -> dict[str, Any]:
    question: dict[str, Any] = data["questionnaire"]["axes"][0]["capabilities"][0]["questions"][0]
    return question


@pytest.mark.parametrize(
    "change",
    [
        lambda data: _first_question(data)["text"].update(de="Anders gefragt?"),
        lambda data: _first_question(data).update(weight=3),
        lambda data: data["questionnaire"].update(edition="1.1"),
        lambda data: data.update(edition="1.1"),
        lambda data: data.update(content_hash="0" * 64),
        lambda data: data["questionnaire"].update(content_hash=data["content_hash"]),
    ],
    ids=["text", "weight", "its edition", "edition", "hash", "a second hash"],
)
def test_a_questionnaire_changed_on_the_way_is_noticed(exchange: Exchange, change: Change) -> None:
    assert faults(exchange, change) == [(Reason.EDITION_CHANGED, "")]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            lambda data: _first_question(data)["text"].update(de="[Gewinn](https://example.com)"),
            "Frage S-01",
        ),
        (lambda data: _first_question(data)["anchors"].pop("1"), "Frage S-01"),
        (lambda data: _first_question(data).update(depth="epic"), "Frage S-01"),
        (
            lambda data: data["questionnaire"]["axes"][0]["capabilities"][0].update(weight=0.1),
            "Achse S",
        ),
        (lambda data: data["questionnaire"]["stages"][0].update(lower=5), "Reifestufe 0"),
    ],
    ids=["markup", "missing level", "unknown depth", "weights", "stages"],
)
def test_a_questionnaire_that_breaks_the_rules_is_refused_in_the_words_of_its_authors(
    exchange: Exchange, change: Change, said: str
) -> None:
    forged = with_hash(exchange, change)
    found = check_exchange(forged)
    assert {fault.reason for fault in found} == {Reason.EDITION_BROKEN}
    assert _sentence(found[0]).startswith(said)


def test_a_questionnaire_that_is_known_here_is_trusted(exchange: Exchange) -> None:
    forged = with_hash(exchange, lambda data: _first_question(data)["text"].update(de="`x`"))
    assert check_exchange(forged) != []
    assert check_exchange(forged, [forged.content_hash]) == []


def _sentence(fault: Fault) -> str:
    problem: Any = fault.values["problem"]
    return str(problem.de)


def test_style_is_a_matter_of_its_time(exchange: Exchange) -> None:
    """What was published under other rules of style can still be read."""
    old = with_hash(
        exchange, lambda data: _first_question(data)["anchors"]["0"].update(de="Alles ist gut.")
    )
    assert check_exchange(old) == []
