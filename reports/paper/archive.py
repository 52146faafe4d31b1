"""The finished PDF: tagged, described, and complete in itself, to PDF/UA-1 and PDF/A-2a."""

import io
from functools import cache

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import ImageCms

from reports.paper.metadata import Metadata, write_metadata
from reports.paper.repairs import unambiguous_ends
from reports.paper.structure import Element
from reports.paper.structure_writer import write_structure

COLOURS = "sRGB IEC61966-2.1"
PROFILE_DATE, PROFILE_ID = slice(24, 36), slice(84, 100)
"""Where a colour profile holds the time it was made and a checksum (ICC.1, 7.2)."""


def archived(drawn: bytes, structure: Element, said: Metadata) -> bytes:
    """The drawn pages with their structure, metadata and colours; same input, same bytes."""
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        write_structure(pdf, structure)
        write_metadata(pdf, said)
        _write_colours(pdf)
        content = io.BytesIO()
        pdf.save(
            content,
            min_version="1.7",
            deterministic_id=True,
            fix_metadata_version=False,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return unambiguous_ends(content.getvalue())


def _write_colours(pdf: Pdf) -> None:
    """Which red our red is, for a printer in twenty years."""
    profile = pdf.make_stream(_colour_profile())
    profile.N = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String(COLOURS),
        Info=String(COLOURS),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([intent])


@cache
def _colour_profile() -> bytes:
    """sRGB without the time it was made, which would make every file different."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[PROFILE_DATE] = bytes([7, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])  # 1 January 2000
    profile[PROFILE_ID] = bytes(16)
    return bytes(profile)
