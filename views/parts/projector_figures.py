"""The line below the bars: what the votes come to, and what has been agreed on."""

from collections.abc import Iterator
from html import escape

from assessment.answer import AnswerKind, Evidence
from assessment.workshop.agreement import SPREAD_FROM, Agreement
from assessment.workshop.item import Way
from assessment.workshop.record import Tally
from reports.formatting import day
from services.workshop_projection import Projection
from texts.wording import Wording
from views.parts.projector_histogram import level_name, tallies
from views.parts.workshop_lights import SHAPES


def figures_html(shown: Projection, text: Wording) -> str:
    """Median, range, agreement and those who gave no level; then the common answer."""
    last, _ = tallies(shown)
    figures = "".join(_figure(*entry) for entry in _figures(shown, last, text))
    notes = "".join(f"<p>{escape(note)}</p>" for note in _notes(shown, last, text))
    return (
        f'<section class="p-outcome" role="status" aria-live="polite">{notes}'
        f'<dl class="p-figures">{_consensus(shown, text)}{figures}</dl></section>'
    )


def _figures(shown: Projection, last: Tally | None, text: Wording) -> Iterator[tuple[str, str]]:
    if last is None:
        return
    yield from _agreement(shown, last.agreement, text)
    if last.voters >= SPREAD_FROM:
        silent = {"dont_know": last.dont_know, "not_applicable": last.not_applicable}
        yield from ((text(f"questions.{kind}"), str(n)) for kind, n in silent.items() if n)


def _agreement(shown: Projection, found: Agreement, text: Wording) -> Iterator[tuple[str, str]]:
    """Nothing below three ratings: it would show single people's."""
    if found.spread is None or found.median is None or found.light is None:
        return
    lowest, highest = found.spread.lowest, found.spread.highest
    yield text("projector.result.median"), _level(shown, found.median, text)
    yield (
        text("projector.result.range"),
        (f"{lowest}–{highest}" if highest > lowest else str(lowest)),
    )
    word = text(f"workshop_terms.light.{found.light}")
    yield text("projector.result.agreement"), f"{SHAPES[found.light]} {word}"


def _notes(shown: Projection, last: Tally | None, text: Wording) -> Iterator[str]:
    """Sentences: why nothing is shown, and what else was recorded. No free text: it may name
    somebody.
    """
    decision = shown.decision
    if last is None:
        if decision is None:
            yield text("projector.result.nobody")
    elif (last.agreement.n > 0 and not last.ratings) or last.voters < SPREAD_FROM:
        yield text("projector.result.too_few")
    if decision is None:
        return
    if decision.way is not Way.DISCUSSED:
        way = text(f"workshop_terms.way.{decision.way}")
        yield f"{way[:1].upper()}{way[1:]}."
    if decision.dissent.strip():
        yield text("projector.result.dissent")
    if decision.task is not None:
        yield text("projector.result.task", day=day(decision.task.due, text.language))


def _consensus(shown: Projection, text: Wording) -> str:
    """The common answer, with the evidence people could name."""
    decision = shown.decision
    if decision is None:
        return ""
    answer = decision.answer
    if answer.kind is AnswerKind.LEVEL and answer.level is not None:
        value = _level(shown, answer.level, text)
    else:
        value = text(f"questions.{answer.kind}")
    found = _figure(text("projector.result.consensus"), value, agreed=True)
    if answer.evidence is Evidence.E0:
        return found
    grade = text(f"questions.evidence.{answer.evidence}")
    return found + _figure(text("projector.result.evidence"), grade)


def _level(shown: Projection, level: int, text: Wording) -> str:
    """Number and name of a level."""
    return f"{level} · {level_name(shown, level, text)}"


def _figure(label: str, value: str, *, agreed: bool = False) -> str:
    kind = ' class="agreed"' if agreed else ""
    return f"<div{kind}><dt>{escape(label)}</dt><dd>{escape(value)}</dd></div>"
