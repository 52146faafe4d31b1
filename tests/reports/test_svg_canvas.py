"""Charts in a PDF: vectors and real text."""

import io
from typing import cast

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from reportlab.pdfgen.canvas import Canvas

from assessment.language import Language
from assessment.result import Interval
from reports.chart import chart_spec
from reports.chart_process import render_svg
from reports.fonts import register_fonts
from reports.radar import Spoke, build_radar
from reports.svg_canvas import ChartFlowable
from reports.svg_path import SvgError
from tests.builders import BORDERS


def svg(content: str, width: int = 200, height: int = 100) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">{content}</svg>'
    )


def drawn(picture: str, width: float | None = None) -> PdfReader:
    """The picture alone on a page whose content can be read."""
    register_fonts()
    file = io.BytesIO()
    canvas = Canvas(file, pageCompression=0)
    ChartFlowable(picture, width=width).drawOn(canvas, 0, 0)
    canvas.save()
    return PdfReader(file)


def operators(content: str) -> str:
    """What draws the page, in one line."""
    found = drawn(svg(content)).pages[0].get_contents()
    assert found is not None
    return " ".join(found.get_data().decode("latin-1").split())


def resources(page: PdfReader, kind: str) -> list[DictionaryObject]:
    """What the only page uses of a kind, such as fonts."""
    found = cast("DictionaryObject", page.pages[0]["/Resources"])
    used = cast("DictionaryObject", found.get(kind, DictionaryObject()))
    return [cast("DictionaryObject", entry.get_object()) for entry in used.values()]


def radar_page(language: Language) -> PdfReader:
    spokes = [
        Spoke(label="Straße & Café", score=45, band=Interval(lower=37, upper=53)),
        Spoke(label="Webseiten", score=62, band=Interval(lower=50, upper=70)),
        Spoke(label="Service", score=31, band=Interval(lower=21, upper=41)),
        Spoke(label="Filialen", applicable=False),
    ]
    return drawn(render_svg(chart_spec(build_radar(spokes, BORDERS, language)), language))


def test_a_radar_is_vectors_and_text_that_can_be_searched() -> None:
    found = radar_page(Language.DE)
    assert resources(found, "/XObject") == []
    words = found.pages[0].extract_text().split()
    for word in ("Straße", "&", "Café", "45", "Webseiten", "62", "entfällt", "100"):
        assert word in words


def test_a_radar_uses_embedded_faces_only() -> None:
    fonts = resources(radar_page(Language.EN), "/Font")
    assert {str(font["/BaseFont"]).split("+")[-1] for font in fonts} == {
        "SourceSansPro-Regular",
        "SourceSansPro-Semibold",
    }
    assert all("/FontFile2" in cast("DictionaryObject", font["/FontDescriptor"]) for font in fonts)


def test_the_width_scales_the_height_and_a_pixel_is_three_quarters_of_a_point() -> None:
    wide = ChartFlowable(svg("", 200, 100), width=300)
    own = ChartFlowable(svg("", 200, 100))
    assert (wide.width, wide.height) == wide.wrap(500, 500) == (300, 150)
    assert (own.width, own.height) == (150, 75)


def test_y_points_down_from_the_upper_edge() -> None:
    # 100 pixels are 75 points, and that is where the upper edge lies.
    assert ".75 0 0 -0.75 0 75 cm" in operators("")


def test_a_shape_is_filled_and_outlined_in_its_colours() -> None:
    found = operators('<rect x="10" y="20" width="30" height="5" fill="#FF0000"/>')
    assert "1 0 0 rg" in found
    assert "10 20 30 5 re f " in found
    found = operators('<line x1="1" y1="2" x2="3" y2="4" stroke="#0000FF" stroke-width="2"/>')
    assert "0 0 1 RG" in found
    assert "2 w" in found
    assert "1 2 m 3 4 l S" in found


def test_groups_hand_down_their_look_and_place() -> None:
    found = operators(
        '<g transform="translate(7,8)" fill="none" stroke="#00FF00">'
        '<path d="M1,1L2,2" stroke-dasharray="4,2" stroke-linecap="round"/></g>'
    )
    assert "1 0 0 1 7 8 cm" in found
    assert "0 1 0 RG" in found
    assert "[4 2] 0 d" in found
    assert "1 J" in found
    assert "1 1 m 2 2 l S" in found


def test_translucency_multiplies_on_the_way_down() -> None:
    content = '<g opacity="0.5"><rect width="9" height="9" fill="red" fill-opacity="0.4"/></g>'
    states = resources(drawn(svg(content)), "/ExtGState")
    assert [float(cast("float", state["/ca"])) for state in states] == [pytest.approx(0.2)]


def test_a_clip_limits_what_is_drawn() -> None:
    found = operators(
        '<defs><clipPath id="c"><rect x="0" y="0" width="5" height="6"/></clipPath></defs>'
        '<g clip-path="url(#c)"><rect width="9" height="9" fill="red"/></g>'
    )
    assert found.index("0 0 5 6 re W n") < found.index("0 0 9 9 re f")


def test_text_ends_starts_or_centres_at_its_place() -> None:
    # Ten digits of 0.497 em at 10 pixels are 49.7 wide.
    def left(anchor: str) -> str:
        text = f'<text x="100" y="50" font-size="10px" text-anchor="{anchor}">0123456789</text>'
        return operators(text)

    assert "1 0 0 -1 100 50 cm" in left("start")
    assert "1 0 0 -1 75.15 50 cm" in left("middle")
    assert "1 0 0 -1 50.3 50 cm" in left("end")


def test_further_lines_of_a_text_follow_at_their_distance() -> None:
    found = drawn(svg('<text x="5" y="20"><tspan>eins</tspan><tspan dy="13">zwei</tspan></text>'))
    assert found.pages[0].extract_text().split() == ["eins", "zwei"]
    content = operators('<text x="5" y="20">eins<tspan x="5" dy="13">zwei</tspan></text>')
    assert "1 0 0 -1 5 20 cm" in content
    assert "1 0 0 -1 5 33 cm" in content


def test_characters_without_a_glyph_are_replaced() -> None:
    assert drawn(svg('<text y="20">Ja 😀</text>')).pages[0].extract_text().strip() == "Ja ?"


def test_what_cannot_be_seen_draws_nothing() -> None:
    unseen = (
        "<title>t</title><desc>d</desc><!-- c -->"
        '<path d="" fill="red"/><path d="M0,0L1,1" fill="none"/>'
        '<rect width="9" height="9" display="none"/>'
        '<line x2="5" stroke="red" stroke-width="0"/><text fill="none">x</text>'
    )
    found = operators(unseen)
    assert not {"f", "S", "B", "BT"} & set(found.split())


@pytest.mark.parametrize(
    "content",
    [
        '<image href="file:///etc/hostname" width="9" height="9"/>',
        '<circle r="5"/>',
        '<use href="#x"/>',
        "<style>*{}</style>",
        "<foreignObject/>",
        '<rect width="9" height="9" fill="url(#gradient)"/>',
        '<text stroke="#FFFFFF">halo</text>',
        '<text><a href="x">link</a></text>',
        '<g transform="skewX(3)"/>',
        '<g clip-path="url(#nowhere)"/>',
        '<path d="M0,0S1,1,2,2" fill="red"/>',
    ],
)
def test_what_we_do_not_draw_is_refused(content: str) -> None:
    with pytest.raises(SvgError):
        drawn(svg(content))


@pytest.mark.parametrize(
    "broken",
    ["", "<svg>", "<svg/>", svg("", width=0), '<!DOCTYPE svg [<!ENTITY e "x">]><svg>&e;</svg>'],
)
def test_what_is_no_picture_is_refused(broken: str) -> None:
    with pytest.raises(SvgError):
        ChartFlowable(broken)
