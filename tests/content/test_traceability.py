"""docs/traceability.csv: where each idea of the source articles lives, and what is left out."""

import csv
import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

import pytest

from assessment.measure import Measure
from assessment.problem import rule_ids
from assessment.profile import Profile
from assessment.questionnaire import Questionnaire
from tests.conftest import ROOT
from texts.wording import all_texts

FILE = ROOT / "docs" / "traceability.csv"
ARTICLES = {"S000": 33, "S001": 43, "S002": 93, "S003": 32, "S004": 35}
"""Source article → how many ideas were taken from it."""

ITEMS = [
    f"{article}-{number:02}"
    for article, count in ARTICLES.items()
    for number in range(1, count + 1)
]
KINDS = {"question", "feature", "rule", "measure", "text", "weight"}
METHOD = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
REASON = 8
"""Words that a reason for leaving something out needs at least."""


class Row(NamedTuple):
    """One place of one item; an item that lives in several places has several rows."""

    item: str
    kind: str
    what: str
    target: str
    place: str
    note: str


def rows() -> list[Row]:
    with FILE.open(encoding="utf-8", newline="") as file:
        head, *entries = csv.reader(file)
    assert head == list(Row._fields)
    return [Row(*entry) for entry in entries]


ROWS = rows()
PLACES = {(row.item, row.target, row.place) for row in ROWS}


def places(edition: Questionnaire) -> dict[str, Collection[str]]:
    """Target → every place there is for it, but for files."""
    axes = [axis.id for axis in edition.axes]
    return {
        "question": edition.questions,
        "measure": {
            *(measure.id for measure in edition.measures),
            *(f"measure.{field}" for field in Measure.model_fields),
        },
        "rule": set(_rules(edition)),
        "alert": {rule.id for rule in edition.alerts},
        "term": {term.id for term in edition.glossary},
        "interpretation": {
            *(f"{row.axis}:{stage}" for row in edition.interpretations for stage in row.stages),
            *(f"journey:{row.axis}" for row in edition.journey),
        },
        "source": {source.id for source in edition.sources},
        "text": {
            *all_texts(),
            *(f"axis:{axis}" for axis in axes),
            *(f"phase:{phase.id}" for phase in edition.phases),
        },
        "method": re.findall(r"^## (.+)$", METHOD, flags=re.MULTILINE),
        "not_built": {""},
    }


def _rules(edition: Questionnaire) -> Iterator[str]:
    yield from (f"gate:{name}" for name, question in edition.questions.items() if question.gate)
    yield from (f"overall:{gate.question}" for gate in edition.overall.gates)
    yield from (f"overall:{field}" for field in type(edition.overall).model_fields)
    for dependency in edition.planning.dependencies:
        yield from (f"dependency:{dependency.base}>{name}" for name in dependency.carries)
    weighting = edition.weighting
    yield from (f"weights:{field}" for field in ("lowest", "highest", "foundation_share"))
    yield from (f"weights:{industry.id}" for industry in weighting.industries)
    yield from (f"weights:{rule.id}" for rule in weighting.rules)
    yield from (f"profile:{field}" for field in Profile.model_fields)
    yield from (f"check:{rule}" for rule in sorted(rule_ids()))


def exists(row: Row, known: dict[str, Collection[str]]) -> bool:
    if row.target == "screen":
        return (ROOT / row.place).is_file()
    return row.place in known.get(row.target, ())


def cited(edition: Questionnaire) -> Iterator[tuple[str, str, set[str]]]:
    """Every item that content names, with its target and the places that would do."""
    for name, question in edition.questions.items():
        yield from ((item, "question", {name}) for item in question.seeds)
    for measure in edition.measures:
        yield from ((item, "measure", {measure.id}) for item in measure.seeds)
    for rule in edition.alerts:
        yield from ((item, "alert", {rule.id}) for item in rule.seeds)
    for dependency in edition.planning.dependencies:
        carried = {f"dependency:{dependency.base}>{name}" for name in dependency.carries}
        yield from ((item, "rule", carried) for item in dependency.seeds)


def test_every_item_of_every_article_is_traced_in_order() -> None:
    assert len(ITEMS) == 236
    assert list(dict.fromkeys(row.item for row in ROWS)) == ITEMS


def test_every_place_exists(oktagon: Questionnaire) -> None:
    known = places(oktagon)
    assert [row for row in ROWS if not exists(row, known)] == []


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ("question", "B9-01"),
        ("measure", "M999"),
        ("measure", "measure.colour"),
        ("rule", "gate:B1-02"),
        ("rule", "dependency:1B>EA"),
        ("rule", "weights:no_website"),
        ("alert", "nothing_at_all"),
        ("interpretation", "B1:5"),
        ("text", "result.caps"),
        ("method", "3.99 Magic"),
        ("screen", "views/parts/missing.py"),
        ("poem", "E-01"),
    ],
)
def test_a_place_that_is_made_up_is_noticed(
    target: str, place: str, oktagon: Questionnaire
) -> None:
    made_up = Row("S000-01", "rule", "An idea", target, place, "")
    assert not exists(made_up, places(oktagon))


def test_what_is_not_built_gives_its_reason() -> None:
    left_out = [row for row in ROWS if row.target == "not_built"]
    assert left_out
    assert [row for row in left_out if len(row.note.split()) < REASON] == []


def test_no_place_is_named_twice_for_an_item() -> None:
    named = Counter((row.item, row.target, row.place) for row in ROWS)
    assert [place for place, times in named.items() if times > 1] == []


def test_an_item_has_one_kind_and_one_wording() -> None:
    described = {(row.item, row.kind, row.what) for row in ROWS}
    assert len(described) == len(ITEMS)
    assert {kind for _, kind, _ in described} == KINDS
    assert [entry for entry in described if not 2 <= len(entry[2].split()) <= 20] == []


def test_content_names_only_items_that_exist(oktagon: Questionnaire) -> None:
    assert {item for item, _, _ in cited(oktagon)} - set(ITEMS) == set()


def test_whatever_content_names_an_item_is_listed_for_it(oktagon: Questionnaire) -> None:
    missing = [
        (item, target, sorted(wanted))
        for item, target, wanted in cited(oktagon)
        if not any((item, target, place) in PLACES for place in wanted)
    ]
    assert missing == []
