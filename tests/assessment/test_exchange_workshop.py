"""The record of a workshop in a file: read as a whole, or refused with its place."""

from collections.abc import Callable
from typing import Any

import pytest

from assessment.exchange import Exchange, exchange_text
from assessment.exchange_check import check_exchange
from assessment.exchange_fault import Reason, RefusedFileError
from assessment.exchange_file import read_exchange
from assessment.questionnaire import Questionnaire
from tests.exchanges import changed, tiny_exchange, tiny_exchange_with_workshop

Change = Callable[[dict[str, Any]], object]


@pytest.fixture(scope="module")
def exchange(tiny: Questionnaire) -> Exchange:
    return tiny_exchange_with_workshop(tiny)


def _record(data: dict[str, Any], **fields: object) -> None:
    data["workshop"].update(fields)


def _question(data: dict[str, Any], **fields: object) -> None:
    data["workshop"]["questions"]["S-01"].update(fields)


def _last_round(data: dict[str, Any], **fields: object) -> None:
    data["workshop"]["questions"]["S-01"]["rounds"][1].update(fields)


def _group(data: dict[str, Any], name: str, n: int, mean: float) -> None:
    data["workshop"]["questions"]["S-01"]["groups"][name] = {"n": n, "mean": mean}


def test_the_record_comes_back_as_it_was(exchange: Exchange) -> None:
    read = read_exchange(exchange_text(exchange).encode())
    assert read.workshop == exchange.workshop
    assert check_exchange(read) == []


def test_a_file_of_version_1_has_no_workshop(tiny: Questionnaire) -> None:
    def age(data: dict[str, Any]) -> None:
        data["version"] = 1
        del data["workshop"]

    assert read_exchange(changed(tiny_exchange(tiny), age)).workshop is None


MISFITS: dict[str, tuple[Change, Reason, str]] = {
    "no end": (lambda data: _record(data, signed_off_at=None), Reason.UNFIT, "signed_off_at"),
    "an end without a time zone": (
        lambda data: _record(data, signed_off_at="2026-11-20T16:30:00"),
        Reason.UNFIT,
        "signed_off_at",
    ),
    "nobody": (lambda data: _record(data, respondents=0), Reason.UNFIT, "respondents"),
    "a crowd": (lambda data: _record(data, respondents=10**9), Reason.UNFIT, "respondents"),
    "alpha": (lambda data: _record(data, alpha=1.5), Reason.UNFIT, "alpha"),
    "unknown question": (
        lambda data: data["workshop"]["questions"].update(X=data["workshop"]["questions"]["S-01"]),
        Reason.NO_SUCH,
        "questions",
    ),
    "question under another name": (
        lambda data: _question(data, question="S-03"),
        Reason.NO_SUCH,
        "questions",
    ),
    "level": (lambda data: _question(data, level=4), Reason.ANSWER_UNFIT, "questions / S-01"),
    "rating": (
        lambda data: _last_round(data, ratings=[0, 0, 2, 2, 2, 9]),
        Reason.ANSWER_UNFIT,
        "questions / S-01",
    ),
    "fewer ratings than counted": (
        lambda data: _last_round(data, ratings=[0, 0, 2]),
        Reason.ANSWER_UNFIT,
        "questions / S-01",
    ),
    "more votes than people": (
        lambda data: _last_round(data, dont_know=1),
        Reason.ANSWER_UNFIT,
        "questions / S-01",
    ),
    "less than nobody": (
        lambda data: _last_round(data, not_applicable=-1),
        Reason.ANSWER_UNFIT,
        "questions / S-01",
    ),
    "group of two": (
        lambda data: _group(data, "specialist", 2, 1.0),
        Reason.UNFIT,
        "questions / S-01 / groups",
    ),
    "group of another kind": (
        lambda data: _group(data, "it", 3, 1.0),
        Reason.UNFIT,
        "questions / S-01 / groups",
    ),
    "group beyond the scale": (
        lambda data: _group(data, "specialist", 3, 2.5),
        Reason.UNFIT,
        "questions / S-01 / groups",
    ),
    "unknown phase": (
        lambda data: _record(data, points={"@phases": {"never": 1.0}}),
        Reason.NO_SUCH,
        "points",
    ),
    "unknown vote": (lambda data: _record(data, points={"@x": {}}), Reason.NO_SUCH, "points"),
    "points below zero": (
        lambda data: _record(data, points={"@phases": {"after": -1.0}}),
        Reason.UNFIT,
        "points",
    ),
    "closing vote beyond the scale": (
        lambda data: data["workshop"]["closing"].update(ratings=[1, 2, 3]),
        Reason.UNFIT,
        "closing",
    ),
}


@pytest.mark.parametrize("name", MISFITS)
def test_a_record_that_does_not_fit_is_refused(exchange: Exchange, name: str) -> None:
    change, reason, place = MISFITS[name]
    found = check_exchange(read_exchange(changed(exchange, change)))[0]
    assert (found.reason, found.place) == (reason, f"workshop / {place}")


MALFORMED: dict[str, tuple[Change, Reason]] = {
    "endless dissent": (lambda data: _question(data, dissent="x" * 4001), Reason.TOO_LONG),
    "endless reason": (lambda data: _question(data, reason="x" * 501), Reason.TOO_LONG),
    "a name": (lambda data: _question(data, voter="Anna"), Reason.UNKNOWN),
    "another grouping": (lambda data: _record(data, grouping="age"), Reason.UNFIT),
    "control character": (lambda data: _question(data, dissent="a\u202eb"), Reason.CHARACTER),
    "no number": (lambda data: _record(data, alpha=float("nan")), Reason.NUMBER),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_a_record_that_is_malformed_is_refused(exchange: Exchange, name: str) -> None:
    change, reason = MALFORMED[name]
    with pytest.raises(RefusedFileError) as refused:
        read_exchange(changed(exchange, change))
    assert refused.value.fault.reason is reason
    assert refused.value.fault.place.startswith("workshop / ")
