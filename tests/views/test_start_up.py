"""Before the first visitor is let in, everything that pages import has been imported."""

import ast
import subprocess
import sys
from pathlib import Path

VIEWS = Path(__file__).parent.parent.parent / "views"
PRELOAD = "import sys, views.start_up; views.start_up.preload(); print(*sys.modules, sep='\\n')"


def test_no_page_imports_anything_new() -> None:
    started = subprocess.run(
        [sys.executable, "-c", PRELOAD],
        cwd=VIEWS.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(started.stdout.splitlines())
    pages = [path for path in VIEWS.glob("*.py") if _draws_itself(path)]
    assert len(pages) >= 5
    missing = {name for page in pages for name in _imports(page) if name not in loaded}
    assert missing == set()


def _draws_itself(path: Path) -> bool:
    """Pages end with a call; everything else only defines."""
    last = ast.parse(path.read_text("utf-8")).body[-1]
    return isinstance(last, ast.Expr) and isinstance(last.value, ast.Call)


def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found
