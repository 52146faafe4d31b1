"""The bar of the foundation."""

from assessment.language import Language
from reports.foundation_bar import build_foundation_bar
from reports.theme import DARK, LIGHT
from tests.builders import BORDERS


def test_the_bar_ends_at_the_score_and_says_so() -> None:
    found = build_foundation_bar(37.4, BORDERS, Language.DE).to_dict(validate=True)
    assert found["datasets"]["bars"] == [
        {"from": 0, "to": 100, "ink": LIGHT.grid},
        {"from": 0, "to": 37.4, "ink": LIGHT.accent},
    ]
    figure = found["datasets"]["texts"][-1]
    assert (figure["at"], figure["text"]) == (37.4, "37")
    assert found["description"] == (
        "Balken von 0 bis 100 mit den Grenzen der Reifestufen; der Punktwert ist 37."
    )


def test_borders_are_marked_and_numbered() -> None:
    found = build_foundation_bar(37.4, BORDERS, Language.EN, dark=True).to_dict(validate=True)
    assert [row["at"] for row in found["datasets"]["borders"]] == [15, 40, 60, 85]
    scale = found["datasets"]["texts"][:-1]
    assert [row["text"] for row in scale] == ["0", "15", "40", "60", "85", "100"]
    assert {row["ink"] for row in scale} == {DARK.muted}
