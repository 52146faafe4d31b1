"""A canvas on which everything drawn is either content of the structure or decoration."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from reports.paper.structure import Element, LinkMark, Mark

PRINTED = 4
"""Annotation flag: the link is part of a print as well; archives ask for it."""

Rectangle = tuple[float, float, float, float]


class Decoration(StrEnum):
    """Why something is not read aloud."""

    LAYOUT = "Layout"
    PAGINATION = "Pagination"
    BACKGROUND = "Background"


class TaggedCanvas(Canvas):
    """Counts marked content and links on every page; one mark never lies inside another."""

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - passed on
        super().__init__(*args, **options)
        self._marks: Counter[int] = Counter()
        self._links: Counter[int] = Counter()
        self._marking = False

    @contextmanager
    def content(self, element: Element) -> Iterator[None]:
        """What is drawn meanwhile belongs to the element."""
        page = self.getPageNumber() - 1
        mark = Mark(page, self._marks[page])
        self._marks[page] += 1
        element.parts.append(mark)
        self._begin(f"/{element.role} <</MCID {mark.number}>> BDC")
        yield
        self.end()

    @contextmanager
    def decoration(self, kind: Decoration = Decoration.LAYOUT) -> Iterator[None]:
        """What is drawn meanwhile is for the eye alone."""
        self.begin_decoration(kind)
        yield
        self.end()

    def begin_decoration(self, kind: Decoration) -> None:
        """For callbacks that cannot use `decoration`; `end` must follow."""
        self._begin(f"/Artifact <</Type /{kind}>> BDC")

    def end(self) -> None:
        self.addLiteral("EMC")
        self._marking = False

    def link(self, element: Element, target: str, words: str, place: Rectangle) -> None:
        """A link to a bookmark as part of the element; `words` are read instead of its frame."""
        page = self.getPageNumber() - 1
        self.linkRect(words, target, place, relative=1, thickness=0, F=PRINTED)
        element.parts.append(LinkMark(page, self._links[page]))
        self._links[page] += 1

    def _begin(self, operator: str) -> None:
        if self._marking:
            raise RuntimeError("marked content inside marked content")
        self.addLiteral(operator)
        self._marking = True


def tagged(canvas: Canvas) -> TaggedCanvas:
    """The canvas of a flowable; TypeError on one that knows no structure."""
    if not isinstance(canvas, TaggedCanvas):
        raise TypeError("this flowable needs a tagged canvas")
    return canvas
