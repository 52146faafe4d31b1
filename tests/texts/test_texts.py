"""Every text is there in both languages, complete, typeset and addressed politely."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
import yaml

from assessment.language import Bilingual, Language
from texts.wording import FOLDER, Wording, all_texts

TEXTS = all_texts()
FORMS = ("one", "other")
CHOICES = {"profile.countries", "profile.languages", "workshop_terms.group"}
"""Here *one* or *other* is something to choose, not a form."""
QUOTES = set("„“”")
UNFINISHED = re.compile(r"todo|fixme|tbd|xxx|\?\?\?|lorem|coming soon|demnächst|platzhalter", re.I)
INFORMAL = re.compile(
    r"\b([Dd]u|[Dd]ich|[Dd]ir|[Dd]ein\w*|[Ee]uch|[Ee]uer|[Ee]ure[nmrs]?)\b"
    r"|(^|[.!?:] )(Gib|Wähle?|Klicke?|Öffne|Prüfe?|Schreibe?|Versuche?|Lade?|Starte?|Nenne?)\b"
)
TYPEWRITTEN = re.compile(r"""["']|\.\.\.| - |\d-\d|\s$|^\s|  """)


def placeholders(text: str) -> list[str]:
    return sorted({name for _, name, _, _ in Formatter().parse(text) if name is not None})


def stems(form: str) -> set[str]:
    """The keys that have this form."""
    found = {key.rpartition(".")[0] for key in TEXTS if key.rpartition(".")[2] == form}
    return found - CHOICES


def both(entry: Bilingual) -> tuple[str, str]:
    return entry.de, entry.en


def nodes(key: str, node: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - YAML as it is read
    """Every entry of a file with its key, groups included."""
    yield key, node
    if isinstance(node, dict):
        for name, below in node.items():
            yield from nodes(f"{key}.{name}", below)


class _Strict(yaml.SafeLoader):
    """Refuses a key that is given twice; YAML itself keeps the last one."""


def _mapping(loader: _Strict, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [loader.construct_object(key) for key, _ in node.value]
    assert len(keys) == len(set(keys)), f"given twice, {node.start_mark}: {keys}"
    return {
        key: loader.construct_object(value, deep=True)
        for key, (_, value) in zip(keys, node.value, strict=True)
    }


_Strict.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yaml")), ids=lambda file: file.name)
def test_a_file_holds_nothing_but_texts_in_both_languages(file: Path) -> None:
    for key, node in nodes(file.stem, yaml.load(file.read_text("utf-8"), _Strict)):  # noqa: S506
        if isinstance(node, dict):
            assert node, key
            assert all(isinstance(name, str) for name in node), key
        else:
            assert isinstance(node, str), key
            assert node.strip(), key
            assert key.rpartition(".")[2] in tuple(Language), key


def failing(fits: Callable[[Bilingual], bool]) -> dict[str, Bilingual]:
    """The texts that do not fit."""
    return {key: entry for key, entry in TEXTS.items() if not fits(entry)}


def test_both_languages_have_the_same_placeholders() -> None:
    assert failing(lambda entry: placeholders(entry.de) == placeholders(entry.en)) == {}


def test_placeholders_have_names() -> None:
    assert failing(lambda entry: all(map(str.isidentifier, placeholders(entry.de)))) == {}


def test_no_text_is_unfinished() -> None:
    assert failing(lambda entry: not any(map(UNFINISHED.search, both(entry)))) == {}


def test_texts_are_typeset() -> None:
    assert failing(lambda entry: not any(map(TYPEWRITTEN.search, both(entry)))) == {}


def test_quotation_marks_are_those_of_the_language() -> None:
    assert failing(lambda entry: not set(re.sub("„[^„“”]*“", "", entry.de)) & QUOTES) == {}
    assert failing(lambda entry: not set(re.sub("“[^„“”]*”", "", entry.en)) & QUOTES) == {}


def test_german_readers_are_addressed_as_sie() -> None:
    assert failing(lambda entry: not INFORMAL.search(entry.de)) == {}


def test_forms_for_one_and_for_many_come_in_pairs() -> None:
    assert stems("one") == stems("other")


def test_only_the_form_for_many_has_to_show_the_count() -> None:
    for stem in stems("other"):
        one, many = (set(placeholders(TEXTS[f"{stem}.{form}"].de)) for form in FORMS)
        assert many == one | {"count"}


def test_the_form_follows_the_count() -> None:
    german, english = Wording(Language.DE), Wording(Language.EN)
    assert german("start.bin.title", count=1) == "Papierkorb (1 Eintrag)"
    assert german("start.bin.title", count=0) == "Papierkorb (0 Einträge)"
    assert german("start.bin.title", count=2) == "Papierkorb (2 Einträge)"
    assert english("start.bin.title", count=1) == "Bin (1 item)"
    assert english("start.bin.title", count=12) == "Bin (12 items)"


def test_a_placeholder_shows_exactly_what_it_is_given() -> None:
    hostile = "{0} {x!r} %s <b>"
    assert (
        Wording(Language.EN)("start.delete.done", name=hostile) == f"“{hostile}” has been deleted."
    )


def test_an_unknown_key_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        Wording(Language.DE)("start.nothing_of_the_kind")
