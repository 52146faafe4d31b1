"""How the result came about, condensed from the page on method."""

from reports.deck.slide import Area, Slide, Words
from reports.document import Beside, Block, Heading, Section, Table, Text
from reports.report import Report
from reports.sections.exhibit_note import exhibit_note
from texts.wording import Wording


def build_method_slide(report: Report, section: Section, text: Wording) -> Slide:
    """Basis and limits, reliability, and the weights that were used."""
    parts = _parts(section)
    basis, reliability = text("report.method.basis"), text("report.method.reliability")
    limits, weights = text("report.method.limits"), text("report.method.weights")
    told = [block for block in _texts(parts.get(basis, ())) if block.text != _hash(report)]
    left = (*told, Heading(limits), *_texts(parts.get(limits, ())))
    tables = [block for block in parts.get(weights, ()) if isinstance(block, Table)]
    return Slide(
        key=section.key,
        title=section.title,
        areas=(
            Area(0.36, Words(left), basis),
            Area(0.34, Words(_texts(parts.get(reliability, ()))), reliability),
            *(Area(0.3, table, weights) for table in tables[:1]),
        ),
        source=exhibit_note(report, text).text,
        notes=(text("deck.method.notes"), *_spoken(parts, text)),
    )


def _hash(report: Report) -> str:
    """The checksum, which nobody reads off a slide."""
    return report.questionnaire.content_hash


def _parts(section: Section) -> dict[str, tuple[Block, ...]]:
    """The blocks below each heading, by the words of the heading; groups are taken apart."""
    parts: dict[str, tuple[Block, ...]] = {}
    heading = ""
    for block in _flat(section.blocks):
        if isinstance(block, Heading):
            heading = block.text
        else:
            parts[heading] = (*parts.get(heading, ()), block)
    return parts


def _flat(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    flat: list[Block] = []
    for block in blocks:
        flat += _flat((*block.left, *block.right)) if isinstance(block, Beside) else [block]
    return tuple(flat)


def _texts(blocks: tuple[Block, ...]) -> tuple[Heading | Text, ...]:
    return tuple(block for block in blocks if isinstance(block, Heading | Text))


def _spoken(parts: dict[str, tuple[Block, ...]], text: Wording) -> tuple[str, ...]:
    """How scores come about, which the slide has no room for."""
    told = _texts(parts.get(text("report.method.model"), ()))
    return tuple(block.text for block in told)
