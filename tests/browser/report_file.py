"""What a downloaded report consists of, read without trusting the program that wrote it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.generic import IndirectObject

LINE = re.compile(rb"(?<=\d) [lc](?=\s)")


class ReportFile:
    """A PDF on disk."""

    def __init__(self, path: Path) -> None:
        self._reader = PdfReader(path)

    @property
    def text(self) -> str:
        """All words of all pages, with single spaces between them."""
        return " ".join(" ".join(page.extract_text() for page in self._reader.pages).split())

    @property
    def pages(self) -> int:
        return len(self._reader.pages)

    @property
    def language(self) -> str:
        return str(self._reader.root_object.get("/Lang", ""))

    @property
    def bookmarks(self) -> list[str]:
        """Titles of the outline, in order, at every depth."""
        return list(_titles(self._reader.outline))

    @property
    def fonts_left_out(self) -> set[str]:
        """Fonts that the reader's machine would have to have."""
        return {
            str(font["/BaseFont"])
            for font in self._resources("/Font")
            if not any(_is_embedded(part) for part in _descriptors(font))
        }

    @property
    def pictures(self) -> int:
        """Charts or logos made of pixels."""
        return sum(part.get("/Subtype") == "/Image" for part in self._resources("/XObject"))

    def drawn_lines(self, page: int) -> int:
        """How many straight and curved lines a page has (operators `l` and `c`)."""
        contents = self._reader.pages[page].get_contents()
        return len(LINE.findall(contents.get_data())) if contents is not None else 0

    def _resources(self, kind: str) -> Iterator[Any]:
        for page in self._reader.pages:
            for part in page["/Resources"].get(kind, {}).values():  # type: ignore[attr-defined]
                yield _resolved(part)


def _titles(outline: Any) -> Iterator[str]:  # noqa: ANN401 - nested lists of any depth
    for entry in outline:
        if isinstance(entry, list):
            yield from _titles(entry)
        else:
            yield str(entry.title)


def _descriptors(font: Any) -> Iterator[Any]:  # noqa: ANN401 - a PDF dictionary
    """Descriptors of a simple font or of the members of a composite one."""
    for member in font.get("/DescendantFonts", [font]):
        yield _resolved(member).get("/FontDescriptor", {})


def _is_embedded(descriptor: Any) -> bool:  # noqa: ANN401 - a PDF dictionary
    return any(f"/FontFile{kind}" in _resolved(descriptor) for kind in ("", "2", "3"))


def _resolved(part: Any) -> Any:  # noqa: ANN401 - a PDF object
    return part.get_object() if isinstance(part, IndirectObject) else part
