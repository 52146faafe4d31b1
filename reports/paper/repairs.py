"""Two faults of the libraries we write PDF with, mended here until they are mended there.

The tests show that both are still needed.
"""

from collections.abc import Sequence

from reportlab.pdfbase import ttfonts

BLOCK = 100
"""Most entries a block of a character map may have (Adobe Technical Note 5014)."""

NO_CHARACTER = frozenset({0, 0xFEFF, 0xFFFE})
"""What a character map must not lead to (ISO 14289-1, 7.21.7)."""


def repair_character_maps() -> None:
    """Replace the function by which reportlab says which character a glyph stands for."""
    ttfonts.makeToUnicodeCMap = character_map


def character_map(fontname: str, subset: Sequence[int]) -> str:
    """The map of a font subset from code to character.

    reportlab's own says U+0000 for every code it does not use, which makes readers stumble, and
    writes up to 256 entries into one block.
    """
    used = [(code, sign) for code, sign in enumerate(subset) if sign not in NO_CHARACTER]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({fontname}) /Ordering ({fontname}) /Supplement 0 >> def",
        f"/CMapName /{fontname} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for start in range(0, len(used), BLOCK):
        block = used[start : start + BLOCK]
        lines.append(f"{len(block)} beginbfchar")
        lines += [f"<{code:02X}> <{_utf16(sign)}>" for code, sign in block]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


def _utf16(sign: int) -> str:
    return chr(sign).encode("utf-16-be").hex().upper()


def unambiguous_ends(content: bytes) -> bytes:
    """The file with a bare carriage return, not a line feed, after a stream that ends in one.

    qpdf ends every stream with a line feed. Where compressed data happens to end in a carriage
    return, both look like one line end of two bytes, and the stream one byte shorter than it says
    (ISO 19005-2, 6.1.7.1). A bare carriage return is a line end too and moves nothing.
    """
    return content.replace(b"\r\nendstream", b"\r\rendstream")
