"""The radar that moves with every tick: the same places as the chart."""

from xml.etree import ElementTree

from assessment.language import Language
from assessment.result import Interval
from reports.live_radar import LivePicture, live_radar
from reports.radar import Spoke
from tests.builders import BORDERS

FOUR = (
    Spoke(label="Kunden", score=45, band=Interval(lower=37, upper=53), after=60),
    Spoke(label="Inhalte", score=62, band=Interval(lower=50, upper=70), after=62),
    Spoke(label="Shops", score=31, band=Interval(lower=21, upper=41), after=31),
    Spoke(label="Service", score=80, band=Interval(lower=75, upper=85), after=90),
)


def drawn(*spokes: Spoke) -> LivePicture:
    """The size makes one point of score one pixel."""
    return live_radar(spokes, BORDERS, Language.EN, size=200)


def marks(picture: LivePicture, kind: str) -> list[ElementTree.Element]:
    svg = ElementTree.fromstring(picture.svg)  # noqa: S314 - our own
    return list(svg.iter(f"{{http://www.w3.org/2000/svg}}{kind}"))


def test_today_and_after_run_through_their_scores_and_close() -> None:
    lines = [line.attrib["points"] for line in marks(drawn(*FOUR), "polyline")]
    assert lines[-1] == "0.0,-45.0 62.0,0.0 0.0,31.0 -80.0,0.0 0.0,-45.0"
    assert lines[-2] == "0.0,-60.0 62.0,0.0 0.0,31.0 -90.0,0.0 0.0,-60.0"


def test_today_is_dots_and_after_is_triangles() -> None:
    picture = drawn(*FOUR)
    dots = [(float(dot.attrib["cx"]), float(dot.attrib["cy"])) for dot in marks(picture, "circle")]
    assert dots == [(0, -45), (62, 0), (0, 31), (-80, 0)]
    assert len(marks(picture, "path")) == 4
    assert marks(drawn(*(spoke.model_copy(update={"after": None}) for spoke in FOUR)), "path") == []


def test_labels_stand_outside_the_rim_on_their_side() -> None:
    labels = {label.text: label for label in drawn(*FOUR).labels}
    assert (labels["Inhalte"].x, labels["Inhalte"].align) == (106, "left")
    assert (labels["Service"].x, labels["Service"].align) == (-106, "right")
    assert labels["Kunden"].y < -106
    assert labels["45"].y > labels["Kunden"].y
