"""What the documents promise is so."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
METHOD = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
OPERATIONS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("*/README.md")])


def _commands(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)\n```", README, flags=re.DOTALL)


def test_ci_runs_the_test_command_of_the_readme_word_for_word() -> None:
    test_command = next(command for command in _commands("sh") if "pytest" in command)
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert test_command in script.splitlines()


def test_ci_stops_at_the_first_failure() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "set -euo pipefail" in script
    assert re.search(r"\|\| *true|set \+e", script) is None


@pytest.mark.parametrize("language", ["sh", "bat"])
def test_each_command_of_the_readme_is_one_line_that_starts_from_nothing(language: str) -> None:
    commands = _commands(language)
    assert len(commands) == 2
    for command in commands:
        assert "\n" not in command
        assert "-m venv .venv && " in command
        named = re.findall(r"requirements[a-z-]*\.txt", command)
        assert [(ROOT / name).is_file() for name in named] == [True]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_to_files_lead_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text)
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (document.parent / target).exists()] == []


def test_every_setting_of_ours_is_documented() -> None:
    used = {
        name
        for folder in ("services", "storage", "views", "web", "reports", "assessment")
        for path in (ROOT / folder).rglob("*.py")
        for name in re.findall(r"OKTAGON_[A-Z_]+", path.read_text(encoding="utf-8"))
    }
    assert used
    assert {name for name in used if name not in README} == set()


def test_sections_of_the_method_that_the_code_cites_exist() -> None:
    cited = {
        (section, number)
        for folder in ("assessment", "services", "reports", "storage", "views", "tests")
        for path in (ROOT / folder).rglob("*.py")
        for section, number in re.findall(
            r"method\.md\s+(\d+\.\d+)(?:\s+no\.\s+(\d+))?", path.read_text(encoding="utf-8")
        )
    }
    assert len(cited) > 5
    missing = {
        (section, number)
        for section, number in cited
        if f"\n## {section} " not in METHOD or (number and f"\n{number}. **" not in METHOD)
    }
    assert missing == set()


def test_the_table_of_industries_is_the_one_of_the_edition() -> None:
    file = ROOT / "questionnaires" / "oktagon" / "1.0" / "weights.yaml"
    weights = yaml.safe_load(file.read_text(encoding="utf-8"))
    for industry in weights["industries"]:
        row = re.search(rf"^\| {re.escape(industry['name']['en'])} \|(.*)\|$", METHOD, re.MULTILINE)
        assert row is not None, industry["name"]["en"]
        shown = [float(cell) for cell in row[1].split("|")]
        assert shown == [industry["multipliers"].get(f"B{block}", 1.0) for block in range(1, 9)]
