"""Problems in authored files, as sentences an author understands."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import cache
from pathlib import Path

import yaml

from assessment.frozen import Frozen
from assessment.language import Bilingual, Language

TEXTS = Path(__file__).with_name("problem_texts.yaml")
SHOWN_LENGTH = 40
"""Characters of a value that a sentence repeats."""
SHOWN_NAMES = 12
ALIKE = 0.8
"""Names closer than this (difflib ratio) are taken for a slip of the pen."""


class Problem(Frozen):
    """One thing to mend: where it is, which rule it breaks, and how to mend it.

    `file` is relative to the folder of the edition; `line` counts from 1.
    """

    file: str
    line: int
    rule: str
    message: Bilingual


class EditionError(Exception):
    """An edition, or its sample company, cannot be used before its problems are mended."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        lines = [f"{found.file}:{found.line} {found.message.de}" for found in problems]
        super().__init__("\n".join(lines))
        self.problems = tuple(problems)


@cache
def problem_texts() -> dict[str, dict[str, Bilingual]]:
    """Templates of the sentences: `rules` by rule id, and the words they are made of."""
    groups = yaml.safe_load(TEXTS.read_text(encoding="utf-8"))
    return {
        group: {key: Bilingual.model_validate(text) for key, text in texts.items()}
        for group, texts in groups.items()
    }


def rule_ids() -> frozenset[str]:
    """Every rule an authored file can break."""
    return frozenset(problem_texts()["rules"])


def phrase(group: str, key: str, /, **values: object) -> Bilingual:
    """A template of `problem_texts` filled in both languages.

    Values that are bilingual appear in the language of the sentence; other texts are cut to a
    length that keeps the sentence readable.
    """
    template = problem_texts()[group][key]
    return Bilingual(
        de=_filled(template, Language.DE, values), en=_filled(template, Language.EN, values)
    )


def _filled(template: Bilingual, language: Language, values: dict[str, object]) -> str:
    shown = {name: _shown(value, language) for name, value in values.items()}
    return template.in_(language).format(**shown)


def _shown(value: object, language: Language) -> str:
    if isinstance(value, Bilingual):
        return value.in_(language)
    if isinstance(value, bool):
        return str(value).lower()
    text = " ".join(f"{value}".split())
    return text if len(text) <= SHOWN_LENGTH else f"{text[: SHOWN_LENGTH - 1]}…"


def advice(wrong: object, allowed: Iterable[object]) -> Bilingual:
    """What to write instead of a wrong name: the closest allowed one, else all of them."""
    names = [str(name) for name in allowed]
    close = get_close_matches(str(wrong), names, n=1, cutoff=ALIKE)
    if close:
        return phrase("words", "did_you_mean", name=close[0])
    return listed(names)


def listed(names: Iterable[object]) -> Bilingual:
    """The sentence that lists what is allowed, shortened if that is a lot."""
    shown = [str(name) for name in names]
    if not shown:
        return phrase("words", "nothing_allowed")
    key = "allowed" if len(shown) <= SHOWN_NAMES else "allowed_among_others"
    joined = ", ".join(shown[:SHOWN_NAMES])
    return phrase("words", key, names=Bilingual(de=joined, en=joined))
