"""The floors of the house: who may import whom, and how large anything may grow."""

import ast
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGES: list[str] = SETTINGS["tool"]["importlinter"]["root_packages"]
LINES_PER_MODULE = 400
LINES_PER_FUNCTION = 40

PLANTED = {
    "assessment": ["texts.wording", "storage.database", "streamlit", "sqlalchemy", "pandas"],
    "texts": ["services", "reports", "storage"],
    "storage": ["services", "reports", "views", "streamlit"],
    "reports": ["services", "storage", "streamlit", "sqlalchemy"],
    "services": ["storage", "reports", "web", "streamlit", "sqlalchemy"],
    "web": ["views", "streamlit", "sqlalchemy", "alembic"],
    "views": ["web", "commands", "storage.database", "sqlalchemy"],
    "commands": ["views", "web", "streamlit", "sqlalchemy"],
}
"""Package → imports it must not have."""


def test_every_package_keeps_to_its_floor() -> None:
    checked = _lint_imports(ROOT)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("package", PLANTED)
def test_a_planted_import_is_caught(package: str, tmp_path: Path) -> None:
    for name in PACKAGES:
        python_only = shutil.ignore_patterns("versions", "*.yaml", "__pycache__")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=python_only)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    forbidden = PLANTED[package]
    for number, module in enumerate(forbidden):
        planted = tmp_path / package / f"planted_{number}.py"
        planted.write_text(f"import {module}\n", encoding="utf-8")
    checked = _lint_imports(tmp_path)
    missed = [
        module
        for number, module in enumerate(forbidden)
        if f"{package}.planted_{number} -> {module.split('.')[0]}" not in checked.stdout
    ]
    assert checked.returncode == 1
    assert missed == [], checked.stdout


@pytest.mark.parametrize("starter", ["app.py", "cli.py"])
def test_the_starters_import_what_they_may(starter: str) -> None:
    """They belong to no package, so import-linter does not see them."""
    libraries = {"streamlit", "starlette"} if starter == "app.py" else {"typer"}
    allowed = {*PACKAGES, *libraries, *sys.stdlib_module_names}
    imported = {
        name.split(".")[0]
        for node in ast.walk(_tree(ROOT / starter))
        for name in _imported_names(node)
    }
    assert imported - allowed == set()


def test_the_server_is_put_together_in_few_lines() -> None:
    assert len((ROOT / "app.py").read_text(encoding="utf-8").splitlines()) < 80


def test_no_module_is_too_long() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in _sources()}
    assert len(lengths) > 50
    assert {path: length for path, length in lengths.items() if length > LINES_PER_MODULE} == {}


def test_no_function_is_too_long() -> None:
    too_long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in _sources()
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno + 1 > LINES_PER_FUNCTION
    ]
    assert too_long == []


def _lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    code = "from importlinter.cli import lint_imports_command as run; run(['--no-cache'])"
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def _sources() -> Iterator[Path]:
    """Every Python file of ours; migrations keep the shape they had when they were written."""
    for folder in (*PACKAGES, "tests", "benchmarks"):
        for path in (ROOT / folder).rglob("*.py"):
            if "versions" not in path.parts:
                yield path
    yield from ROOT.glob("*.py")


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _imported_names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return []
