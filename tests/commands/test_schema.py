"""`schema`: descriptions of the formats, for editors and other programs."""

from pathlib import Path

from assessment.editor_schemas import MODELS
from assessment.exchange_schema import FILE
from tests.commands.runner import run


def test_one_file_is_written_for_each_kind_of_content(tmp_path: Path) -> None:
    code, lines, _ = run("schema", "--root", tmp_path)
    written = {path.stem for path in (tmp_path / "questionnaires" / "schema").iterdir()}
    assert code == 0
    assert written == set(MODELS)
    assert (tmp_path / FILE).is_file()
    assert len(lines) == len(MODELS) + 1
