"""The questions of a workshop as a table; on a phone the figures stand below each name."""

from collections.abc import Iterator, Sequence
from html import escape

from assessment.workshop.overview import light_of
from assessment.workshop.record import QuestionRecord
from reports.agreement_text import agreement_text, rating_parts, task_text
from reports.report import Report
from reports.workshop_rows import WorkshopRow, workshop_rows
from texts.wording import Wording
from views.parts.workshop_lights import light_html

FIGURES = ("n", "spread", "median")
"""Columns that a phone has no room for."""


def workshop_table_html(report: Report, entries: Sequence[QuestionRecord], text: Wording) -> str:
    """One row for each entry; every string is escaped."""
    heads = [
        _head(text("workshop_result.table.question")),
        _head(text("workshop_result.table.light")),
        *(_head(text(f"workshop_result.table.{name}"), "number folds") for name in FIGURES),
        _head(text("workshop_result.level_column"), "number"),
    ]
    found = {entry.question: entry for entry in entries}
    rows = "".join(
        _row(row, found[row.number], text) for row in workshop_rows(report, entries, text)
    )
    return (
        f'<table class="method-table workshop-table"><thead><tr>{"".join(heads)}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _head(name: str, kind: str = "") -> str:
    return f'<th scope="col" class="{kind}">{escape(name)}</th>'


def _row(row: WorkshopRow, entry: QuestionRecord, text: Wording) -> str:
    figures = (str(row.n), row.spread_text or "–", "–" if row.median is None else str(row.median))
    cells = "".join(f'<td class="number folds">{escape(figure)}</td>' for figure in figures)
    level = "–" if row.level is None else str(row.level)
    return (
        f'<tr><th scope="row">{escape(f"{row.number} {row.name}")}{_details(row, entry, text)}</th>'
        f"<td>{_light(entry, text)}</td>{cells}"
        f'<td class="number"><b>{escape(level)}</b></td></tr>'
    )


def _light(entry: QuestionRecord, text: Wording) -> str:
    """Shape, colour and word of the last round, and the word of the first if it was another."""
    light, first = light_of(entry), entry.rounds[0].agreement.light if entry.rounds else None
    if light is None:
        return escape(agreement_text(entry, text))
    shown = light_html(light, text)
    if first is None or first is light:
        return shown
    earlier = text("workshop_result.light.earlier", earlier=text(f"workshop_terms.light.{first}"))
    return f"{shown}<small>{escape(earlier)}</small>"


def _details(row: WorkshopRow, entry: QuestionRecord, text: Wording) -> str:
    folded = " · ".join(rating_parts(entry.last, text)) if entry.last else ""
    lines = "".join(
        f"<small><b>{escape(label)}:</b> {escape(words)}</small>"
        for label, words in _remarks(row, entry, text)
    )
    said = " · ".join(filter(None, (row.way, *_unrated(row, text), row.changed)))
    return f'<small class="unfolds">{escape(folded)}</small><small>{escape(said)}</small>{lines}'


def _unrated(row: WorkshopRow, text: Wording) -> Iterator[str]:
    if row.dont_know:
        yield text("workshop_result.dont_know", count=row.dont_know)


def _remarks(row: WorkshopRow, entry: QuestionRecord, text: Wording) -> Iterator[tuple[str, str]]:
    """What was recorded beside the level."""
    remarks = (
        ("overridden", row.reason),
        ("dissent", row.dissent),
        ("task", task_text(entry.task, text) if entry.task else ""),
    )
    for name, words in remarks:
        if words.strip():
            yield text(f"workshop_result.{name}"), words
