"""What a tagged PDF says about itself, and what the checker says about it."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

import page as checker
import pikepdf
from page import ValidationProfile
from pikepdf import Dictionary, Name, Object, Pdf


def complaints(content: bytes) -> list[str]:
    """Every rule of PDF/UA-1 and PDF/A-2a that the file breaks, with the place."""
    return [
        f"{failure.rule_id}: {failure.message}"
        for profile in (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A)
        for failure in checker.validate_pdf_bytes(content, profile=profile).failures
    ]


def opened(content: bytes) -> Pdf:
    return pikepdf.open(io.BytesIO(content))


@dataclass(frozen=True)
class Node:
    """An element of the structure with the elements right below it."""

    role: str
    element: Object
    below: tuple["Node", ...]

    def walk(self) -> Iterator["Node"]:
        yield self
        for node in self.below:
            yield from node.walk()

    def all(self, *roles: str) -> list["Node"]:
        """This and all further elements of these roles, in reading order."""
        return [node for node in self.walk() if node.role in roles]

    @property
    def attribute(self) -> Object:
        return self.element.A


def structure(pdf: Pdf) -> Node:
    return _node(pdf.Root.StructTreeRoot.K)


def _node(element: Object) -> Node:
    parts = element.get("/K", pikepdf.Array())
    below = [part for part in parts if isinstance(part, Dictionary) and "/S" in part]
    return Node(str(element.S).removeprefix("/"), element, tuple(_node(part) for part in below))


def mark_numbers(page: pikepdf.Page) -> list[int]:
    """The numbers of all marked content on a page, as they are drawn."""
    return [int(details.MCID) for tag, details in _marks(page) if tag != Name.Artifact]


def decorations(page: pikepdf.Page) -> list[str]:
    """What the artifacts of a page are called."""
    return [str(details.Type) for tag, details in _marks(page) if tag == Name.Artifact]


def _marks(page: pikepdf.Page) -> Iterator[tuple[Object, Object]]:
    for instruction in pikepdf.parse_content_stream(page):
        if str(instruction.operator) == "BDC":
            tag, details = instruction.operands
            yield tag, details
