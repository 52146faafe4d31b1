"""Interface wording by key, in the reader's language."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from assessment.language import Bilingual, Language

FOLDER = Path(__file__).parent


class Wording:
    """Texts of one language: `Wording(language)("start.new")`.

    A key is the file name, a dot, and the path inside the file. Placeholders are filled by
    name. With `count`, a key that has the forms `one` and `other` picks the right one.
    """

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, key: str, **values: object) -> str:
        """Return the text with its placeholders filled; KeyError for an unknown key."""
        texts = all_texts()
        if "count" in values and f"{key}.one" in texts:
            key = f"{key}.one" if values["count"] == 1 else f"{key}.other"
        return texts[key].in_(self.language).format(**values)


@cache
def all_texts() -> Mapping[str, Bilingual]:
    """Every text of the folder by key."""
    found: dict[str, Bilingual] = {}
    for path in sorted(FOLDER.glob("*.yaml")):
        _collect(path.stem, yaml.safe_load(path.read_text(encoding="utf-8")), found)
    return found


def _collect(key: str, entry: Mapping[str, Any], found: dict[str, Bilingual]) -> None:
    if set(entry) == {"de", "en"}:
        found[key] = Bilingual.model_validate(entry)
        return
    for name, below in entry.items():
        _collect(f"{key}.{name}", below, found)
