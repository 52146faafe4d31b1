"""Rules on texts: short enough, plain, without empty praise."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml

from assessment.field_problems import LANGUAGES
from assessment.frozen import Frozen
from assessment.problem import Problem
from assessment.yaml_document import Place, Plain, YamlDocument

RULES = Path(__file__).with_name("wording_rules.yaml")


class WordingRules(Frozen):
    """Limits, words and characters, as wording_rules.yaml states them."""

    question_characters: int
    capability_name_characters: int
    anchor_words: int
    forbidden_in_anchors: Mapping[str, tuple[str, ...]]
    markup: tuple[str, ...]


@cache
def wording_rules() -> WordingRules:
    """The rules every edition is written by."""
    return WordingRules.model_validate(yaml.safe_load(RULES.read_text(encoding="utf-8")))


def wording_problems(document: YamlDocument) -> Iterator[Problem]:
    """Yield every text of a file that is too long, praises, or is not plain text."""
    for place, text in _texts(document.data, ()):
        yield from _markup(document, place, text)
        field = place[-2] if len(place) > 1 else ""
        if place[-3:-2] == ("anchors",):
            yield from _anchor(document, place, text)
        elif "questions" in place and field == "text":
            limit = wording_rules().question_characters
            yield from _length(document, "question_length", place, text, limit)
        elif place[:1] == ("capabilities",) and field == "name" and "questions" not in place:
            limit = wording_rules().capability_name_characters
            yield from _length(document, "capability_name_length", place, text, limit)


def _texts(node: Plain, place: Place) -> Iterator[tuple[Place, str]]:
    """Every text under a language key; files are never nested deeply."""
    if isinstance(node, dict):
        for key, below in node.items():
            if key in LANGUAGES and isinstance(below, str):
                yield (*place, key), below
            else:
                yield from _texts(below, (*place, key))
    elif isinstance(node, list):
        for step, below in enumerate(node):
            yield from _texts(below, (*place, step))


def _length(
    document: YamlDocument, rule: str, place: Place, text: str, limit: int
) -> Iterator[Problem]:
    if len(text.strip()) > limit:
        yield document.problem(rule, place, length=len(text.strip()), limit=limit)


def _anchor(document: YamlDocument, place: Place, text: str) -> Iterator[Problem]:
    rules = wording_rules()
    level = place[-2]
    words = len(text.split())
    if words > rules.anchor_words:
        yield document.problem(
            "anchor_length", place, level=level, words=words, limit=rules.anchor_words
        )
    for word in rules.forbidden_in_anchors.get(str(place[-1]), ()):
        if re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE):
            yield document.problem("forbidden_word", place, level=level, word=word)


def _markup(document: YamlDocument, place: Place, text: str) -> Iterator[Problem]:
    for mark in wording_rules().markup:
        if mark in text:
            yield document.problem("markup", place, mark=mark)
