"""The tone of a score: one for each stage, from light to dark."""

import pytest

from reports.stage_tone import TONES, stage_tone
from tests import builders
from tests.builders import one_axis, question


@pytest.mark.parametrize(
    ("points", "tone"), [(0, 0), (14.9, 0), (15, 1), (40, 2), (60, 3), (84.9, 3), (85, 4), (100, 4)]
)
def test_the_tone_changes_where_the_stage_does(points: float, tone: int) -> None:
    stages = builders.questionnaire(one_axis(question("q1"))).stages
    assert stage_tone(stages, points) == tone


@pytest.mark.parametrize(("borders", "tones"), [((0, 50), [0, 4]), ((0, 30, 70), [0, 2, 4])])
def test_fewer_stages_are_spread_over_all_tones(borders: list[int], tones: list[int]) -> None:
    stages = builders.questionnaire(one_axis(question("q1")), borders=borders).stages
    assert [stage_tone(stages, border) for border in borders] == tones


def test_more_stages_than_tones_share_them() -> None:
    borders = range(0, 100, 10)
    stages = builders.questionnaire(one_axis(question("q1")), borders=borders).stages
    tones = [stage_tone(stages, border) for border in borders]
    assert tones == sorted(tones)
    assert set(tones) == set(range(TONES))
