"""The company of method.md 3.12: a machine dealer without stores, in a model of four axes."""

import json
from collections.abc import Mapping
from pathlib import Path
from statistics import NormalDist
from typing import Any

from assessment.answer import Answer, Evidence
from assessment.question import Better
from assessment.questionnaire import OverallRule, Questionnaire, Uncertainty, Weighting
from assessment.scope import Scope
from tests.builders import (
    EVIDENCE,
    answers,
    asked,
    axis,
    capability,
    dont_know,
    level,
    measured,
    metric,
    not_applicable,
    question,
    questionnaire,
)

FIXTURE: Mapping[str, Any] = json.loads(
    (Path(__file__).parents[1] / "data" / "worked_example.json").read_text("utf-8")
)
"""Hand-computed figures, rounded to six decimals. Any: the file is read as it is."""


def worked_questionnaire() -> Questionnaire:
    """The mini model; it has no E-02, hence no overall gate."""
    hours = metric(Better.LOWER, {1: 24, 2: 8, 3: 5, 4: 1})
    return questionnaire(
        axis(
            "B1",
            capability(
                "1A",
                question("q1", weight=2, gate={2: 2, 3: 3, 4: 3}),
                question("q2"),
                weight=0.6,
            ),
            capability("1B", question("q3"), question("q4"), weight=0.4),
        ),
        axis(
            "B5",
            capability("5A", question("q5"), weight=0.5),
            capability("5B", question("q6"), question("q7", gate={2: 2, 3: 2, 4: 3}), weight=0.5),
        ),
        axis(
            "B8",
            capability(
                "8A",
                question("q8", weight=2, metric=hours, gate={3: 3, 4: 3}),
                question("q9"),
                weight=0.5,
            ),
            capability("8B", question("q10"), question("q11"), weight=0.3),
            capability("8C", question("q12", dk_as_zero=True), weight=0.2),
        ),
        axis("E", capability("EA", question("q13"), question("q14")), foundation=True),
        weighting=Weighting(id="w", foundation_share=0.15),
        overall=OverallRule(stages_above_weakest=1),
        uncertainty=Uncertainty(
            evidence=EVIDENCE,
            dont_know=4 / 12**0.5,
            dont_know_as_zero=0.25,
            z=NormalDist().inv_cdf(0.9),
        ),
    )


def worked_scope(edition: Questionnaire) -> Scope:
    return asked(edition, B1=1.0, B5=0.75, B8=1.25)


def worked_answers() -> dict[str, Answer]:
    return answers(
        level("q1", 2, Evidence.E1, (2, 3, 2, 1, 2)),
        level("q2", 3, Evidence.E2),
        level("q3", 1, Evidence.E0),
        not_applicable("q4"),
        level("q5", 3, Evidence.E2),
        level("q6", 2, Evidence.E1),
        level("q7", 0, Evidence.E2),
        measured("q8", 6.0, Evidence.E3),
        level("q9", 3, Evidence.E1, (3, 3, 3, 2, 3)),
        level("q10", 1, Evidence.E1),
        dont_know("q11"),
        dont_know("q12"),
        level("q13", 2, Evidence.E1),
        level("q14", 1, Evidence.E0),
    )


def lifted_answers() -> dict[str, Answer]:
    """After the measures M1, M2, M6 and M7 have all succeeded; evidence stays what it was."""
    before = worked_answers()
    return before | answers(
        level("q7", 3, Evidence.E2),
        level("q13", 3, Evidence.E1),
        level("q14", 2, Evidence.E0),
        measured("q8", 5.0, Evidence.E3),
        level("q12", 2, Evidence.E2),
    )
