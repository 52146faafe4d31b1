"""Finds in our sources which texts are asked for, and with which values."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, nodes

from texts.wording import all_texts

ROOT = Path(__file__).parents[2]
PACKAGES = ("assessment", "commands", "reports", "services", "storage", "views", "web")
AREAS = {key.partition(".")[0] for key in all_texts()}
SPEAKERS = {"text", "wording", "HELP"}
"""Names under which a `Wording` is called."""


class KeyUse(NamedTuple):
    """One place that names a text, or a group of texts.

    `key` is as it is written, with `{expressions}` where parts are filled in. `values` are the
    placeholders given here; None if this place does not ask for the text itself.
    """

    place: str
    key: str
    values: frozenset[str] | None

    @property
    def is_family(self) -> bool:
        return "{" in self.key


def key_uses() -> Iterator[KeyUse]:
    """Every place in our sources that names a text or a group of texts."""
    yield from _template_uses()
    for file in _sources():
        tree = ast.parse(file.read_text(encoding="utf-8"))
        calls = dict(_calls(tree))
        parts = {part for node in ast.walk(tree) for part in _parts(node)}
        for node in ast.walk(tree):
            key = _key(node)
            if key is not None and node not in parts:
                place = f"{file.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"
                yield KeyUse(place, key, calls.get(node))


def _template_uses() -> Iterator[KeyUse]:
    """Places in templates, which write every key out; parts are filled in by Python only."""
    for file in sorted((ROOT / "web").rglob("*.html")):
        tree = Environment(autoescape=True).parse(file.read_text(encoding="utf-8"))
        for call in tree.find_all(nodes.Call):
            key = call.args[0] if call.args else None
            if _name(call.node) in SPEAKERS and isinstance(key, nodes.Const):
                given = frozenset(keyword.key for keyword in call.kwargs)
                yield KeyUse(f"{file.relative_to(ROOT)}:{call.lineno}", key.value, given)


def _name(called: nodes.Expr) -> str:
    return called.name if isinstance(called, nodes.Name) else ""


def _sources() -> list[Path]:
    folders = [file for package in PACKAGES for file in sorted((ROOT / package).rglob("*.py"))]
    return [ROOT / "app.py", ROOT / "cli.py", *folders]


def _calls(tree: ast.AST) -> Iterator[tuple[ast.AST, frozenset[str]]]:
    """What each call asks for, with the values it gives; `**values` may give anything."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and node.args and _speaks(node.func)):
            continue
        names = [keyword.arg for keyword in node.keywords]
        if None not in names:
            given = frozenset(name for name in names if name)
            yield from ((choice, given) for choice in _choices(node.args[0]))


def _speaks(called: ast.expr) -> bool:
    if isinstance(called, ast.Call):
        return isinstance(called.func, ast.Name) and called.func.id in {"wording", "Wording"}
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    return name in SPEAKERS


def _choices(key: ast.expr) -> list[ast.expr]:
    return [key.body, key.orelse] if isinstance(key, ast.IfExp) else [key]


def _parts(node: ast.AST) -> list[ast.AST]:
    return list(node.values) if isinstance(node, ast.JoinedStr) else []


def _key(node: ast.AST) -> str | None:
    """The key a string stands for; None for all other strings."""
    if isinstance(node, ast.JoinedStr):
        found = ast.unparse(node)[2:-1]
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        found = node.value
    else:
        return None
    is_key = re.fullmatch(r"[a-z_]+(\.(\w|{[^}]+})+)+", found) is not None
    is_file = found.rpartition(".")[2] in {"py", "yaml", "css", "js", "png", "db"}
    return found if is_key and not is_file and found.partition(".")[0] in AREAS else None
