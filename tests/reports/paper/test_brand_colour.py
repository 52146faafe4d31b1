"""One style, many reports: the accent is that of the report being drawn."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from reports.paper.brand_colour import BrandColour, drawn_in
from reports.theme import LIGHT

ACCENT = BrandColour()


def _shown() -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in ACCENT.rgb())


def test_without_a_report_the_accent_is_our_own() -> None:
    assert _shown() == LIGHT.accent
    assert ACCENT.rgba()[3] == 1


def test_while_a_report_is_drawn_the_accent_is_its_own() -> None:
    with drawn_in("#7A1F3D"):
        assert _shown() == "#7A1F3D"
    assert _shown() == LIGHT.accent


def test_two_reports_drawn_at_once_keep_their_accents() -> None:
    both = Barrier(2)

    def drawn(colour: str) -> str:
        with drawn_in(colour):
            both.wait(timeout=10)
            found = _shown()
            both.wait(timeout=10)
            return found

    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(drawn, ["#7A1F3D", "#00563F"])) == ["#7A1F3D", "#00563F"]
