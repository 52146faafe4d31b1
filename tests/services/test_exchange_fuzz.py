"""Whatever stands in a file, it is refused with a sentence or scored; nothing else happens."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.content_hash import content_hash
from assessment.edition import load_edition
from assessment.exchange_fault import RefusedFileError
from assessment.exchange_file import read_exchange
from assessment.language import Language
from reports.answers_csv import render_answers_csv
from reports.xlsx import render_xlsx
from services.exchange import exchanged, opened_file, outcome_of_file
from services.refusal import refusal
from services.results import Outcome
from tests.conftest import TINY
from tests.exchanges import content, outcome_of, tiny_plan
from tests.reports.documents import report
from texts.wording import Wording

Place = tuple[str | int, ...]
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=30)
    | st.sampled_from(["S-01", "level", "E3", "full", "before", "de", 0, 1, 2, -1, 1e300]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=4,
)


@cache
def whole_file() -> str:
    return json.dumps(content(exchanged(outcome_of(load_edition(TINY), plan=tiny_plan()))))


def places(node: Any, here: Place = ()) -> Iterator[Place]:  # noqa: ANN401 - any JSON
    """Every place of a file."""
    steps = node.items() if isinstance(node, dict) else enumerate(node)
    for step, below in steps:
        yield (*here, step)
        if isinstance(below, dict | list):
            yield from places(below, (*here, step))


PLACES = tuple(places(json.loads(whole_file())))


def edited(place: Place, value: object, *, remove: bool) -> bytes:
    """The file with another value at a place, or nothing there; the hash follows if it can."""
    data = json.loads(whole_file())
    node = data
    for step in place[:-1]:
        node = node[step]
    if remove:
        del node[place[-1]]
    else:
        node[place[-1]] = value
    file = json.dumps(data).encode("utf-8", "surrogatepass")
    try:
        exchange = read_exchange(file)
    except RefusedFileError:
        return file
    data["content_hash"] = content_hash(exchange.questionnaire)
    return json.dumps(data).encode()


def opened(file: bytes) -> Outcome | list[str]:
    """The scored assessment, or why there is none, in each language."""
    try:
        return outcome_of_file(opened_file(file))
    except RefusedFileError as refused:
        return [refusal(refused.fault, Wording(language)) for language in Language]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(PLACES), VALUES, st.booleans())
def test_one_wrong_value_anywhere_is_told_or_harmless(
    place: Place,
    value: object,
    remove: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    found = opened(edited(place, value, remove=remove))
    if isinstance(found, list):
        assert all(sentence.isprintable() for sentence in found)
        return
    assert (found.adopted is None) == (not found.plan.schedule or found.plan.wishes is None)
    assert found.advice
    made = report(found.questionnaire, found.scope, found.answers, company=found.company.name)
    for language in Language:
        assert render_xlsx(made, language)
        assert render_answers_csv(made, language)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(whole_file())), st.integers(0, 40), st.binary(max_size=12))
def test_a_file_damaged_anywhere_is_told_or_harmless(
    start: int, length: int, damage: bytes
) -> None:
    file = whole_file().encode()
    assert opened(file[:start] + damage + file[start + length :])


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200) | VALUES.map(lambda value: json.dumps(value).encode()))
def test_no_other_file_is_taken_for_an_assessment(file: bytes) -> None:
    assert isinstance(opened(file), list)
