"""The smallest file that passes, and what the checker says when something is missing."""

import datetime
import io
from collections.abc import Callable

from reports.fonts import REGULAR, register_fonts
from reports.paper.archive import archived
from reports.paper.metadata import Metadata
from reports.paper.repairs import repair_character_maps
from reports.paper.structure import Element, Role
from reports.paper.tagged_canvas import TaggedCanvas
from tests.reports.pdf_structure import complaints, opened

SAID = Metadata(
    title="Bericht <1> & mehr",
    author="Oktagon",
    subject="Probe",
    language="de-DE",
    date=datetime.date(2027, 2, 28),
)


def _archived(draw: Callable[[TaggedCanvas, Element], None]) -> bytes:
    """One page that says “Titel” as a heading, and whatever else is drawn on it."""
    register_fonts()
    repair_character_maps()
    content, root = io.BytesIO(), Element(Role.DOCUMENT)
    canvas = TaggedCanvas(content, initialFontName=REGULAR, invariant=1, lang="de-DE")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    with canvas.content(root.add(Role.H1)):
        canvas.setFont(REGULAR, 12)
        canvas.drawString(100, 700, "Titel")
    draw(canvas, root)
    canvas.showPage()
    canvas.save()
    return archived(content.getvalue(), root, SAID)


def test_content_and_decoration_pass() -> None:
    def draw(canvas: TaggedCanvas, root: Element) -> None:
        with canvas.decoration():
            canvas.line(100, 690, 200, 690)
        with canvas.content(root.add(Role.FIGURE, alt="Ein Rechteck")):
            canvas.rect(100, 600, 50, 50)

    assert complaints(_archived(draw)) == []


def test_what_is_neither_is_found() -> None:
    found = complaints(_archived(lambda canvas, _: canvas.line(100, 690, 200, 690)))
    assert found
    assert all("neither" in complaint for complaint in found)


def test_a_figure_without_words_is_found() -> None:
    def draw(canvas: TaggedCanvas, root: Element) -> None:
        with canvas.content(root.add(Role.FIGURE)):
            canvas.rect(100, 600, 50, 50)

    found = complaints(_archived(draw))
    assert len(found) == 1
    assert "Alt" in found[0]


def test_metadata_is_the_same_in_both_places() -> None:
    pdf = opened(_archived(lambda _canvas, _root: None))
    packet = pdf.Root.Metadata.read_bytes().decode()
    assert str(pdf.docinfo.Title) == SAID.title
    assert "Bericht &lt;1&gt; &amp; mehr" in packet
    assert str(pdf.docinfo.CreationDate) == "D:20270228120000+00'00'"
    assert "2027-02-28T12:00:00+00:00" in packet
