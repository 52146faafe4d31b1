"""Pictures from outside are bounded, bared and written anew."""

import io
import struct
import zlib

import pytest
from PIL import Image, PngImagePlugin

from services.logo import LogoProblem, LogoRefusedError, checked_logo


def picture(
    width: int = 40,
    height: int = 20,
    kind: str = "PNG",
    mode: str = "RGB",
    colour: object = (200, 30, 60),
    **options: object,
) -> bytes:
    written = io.BytesIO()
    Image.new(mode, (width, height), colour).save(written, kind, **options)  # type: ignore[arg-type]
    return written.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content), formats=("PNG",))


def header_only(width: int, height: int) -> bytes:
    """A PNG that says how large it is and holds next to nothing."""

    def chunk(name: bytes, content: bytes) -> bytes:
        checked = name + content
        return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))

    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\x00" * 100)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_comes_back_as_png_of_its_size(kind: str) -> None:
    assert opened(checked_logo(picture(kind=kind))).size == (40, 20)


def test_a_large_logo_is_made_smaller_and_keeps_its_shape() -> None:
    assert opened(checked_logo(picture(3000, 1500))).size == (1200, 600)


@pytest.mark.parametrize("size", [(4001, 4000), (9000, 9000), (60_000, 60_000)])
def test_a_picture_of_too_many_pixels_is_never_unfolded(size: tuple[int, int]) -> None:
    with pytest.raises(LogoRefusedError) as refused:
        checked_logo(header_only(*size))
    assert refused.value.problem is LogoProblem.TOO_LARGE


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7",
        picture(kind="GIF"),
        picture(kind="BMP"),
        picture(kind="TIFF"),
        picture()[:60],
        header_only(100, 100),
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 100,
    ],
    ids=["empty", "svg", "pdf", "gif", "bmp", "tiff", "cut off", "without pixels", "nonsense"],
)
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(LogoRefusedError) as refused:
        checked_logo(content)
    assert refused.value.problem is LogoProblem.UNREADABLE


def test_nothing_but_pixels_is_kept() -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", "CANARY")
    exif = Image.Exif()
    exif[0x010E] = "CANARY"
    for content in (picture(pnginfo=words), picture(kind="JPEG", exif=exif)):
        assert b"CANARY" in content
        kept = checked_logo(content)
        assert b"CANARY" not in kept
        assert opened(kept).info == {}


def test_a_picture_taken_sideways_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert opened(checked_logo(picture(kind="JPEG", exif=exif))).size == (20, 40)


def test_what_is_transparent_lies_on_white() -> None:
    kept = opened(checked_logo(picture(mode="RGBA", colour=(0, 0, 0, 0))))
    assert kept.mode == "RGB"
    assert kept.getpixel((0, 0)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "I;16", "CMYK"])
def test_every_kind_of_colour_is_understood(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    content = picture(kind=kind, mode=mode, colour=0 if mode not in {"LA", "CMYK"} else None)
    assert opened(checked_logo(content)).mode == "RGB"


def test_the_same_file_gives_the_same_logo() -> None:
    assert checked_logo(picture()) == checked_logo(picture())
