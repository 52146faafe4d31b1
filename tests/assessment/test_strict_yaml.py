"""Hostile files are refused quickly with a sentence; plain ones mean what is written."""

import time
from pathlib import Path

import pytest

from assessment.strict_yaml import read_yaml
from assessment.yaml_document import Plain, YamlDocument

MERGE_BOMB = "a0: &a0 {k: v}\n" + "".join(
    f"a{n}: &a{n}\n  x: {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 10)
)
HOSTILE = {
    "merge bomb": (MERGE_BOMB, "yaml_alias"),
    "self alias": ("a: &a [*a, *a]", "yaml_alias"),
    "alias as key": ("a: &a b\n*a : c", "yaml_alias"),
    "python object": ("a: !!python/object/apply:os.system [ls]", "yaml_tag"),
    "binary": ("a: !!binary aGk=", "yaml_tag"),
    "own tag": ("a: !custom {b: c}", "yaml_tag"),
    "5,000 brackets": ("[" * 5_000, "yaml_depth"),
    "500,000 brackets": ("[" * 500_000, "yaml_depth"),
    "500,000 dashes": ("- " * 400_000, "yaml_depth"),
    "nested keys": ("? " * 400_000, "yaml_key"),
    "60,000 entries": ("- a\n" * 60_000, "yaml_too_many"),
    "60,000 keys": ("".join(f"k{n}: 1\n" for n in range(60_000)), "yaml_too_many"),
    "60,000 times the same key": ("a: 1\n" * 60_000, "more_problems"),
    "60,000 tags": ("- !a b\n" * 60_000, "more_problems"),
    "60,000 tabs": ("a:\t1\n" * 60_000, "yaml_tab"),
    "more than a megabyte": ("a: b\n" * 300_000, "file_too_large"),
    "one endless word": ("a" * 999_998 + ":", "yaml_colon"),
    "one endless quotation": ('"' + "a\\" * 400_000, "yaml_syntax"),
    "NUL": ("a: b\0c", "yaml_control_character"),
    "NUL as escape": ('a: "b\\0c"', "yaml_control_character"),
    "lone surrogate as escape": ('a: "\\ud800"', "yaml_control_character"),
    "direction override": ("a: b\u202ec", "yaml_control_character"),
    "not a number": ("a: .nan", "yaml_number"),
    "infinite": ("a: -.inf", "yaml_number"),
    "too large for a number": ("a: 1e999", "yaml_number"),
    "two documents": ("a: b\n---\nc: d", "yaml_documents"),
    "list as key": ("? [a, b]\n: c", "yaml_key"),
}
SECONDS = 0.2


def read(folder: Path, content: str | bytes) -> YamlDocument:
    path = folder / "some.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_yaml(path, "some.yaml")


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_file_is_refused_at_once_with_a_sentence(name: str, tmp_path: Path) -> None:
    content, rule = HOSTILE[name]
    start = time.process_time()
    document = read(tmp_path, content)
    spent = time.process_time() - start
    assert rule in {problem.rule for problem in document.problems}
    assert all(len(problem.message.de) < 300 for problem in document.problems)
    assert spent < SECONDS


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12:30", "12:30"),
        ("010", "010"),
        ("1_000", "1_000"),
        ("2026-01-31", "2026-01-31"),
        ("0x1F", "0x1F"),
        ("+1", "+1"),
        ("~", "~"),
        ("1.", "1."),
        ("12", 12),
        ("-3", -3),
        ("0.6", 0.6),
        ("1e3", 1000.0),
        ("true", True),
        ("false", False),
        ("null", None),
        ("", None),
        ('"no"', "no"),
        ('"12"', "12"),
        ("'010'", "010"),
        ("a # b", "a"),
    ],
)
def test_value_means_what_is_written(written: str, meant: Plain, tmp_path: Path) -> None:
    document = read(tmp_path, f"key: {written}\n")
    assert document.problems == ()
    assert document.data == {"key": meant}
    assert type(document.at(("key",))) is type(meant)


@pytest.mark.parametrize("word", ["yes", "no", "on", "off", "No", "TRUE", "False"])
def test_old_truth_words_ask_for_quotation_marks_or_true_and_false(
    word: str, tmp_path: Path
) -> None:
    (problem,) = read(tmp_path, f"a: 1\nkey: {word}\n").problems
    assert (problem.rule, problem.line) == ("yaml_boolean", 2)
    assert f"„{word}“ ist mehrdeutig" in problem.message.de


def test_repeated_key_names_both_lines_and_keeps_the_first_value(tmp_path: Path) -> None:
    document = read(tmp_path, "a: 1\nb: 2\na: {c: 3}\n")
    (problem,) = document.problems
    assert problem.line == 3
    assert "zuerst in Zeile 1" in problem.message.de
    assert document.data == {"a": 1, "b": 2}


def test_every_key_and_entry_knows_its_line(tmp_path: Path) -> None:
    document = read(tmp_path, "a:\n  - b: 1\n    c: >-\n      text\n  - d\n")
    assert document.lines == {
        ("a",): 1,
        ("a", 0): 2,
        ("a", 0, "b"): 2,
        ("a", 0, "c"): 3,
        ("a", 1): 5,
    }
    assert document.line(("a", 0, "c", "deeper")) == 3


def test_byte_order_mark_and_windows_lines_are_fine(tmp_path: Path) -> None:
    document = read(tmp_path, "\ufeffa: Müller\r\nb: 2\r\n".encode())
    assert document.data == {"a": "Müller", "b": 2}
    assert document.lines == {("a",): 1, ("b",): 2}


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_other_encoding_is_refused_with_the_line_and_the_remedy(
    encoding: str, tmp_path: Path
) -> None:
    (problem,) = read(tmp_path, "a: b\nc: Müller\n".encode(encoding)).problems
    assert problem.rule == "file_encoding"
    assert problem.line == (1 if encoding == "utf-16" else 2)
    assert "UTF-8" in problem.message.de


def test_folder_in_place_of_a_file_is_a_missing_file(tmp_path: Path) -> None:
    (problem,) = read_yaml(tmp_path, "some.yaml").problems
    assert problem.rule == "file_missing"


def test_two_surplus_anchors_are_both_reported(tmp_path: Path) -> None:
    problems = read(tmp_path, "a: &x 1\nb: 2\nc: *x\n").problems
    assert [(problem.rule, problem.line) for problem in problems] == [
        ("yaml_alias", 1),
        ("yaml_alias", 3),
    ]


def test_removing_an_entry_moves_the_lines_of_those_behind_it(tmp_path: Path) -> None:
    document = read(tmp_path, "a:\n  - b\n  - c\n  - {d: 1}\n")
    rest = document.changed(removed=[("a", 0)])
    assert rest.data == {"a": ["c", {"d": 1}]}
    assert [rest.line(("a", 0)), rest.line(("a", 1, "d"))] == [3, 4]
    assert document.data == {"a": ["b", "c", {"d": 1}]}
