"""Both repairs work and are still needed."""

import importlib.util
import io
import re

import pikepdf
from reportlab.pdfbase import ttfonts

from reports.paper.repairs import character_map, repair_character_maps, unambiguous_ends
from tests.reports.pdf_structure import complaints

UNUSED = [0] * 32
LETTERS = [ord(sign) for sign in "ABC"] * 70


def test_codes_without_a_character_are_left_out() -> None:
    found = character_map("F", [*UNUSED, ord("Ä"), 0x1F600])
    assert re.findall(r"<(..)> <(\w{4,})>", found) == [("20", "00C4"), ("21", "D83DDE00")]


def test_no_block_has_more_than_a_hundred_entries() -> None:
    found = character_map("F", LETTERS)
    assert re.findall(r"(\d+) beginbfchar", found) == ["100", "100", "10"]
    assert found.count("> <00") == len(LETTERS)


def test_reportlab_has_not_mended_its_own() -> None:
    spec = importlib.util.find_spec("reportlab.pdfbase.ttfonts")
    assert spec is not None
    assert spec.loader is not None
    fresh = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(fresh)
    assert "<00> <0000>" in fresh.makeToUnicodeCMap("F", [0, *LETTERS])


def test_reportlab_uses_the_repaired_map() -> None:
    repair_character_maps()
    assert ttfonts.makeToUnicodeCMap is character_map


def test_a_stream_that_ends_in_a_carriage_return_keeps_its_length() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.Odd = pdf.make_stream(b"q Q\r")
        content = io.BytesIO()
        pdf.save(content, compress_streams=False)
    written = content.getvalue()
    mended = unambiguous_ends(written)
    assert any("STREAM-LENGTH" in complaint for complaint in complaints(written))
    assert not any("STREAM-LENGTH" in complaint for complaint in complaints(mended))
    with pikepdf.open(io.BytesIO(mended)) as again:
        assert again.Root.Odd.read_raw_bytes() == b"q Q\r"
