"""Files from anywhere: what they say is used as a whole, or refused with its place."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assessment.exchange import Exchange
from assessment.exchange_fault import Fault, Reason, RefusedFileError
from assessment.exchange_file import MOST_BYTES, read_exchange
from assessment.questionnaire import Questionnaire
from tests.conftest import ROOT
from tests.exchanges import changed, content, replaced, tiny_exchange

Change = Callable[[dict[str, Any]], object]
GOLDEN = sorted((ROOT / "tests" / "data" / "exchange").glob("*.json"))


@pytest.fixture(scope="module")
def exchange(tiny: Questionnaire) -> Exchange:
    return tiny_exchange(tiny)


def fault(file: bytes) -> Fault:
    """Why the file is refused."""
    with pytest.raises(RefusedFileError) as refused:
        read_exchange(file)
    return refused.value.fault


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_every_version_ever_written_is_still_read(path: Path, exchange: Exchange) -> None:
    read = read_exchange(path.read_bytes())
    assert read.answers == exchange.answers
    assert (read.company, read.profile) == (exchange.company, exchange.profile)


def test_a_byte_order_mark_does_no_harm(exchange: Exchange) -> None:
    assert read_exchange(b"\xef\xbb\xbf" + changed(exchange, lambda _: None)) == exchange


FOREIGN: dict[str, tuple[bytes, Reason]] = {
    "nothing": (b"", Reason.EMPTY),
    "white space": (b" \n\t", Reason.EMPTY),
    "a PDF": (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3", Reason.NO_TEXT),
    "UTF-16": ('{"format": "oktagon-assessment"}'.encode("utf-16"), Reason.NO_TEXT),
    "a letter": (b"Sehr geehrte Damen und Herren,", Reason.NO_JSON),
    "a list": (b"[1, 2]", Reason.FOREIGN),
    "a number": (b"7", Reason.FOREIGN),
    "another program's JSON": (b'{"name": "left-pad", "version": "1.3.0"}', Reason.FOREIGN),
    "another format": (b'{"format": "oktagon-portfolio", "version": 1}', Reason.FOREIGN),
    "a truth for a version": (b'{"format": "oktagon-assessment", "version": true}', Reason.FOREIGN),
    "no version": (b'{"format": "oktagon-assessment"}', Reason.MISSING),
    "no fields": (b'{"format": "oktagon-assessment", "version": 1}', Reason.MISSING),
    "an older version that never was": (
        b'{"format": "oktagon-assessment", "version": 0}',
        Reason.UNFIT,
    ),
}


@pytest.mark.parametrize(("file", "reason"), FOREIGN.values(), ids=FOREIGN)
def test_what_is_no_assessment_is_told_apart(file: bytes, reason: Reason) -> None:
    assert fault(file).reason is reason


def test_a_newer_version_is_left_alone(exchange: Exchange) -> None:
    def renew(data: dict[str, Any]) -> None:
        data["version"], data["plans"] = 7, []

    found = fault(changed(exchange, renew))
    assert (found.reason, found.values) == (Reason.NEWER, {"version": 7, "known": 3})


@pytest.mark.parametrize("share", [0.01, 0.2, 0.5, 0.9, 0.999])
def test_a_file_cut_anywhere_is_refused(exchange: Exchange, share: float) -> None:
    whole = changed(exchange, lambda _: None)
    found = fault(whole[: int(len(whole) * share)])
    assert found.reason in {Reason.TRUNCATED, Reason.NO_JSON}


def test_a_cut_file_names_the_line_where_it_ends(exchange: Exchange) -> None:
    whole = json.dumps(content(exchange), indent=1)
    found = fault(whole[: whole.index('"milestone"') + 14].encode())
    assert found.reason is Reason.TRUNCATED
    assert found.values["line"] == 8


def test_a_slip_of_the_pen_names_line_and_character() -> None:
    found = fault(b'{"format": "oktagon-assessment",\n "version": 1,,\n "depth": "short"}')
    assert (found.reason, found.values) == (Reason.NO_JSON, {"line": 2, "column": 15})


def _answer(number: int, field: str, value: object) -> Change:
    return lambda data: data["answers"][number].update({field: value})


WRONG: dict[str, tuple[Change, Reason, str]] = {
    "level as a text": (_answer(0, "level", "3"), Reason.UNFIT, "answers / S-01 / level"),
    "level with a fraction": (_answer(0, "level", 1.5), Reason.UNFIT, "answers / S-01 / level"),
    "level as a truth": (_answer(0, "level", value=True), Reason.UNFIT, "answers / S-01 / level"),
    "level too large": (_answer(0, "level", 2**70), Reason.NUMBER, "answers / S-01 / level"),
    "number as a list": (_answer(2, "number", []), Reason.UNFIT, "answers / S-03 / number"),
    "points as a text": (_answer(3, "ticked", "02"), Reason.UNFIT, "answers / O-01 / ticked"),
    "unknown kind": (_answer(0, "kind", "guess"), Reason.UNFIT, "answers / S-01 / kind"),
    "unknown grade": (_answer(0, "evidence", "E9"), Reason.UNFIT, "answers / S-01 / evidence"),
    "long note": (_answer(0, "note", "x" * 4001), Reason.TOO_LONG, "answers / S-01 / note"),
    "huge note": (_answer(0, "note", "x" * 40_000), Reason.TOO_LONG, "answers / S-01 / note"),
    "escape": (_answer(0, "note", "\x1b[31m"), Reason.CHARACTER, "answers / S-01 / note"),
    "turned text": (_answer(0, "note", "\u202egpj"), Reason.CHARACTER, "answers / S-01 / note"),
    "half a character": (_answer(0, "note", "\ud800"), Reason.CHARACTER, "answers / S-01 / note"),
    "nul": (_answer(0, "reason", "a\x00b"), Reason.CHARACTER, "answers / S-01 / reason"),
    "extra field": (_answer(0, "levle", 3), Reason.UNKNOWN, "answers / S-01 / levle"),
    "no kind": (
        lambda data: data["answers"][0].update(kind=None),
        Reason.UNFIT,
        "answers / S-01 / kind",
    ),
    "no question": (
        lambda data: data["answers"][1].pop("question"),
        Reason.MISSING,
        "answers / 2 / question",
    ),
    "answers by id": (lambda data: data.update(answers={}), Reason.UNFIT, "answers"),
    "no company": (lambda data: data.pop("company"), Reason.MISSING, "company"),
    "no name": (lambda data: data["company"].update(name=" "), Reason.UNFIT, "company / name"),
    "long name": (
        lambda data: data["company"].update(name="x" * 201),
        Reason.TOO_LONG,
        "company / name",
    ),
    "an id of elsewhere": (
        lambda data: data["company"].update(id="acme"),
        Reason.UNKNOWN,
        "company / id",
    ),
    "share above 100": (
        lambda data: data["profile"].update(business_share=101),
        Reason.UNFIT,
        "profile / business_share",
    ),
    "a date without zone": (
        lambda data: data.update(created_at="2026-03-14T09:26:53"),
        Reason.UNFIT,
        "created_at",
    ),
    "no date": (lambda data: data.update(changed_at="gestern"), Reason.UNFIT, "changed_at"),
    "no hash": (lambda data: data.update(content_hash="abc"), Reason.UNFIT, "content_hash"),
    "weight of nothing": (
        lambda data: data["multipliers"].update(S=0),
        Reason.UNFIT,
        "multipliers / S",
    ),
    "a broken question": (
        lambda data: data["questionnaire"]["axes"][0]["capabilities"][0]["questions"][0].pop("why"),
        Reason.MISSING,
        "questionnaire / axes / S / capabilities / S1 / questions / S-01 / why",
    ),
}


@pytest.mark.parametrize(("change", "reason", "place"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_named_with_its_place(
    exchange: Exchange, change: Change, reason: Reason, place: str
) -> None:
    found = fault(changed(exchange, change))
    assert (found.reason, found.place) == (reason, place)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 5000])
def test_no_number_is_endless(exchange: Exchange, number: str) -> None:
    found = fault(replaced(exchange, '"number": 6.5', f'"number": {number}'))
    assert (found.reason, found.place) == (Reason.NUMBER, "answers / S-03 / number")


def test_a_field_given_twice_is_refused(exchange: Exchange) -> None:
    found = fault(replaced(exchange, '"number": 6.5', '"number": 6.5, "level": null'))
    assert (found.reason, found.place) == (Reason.REPEATED, "answers / S-03")
    assert found.values == {"name": "level"}


def test_a_character_cut_in_half_by_an_escape_is_refused(exchange: Exchange) -> None:
    found = fault(replaced(exchange, '"note": "noch offen"', '"note": "\\ud83d"'))
    assert (found.reason, found.values) == (Reason.CHARACTER, {"code": "U+D83D"})


BOMBS: dict[str, tuple[bytes, Reason]] = {
    "open brackets": (b"[" * 200_000, Reason.TOO_DEEP),
    "nested lists": (b"[" * 100_000 + b"]" * 100_000, Reason.TOO_DEEP),
    "nested fields": (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, Reason.TOO_DEEP),
    "a deep profile": (
        b'{"format": "oktagon-assessment", "version": 1, "profile": '
        + b"[" * 400
        + b"]" * 400
        + b"}",
        Reason.TOO_DEEP,
    ),
    "many values": (
        b'{"format": "oktagon-assessment", "version": 1, "answers": ['
        + b"[]," * 1_500_000
        + b"[]]}",
        Reason.TOO_MANY,
    ),
    "many fields": (
        b'{"format": "oktagon-assessment", "version": 1, "profile": {'
        + b",".join(b'"%d": 1' % number for number in range(300_000))
        + b"}}",
        Reason.TOO_MANY,
    ),
    "a long text": (
        b'{"format": "oktagon-assessment", "version": 1, "x": "' + b"\\\\" * 2_000_000 + b'"}',
        Reason.TOO_LONG,
    ),
    "a long name of a field": (
        b'{"format": "oktagon-assessment", "version": 1, "' + b"x" * 4_000_000 + b'": 1}',
        Reason.TOO_LONG,
    ),
    "too many bytes": (b" " * (MOST_BYTES + 1), Reason.TOO_LARGE),
}


@pytest.mark.parametrize(("file", "reason"), BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_refused_before_it_goes_off(file: bytes, reason: Reason) -> None:
    begun = time.process_time()
    assert fault(file).reason is reason
    assert time.process_time() - begun < 5


def test_what_a_sentence_repeats_is_short_and_printable(exchange: Exchange) -> None:
    found = fault(changed(exchange, lambda data: data.update({"y\n" * 300: 1})))
    assert len(found.place) <= 60
    assert found.place.isprintable()
