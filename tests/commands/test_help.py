"""Help is English, whatever the language of the output."""

import pytest

from assessment.language import Language
from commands.failure import ExitCode
from tests.commands.runner import run
from tests.conftest import ROOT
from texts.wording import all_texts

COMMANDS = (
    *("score", "report", "export", "import", "sample"),
    *("check", "preview", "diff", "publish", "schema", "guide"),
)
GUIDE = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")


def test_the_program_lists_its_commands() -> None:
    code, lines, _ = run("--help")
    listed = [line.split()[0] for line in lines[lines.index("Commands:") + 1 :]]
    assert code == 0
    assert listed == list(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_english(command: str) -> None:
    code, lines, _ = run(command, "--help")
    said = " ".join(" ".join(lines).split())
    german = [text.de for key, text in all_texts().items() if key.startswith("cli.")]
    assert code == 0
    assert all_texts()[f"cli.{command}.help"].in_(Language.EN) in said
    assert [text for text in german if text in said] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_explained_in_the_documents(command: str) -> None:
    assert f"python cli.py {command}" in GUIDE


def test_every_exit_code_is_explained_in_the_documents() -> None:
    for code in ExitCode:
        assert f"| {code.value} |" in GUIDE


@pytest.mark.parametrize("wrong", [("fly",), ("score",), ("score", "x", "--format", "xml")])
def test_wrong_use_is_told_and_counted_as_such(wrong: tuple[str, ...]) -> None:
    code, _, problems = run(*wrong)
    assert code == ExitCode.WRONG_USE
    assert problems
