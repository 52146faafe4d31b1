"""An edition is loaded complete or not at all, and its hash stands for every word of it."""

from pathlib import Path

import pytest

from assessment.content_hash import content_hash
from assessment.edition import load_edition
from assessment.problem import EditionError
from assessment.question import AnswerType
from assessment.questionnaire import AxisRole, Combination, Questionnaire
from tests.assessment.broken import Broken
from tests.conftest import TINY

UNTOUCHED = Broken("questionnaire.yaml", 1, "")


def loaded(folder: Path, file: str, find: str, put: str) -> Questionnaire:
    return load_edition(Broken(file, 1, "", find=find, put=put).write(folder / "edition"))


def test_tiny_edition_is_read_as_written(tiny: Questionnaire) -> None:
    assert (tiny.id, tiny.edition, tiny.highest_level) == ("tiny", "1.0", 2)
    assert [axis.id for axis in tiny.axes] == ["S", "O"]
    assert tiny.axis("O").role is AxisRole.FOUNDATION
    assert list(tiny.questions) == ["S-01", "S-02", "S-03", "O-01", "O-02"]
    assert tiny.combine.capability is Combination.MINIMUM
    assert [stage.lower for stage in tiny.stages] == [0, 30, 70]
    assert tiny.questions["S-03"].type is AnswerType.METRIC
    assert tiny.questions["S-03"].metric is not None
    assert tiny.questions["S-03"].metric.thresholds == {1: 24, 2: 4}
    assert tiny.value_of(tiny.questions["S-02"], 1) == 0.25
    assert tiny.value_of(tiny.questions["S-01"], 1) == 0.5
    assert [source.id for source in tiny.sources] == ["F01", "F02"]


def test_edition_with_problems_raises_all_of_them(tmp_path: Path) -> None:
    with pytest.raises(EditionError) as raised:
        loaded(tmp_path, "questionnaire.yaml", "depths:", "dephts:")
    assert {problem.rule for problem in raised.value.problems} == {"missing_field", "unknown_key"}
    assert "questionnaire.yaml:23" in str(raised.value)


def test_problem_of_the_sample_company_does_not_keep_people_from_working(tmp_path: Path) -> None:
    assert loaded(tmp_path, "sample.yaml", "level: 2", "level: 9").id == "tiny"


def test_sources_are_optional(tmp_path: Path) -> None:
    folder = UNTOUCHED.write(tmp_path / "edition")
    (folder / "sources.yaml").unlink()
    text = (folder / "blocks" / "order.yaml").read_text(encoding="utf-8")
    text = text[: text.index("        legal:")]
    (folder / "blocks" / "order.yaml").write_text(text, encoding="utf-8")
    backup = folder / "blocks" / "backup.yaml"
    text = backup.read_text(encoding="utf-8").replace("        sources: [F01]\n", "")
    backup.write_text(text, encoding="utf-8")
    (folder / "measures" / "backup.yaml").unlink()
    (folder / "alerts.yaml").unlink()
    assert load_edition(folder).sources == ()


def test_hash_is_the_same_on_every_machine(tiny: Questionnaire) -> None:
    """If this changes, assessments no longer find the edition they were started with."""
    assert tiny.content_hash == "602e841e52b3b16afd9997831812d86c0381097cb381e78094f4b6414312e73d"


def test_hash_ignores_layout_comments_and_the_sample(tmp_path: Path, tiny: Questionnaire) -> None:
    folder = UNTOUCHED.write(tmp_path / "edition")
    (folder / "sample.yaml").unlink()
    for path in folder.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
        path.write_bytes(f"\ufeff# Kommentar\r\n{text}".encode())
    assert load_edition(folder).content_hash == tiny.content_hash


def test_hash_ignores_a_default_that_is_written_out(tmp_path: Path, tiny: Questionnaire) -> None:
    """A field added to the format later must not change what was published before."""
    found = loaded(tmp_path, "blocks/backup.yaml", "id: S\n", "id: S\nrole: block\n")
    assert found.content_hash == tiny.content_hash


@pytest.mark.parametrize(
    ("file", "find", "put"),
    [
        ("questionnaire.yaml", "Datensicherung", "Datensicherheit"),
        ("questionnaire.yaml", "lower: 30", "lower: 31"),
        ("weights.yaml", "multipliers: {S: 1.2}", "multipliers: {S: 1.1}"),
        ("weights.yaml", "en: Failures cost", "en: Outages cost"),
        ("sources.yaml", "Merkblatt", "Faltblatt"),
        ("blocks/backup.yaml", "en: Copies}", "en: Copy}"),
        ("blocks/backup.yaml", "There is no copy.", "No copy exists."),
        ("blocks/backup.yaml", "value: 0.25", "value: 0.26"),
        ("blocks/order.yaml", "de: Wo die Kopie liegt", "de: Wo Kopien liegen"),
        ("blocks/order.yaml", "levels: [0, 1, 1, 2]", "levels: [0, 0, 1, 2]"),
    ],
)
def test_hash_changes_with_any_word_and_figure(
    file: str, find: str, put: str, tmp_path: Path, tiny: Questionnaire
) -> None:
    assert loaded(tmp_path, file, find, put).content_hash != tiny.content_hash


def test_hash_changes_with_the_order_of_questions(tiny: Questionnaire) -> None:
    turned = tiny.model_copy(update={"axes": tiny.axes[::-1]})
    assert content_hash(turned) != tiny.content_hash


def test_stored_copy_of_an_edition_has_the_same_hash(tiny: Questionnaire) -> None:
    copy = Questionnaire.model_validate_json(tiny.model_dump_json())
    assert copy == tiny
    assert content_hash(copy) == tiny.content_hash


def test_missing_folder_says_which_files_to_create() -> None:
    with pytest.raises(EditionError) as raised:
        load_edition(TINY / "nowhere")
    assert [(problem.file, problem.rule) for problem in raised.value.problems] == [
        ("questionnaire.yaml", "file_missing"),
        ("weights.yaml", "file_missing"),
    ]


def test_published_content_is_taken_as_it_is(tmp_path: Path, tiny: Questionnaire) -> None:
    published = f"id: tiny\npublished: {tiny.content_hash}\n"
    found = loaded(tmp_path, "questionnaire.yaml", "id: tiny\n", published)
    assert found == tiny


def test_content_that_changed_after_publishing_is_refused(tmp_path: Path) -> None:
    published = f'id: tiny\npublished: "{"0" * 64}"\n'
    with pytest.raises(EditionError, match="hat sich seither geändert"):
        loaded(tmp_path, "questionnaire.yaml", "id: tiny\n", published)
