"""A small questionnaire with one of everything the format knows."""

from typing import Any

from assessment.questionnaire import Questionnaire


def two(text: str) -> dict[str, str]:
    return {"de": f"{text} – ä “x”", "en": f"{text} 😀"}


def question(number: int, **fields: object) -> dict[str, Any]:
    return {
        "id": f"X-0{number}",
        "name": two("name"),
        "text": two("text"),
        "why": two("why"),
        "anchors": {level: two(f"anchor {level}") | {"value": level / 2} for level in range(3)},
        "evidence": two("evidence"),
        "depth": "short",
        **fields,
    }


def _questions() -> list[dict[str, Any]]:
    metric = {
        "unit": two("days"),
        "better": "lower",
        "thresholds": {1: 9.5, 2: 3},
        "highest": 365,
    }
    return [
        question(1, gate={"requires": {1: 1, 2: 2}}, phases=("buy",), dk_as_zero=True),
        question(2, type="metric", metric=metric),
        question(
            3,
            type="checklist",
            checklist={"items": [two("first"), two("second")], "levels": (0, 1, 2)},
            not_applicable={"hint": two("hint"), "when": {"stores": False, "app": ("none",)}},
        ),
    ]


def _axis() -> dict[str, Any]:
    capability = {
        "id": "K1",
        "name": two("capability"),
        "heading": two("heading"),
        "meaning": two("meaning"),
        "weight": 1,
        "questions": _questions(),
    }
    return {
        "id": "X",
        "name": two("axis"),
        "introduction": two("introduction"),
        "capabilities": [capability],
    }


def a_questionnaire(content_hash: str = "0123abcd") -> Questionnaire:
    rule = {
        "id": "no_stores",
        "axis": "X",
        "when": {"stores": False, "staff": ("under_10", "under_50")},
        "linear": {"fact": "store_share", "base": 0.75, "slope": 0.5},
    }
    return Questionnaire.model_validate(
        {
            "id": "tiny",
            "edition": "1.0",
            "title": two("title"),
            "as_of": "2026-03",
            "levels": [
                {"level": level, "name": two("level"), "meaning": two("meaning")}
                for level in range(3)
            ],
            "stages": [{"stage": 0, "name": two("stage"), "lower": 0}],
            "depths": [{"id": "short", "name": two("short"), "minutes": 5}],
            "phases": [{"id": "buy", "name": two("buy"), "meaning": two("meaning")}],
            "uncertainty": {
                "evidence": {"E0": 0.9, "E1": 0.6},
                "dont_know": 1.2,
                "dont_know_as_zero": 0.5,
                "z": 1.28,
            },
            "weighting": {"id": "plain", "rules": [rule]},
            "axes": [_axis()],
            "content_hash": content_hash,
        }
    )
