"""Votes that give points: how many each goal, phase or measure has got."""

from collections.abc import Mapping
from html import escape

from assessment.language import Language
from assessment.workshop.choices import MEASURE_MOST, MEASURE_POINTS, PHASE_VOTES
from assessment.workshop.item import GOALS, PHASES
from reports.formatting import decimal
from services.workshop_projection import Projection
from texts.wording import Wording
from views.parts.projector_options import ROWS, Option, more_html, named_options, options_html
from views.parts.projector_vote import vote_html

Points = Mapping[str, float]


def points_html(shown: Projection, text: Wording) -> str:
    """While votes come in, the options and a counter; then who got how many points."""
    subject = shown.workshop.stage.subject or ""
    named = named_options(shown, subject, text.language)
    name = text(f"workshop_terms.subject.{subject.removeprefix('@')}")
    points = shown.record.points.get(subject, {})
    if not shown.is_shown:
        content = f'<div class="p-sides">{options_html(named, text)}{vote_html(shown, text)}</div>'
    elif not points:
        sentence = escape(text("projector.result.too_few_votes"))
        content = f'<p class="p-alone" role="status">{sentence}</p>'
    else:
        content = _chart(subject, named, points, text)
    return f'<div class="p-ask"><h1>{escape(name)}</h1>{content}</div>'


def _chart(subject: str, named: Mapping[str, Option], points: Points, text: Wording) -> str:
    """Phases stand in the order of the journey, everything else with the most points first."""
    if subject == PHASES:
        chart = _strip(named, points, text.language)
    else:
        ranked = sorted(named, key=lambda option: -points.get(option, 0))
        ordered = {option: named[option] for option in ranked}
        chart = _rows(ordered, points, text.language) + more_html(ordered, text)
    values = "; ".join(
        text(
            "projector.points.bar",
            name=entry.name,
            points=_number(points.get(option, 0), text.language),
        )
        for option, entry in named.items()
    )
    alt = escape(text("projector.points.alt", values=values))
    return f'{_caption(subject, text)}{chart}<p class="p-spoken">{alt}</p>'


def _caption(subject: str, text: Wording) -> str:
    if subject == GOALS:
        words = text("projector.points.goals")
    elif subject == PHASES:
        words = text("projector.points.phases", votes=PHASE_VOTES)
    else:
        words = text("projector.points.measures", points=MEASURE_POINTS, most=MEASURE_MOST)
    return f'<p class="p-caption">{escape(words)}</p>'


def _rows(ordered: Mapping[str, Option], points: Points, language: Language) -> str:
    rows = "".join(
        f"<li><span>{escape(entry.name)}</span>{_bar(points, option)}"
        f"<b>{_number(points.get(option, 0), language)}</b></li>"
        for option, entry in list(ordered.items())[:ROWS]
    )
    return f'<ol class="p-ranking" aria-hidden="true">{rows}</ol>'


def _strip(named: Mapping[str, Option], points: Points, language: Language) -> str:
    phases = "".join(
        f"<li><strong>{escape(entry.name)}</strong><p>{escape(entry.meaning)}</p>"
        f"<b>{_number(points.get(option, 0), language)}</b>{_bar(points, option)}</li>"
        for option, entry in named.items()
    )
    return f'<ol class="p-strip" aria-hidden="true">{phases}</ol>'


def _bar(points: Points, option: str) -> str:
    share = 100 * points.get(option, 0) / max(points.values())
    return f'<span class="p-bar"><i style="width:{share:.1f}%"></i></span>'


def _number(value: float, language: Language) -> str:
    return escape(decimal(value, language, 1))
