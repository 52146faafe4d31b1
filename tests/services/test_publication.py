"""Publishing writes one line, and afterwards nothing may change unnoticed."""

from pathlib import Path

import pytest

from assessment.edition import load_edition
from assessment.edition_check import check_edition
from assessment.edition_files import edition_files
from assessment.problem import EditionError
from services.publication import publish
from tests.assessment.broken import Broken

UNTOUCHED = Broken("questionnaire.yaml", 1, "")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return UNTOUCHED.write(tmp_path / "edition")


def frame(folder: Path) -> bytes:
    return (folder / "questionnaire.yaml").read_bytes()


def rewrite(folder: Path, file: str, find: str, put: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert find in text
    path.write_bytes(text.replace(find, put, 1).encode())


def test_one_line_is_added_below_the_date_and_nothing_else_changes(folder: Path) -> None:
    before = frame(folder).splitlines()
    found = publish(folder)
    after = frame(folder).splitlines()
    line = f'published: "{found.content_hash}"'.encode()
    assert (found.edition, found.anew) == ("1.0", True)
    assert after.index(line) == after.index(b'as_of: "2026-01-31"') + 1
    assert [one for one in after if one != line] == before


def test_the_mark_is_the_hash_of_the_content_and_no_part_of_it(folder: Path) -> None:
    before = load_edition(folder).content_hash
    assert publish(folder).content_hash == before
    assert load_edition(folder).content_hash == before
    content = edition_files(folder).frame.content
    assert content is not None
    assert content.published == before
    assert check_edition(folder) == []


def test_publishing_again_changes_nothing(folder: Path) -> None:
    first = publish(folder)
    written = frame(folder)
    assert publish(folder) == first._replace(anew=False)
    assert frame(folder) == written


def test_a_published_edition_that_has_changed_is_refused(folder: Path) -> None:
    publish(folder)
    written = frame(folder)
    rewrite(folder, "blocks/backup.yaml", "Welche Daten kopieren Sie?", "Was kopieren Sie?")
    with pytest.raises(EditionError) as refused:
        publish(folder)
    assert [problem.rule for problem in refused.value.problems] == ["edition_changed"]
    assert frame(folder) == written


def test_a_copy_becomes_an_edition_of_its_own_once_the_mark_is_taken_out(folder: Path) -> None:
    old = publish(folder)
    rewrite(folder, "questionnaire.yaml", f'published: "{old.content_hash}"\n', "")
    rewrite(folder, "questionnaire.yaml", 'edition: "1.0"', 'edition: "1.1"')
    new = publish(folder)
    assert (new.edition, new.anew) == ("1.1", True)
    assert new.content_hash != old.content_hash


def test_what_the_check_complains_about_is_not_published(folder: Path) -> None:
    rewrite(folder, "blocks/backup.yaml", "depth: full", "depth: huge")
    before = frame(folder)
    with pytest.raises(EditionError) as refused:
        publish(folder)
    assert "unknown_depth" in {problem.rule for problem in refused.value.problems}
    assert frame(folder) == before


def test_a_problem_of_the_sample_company_counts_too(folder: Path) -> None:
    rewrite(folder, "sample.yaml", "level: 2", "level: 9")
    with pytest.raises(EditionError):
        publish(folder)


def test_the_sample_company_may_change_after_publishing(folder: Path) -> None:
    publish(folder)
    rewrite(folder, "sample.yaml", "level: 2", "level: 1")
    assert not publish(folder).anew


@pytest.mark.parametrize(
    ("find", "put"),
    [
        ('as_of: "2026-01-31"\n', ""),
        ('as_of: "2026-01-31"\n', "as_of: >-\n  2026-01-31\n"),
    ],
)
def test_where_the_date_stands_elsewhere_the_mark_goes_to_the_end(
    folder: Path, find: str, put: str
) -> None:
    rewrite(folder, "questionnaire.yaml", find, put)
    if not put:
        path = folder / "questionnaire.yaml"
        path.write_bytes(b'"as_of": "2026-01-31"\n' + path.read_bytes().rstrip(b"\n"))
    found = publish(folder)
    assert frame(folder).endswith(f'\npublished: "{found.content_hash}"\n'.encode())


def test_line_ends_stay_as_they_are(folder: Path) -> None:
    path = folder / "questionnaire.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    publish(folder)
    assert frame(folder).count(b"\n") == frame(folder).count(b"\r\n")


def test_no_half_written_file_is_left_behind(folder: Path) -> None:
    publish(folder)
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


def test_where_the_mark_would_break_the_file_it_is_taken_back(folder: Path) -> None:
    rewrite(folder, "questionnaire.yaml", "id: tiny\n", "id: tiny\npublished: null\n")
    before = frame(folder)
    with pytest.raises(EditionError):
        publish(folder)
    assert frame(folder) == before
